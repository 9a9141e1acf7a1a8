//! The main path: from the first start to the end at which the service is rendered.

use super::ProcessGraph;
use crate::model::process::{Ending, Process, StepKind};

impl ProcessGraph {
    /// The arcs of the main path, in the order in which it runs.
    ///
    /// It is the longest way forwards from the first start to an end with "rendered", so that what a decision can skip stands
    /// on it and the skips run beside it; ties go to the transition that is printed first. A process without such an end
    /// has the way to another end instead (not a refusal, if that can be helped), or else simply the longest way.
    pub fn main_path(&self, process: &Process, back: &[bool]) -> Vec<usize> {
        let order = self.forward_order(back);
        let ends = |wanted: &dyn Fn(Ending) -> bool| -> Vec<usize> {
            let ending = |kind: &StepKind| match kind {
                StepKind::End(ending) => Some(*ending),
                _ => None,
            };
            let hits = process.steps.iter().enumerate();
            hits.filter(|(_, step)| ending(&step.kind).is_some_and(wanted)).map(|(index, _)| index).collect()
        };
        let starts = |step: &crate::model::process::Step| matches!(step.kind, StepKind::Start { .. });
        let mut first: Vec<usize> =
            process.steps.iter().enumerate().filter(|(_, step)| starts(step)).map(|(index, _)| index).collect();
        if first.is_empty() {
            first = self.sources();
        }
        if first.is_empty() {
            first.extend(order.first());
        }
        let goals = [
            ends(&|ending| ending == Ending::Rendered),
            ends(&|ending| ending == Ending::Other),
            ends(&|ending| ending != Ending::Refused),
            (0..self.len()).collect(),
        ];
        for goal in &goals {
            let length = self.lengths(&order, back, goal);
            let start = first.iter().find(|step| length.get(**step).copied().flatten().is_some());
            if let Some(&start) = start {
                return self.follow(start, &length, back);
            }
        }
        Vec::new()
    }

    /// For each step the number of arcs of the longest way forwards to a goal, if there is one.
    fn lengths(&self, order: &[usize], back: &[bool], goals: &[usize]) -> Vec<Option<usize>> {
        let mut length: Vec<Option<usize>> = vec![None; self.len()];
        for goal in goals {
            if let Some(slot) = length.get_mut(*goal) {
                *slot = Some(0);
            }
        }
        for &step in order.iter().rev() {
            let best = self.forward(step, back).filter_map(|(_, to)| length.get(to).copied().flatten()).max();
            if let (Some(best), Some(slot)) = (best, length.get_mut(step)) {
                *slot = Some(slot.unwrap_or(0).max(best + 1));
            }
        }
        length
    }

    /// The arcs that leave a step forwards, with the steps that they enter.
    fn forward<'a>(&'a self, step: usize, back: &'a [bool]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let arcs = self.leaving(step).iter().filter(|arc| !back.get(**arc).copied().unwrap_or(false));
        arcs.filter_map(|arc| self.arcs().get(*arc).map(|found| (*arc, found.to)))
    }

    /// Follows the longest way from a step.
    fn follow(&self, start: usize, length: &[Option<usize>], back: &[bool]) -> Vec<usize> {
        let mut path = Vec::new();
        let mut step = start;
        while path.len() < self.arcs().len() {
            let wanted = match length.get(step).copied().flatten() {
                Some(rest) if rest > 0 => rest - 1,
                _ => break,
            };
            let onward = self.forward(step, back).find(|(_, to)| length.get(*to).copied().flatten() == Some(wanted));
            let Some((arc, to)) = onward else { break };
            path.push(arc);
            step = to;
        }
        path
    }
}
