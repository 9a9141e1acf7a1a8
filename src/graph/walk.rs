//! Walks over the process graph: what can be reached, and which arcs lead back.

use petgraph::graph::NodeIndex;
use petgraph::visit::{Dfs, Reversed};

use super::ProcessGraph;

/// Where a step stands in a depth-first walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Unseen,
    Open,
    Done,
}

impl ProcessGraph {
    /// Steps that nothing leads to (other than themselves), in the printed order.
    pub fn sources(&self) -> Vec<usize> {
        (0..self.len()).filter(|step| self.previous(*step).all(|from| from == *step)).collect()
    }

    /// For each step, whether it can be reached from one of these.
    pub fn reachable_from(&self, starts: &[usize]) -> Vec<bool> {
        let mut seen = vec![false; self.len()];
        let mut walk = Dfs::empty(self.as_petgraph());
        for start in starts.iter().filter(|start| **start < self.len()) {
            walk.move_to(NodeIndex::new(*start));
            while let Some(step) = walk.next(self.as_petgraph()) {
                if let Some(mark) = seen.get_mut(step.index()) {
                    *mark = true;
                }
            }
        }
        seen
    }

    /// For each step, whether one of these can be reached from it.
    pub fn leading_to(&self, goals: &[usize]) -> Vec<bool> {
        let mut seen = vec![false; self.len()];
        let reversed = Reversed(self.as_petgraph());
        let mut walk = Dfs::empty(reversed);
        for goal in goals.iter().filter(|goal| **goal < self.len()) {
            walk.move_to(NodeIndex::new(*goal));
            while let Some(step) = walk.next(reversed) {
                if let Some(mark) = seen.get_mut(step.index()) {
                    *mark = true;
                }
            }
        }
        seen
    }

    /// For each arc, whether it leads back to a step that the process has come from.
    ///
    /// Walks depth first from the sources, then from whatever is left, to the step that is printed first; an arc to a step
    /// that is still open is a return. This keeps the reading order, which a minimal feedback arc set would not.
    pub fn returns(&self) -> Vec<bool> {
        let mut back = vec![false; self.arcs().len()];
        let mut marks = vec![Mark::Unseen; self.len()];
        let mut stack: Vec<(usize, usize)> = Vec::new();
        let target = |arc: &usize| self.arcs().get(*arc).map_or(usize::MAX, |arc| arc.to);
        let leaving: Vec<Vec<usize>> = (0..self.len())
            .map(|step| {
                let mut arcs = self.leaving(step).to_vec();
                arcs.sort_by_key(target);
                arcs
            })
            .collect();
        for start in self.sources().into_iter().chain(0..self.len()) {
            if marks.get(start) != Some(&Mark::Unseen) {
                continue;
            }
            stack.push((start, 0));
            while let Some((step, turn)) = stack.pop() {
                if let Some(mark) = marks.get_mut(step) {
                    *mark = Mark::Open;
                }
                let Some(&arc) = leaving.get(step).and_then(|arcs| arcs.get(turn)) else {
                    if let Some(mark) = marks.get_mut(step) {
                        *mark = Mark::Done;
                    }
                    continue;
                };
                stack.push((step, turn + 1));
                let Some(to) = self.arcs().get(arc).map(|arc| arc.to) else { continue };
                match marks.get(to) {
                    Some(Mark::Unseen) => stack.push((to, 0)),
                    Some(Mark::Open) => {
                        if let Some(flag) = back.get_mut(arc) {
                            *flag = true;
                        }
                    }
                    _ => {}
                }
            }
        }
        back
    }

    /// The steps in an order in which every arc that is no return leads forwards; ties by the printed order.
    pub fn forward_order(&self, back: &[bool]) -> Vec<usize> {
        let is_back = |arc: usize| back.get(arc).copied().unwrap_or(false);
        let mut waiting: Vec<usize> =
            (0..self.len()).map(|step| self.entering(step).iter().filter(|arc| !is_back(**arc)).count()).collect();
        let mut ready: std::collections::BTreeSet<usize> =
            waiting.iter().enumerate().filter(|(_, count)| **count == 0).map(|(step, _)| step).collect();
        let mut order = Vec::with_capacity(self.len());
        while let Some(step) = ready.pop_first() {
            order.push(step);
            for arc in self.leaving(step).iter().filter(|arc| !is_back(**arc)) {
                let Some(to) = self.arcs().get(*arc).map(|arc| arc.to) else { continue };
                if let Some(count) = waiting.get_mut(to) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.insert(to);
                    }
                }
            }
        }
        order
    }
}
