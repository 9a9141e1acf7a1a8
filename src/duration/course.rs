//! The course of a process from one start: what it reaches, in which order, and which arcs lead back.

use super::network::Network;

/// What a start leads to.
#[derive(Debug, Clone)]
pub struct Course {
    /// The steps that can be reached, in an order in which every arc that is no return leads forwards.
    pub order: Vec<usize>,
    reached: Vec<bool>,
    returns: Vec<bool>,
}

impl Course {
    /// Follows a network from a start, depth first in the printed order. An arc to a step that is still open is a return: it
    /// leads back to a step that the process has come from.
    pub fn new(network: &Network<'_>, start: usize) -> Self {
        let mut reached = vec![false; network.len()];
        let mut open = vec![false; network.len()];
        let mut returns = vec![false; network.arcs().len()];
        let mut order = Vec::new();
        let mut stack = Vec::new();
        if start < network.len() {
            stack.push((start, network.leaving(start)));
            set(&mut reached, start);
            set(&mut open, start);
        }
        while let Some((step, leaving)) = stack.last_mut() {
            let Some((number, arc)) = leaving.next() else {
                if let Some(mark) = open.get_mut(*step) {
                    *mark = false;
                }
                order.push(*step);
                stack.pop();
                continue;
            };
            if open.get(arc.to) == Some(&true) {
                set(&mut returns, number);
            } else if reached.get(arc.to) == Some(&false) {
                set(&mut reached, arc.to);
                set(&mut open, arc.to);
                stack.push((arc.to, network.leaving(arc.to)));
            }
        }
        // A step is done after all that it leads to.
        order.reverse();
        Self { order, reached, returns }
    }

    /// Whether a step can be reached.
    pub fn reaches(&self, step: usize) -> bool {
        self.reached.get(step) == Some(&true)
    }

    /// Whether an arc leads back.
    pub fn is_return(&self, arc: usize) -> bool {
        self.returns.get(arc) == Some(&true)
    }
}

fn set(marks: &mut [bool], index: usize) {
    if let Some(mark) = marks.get_mut(index) {
        *mark = true;
    }
}
