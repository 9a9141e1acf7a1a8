//! Whether a process always completes, completes properly, and has no dead action; if not, the fault behind it.
//!
//! Soundness is that of workflow nets (W. M. P. van der Aalst, “The Application of Petri Nets to Workflow Management”, 1998):
//! from all that can happen an end can be reached, nothing else runs when it is reached, and every step can happen. What
//! cannot be reached and what leads to no end shows in the graph ([`Flow::unreachable`], [`Flow::leads_out`]). In what
//! is left, every run stops sooner or later, so it is sound if none of them stops with a token that waits for ever or meets
//! another ([`super::run`]); then no step can be dead either, because a join that never happens leaves tokens behind.

use super::decide::{Flaw, Verdict, decide};
use super::flow::{Flow, Split, is_parallel};
use super::history::{History, Passed};
use super::net::{Choice, Net, Reading};
use super::run::{FAR, Run, Stop, follow};

/// What is wrong with how a process runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// A join waits for a branch that can take another way.
    Deadlock,
    /// A join waits for what comes only after it, so it never happens.
    Dead,
    /// A join waits for alternatives, of which only one comes.
    ChoiceJoined,
    /// Parallel branches meet in a step that does not wait for them, so it happens once for each.
    SplitMerged,
    /// An end is reached, or a split begins again, while something else still runs or waits.
    Improper,
    /// It is certain that something is wrong, and where, but no run that shows it was met within the limit of the search.
    Unshown(Flaw),
    /// It could neither be decided nor searched to the end.
    Undecided,
}

/// One fault, with a run that shows it. Steps are indices in the process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where: the join that waits, the step in which branches meet, the end that is reached too early.
    pub step: usize,
    /// The split or decision behind it, if there is one.
    pub origin: Option<usize>,
    /// What still runs or waits: the other end, the join that waits.
    pub other: Option<usize>,
    /// The steps that the join waits for in vain.
    pub missing: Vec<usize>,
    /// What happens before, in order.
    pub path: Vec<Passed>,
    /// Whether it is a fault even if several transitions without conditions were meant as alternatives.
    pub certain: bool,
}

/// Runs that go wrong are looked at in order until there are enough; the later ones rarely show another fault.
const LOOKED_AT: usize = 40;

/// The faults of a process, each once; none where transitions lead to steps that do not exist.
///
/// That there is a fault is decided ([`decide`]); which, and on which way, is searched, among 100,000 markings at most. If that
/// shows none, the fault is told by the condition that fails.
pub fn faults(flow: &Flow<'_>) -> Vec<Fault> {
    faults_within(flow, FAR)
}

/// The same with another limit of markings.
pub fn faults_within(flow: &Flow<'_>, most: usize) -> Vec<Fault> {
    if !flow.graph.dangling().is_empty() || !is_parallel(flow.process) {
        return Vec::new();
    }
    let mut faults = read_as(flow, Reading::All, most);
    let unsaid = (0..flow.process.steps.len()).any(|step| flow.split(step) == Split::Unsaid);
    if unsaid && !faults.is_empty() {
        let sure = read_as(flow, Reading::One, most);
        for fault in &mut faults {
            let unshown = matches!(fault.kind, FaultKind::Unshown(_)) && !sure.is_empty();
            fault.certain = unshown || sure.iter().any(|one| (one.kind, one.step) == (fault.kind, fault.step));
        }
    }
    faults
}

/// Whether a process is sound, in polynomial time ([`decide`]); nothing when its numbers are too large for that and it could
/// not be followed to the end either.
///
/// A step that leads nowhere counts as an end.
pub fn is_sound(flow: &Flow<'_>) -> Option<bool> {
    let all = |flags: &[bool]| flags.iter().all(|flag| *flag);
    if !all(&flow.reachable) || !all(&flow.leads_out) || !flow.graph.dangling().is_empty() {
        return Some(false);
    }
    let net = Net::new(flow, Reading::All);
    match decide(&net) {
        Verdict::Sound => Some(true),
        Verdict::Unsound(..) => Some(false),
        Verdict::Unknown => {
            let followed = follow(&net, FAR);
            (followed.whole || !followed.wrong.is_empty()).then_some(followed.wrong.is_empty())
        }
    }
}

