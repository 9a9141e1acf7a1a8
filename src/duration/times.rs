//! The answer: for each outcome of each process the longest and the shortest ways to it, and what they leave out.

use super::amounts::Amounts;
use super::arena::{Arena, Point};
use super::course::Course;
use super::frontier::{Summed, keep_longest, keep_shortest};
use super::longest::longest;
use super::network::Network;
use super::shortest::{Alternative, shortest};
use super::term::{Allowance, Choice, Uncounted, allowance};
use crate::model::deadline::Deadline;
use crate::model::process::{Ending, StepKind};
use crate::model::regulation::Regulation;

/// How long it takes from the starts of a process to one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// Index of the process that begins.
    pub process: usize,
    /// Index of the process that the end is in; another one where a link leads there.
    pub end_process: usize,
    /// Index of the end among the steps of that process.
    pub end: usize,
    /// What the end means for the recipient.
    pub ending: Ending,
    /// The longest ways; several only where it is not certain which of them is longest.
    pub longest: Vec<Way>,
    /// The shortest ways: alternatives, each as long as the longest of its parallel ways.
    pub shortest: Vec<Vec<Way>>,
    /// What the sums leave out, on any way to this end.
    pub gaps: Vec<Gap>,
    /// Whether there were more ways than can be told apart, so that a longer or shorter one may be missing.
    pub rough: bool,
}

/// A way through the processes with its sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// How long it takes.
    pub sum: Amounts,
    /// Its steps from the start to the end; a step that a return leads to again is there again.
    pub legs: Vec<Leg>,
}

/// One step of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// Index of the process.
    pub process: usize,
    /// Index of the step in the process.
    pub step: usize,
    /// Index of the term of its deadline that was counted.
    pub term: Option<usize>,
    /// How long had to pass before it.
    pub wait: Amounts,
    /// How long it took.
    pub time: Amounts,
}

/// Something that a sum leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Index of the process.
    pub process: usize,
    /// Index of the step; for a return, the step that it leaves.
    pub step: usize,
    /// What is left out.
    pub kind: GapKind,
}

/// What a sum leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// An action without deadline.
    Silent,
    /// A deadline or a wait that is no amount.
    Uncounted(Uncounted),
    /// A deadline or a wait without upper bound.
    Open,
    /// A return of which the act does not say how many times it may be taken.
    Return,
}

impl Summed for Way {
    fn sum(&self) -> &Amounts {
        &self.sum
    }
}

/// The categories for which the times of a regulation may differ: each of them, or only `None` where no deadline and no
/// process names a category.
pub fn categories(regulation: &Regulation) -> Vec<Option<&str>> {
    let names = |deadline: Option<&Deadline>| {
        deadline.is_some_and(|deadline| deadline.terms.iter().any(|term| !term.categories.is_empty()))
    };
    let steps = || regulation.processes.iter().flat_map(|process| &process.steps);
    let differ = names(regulation.total.as_ref())
        || regulation.processes.iter().any(|process| !process.categories.is_empty())
        || steps().any(|step| names(step.deadline.as_ref()) || step.next.iter().any(|next| names(next.wait.as_ref())));
    if differ && !regulation.categories.is_empty() {
        regulation.categories.iter().map(|category| Some(category.id.as_str())).collect()
    } else {
        vec![None]
    }
}

/// The times of all outcomes for a category, or for all where none is named; in the printed order of processes and ends.
pub fn times(regulation: &Regulation, category: Option<&str>) -> Vec<Times> {
    let network = Network::new(regulation);
    times_in(&network, regulation, category)
}

/// The same for a network that is at hand.
pub fn times_in(network: &Network<'_>, regulation: &Regulation, category: Option<&str>) -> Vec<Times> {
    let none = || Allowance { choices: vec![Choice::default()], ..Allowance::default() };
    let of = |deadline: Option<&Deadline>| deadline.map(|deadline| allowance(deadline, category));
    let places = (0..network.len()).filter_map(|step| network.place(step));
    let steps: Vec<Allowance> = places.map(|place| of(place.step.deadline.as_ref()).unwrap_or_else(none)).collect();
    let waits: Vec<Option<Allowance>> = network.arcs().iter().map(|arc| of(arc.wait)).collect();
    let mut all = Vec::new();
    for (index, process) in regulation.processes.iter().enumerate() {
        let meant =
            process.categories.is_empty() || category.is_none_or(|one| process.categories.iter().any(|id| id == one));
        if meant {
            from_process(network, index, &steps, &waits, &mut all);
        }
    }
    all
}

