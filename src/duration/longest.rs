//! The longest ways from a start, with each return taken as often as the act allows.

use super::arena::{Arena, Point};
use super::course::Course;
use super::frontier::keep_longest;
use super::network::Network;
use super::term::{Allowance, Choice};

/// More combinations of returns, times steps, are not gone through.
const MOST_STATES: usize = 100_000;

/// The longest ways to every step.
pub struct Longest {
    /// By the number of the step.
    pub ways: Vec<Vec<Point>>,
    /// Where the ways are kept.
    pub arena: Arena,
    /// The numbers of the returns that were counted.
    pub counted: Vec<usize>,
    /// Whether ways had to be dropped.
    pub rough: bool,
}

/// Finds them. `steps` and `waits` are what each step and each arc allows.
pub fn longest(
    network: &Network<'_>,
    course: &Course,
    start: usize,
    steps: &[Allowance],
    waits: &[Option<Allowance>],
) -> Longest {
    let (returns, rough) = counted(network, course);
    let mut search = Search { network, course, steps, waits, arena: Arena::default(), rough };
    let combinations: usize = returns.iter().map(|(_, times)| times + 1).product();
    let mut layers: Vec<Option<Vec<Vec<Point>>>> = vec![None; combinations];
    let mut best: Vec<Vec<Point>> = vec![Vec::new(); network.len()];
    for taken in 0..combinations {
        let mut layer = layers.get_mut(taken).and_then(Option::take).unwrap_or_else(|| vec![Vec::new(); network.len()]);
        if taken == 0 {
            search.arrive(&mut layer, Point::BEGIN, start, None);
        }
        search.go_forward(&mut layer);
        let mut size = 1;
        for (arc, times) in &returns {
            if taken / size % (times + 1) < *times {
                let next = layers.get_mut(taken + size);
                if let Some(slot) = next {
                    let target = slot.get_or_insert_with(|| vec![Vec::new(); network.len()]);
                    search.go_back(&layer, *arc, target);
                }
            }
            size *= times + 1;
        }
        for (kept, points) in best.iter_mut().zip(layer) {
            for point in points {
                search.rough |= !keep_longest(kept, point);
            }
        }
    }
    Longest {
        ways: best,
        arena: search.arena,
        counted: returns.iter().map(|(arc, _)| *arc).collect(),
        rough: search.rough,
    }
}

/// The returns that can be counted, and whether there were more than can be gone through.
fn counted(network: &Network<'_>, course: &Course) -> (Vec<(usize, usize)>, bool) {
    let mut returns = Vec::new();
    let mut states = course.order.len().max(1);
    let mut rough = false;
    for (index, arc) in network.arcs().iter().enumerate() {
        let times = arc.times.and_then(|times| usize::try_from(times).ok()).filter(|times| *times > 0);
        let Some(times) = times.filter(|_| course.is_return(index)) else { continue };
        match times.checked_add(1).and_then(|ways| states.checked_mul(ways)).filter(|states| *states <= MOST_STATES) {
            Some(more) => {
                states = more;
                returns.push((index, times));
            }
            None => rough = true,
        }
    }
    (returns, rough)
}

struct Search<'a> {
    network: &'a Network<'a>,
    course: &'a Course,
    steps: &'a [Allowance],
    waits: &'a [Option<Allowance>],
    arena: Arena,
    rough: bool,
}

impl Search<'_> {
    fn go_forward(&mut self, layer: &mut [Vec<Point>]) {
        let network = self.network;
        for &step in &self.course.order {
            let points = layer.get(step).cloned().unwrap_or_default();
            if points.is_empty() {
                continue;
            }
            for (arc, found) in network.leaving(step).filter(|(arc, _)| !self.course.is_return(*arc)) {
                for &point in &points {
                    self.arrive(layer, point, found.to, Some(arc));
                }
            }
        }
    }

    fn go_back(&mut self, layer: &[Vec<Point>], arc: usize, target: &mut [Vec<Point>]) {
        let Some(found) = self.network.arcs().get(arc) else { return };
        for &point in layer.get(found.from).map_or(&[] as &[Point], Vec::as_slice) {
            self.arrive(target, point, found.to, Some(arc));
        }
    }

    /// A way arrives at a step over an arc: it waits and then takes the step's time.
    fn arrive(&mut self, layer: &mut [Vec<Point>], before: Point, step: usize, arc: Option<usize>) {
        let waits = arc.and_then(|arc| self.waits.get(arc)).and_then(Option::as_ref);
        let none = Allowance { choices: vec![Choice::default()], ..Allowance::default() };
        let waits = waits.unwrap_or(&none);
        let (Some(allowed), Some(kept)) = (self.steps.get(step), layer.get_mut(step)) else { return };
        for wait in &waits.choices {
            for choice in &allowed.choices {
                let point = self.arena.extend(before, step, choice.term, wait.most, choice.most);
                self.rough |= !keep_longest(kept, point);
            }
        }
    }
}
