//! `endless-loop`: steps that go round for ever, because no way leads from them to an end.

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::graph::Arc;
use crate::graph::flow::{Flow, Spot, links};
use crate::model::corpus::Corpus;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "endless-loop",
    severity: Severity::Error,
    explanation: "Steps lead to each other in a ring and nowhere else, so whoever gets there never gets out. Also two processes \
        that link to each other and have no end.\n\n\
        Bad:\n\n    - action: a1\n      next: a2\n    - action: a2\n      next: a1\n\n\
        Good: a decision in the ring has a way out.\n\n    - decision: d1\n      branches:\n        \
        - {to: a1, when: {ru: есть замечания}}\n        - {to: done, otherwise: true}\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998): an end can be reached from everywhere.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations) {
        let running: Vec<Running<'_>> =
            regulation.processes.iter().map(|process| Running::new(regulation, process, languages)).collect();
        let leads_out = |running: &Running<'_>| !running.flow().leads_out.contains(&false);
        if links(regulation).next().is_none() && running.iter().all(leads_out) {
            continue;
        }
        let whole = Whole::new(regulation, &running);
        for ring in whole.rings() {
            let Some((at, back)) = whole.back(&ring) else { continue };
            let Some(process) = running.get(at) else { continue };
            let step = |spot: &Spot, lang: &Lang| Some(running.get(spot.0)?.step_in(spot.1, lang));
            let words = Message::named(languages, |lang| {
                shown(&ring.iter().filter_map(|spot| step(spot, lang)).collect::<Vec<_>>())
            });
            let message =
                say!("the process can go round for ever: {steps}; no way leads from there to an end", steps = words);
            let hint = "add a decision with a way out, or an `end:`, if it is over there";
            findings.push(Finding::about(&CODE, process.arc_address(back), message).hint(hint));
        }
    }
}

fn shown(words: &[String]) -> String {
    const MOST: usize = 6;
    let mut shown: Vec<&str> = words.iter().take(MOST).map(String::as_str).collect();
    if words.len() > MOST {
        shown.push("…");
    }
    shown.join(" → ")
}

/// All steps of a regulation with all ways between them, links included.
struct Whole {
    graph: DiGraph<Spot, Arc>,
    out: Vec<bool>,
    reachable: Vec<bool>,
}

impl Whole {
    fn new(regulation: &Regulation, running: &[Running<'_>]) -> Self {
        let mut graph = DiGraph::new();
        let mut nodes: Vec<Vec<NodeIndex>> = Vec::new();
        for (at, running) in running.iter().enumerate() {
            nodes.push((0..running.process.steps.len()).map(|step| graph.add_node((at, step))).collect());
        }
        let node = |(at, step): Spot| nodes.get(at).and_then(|nodes| nodes.get(step)).copied();
        for (at, running) in running.iter().enumerate() {
            for arc in (0..running.process.steps.len()).flat_map(|step| running.flow().onward(step)).map(|(_, arc)| arc)
            {
                if let (Some(from), Some(to)) = (node((at, arc.from)), node((at, arc.to))) {
                    graph.add_edge(from, to, arc);
                }
            }
        }
        for (spot, target) in links(regulation) {
            let Some((process, step)) = target else { continue };
            let entries = running.get(process).map_or(&[][..], |running| running.flow().entries.as_slice());
            for to in step.as_ref().map_or(entries, std::slice::from_ref) {
                if let (Some(from), Some(to)) = (node(spot), node((process, *to))) {
                    graph.add_edge(from, to, Arc { from: spot.1, to: to.index(), transition: None });
                }
            }
        }
        let flow = |at: usize| running.get(at).map(|running| running.flow());
        let lost = |flow: &Flow<'_>, step: usize| flow.graph.dangling().iter().any(|dangling| dangling.step == step);
        let mut stack: Vec<NodeIndex> = graph
            .node_indices()
            .filter(|index| graph.neighbors(*index).next().is_none())
            .chain(graph.node_indices().filter(|index| {
                graph.node_weight(*index).is_some_and(|(at, step)| flow(*at).is_some_and(|flow| lost(flow, *step)))
            }))
            .collect();
        let mut out = vec![false; graph.node_count()];
        while let Some(index) = stack.pop() {
            if let Some(mark) = out.get_mut(index.index()).filter(|mark| !**mark) {
                *mark = true;
                stack.extend(graph.neighbors_directed(index, petgraph::Direction::Incoming));
            }
        }
        let reachable = running.iter().flat_map(|running| running.flow().reachable.iter().copied()).collect();
        Self { graph, out, reachable }
    }

    /// The rings that cannot be left, each in the printed order.
    fn rings(&self) -> Vec<Vec<Spot>> {
        if self.out.iter().all(|out| *out) {
            return Vec::new();
        }
        let is = |flags: &[bool], index: &NodeIndex| flags.get(index.index()) == Some(&true);
        let mut rings = Vec::new();
        for mut ring in tarjan_scc(&self.graph) {
            let caught = ring.iter().all(|index| !is(&self.out, index) && is(&self.reachable, index));
            let closed = || ring.iter().all(|index| self.graph.neighbors(*index).all(|to| ring.contains(&to)));
            if caught && closed() {
                ring.sort_unstable();
                rings.push(ring.iter().filter_map(|index| self.graph.node_weight(*index).copied()).collect());
            }
        }
        rings.sort_unstable();
        rings
    }

    /// The last way of a ring that leads back in the printed order.
    fn back(&self, ring: &[Spot]) -> Option<(usize, Arc)> {
        let inside = self.graph.edge_references().filter_map(|edge| {
            use petgraph::visit::EdgeRef;
            let from = self.graph.node_weight(edge.source())?;
            let to = self.graph.node_weight(edge.target())?;
            (ring.contains(from) && ring.contains(to)).then_some((*from, *to, *edge.weight()))
        });
        inside.filter(|(from, to, _)| to <= from).max_by_key(|(from, ..)| *from).map(|(from, _, arc)| (from.0, arc))
    }
}