fn from_process(
    network: &Network<'_>,
    process: usize,
    steps: &[Allowance],
    waits: &[Option<Allowance>],
    all: &mut Vec<Times>,
) {
    let mut found: Vec<Times> = Vec::new();
    for start in network.entries(process) {
        let course = Course::new(network, start);
        let long = longest(network, &course, start, steps, waits);
        let short = shortest(network, &course, start, steps, waits);
        for (end, ending) in ends(network, &course) {
            let Some(place) = network.place(end) else { continue };
            let ways = |points: Option<&Vec<Point>>, arena: &Arena| -> Vec<Way> {
                points.into_iter().flatten().map(|point| way(network, arena, *point)).collect()
            };
            let alternatives: &[Alternative] = short.ways.get(end).map_or(&[], Vec::as_slice);
            let times = Times {
                process,
                end_process: place.process,
                end: place.index,
                ending,
                longest: ways(long.ways.get(end), &long.arena),
                shortest: alternatives.iter().map(|one| ways(Some(one), &short.arena)).collect(),
                gaps: gaps(network, &course, end, steps, waits, &long.counted),
                rough: long.rough || short.rough,
            };
            match found.iter_mut().find(|other| (other.end_process, other.end) == (place.process, place.index)) {
                Some(other) => merge(other, times),
                None => found.push(times),
            }
        }
    }
    found.sort_by_key(|times| (times.end_process, times.end));
    all.append(&mut found);
}

fn ends(network: &Network<'_>, course: &Course) -> Vec<(usize, Ending)> {
    let ending = |step: &usize| match network.place(*step)?.step.kind {
        StepKind::End(ending) => Some((*step, ending)),
        _ => None,
    };
    course.order.iter().filter_map(ending).collect()
}

fn way(network: &Network<'_>, arena: &Arena, point: Point) -> Way {
    let leg = |link: super::arena::Link| {
        let place = network.place(link.step)?;
        Some(Leg { process: place.process, step: place.index, term: link.term, wait: link.wait, time: link.time })
    };
    Way { sum: point.sum, legs: arena.unroll(point).into_iter().filter_map(leg).collect() }
}

/// What is left out on any way from the start to an end.
fn gaps(
    network: &Network<'_>,
    course: &Course,
    end: usize,
    steps: &[Allowance],
    waits: &[Option<Allowance>],
    counted: &[usize],
) -> Vec<Gap> {
    let leads = network.leading_to(&[end]);
    let on_the_way = |step: usize| course.reaches(step) && leads.get(step) == Some(&true);
    let mut gaps = Vec::new();
    for step in (0..network.len()).filter(|step| on_the_way(*step)) {
        let Some(place) = network.place(step) else { continue };
        let mut gap = |kind| gaps.push(Gap { process: place.process, step: place.index, kind });
        let silent = place.step.deadline.as_ref().is_none_or(|deadline| deadline.terms.is_empty());
        if silent && place.step.kind == StepKind::Action {
            gap(GapKind::Silent);
        }
        let leaving = network.leaving(step).filter(|(_, arc)| on_the_way(arc.to));
        let leaving: Vec<usize> = leaving.map(|(arc, _)| arc).collect();
        let said = steps.get(step).into_iter().chain(leaving.iter().filter_map(|arc| waits.get(*arc)?.as_ref()));
        for allowed in said {
            if let Some(why) = allowed.uncounted {
                gap(GapKind::Uncounted(why));
            }
            if allowed.open {
                gap(GapKind::Open);
            }
        }
        if leaving.iter().any(|arc| course.is_return(*arc) && !counted.contains(arc)) {
            gap(GapKind::Return);
        }
    }
    gaps
}

/// The times from another start of the same process to the same end.
fn merge(times: &mut Times, other: Times) {
    times.rough |= other.rough;
    times.gaps.extend(other.gaps);
    times.gaps.sort();
    times.gaps.dedup();
    for way in other.longest {
        times.rough |= !keep_longest(&mut times.longest, way);
    }
    for alternative in other.shortest {
        times.rough |= !keep_shortest(&mut times.shortest, alternative);
    }
}