fn read_as(flow: &Flow<'_>, reading: Reading, most: usize) -> Vec<Fault> {
    let net = Net::new(flow, reading);
    let verdict = decide(&net);
    if verdict == Verdict::Sound {
        return Vec::new();
    }
    let followed = follow(&net, most);
    let mut faults: Vec<Fault> = Vec::new();
    for run in followed.wrong.iter().take(LOOKED_AT) {
        let Some(fault) = behind(flow, &net, run) else { continue };
        match faults.iter_mut().find(|known| is_told(known, &fault)) {
            // Of the steps in which the branches of one split meet, the first is told.
            Some(known) if known.kind == fault.kind && known.step > fault.step => *known = fault,
            Some(_) => {}
            None => faults.push(fault),
        }
    }
    // A run that stops where nothing leads on is told as a dead end.
    let dead_end = (0..flow.process.steps.len()).any(|step| flow.stops(step) && !flow.is_end(step));
    if faults.is_empty() && (followed.wrong.is_empty() || !dead_end) {
        faults.extend(unshown(&net, verdict, followed.whole));
    }
    faults
}

/// What can be said without a run.
fn unshown(net: &Net, verdict: Verdict, whole: bool) -> Option<Fault> {
    let (kind, places) = match verdict {
        Verdict::Unsound(flaw, places) => (FaultKind::Unshown(flaw), places),
        Verdict::Unknown if !whole => (FaultKind::Undecided, Vec::new()),
        Verdict::Unknown | Verdict::Sound => return None,
    };
    let taken_by = |place: &usize| net.choices.iter().find(|choice| choice.takes.contains(place))?.step;
    let mut steps: Vec<usize> = places.iter().filter_map(taken_by).collect();
    if steps.is_empty() {
        // Nothing goes on from the end; what arrives there is to be told.
        let arrives = |choice: &&Choice| {
            choice.options.iter().flat_map(|option| &option.puts).any(|place| places.contains(place))
        };
        steps.extend(net.choices.iter().filter(arrives).filter_map(|choice| choice.step));
        // Nor does a step take from the beginning; those that begin do.
        let begins =
            |choice: &&Choice| choice.step.is_none() && choice.takes.iter().any(|place| places.contains(place));
        let begun =
            net.choices.iter().filter(begins).flat_map(|choice| &choice.options).flat_map(|option| &option.puts);
        steps.extend(begun.filter_map(taken_by));
    }
    steps.sort_unstable();
    steps.dedup();
    let first = steps.first().copied().or_else(|| net.choices.iter().find_map(|choice| choice.step))?;
    Some(Fault { kind, step: first, origin: None, other: None, missing: steps, path: Vec::new(), certain: true })
}

/// Whether a fault is told already: the same, or another that comes of the same split.
fn is_told(known: &Fault, fault: &Fault) -> bool {
    let of_split = |fault: &Fault| {
        matches!(fault.kind, FaultKind::SplitMerged | FaultKind::Improper).then_some(fault.origin).flatten()
    };
    (known.kind, known.step) == (fault.kind, fault.step)
        || of_split(known).is_some() && of_split(known) == of_split(fault)
}

/// The fault behind a run that goes wrong; none where it is a dead end, which is a fault of its own.
fn behind(flow: &Flow<'_>, net: &Net, run: &Run) -> Option<Fault> {
    match &run.stop {
        Stop::Twice(place) => {
            let history = History::new(net, &run.made, Some(*place));
            let arc = net.waits.iter().find(|(waiting, _)| waiting == place).map(|(_, arc)| *arc);
            met(flow, &history, arc)
        }
        Stop::Stuck(marking) => {
            let history = History::new(net, &run.made, None);
            if history.twice_at_once().is_some() {
                // What waits now does so because something has happened once too often.
                return met(flow, &history, None);
            }
            let filled = |wait: &&(usize, usize)| marking.has(wait.0);
            let arrived: Vec<usize> = net.waits.iter().filter(filled).map(|(_, arc)| *arc).collect();
            waits(flow, &history, &arrived)
        }
    }
}

