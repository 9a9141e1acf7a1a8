//! Stage 2 of annex 2, rows: how far down each node stands.
//!
//! Longest way from the top, so that every line which is no return runs downwards; but a branch that leaves a decision for a
//! node that only it leads to stands beside the decision, on the same row.
//!
//! The order of layout-rs was to be the source of the order in which the search for columns starts. Tried (its ranks read off
//! an acyclic, sorted, unlabelled graph, each chain put as near as can be to where it has it, then the same search): on the 36
//! fixtures crossings 0 and 0, bends 188 and 188, area over boxes 3.43 with our start and 3.53 with its, detour 1.11 both, CPU
//! of all plans 3.9 and 13.2 ms; on 40 made graphs of 20 to 100 steps crossings 1 and 1, bends 693 and 693, area 3.33 and 3.30.
//! Our search reaches the same crossings and bends from either start, so ours stays, and layout-rs is a baseline of
//! `benches/diagram` only (`docs/diagrams.md`).

use std::collections::BTreeSet;

use super::constant::WIDEST_ROW;
use super::network::{Network, Shape};

/// The rows of annex 2.
#[derive(Debug, Clone)]
pub struct Rows {
    /// The row of each node.
    pub row: Vec<usize>,
    /// For each edge, whether its two nodes stand on one row.
    pub level: Vec<bool>,
    /// The nodes in an order in which every line that is no return leads forwards.
    pub order: Vec<usize>,
    /// For each node, the edge that goes on straight below it, if any.
    pub straight: Vec<Option<usize>>,
}

/// Finds the rows. The edges in `steep` must not run level; the node `late` stands a row further down than need be.
pub fn rows(network: &Network, steep: &[usize], late: Option<usize>) -> Rows {
    let order = forward(network);
    let depth = depths(network, &order);
    let straight: Vec<Option<usize>> = (0..network.nodes.len()).map(|node| onward(network, node, &depth)).collect();
    let mut level = levels(network, &order, &straight);
    for edge in steep {
        level[*edge] = false;
    }
    let mut row = vec![0usize; network.nodes.len()];
    let mut filled: Vec<usize> = Vec::new();
    for &node in &order {
        let ins = network.into[node].iter().filter(|edge| !network.edges[**edge].back);
        let least = ins.map(|edge| row[network.edges[*edge].from] + usize::from(!level[*edge])).max().unwrap_or(0);
        let mut at = least + usize::from(late == Some(node));
        while filled.get(at).is_some_and(|count| *count >= WIDEST_ROW) {
            at += 1;
        }
        if at > least {
            for edge in &network.into[node] {
                level[*edge] = false;
            }
        }
        if filled.len() <= at {
            filled.resize(at + 1, 0);
        }
        filled[at] += 1;
        row[node] = at;
    }
    late_starts(network, &order, &mut row, &mut level);
    Rows { row, level, order, straight }
}

/// The nodes in an order in which every line that is no return leads forwards; ties by the printed order.
pub fn forward(network: &Network) -> Vec<usize> {
    let ahead = |edge: &&usize| !network.edges[**edge].back;
    let mut waiting: Vec<usize> = network.into.iter().map(|ins| ins.iter().filter(ahead).count()).collect();
    let key = |node: usize| (network.nodes[node].step, network.nodes[node].shape == Shape::Condition, node);
    let mut ready: BTreeSet<_> = (0..waiting.len()).filter(|node| waiting[*node] == 0).map(key).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while let Some((_, _, node)) = ready.pop_first() {
        order.push(node);
        for edge in network.out[node].iter().filter(ahead) {
            let to = network.edges[*edge].to;
            waiting[to] -= 1;
            if waiting[to] == 0 {
                ready.insert(key(to));
            }
        }
    }
    order
}

/// How many nodes follow each node at most, forwards.
pub fn depths(network: &Network, order: &[usize]) -> Vec<usize> {
    let mut depth = vec![0; network.nodes.len()];
    for &node in order.iter().rev() {
        let outs = network.out[node].iter().map(|edge| &network.edges[*edge]).filter(|edge| !edge.back);
        depth[node] = outs.map(|edge| depth[edge.to] + 1).max().unwrap_or(0);
    }
    depth
}

/// The edge that goes on straight from a node: the main one, or else the one with most behind it.
fn onward(network: &Network, node: usize, depth: &[usize]) -> Option<usize> {
    let outs = || network.out[node].iter().copied().filter(|edge| !network.edges[*edge].back);
    let main = outs().find(|edge| network.edges[*edge].main);
    main.or_else(|| outs().rev().max_by_key(|edge| depth[network.edges[*edge].to]))
}

/// Which edges may run level: branches of a decision to a node of their own, at most one to each side.
fn levels(network: &Network, order: &[usize], straight: &[Option<usize>]) -> Vec<bool> {
    let mut level = vec![false; network.edges.len()];
    let mut beside = vec![false; network.nodes.len()];
    for &node in order {
        let branching = network.nodes[node].shape == Shape::Decision
            || network.out[node].iter().any(|e| network.edges[*e].labelled);
        if !branching {
            continue;
        }
        let crowded = network.crowded(node);
        let mut room = if beside[node] { 1 } else { 2 };
        for &edge in &network.out[node] {
            let to = network.edges[edge].to;
            let alone = network.into[to].iter().filter(|e| !network.edges[**e].back).count() == 1;
            let several = network.needs_sides(to);
            let fits = !matches!(network.nodes[to].shape, Shape::Bar | Shape::Condition)
                && !several
                && !network.nodes[to].main;
            if room > 0
                && (!crowded || network.edges[edge].labelled)
                && alone
                && fits
                && !network.edges[edge].back
                && straight[node] != Some(edge)
            {
                level[edge] = true;
                beside[to] = true;
                room -= 1;
            }
        }
    }
    level
}

/// A start that is not the first stands just above what it leads to.
fn late_starts(network: &Network, order: &[usize], row: &mut [usize], level: &mut [bool]) {
    for &node in order.iter().rev() {
        let free = network.into[node].iter().all(|edge| network.edges[*edge].back) && !network.nodes[node].main;
        let next = network.out[node].iter().map(|edge| &network.edges[*edge]).filter(|edge| !edge.back);
        if let (true, Some(least)) = (free, next.map(|edge| row[edge.to]).min()) {
            row[node] = least.saturating_sub(1).max(row[node]);
            for edge in &network.out[node] {
                let to = network.edges[*edge].to;
                level[*edge] = level[*edge] && row[to] == row[node];
            }
        }
    }
}
