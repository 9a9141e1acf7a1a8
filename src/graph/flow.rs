//! How a process runs: where it can begin, what follows at once or by choice, where it can stop, what is never reached.
//!
//! The reading of transitions is that of [`Step::next`](crate::model::process::Step::next): the branches of a decision, and
//! transitions with conditions, are alternatives; the branches of a fork, and several transitions without conditions, are
//! all taken. Several starts are alternatives. A link ends the run here and begins one where it leads.

use super::{Arc, ProcessGraph};
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// How the ways that leave a step are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// There is one at most.
    None,
    /// One of them: a decision, or conditions.
    One,
    /// All of them: a fork.
    All,
    /// All of them, because no condition is written; the act may have meant one (`3, 7` in the "next" cell).
    Unsaid,
}

/// One process with all that is known of how it runs. Steps are named by their index in [`Process::steps`].
#[derive(Debug, Clone)]
pub struct Flow<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its graph.
    pub graph: ProcessGraph,
    /// Where it can begin: its starts and the steps that links of the regulation lead to, or else the steps that nothing
    /// leads to.
    pub entries: Vec<usize>,
    /// Whether it says itself where it begins, or a link does.
    pub begins: bool,
    /// For each step, whether it can be reached from an entry.
    pub reachable: Vec<bool>,
    /// For each step, whether an end of this process, a link or a dead end can be reached from it.
    pub leads_out: Vec<bool>,
}

/// Whether several steps of a process can run at once, or one waits for several.
pub fn is_parallel(process: &Process) -> bool {
    process.steps.iter().any(|step| match step.kind {
        StepKind::Join | StepKind::Fork => true,
        StepKind::Decision | StepKind::End(_) | StepKind::Link { .. } => false,
        StepKind::Action | StepKind::Start { .. } => {
            step.next.len() > 1 && step.next.iter().all(|next| !next.otherwise && next.when.is_empty())
        }
    })
}

/// A step by the index of its process and its own.
pub type Spot = (usize, usize);

/// Where a link leads: a process and, if the link names one, a step of it; nothing when it is not there.
pub type Target = Option<(usize, Option<usize>)>;

/// Every link of a regulation.
pub fn links(regulation: &Regulation) -> impl Iterator<Item = (Spot, Target)> {
    let steps = regulation
        .processes
        .iter()
        .enumerate()
        .flat_map(|(at, process)| process.steps.iter().enumerate().map(move |(index, step)| ((at, index), step)));
    steps.filter_map(|(spot, step)| {
        let StepKind::Link { process, step } = &step.kind else { return None };
        let index = regulation.processes.iter().position(|other| other.id == *process);
        let target = index.and_then(|index| {
            let other = regulation.processes.get(index)?;
            match step {
                Some(id) => other.steps.iter().position(|step| step.id == *id).map(|step| (index, Some(step))),
                None => Some((index, None)),
            }
        });
        Some((spot, target))
    })
}

impl<'a> Flow<'a> {
    /// Reads how a process of a regulation runs.
    pub fn of(regulation: &Regulation, process: &'a Process) -> Self {
        let index = regulation.processes.iter().position(|other| std::ptr::eq(other, process));
        let targets = links(regulation).filter_map(|(_, target)| target);
        let entered: Vec<Option<usize>> = targets.filter(|(to, _)| Some(*to) == index).map(|(_, step)| step).collect();
        Self::new(process, &entered)
    }

    /// Reads how a process runs; `entered` are the steps that links lead to, nothing for one that leads to its start.
    pub fn new(process: &'a Process, entered: &[Option<usize>]) -> Self {
        let graph = ProcessGraph::new(process);
        let starts = |step: &Step| matches!(step.kind, StepKind::Start { .. });
        let mut entries: Vec<usize> =
            process.steps.iter().enumerate().filter(|(_, step)| starts(step)).map(|(index, _)| index).collect();
        let begins = !entries.is_empty() || !entered.is_empty();
        if entries.is_empty() && (entered.is_empty() || entered.contains(&None)) {
            entries = graph.sources();
            if entries.is_empty() && !graph.is_empty() {
                entries.push(0);
            }
        }
        for step in entered.iter().flatten() {
            if !entries.contains(step) {
                entries.push(*step);
            }
        }
        let mut flow = Self {
            process,
            graph,
            entries,
            begins,
            reachable: Vec::new(),
            leads_out: vec![false; process.steps.len()],
        };
        flow.reachable = flow.reached();
        flow.leads_out = flow.led_out();
        flow
    }