/// Two tokens have met: in a step that parallel branches lead to, at the end, or because a split began again.
fn met(flow: &Flow<'_>, history: &History<'_>, waiting: Option<usize>) -> Option<Fault> {
    let fault = |kind, step, origin, other, path| {
        Some(Fault { kind, step, origin, other, missing: Vec::new(), path, certain: true })
    };
    if let Some((first, second)) = history.twice_at_once() {
        let origin = history.split_before(first, second);
        let path = history.path(flow, &[first, second]);
        let (from, again) = (history.source(first), history.source(second));
        let by_two_ways =
            from == again || from.and_then(|at| history.step(at)) != again.and_then(|at| history.step(at));
        let step = history.step(second)?;
        return match origin.and_then(|origin| history.step(origin)) {
            Some(split) if !by_two_ways => fault(FaultKind::Improper, split, Some(split), Some(step), path),
            split => fault(FaultKind::SplitMerged, step, split, None, path),
        };
    }
    if let Some(arc) = waiting.and_then(|arc| flow.graph.arcs().get(arc)) {
        // What leads to the join has happened again before the join could happen.
        let path = history.path(flow, &history.last());
        return fault(FaultKind::Improper, arc.from, Some(arc.from), Some(arc.to), path);
    }
    let (first, second) = history.ends()?;
    let origin = history.split_before(first, second).and_then(|origin| history.step(origin));
    let (one, two) = (history.step(first)?, history.step(second)?);
    if !flow.is_end(one) || !flow.is_end(two) {
        return None;
    }
    let path = history.path(flow, &[first, second]);
    fault(FaultKind::Improper, one.max(two), origin, Some(one.min(two)), path)
}

/// A join waits for ever.
fn waits(flow: &Flow<'_>, history: &History<'_>, arrived: &[usize]) -> Option<Fault> {
    let arcs = flow.graph.arcs();
    let mut joins: Vec<usize> = arrived.iter().filter_map(|arc| arcs.get(*arc).map(|arc| arc.to)).collect();
    joins.sort_unstable();
    joins.dedup();
    let live = |step: usize| flow.reachable.get(step) == Some(&true) && flow.leads_out.get(step) == Some(&true);
    let missing = |join: usize| -> Vec<usize> {
        let open = flow.inward(join).filter(|(index, arc)| !arrived.contains(index) && live(arc.from));
        open.map(|(_, arc)| arc.from).collect()
    };
    // Of joins that wait for each other's branches, the one that the others wait for.
    let after: Vec<Vec<bool>> = joins.iter().map(|join| flow.graph.reachable_from(&[*join])).collect();
    let is_first = |join: &usize| {
        let others = joins.iter().zip(&after).filter(|(other, _)| *other != join);
        let mut others = others.map(|(_, after)| after);
        let from = missing(*join);
        !others.any(|after| from.iter().any(|step| after.get(*step) == Some(&true)))
    };
    let join = joins.iter().copied().find(is_first).or_else(|| joins.first().copied())?;
    let missing = missing(join);
    let path = history.path(flow, &history.last());
    if let Some(end) = history.end() {
        let step = history.step(end)?;
        if !flow.is_end(step) {
            return None;
        }
        let mut path = path;
        path.retain(|passed| passed.step != step);
        let kind = FaultKind::Improper;
        return Some(Fault { kind, step, origin: None, other: Some(join), missing, path, certain: true });
    }
    let gate = flow.gates();
    let only_after = |step: &usize| gate.passes(*step, join);
    let before = gate.last_before(join);
    let chosen = before.is_none_or(|step| match flow.split(step) {
        Split::One => true,
        Split::Unsaid => !history.has_split(),
        Split::None | Split::All => false,
    });
    let (kind, origin) = if missing.iter().any(only_after) {
        (FaultKind::Dead, None)
    } else if chosen {
        (FaultKind::ChoiceJoined, before)
    } else {
        (FaultKind::Deadlock, before)
    };
    Some(Fault { kind, step: join, origin, other: None, missing, path, certain: true })
}
