//! Stage 3 of annex 2, columns: which column each node stands in.
//!
//! The nodes are cut into chains that run straight down; the main path is the first and has a column of its own. Every other
//! chain is put beside where it branches off, and then moved about as long as the whole drawing gets better by it.

use std::collections::BTreeSet;

use super::choose::{Choice, choose};
use super::constant::{cost, effort};
use super::grid::Grid;
use super::network::Network;
use super::row::{Rows, rows};

/// Nodes that stand one below another in one column.
#[derive(Debug, Clone)]
struct Chain {
    nodes: Vec<usize>,
    /// The node that it branches off from.
    parent: Option<usize>,
}

/// Puts the nodes in rows and columns and routes the lines.
pub fn place(network: &Network) -> (Grid, Choice) {
    let rows = rows(network);
    let chains = chains(network, &rows);
    let mut columns = spread(network, &rows, &chains);
    let size = network.nodes.len();
    let mut best = weigh(network, &rows, &chains, &columns, effort::rounds(size));
    let mut tries = effort::tries(size);
    let mut better = true;
    while better && tries > 0 {
        better = false;
        for chain in 1..chains.len() {
            for shift in [1, -1, 2, -2, 3, -3] {
                if tries == 0 {
                    break;
                }
                let mut moved = columns.clone();
                moved[chain] += shift;
                if !fits(network, &rows, &chains, &moved) {
                    continue;
                }
                tries -= 1;
                let found = weigh(network, &rows, &chains, &moved, effort::rounds(size));
                if found.2 < best.2 {
                    best = found;
                    columns = moved;
                    better = true;
                }
            }
        }
    }
    (best.0, best.1)
}

/// Routes the drawing with these columns, and says what it costs with the room that it takes.
fn weigh(network: &Network, rows: &Rows, chains: &[Chain], columns: &[i32], rounds: usize) -> (Grid, Choice, i64) {
    let mut used: Vec<i32> = columns.to_vec();
    used.sort_unstable();
    used.dedup();
    let mut at = vec![(0, 0); network.nodes.len()];
    for (chain, column) in chains.iter().zip(columns) {
        let column = used.binary_search(column).unwrap_or(0);
        for &node in &chain.nodes {
            at[node] = (rows.row[node], column);
        }
    }
    let grid = Grid::new(at);
    let choice = choose(network, &grid, rounds);
    let cells = i64::try_from(grid.rows * grid.columns).unwrap_or(i64::MAX);
    let sum = choice.cost + cells * i64::from(cost::CELL);
    (grid, choice, sum)
}

/// Cuts the nodes into chains, the main path first.
fn chains(network: &Network, rows: &Rows) -> Vec<Chain> {
    let mut taken = vec![false; network.nodes.len()];
    let main: Vec<usize> = rows.order.iter().copied().filter(|node| network.nodes[*node].main).collect();
    for &node in &main {
        taken[node] = true;
    }
    let mut chains = vec![Chain { nodes: main, parent: None }];
    let mut order = rows.order.clone();
    order.sort_by_key(|node| rows.row[*node]);
    for head in order {
        if taken[head] {
            continue;
        }
        let ins = network.into[head].iter().map(|edge| &network.edges[*edge]).filter(|edge| !edge.back);
        let outs = network.out[head].iter().map(|edge| &network.edges[*edge]).filter(|edge| !edge.back);
        let parent = ins.map(|edge| edge.from).next().or_else(|| outs.map(|edge| edge.to).next());
        let mut nodes = vec![head];
        taken[head] = true;
        let mut tail = head;
        while let Some(edge) = rows.straight[tail] {
            let to = network.edges[edge].to;
            if taken[to] || rows.row[to] <= rows.row[tail] {
                break;
            }
            taken[to] = true;
            nodes.push(to);
            tail = to;
        }
        chains.push(Chain { nodes, parent });
    }
    chains
}

/// The first place of each chain: as near as can be to where it branches off, to the right rather than to the left.
fn spread(network: &Network, rows: &Rows, chains: &[Chain]) -> Vec<i32> {
    let mut of_node = vec![0; network.nodes.len()];
    for (index, chain) in chains.iter().enumerate() {
        for &node in &chain.nodes {
            of_node[node] = index;
        }
    }
    let mut columns = vec![0; chains.len()];
    for index in 1..chains.len() {
        let parent = chains[index].parent.map_or(0, |node| of_node[node]);
        let home = if parent < index { columns[parent] } else { 0 };
        let farthest = i32::try_from(chains.len()).unwrap_or(i32::MAX);
        let near = (0..=farthest).flat_map(|step| [home + step, home - step]);
        for column in near {
            columns[index] = column;
            if fits(network, rows, &chains[..=index], &columns[..=index]) {
                break;
            }
        }
    }
    columns
}

/// Whether no two nodes share a cell and every level line has a free way.
fn fits(network: &Network, rows: &Rows, chains: &[Chain], columns: &[i32]) -> bool {
    let mut cells = BTreeSet::new();
    let mut column_of = vec![None; network.nodes.len()];
    for (chain, column) in chains.iter().zip(columns) {
        for &node in &chain.nodes {
            column_of[node] = Some(*column);
            if !cells.insert((rows.row[node], *column)) {
                return false;
            }
        }
    }
    let mut sides = BTreeSet::new();
    network.edges.iter().zip(&rows.level).filter(|(_, level)| **level).all(|(edge, _)| {
        let (Some(from), Some(to)) = (column_of[edge.from], column_of[edge.to]) else { return true };
        let row = rows.row[edge.from];
        let between = cells.range((row, from.min(to) + 1)..(row, from.max(to))).next().is_none();
        between && sides.insert((edge.from, to > from)) && sides.insert((edge.to, from > to))
    })
}
