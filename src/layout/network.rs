//! Stage 1, network: what is to be drawn, without language or place: nodes with shapes and lanes, edges with their roles.
//!
//! A decision has three corners to leave by. Branches beyond that leave by the lower corner together, and their conditions
//! become small nodes of their own on their own line, so that no two conditions ever compete for one place.

use crate::graph::ProcessGraph;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// The outline of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Start or end.
    Terminator,
    /// An action.
    Action,
    /// A choice of one branch.
    Decision,
    /// A split into parallel branches, or the place where they meet.
    Bar,
    /// A continuation in another process.
    OffPage,
    /// A condition that stands on its line as a node of its own.
    Condition,
}

/// One node.
#[derive(Debug, Clone)]
pub struct Node {
    /// The step that it stands for; for a condition the step that it leaves.
    pub step: usize,
    /// Its outline.
    pub shape: Shape,
    /// Its lane, from the left.
    pub lane: usize,
    /// Whether the main path runs through it.
    pub main: bool,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Edge {
    /// The node that it leaves.
    pub from: usize,
    /// The node that it enters.
    pub to: usize,
    /// The arc of the process graph that it draws.
    pub arc: usize,
    /// Whether it leads back.
    pub back: bool,
    /// Whether it belongs to the main path.
    pub main: bool,
    /// Whether words stand at its tail.
    pub labelled: bool,
}

/// What is to be drawn.
#[derive(Debug, Clone)]
pub struct Network {
    /// The nodes: first the steps in the printed order, then the conditions.
    pub nodes: Vec<Node>,
    /// The lines by the nodes that they leave, in the printed order.
    pub edges: Vec<Edge>,
    /// How many lanes there are, at least one.
    pub lanes: usize,
    /// Edges that leave each node.
    pub out: Vec<Vec<usize>>,
    /// Edges that enter each node.
    pub into: Vec<Vec<usize>>,
}

/// Whether words stand beside this arc.
pub fn has_words(step: &Step, transition: Option<usize>) -> bool {
    transition
        .and_then(|index| step.next.get(index))
        .is_some_and(|next| !next.when.is_empty() || next.otherwise || next.wait.is_some())
}

impl Network {
    /// Whether more lines leave a node than it has places for words.
    pub fn crowded(&self, node: usize) -> bool {
        let outs = &self.out[node];
        outs.len() > CORNERS
            && (outs.iter().any(|edge| self.edges[*edge].labelled) || self.nodes[node].shape == Shape::Decision)
    }

    /// Whether lines that leave a node need places of their own.
    pub fn branches(&self, node: usize) -> bool {
        let outs = &self.out[node];
        let labelled = outs.iter().filter(|edge| self.edges[**edge].labelled).count();
        labelled > 1 || (outs.len() > 1 && self.nodes[node].shape == Shape::Decision)
    }

