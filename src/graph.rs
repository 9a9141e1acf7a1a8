//! A process as a directed graph: steps are nodes, transitions are arcs, both in the printed order.
//!
//! Tolerant of every malformed process: a transition to nowhere is kept apart as [`Dangling`], of two steps with one id the
//! first is meant. Checks, diagrams and text alternatives all ask this graph, so that they agree on what leads where.

pub mod component;
pub mod decide;
pub mod flow;
pub mod gate;
pub mod history;
pub mod net;
mod path;
pub mod rank;
pub mod run;
pub mod soundness;
mod walk;

use std::collections::HashMap;

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::model::process::{Order, Process, StepKind};

/// A process as a directed graph. Steps are named by their index in [`Process::steps`].
#[derive(Debug, Clone)]
pub struct ProcessGraph {
    graph: DiGraph<usize, Arc>,
    arcs: Vec<Arc>,
    leaving: Vec<Vec<usize>>,
    entering: Vec<Vec<usize>>,
    dangling: Vec<Dangling>,
}

/// One way from a step to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    /// Index of the step that it leaves.
    pub from: usize,
    /// Index of the step that it enters.
    pub to: usize,
    /// Index in the `next` of the step that it leaves; none where only the printed order implies it.
    pub transition: Option<usize>,
}

/// A transition whose target is no step of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dangling {
    /// Index of the step that it leaves.
    pub step: usize,
    /// Index in the `next` of that step.
    pub transition: usize,
}

impl ProcessGraph {
    /// Reads the graph off a process.
    pub fn new(process: &Process) -> Self {
        let mut graph = DiGraph::with_capacity(process.steps.len(), process.steps.len());
        for index in 0..process.steps.len() {
            graph.add_node(index);
        }
        let mut by_id: HashMap<&str, usize> = HashMap::with_capacity(process.steps.len());
        for (index, step) in process.steps.iter().enumerate() {
            by_id.entry(&step.id).or_insert(index);
        }
        let mut arcs = Vec::new();
        let mut dangling = Vec::new();
        for (from, step) in process.steps.iter().enumerate() {
            for (transition, next) in step.next.iter().enumerate() {
                match by_id.get(next.to.as_str()) {
                    Some(&to) => arcs.push(Arc { from, to, transition: Some(transition) }),
                    None => dangling.push(Dangling { step: from, transition }),
                }
            }
            let implied = process.order == Order::Sequential
                && step.next.is_empty()
                && !matches!(step.kind, StepKind::End(_) | StepKind::Link { .. })
                && from + 1 < process.steps.len();
            if implied {
                arcs.push(Arc { from, to: from + 1, transition: None });
            }
        }
        let mut leaving = vec![Vec::new(); process.steps.len()];
        let mut entering = vec![Vec::new(); process.steps.len()];
        for (index, arc) in arcs.iter().enumerate() {
            graph.add_edge(NodeIndex::new(arc.from), NodeIndex::new(arc.to), *arc);
            if let Some(list) = leaving.get_mut(arc.from) {
                list.push(index);
            }
            if let Some(list) = entering.get_mut(arc.to) {
                list.push(index);
            }
        }
        Self { graph, arcs, leaving, entering, dangling }
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.leaving.len()
    }

    /// Whether there is no step at all.
    pub fn is_empty(&self) -> bool {
        self.leaving.is_empty()
    }

    /// Every arc, by the printed order of the steps that they leave.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// Indices of the arcs that leave a step, in the printed order.
    pub fn leaving(&self, step: usize) -> &[usize] {
        self.leaving.get(step).map_or(&[], Vec::as_slice)
    }

    /// Indices of the arcs that enter a step, in the printed order.
    pub fn entering(&self, step: usize) -> &[usize] {
        self.entering.get(step).map_or(&[], Vec::as_slice)
    }

    /// Indices of the steps that follow a step, in the printed order.
    pub fn next(&self, step: usize) -> impl Iterator<Item = usize> + '_ {
        self.leaving(step).iter().filter_map(|arc| self.arcs.get(*arc)).map(|arc| arc.to)
    }

    /// Indices of the steps before a step, in the printed order.
    pub fn previous(&self, step: usize) -> impl Iterator<Item = usize> + '_ {
        self.entering(step).iter().filter_map(|arc| self.arcs.get(*arc)).map(|arc| arc.from)
    }

    /// The transitions whose target is no step of the process.
    pub fn dangling(&self) -> &[Dangling] {
        &self.dangling
    }

    /// The graph itself, for the algorithms of petgraph. Node indices are step indices, edge indices are arc indices.
    pub fn as_petgraph(&self) -> &DiGraph<usize, Arc> {
        &self.graph
    }

    /// The arcs with their petgraph ends; for algorithms that walk edges.
    pub fn ends(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.graph.edge_references().map(|edge| (edge.source().index(), edge.target().index()))
    }
}
