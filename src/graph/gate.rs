//! Gates: the steps that every way to a step passes (its dominators).

use petgraph::algo::dominators::{Dominators, simple_fast};
use petgraph::graph::{DiGraph, NodeIndex};

use super::flow::Flow;

/// The gates of a process. Above all of its entries stands one that is no step.
pub struct Gates {
    dominators: Dominators<NodeIndex>,
    outside: NodeIndex,
}

impl Flow<'_> {
    /// Finds the gates of all steps that can be reached.
    pub fn gates(&self) -> Gates {
        let mut graph: DiGraph<(), ()> = DiGraph::new();
        let nodes: Vec<NodeIndex> = self.process.steps.iter().map(|_| graph.add_node(())).collect();
        let outside = graph.add_node(());
        for step in 0..nodes.len() {
            for (_, arc) in self.onward(step) {
                graph.add_edge(NodeIndex::new(arc.from), NodeIndex::new(arc.to), ());
            }
        }
        for entry in &self.entries {
            graph.add_edge(outside, NodeIndex::new(*entry), ());
        }
        Gates { dominators: simple_fast(&graph, outside), outside }
    }
}

impl Gates {
    /// Whether every way to a step passes another (a step passes itself).
    pub fn passes(&self, step: usize, gate: usize) -> bool {
        let gates = self.dominators.dominators(NodeIndex::new(step));
        gates.is_some_and(|mut gates| gates.any(|one| one.index() == gate))
    }

    /// The last step that every way to a step passes before it; none when the ways begin apart.
    pub fn last_before(&self, step: usize) -> Option<usize> {
        let gate = self.dominators.immediate_dominator(NodeIndex::new(step))?;
        (gate != self.outside).then(|| gate.index())
    }
}