    /// Whether a node needs both its sides for lines that leave it.
    pub fn needs_sides(&self, node: usize) -> bool {
        let outs = &self.out[node];
        outs.len() > 2 && self.branches(node)
    }
}

/// How many lines leave a node with a place for their words.
const CORNERS: usize = 3;

impl Network {
    /// Reads a process. `lanes` gives the lane of each step and how many there are.
    pub fn new(process: &Process, graph: &ProcessGraph, lanes: (&[usize], usize)) -> Self {
        let back = graph.returns();
        let mut main_arc = vec![false; graph.arcs().len()];
        let mut main_step = vec![false; graph.len()];
        for arc in graph.main_path(process, &back) {
            let found = graph.arcs().get(arc);
            for step in found.iter().flat_map(|arc| [arc.from, arc.to]) {
                set(&mut main_step, step);
            }
            set(&mut main_arc, arc);
        }
        let lane_of = |step: usize| lanes.0.get(step).copied().unwrap_or(0);
        let nodes = process.steps.iter().enumerate().map(|(step, found)| Node {
            step,
            shape: shape(&found.kind),
            lane: lane_of(step),
            main: flag(&main_step, step),
        });
        let mut nodes: Vec<Node> = nodes.collect();
        let mut edges = Vec::new();
        for (step, found) in process.steps.iter().enumerate() {
            let arcs = graph.leaving(step);
            let worded = |arc: usize| graph.arcs().get(arc).is_some_and(|a| has_words(found, a.transition));
            let count = arcs.iter().filter(|arc| worded(**arc)).count();
            let bar = nodes.get(step).is_some_and(|node| node.shape == Shape::Bar);
            let crowded = count > 0 && (arcs.len() > CORNERS || (bar && arcs.len() > 1));
            let mut sides = 0;
            for &arc in arcs {
                let Some(way) = graph.arcs().get(arc) else { continue };
                let (main, back) = (flag(&main_arc, arc), flag(&back, arc));
                let labelled = worded(arc);
                let aside = labelled && !main && !bar && sides < CORNERS - 1;
                if aside {
                    sides += 1;
                }
                if crowded && labelled && !aside {
                    let middle = nodes.len();
                    let lane = lane_of(if back { step } else { way.to });
                    nodes.push(Node { step, shape: Shape::Condition, lane, main });
                    edges.push(Edge { from: step, to: middle, arc, back: false, main, labelled: false });
                    edges.push(Edge { from: middle, to: way.to, arc, back, main, labelled: false });
                } else {
                    edges.push(Edge { from: step, to: way.to, arc, back, main, labelled });
                }
            }
        }
        let mut out = vec![Vec::new(); nodes.len()];
        let mut into = vec![Vec::new(); nodes.len()];
        for (index, edge) in edges.iter().enumerate() {
            if let Some(list) = out.get_mut(edge.from) {
                list.push(index);
            }
            if let Some(list) = into.get_mut(edge.to) {
                list.push(index);
            }
        }
        Self { nodes, edges, lanes: lanes.1.max(1), out, into }
    }
}

/// The outline for a kind of step.
fn shape(kind: &StepKind) -> Shape {
    match kind {
        StepKind::Start { .. } | StepKind::End(_) => Shape::Terminator,
        StepKind::Action => Shape::Action,
        StepKind::Decision => Shape::Decision,
        StepKind::Fork | StepKind::Join => Shape::Bar,
        StepKind::Link { .. } => Shape::OffPage,
    }
}

/// The lane of each step: that of its first known unit, or else of a step near it; and the units of the lanes, in the
/// order of the regulation. Without any unit there is one lane.
pub fn lanes(regulation: &Regulation, process: &Process, graph: &ProcessGraph) -> (Vec<usize>, Vec<usize>) {
    let unit_of = |step: &Step| {
        step.performer.units.iter().find_map(|id| regulation.units.iter().position(|unit| &unit.id == id))
    };
    let mut unit: Vec<Option<usize>> = process.steps.iter().map(unit_of).collect();
    // A bare start, end or bar stands with its neighbours: one pass forwards, one backwards.
    for step in 0..unit.len() {
        if unit.get(step) == Some(&None) {
            let near = graph.previous(step).find_map(|from| unit.get(from).copied().flatten());
            put(&mut unit, step, near);
        }
    }
    for step in (0..unit.len()).rev() {
        if unit.get(step) == Some(&None) {
            let near = graph.next(step).chain(graph.previous(step)).find_map(|to| unit.get(to).copied().flatten());
            put(&mut unit, step, near);
        }
    }
    let mut used: Vec<usize> = unit.iter().flatten().copied().collect();
    used.sort_unstable();
    used.dedup();
    let lane = unit.iter().map(|unit| unit.and_then(|unit| used.binary_search(&unit).ok()).unwrap_or(0));
    (lane.collect(), used)
}

fn set(flags: &mut [bool], index: usize) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = true;
    }
}

fn put(list: &mut [Option<usize>], index: usize, value: Option<usize>) {
    if let Some(slot) = list.get_mut(index) {
        *slot = value;
    }
}

fn flag(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or(false)
}
