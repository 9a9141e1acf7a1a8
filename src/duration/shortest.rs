//! The shortest ways: the fastest branch of every choice, and at a join the slowest branch that has to arrive.

use std::collections::HashMap;

use super::amounts::Amounts;
use super::arena::{Arena, Point};
use super::course::Course;
use super::frontier::{keep_longest, keep_shortest};
use super::joint::Joint;
use super::network::Network;
use super::term::{Allowance, Choice};
use crate::model::process::StepKind;

/// More combinations of parallel branches are not gone through.
const MOST_COMBINATIONS: usize = 128;

/// The search ends after so many rounds; two are enough where every loop has one entry.
const MOST_ROUNDS: usize = 64;

/// An alternative: it is as long as the longest of these ways, which run in parallel.
pub type Alternative = Vec<Point>;

/// The shortest ways to every step.
pub struct Shortest {
    /// By the number of the step; several alternatives where it is not certain which is the shortest.
    pub ways: Vec<Vec<Alternative>>,
    /// Where the ways are kept.
    pub arena: Arena,
    /// Whether ways had to be dropped.
    pub rough: bool,
}

/// Finds them. `steps` and `waits` are what each step and each arc allows.
pub fn shortest(
    network: &Network<'_>,
    course: &Course,
    start: usize,
    steps: &[Allowance],
    waits: &[Option<Allowance>],
) -> Shortest {
    let joins = |step: &&usize| network.place(**step).is_some_and(|place| place.step.kind == StepKind::Join);
    let joints = course.order.iter().filter(joins).map(|step| (*step, Joint::new(network, course, *step))).collect();
    let found = Shortest { ways: vec![Vec::new(); network.len()], arena: Arena::default(), rough: false };
    let mut search = Search { network, course, start, steps, waits, joints, found };
    for round in 0..=MOST_ROUNDS {
        let mut changed = false;
        for &step in &course.order {
            changed |= search.visit(step);
        }
        if !changed {
            break;
        }
        search.found.rough |= round == MOST_ROUNDS;
    }
    search.found
}

/// Ways that arrive together, each with how long it has to wait first.
type Arrival = Vec<(Point, Amounts)>;

struct Search<'a> {
    network: &'a Network<'a>,
    course: &'a Course,
    start: usize,
    steps: &'a [Allowance],
    waits: &'a [Option<Allowance>],
    joints: HashMap<usize, Joint>,
    found: Shortest,
}

impl Search<'_> {
    /// Works out a step anew from the steps before it; tells whether that changed anything.
    fn visit(&mut self, step: usize) -> bool {
        let mut arrivals: Vec<Arrival> = Vec::new();
        if step == self.start {
            arrivals.push(vec![(Point::BEGIN, Amounts::NONE)]);
        }
        match self.joints.remove(&step) {
            Some(joint) => {
                arrivals.extend(self.together(&joint));
                self.joints.insert(step, joint);
            }
            None => {
                let entering = self.network.entering(step).filter(|(_, arc)| self.course.reaches(arc.from));
                arrivals.extend(entering.flat_map(|(arc, _)| self.over(arc)));
            }
        }
        let mut fresh: Vec<Alternative> = Vec::new();
        for arrival in arrivals.iter().filter(|arrival| !arrival.is_empty()) {
            self.take(&mut fresh, arrival, step);
        }
        match self.found.ways.get_mut(step) {
            Some(known) if !same(known, &fresh) => {
                *known = fresh;
                true
            }
            _ => false,
        }
    }

    /// What arrives over one arc.
    fn over(&self, arc: usize) -> Vec<Arrival> {
        let from = self.network.arcs().get(arc).map(|arc| arc.from);
        let ways = from.and_then(|from| self.found.ways.get(from)).map_or(&[] as &[Alternative], Vec::as_slice);
        let waits = self.waits.get(arc).and_then(Option::as_ref);
        let least = waits.map(|waits| waits.choices.iter().map(|wait| wait.least).collect());
        let least: Vec<Amounts> = least.unwrap_or_else(|| vec![Amounts::NONE]);
        let all = ways.iter().flat_map(|one| least.iter().map(move |wait| (one, *wait)));
        all.map(|(one, wait)| one.iter().map(|point| (*point, wait)).collect()).collect()
    }

    /// What arrives at a join.
    fn together(&mut self, joint: &Joint) -> Vec<Arrival> {
        match joint {
            Joint::Arc(arc) => self.over(*arc),
            Joint::One(branches) => branches.iter().flat_map(|branch| self.together(branch)).collect(),
            Joint::All(branches) => {
                let mut all: Vec<Arrival> = vec![Vec::new()];
                for branch in branches {
                    let arrivals = self.together(branch);
                    let pairs = all.iter().flat_map(|one| arrivals.iter().map(move |other| (one, other)));
                    let both = pairs.map(|(one, other)| one.iter().chain(other).copied().collect());
                    all = both.take(MOST_COMBINATIONS + 1).collect();
                    if all.len() > MOST_COMBINATIONS {
                        all.truncate(MOST_COMBINATIONS);
                        self.found.rough = true;
                    }
                }
                all
            }
        }
    }

    /// Parallel ways arrive together at a step and take its time; kept if no other alternative is for certain as short.
    fn take(&mut self, fresh: &mut Vec<Alternative>, parts: &[(Point, Amounts)], step: usize) {
        let Some(allowed) = self.steps.get(step) else { return };
        for Choice { term, least, .. } in &allowed.choices {
            let mut alternative = Vec::new();
            for (before, wait) in parts {
                let point = self.found.arena.extend(*before, step, *term, *wait, *least);
                self.found.rough |= !keep_longest(&mut alternative, point);
            }
            self.found.rough |= !keep_shortest(fresh, alternative);
        }
    }
}

/// Whether two lists of alternatives have the same sums.
fn same(known: &[Alternative], fresh: &[Alternative]) -> bool {
    let sums = |one: &Alternative| one.iter().map(|point| point.sum).collect::<Vec<_>>();
    known.len() == fresh.len() && known.iter().zip(fresh).all(|(one, other)| sums(one) == sums(other))
}