    /// The step with this index.
    pub fn step(&self, index: usize) -> Option<&'a Step> {
        self.process.steps.get(index)
    }

    /// Whether a step is an end of this process or a link to another.
    pub fn is_end(&self, step: usize) -> bool {
        self.step(step).is_some_and(|step| matches!(step.kind, StepKind::End(_) | StepKind::Link { .. }))
    }

    /// Whether the run stops at a step: an end, a link, or a step that leads nowhere.
    pub fn stops(&self, step: usize) -> bool {
        self.onward(step).next().is_none()
    }

    /// The ways onward from a step, in the printed order; what is wrongly written after an end or a link is none.
    pub fn onward(&self, step: usize) -> impl Iterator<Item = (usize, Arc)> + '_ {
        let arcs = if self.is_end(step) { &[] } else { self.graph.leaving(step) };
        arcs.iter().filter_map(|index| self.graph.arcs().get(*index).map(|arc| (*index, *arc)))
    }

    /// The ways that lead to a step.
    pub fn inward(&self, step: usize) -> impl Iterator<Item = (usize, Arc)> + '_ {
        let arcs = self.graph.entering(step).iter();
        let arcs = arcs.filter_map(|index| self.graph.arcs().get(*index).map(|arc| (*index, *arc)));
        arcs.filter(|(_, arc)| !self.is_end(arc.from))
    }

    /// How the ways that leave a step are taken.
    pub fn split(&self, step: usize) -> Split {
        let Some(written) = self.step(step) else { return Split::None };
        if self.onward(step).count() < 2 {
            return Split::None;
        }
        match written.kind {
            StepKind::Decision => Split::One,
            StepKind::Fork => Split::All,
            _ if written.next.iter().any(|next| next.otherwise || !next.when.is_empty()) => Split::One,
            _ => Split::Unsaid,
        }
    }

    /// Whether a step waits for all that leads to it.
    pub fn joins(&self, step: usize) -> bool {
        self.step(step).is_some_and(|step| step.kind == StepKind::Join)
    }

    /// The steps that cannot be reached although nothing else unreachable leads to them: each with how many steps follow
    /// from it alone. Of a ring of them the first.
    pub fn unreachable(&self) -> Vec<(usize, usize)> {
        let mut seen = self.reachable.clone();
        let is_lost = |step: usize| !self.reachable.get(step).copied().unwrap_or(true);
        let heads = (0..seen.len()).filter(|step| {
            is_lost(*step) && self.inward(*step).all(|(_, arc)| arc.from == *step || !is_lost(arc.from))
        });
        let mut roots = Vec::new();
        for head in heads.chain(0..seen.len()) {
            if seen.get(head) != Some(&false) {
                continue;
            }
            let before = seen.iter().filter(|seen| **seen).count();
            self.walk(head, &mut seen);
            roots.push((head, seen.iter().filter(|seen| **seen).count() - before - 1));
        }
        roots.sort_unstable();
        roots
    }

    fn reached(&self) -> Vec<bool> {
        let mut seen = vec![false; self.process.steps.len()];
        for entry in &self.entries {
            self.walk(*entry, &mut seen);
        }
        seen
    }

    /// Marks a step and all that follows.
    fn walk(&self, from: usize, seen: &mut [bool]) {
        let mut stack = vec![from];
        while let Some(step) = stack.pop() {
            if let Some(mark) = seen.get_mut(step).filter(|mark| !**mark) {
                *mark = true;
                stack.extend(self.onward(step).map(|(_, arc)| arc.to));
            }
        }
    }

    fn led_out(&self) -> Vec<bool> {
        let mut out = vec![false; self.process.steps.len()];
        let mut stack: Vec<usize> = (0..out.len()).filter(|step| self.stops(*step)).collect();
        while let Some(step) = stack.pop() {
            if let Some(mark) = out.get_mut(step).filter(|mark| !**mark) {
                *mark = true;
                stack.extend(self.inward(step).map(|(_, arc)| arc.from));
            }
        }
        out
    }
}
