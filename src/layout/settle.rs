//! Stage 3b of annex 3, settling: nodes whose lines cross others move about as long as the drawing gets better by it.
//!
//! The nodes were put down one after the other, each without regard to the lines of those that came later. Here the ends of
//! lines that cross are tried in cells nearby, in another row or another column of their lane, also in new ones between two;
//! every try routes all lines and is weighed as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::choose::Choice;
use super::constant::cost;
use super::cross::pair;
use super::network::{Network, Shape};

/// Where a node stands: row, lane, column within the lane.
pub type Cell = (usize, usize, usize);

/// How far a node is moved for a try, in rows and columns: they are two apart, so that odd steps make a new one between two.
const SHIFTS: [(i32, i32); 16] = [
    (0, 2),
    (0, -2),
    (2, 0),
    (-2, 0),
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
    (4, 0),
    (-4, 0),
    (3, 0),
    (-3, 0),
    (2, 2),
    (2, -2),
    (6, 0),
    (-6, 0),
];

/// The cells to be tried one after the other, where lines cross: each with one of their ends moved. None that do not fit.
pub fn tries<'a>(network: &'a Network, cells: Vec<Cell>, choice: &Choice) -> impl Iterator<Item = Vec<Cell>> + use<'a> {
    let nodes = crossed(network, choice);
    let moves = SHIFTS.into_iter().flat_map(move |shift| nodes.clone().into_iter().map(move |node| (node, shift)));
    moves.map(move |(node, shift)| moved(&cells, node, shift)).filter(|cells| fits(network, cells))
}

/// The ends of lines that cross others, those of most crossings first.
fn crossed(network: &Network, choice: &Choice) -> Vec<usize> {
    let mut count = vec![0usize; network.nodes.len()];
    for (edge, route) in choice.routes.iter().enumerate() {
        for (other, second) in choice.routes.iter().enumerate().take(edge) {
            if pair(network, (edge, route), (other, second)) >= cost::CROSSING {
                for way in [&network.edges[edge], &network.edges[other]] {
                    count[way.from] += 1;
                    count[way.to] += 1;
                }
            }
        }
    }
    let mut nodes: Vec<usize> = (0..count.len()).filter(|node| count[*node] > 0).collect();
    nodes.sort_by_key(|node| (std::cmp::Reverse(count[*node]), *node));
    nodes
}

/// The same cells with one node moved, without empty rows and columns.
fn moved(cells: &[Cell], node: usize, shift: (i32, i32)) -> Vec<Cell> {
    let apart = |index: usize| 2 * i32::try_from(index).unwrap_or(i32::MAX / 4);
    let mut at: Vec<(i32, usize, i32)> = cells.iter().map(|cell| (apart(cell.0), cell.1, apart(cell.2))).collect();
    at[node].0 += shift.0;
    at[node].2 += shift.1;
    let rows: BTreeSet<i32> = at.iter().map(|cell| cell.0).collect();
    let rows: BTreeMap<i32, usize> = rows.into_iter().enumerate().map(|(index, row)| (row, index)).collect();
    let mut columns: BTreeMap<usize, BTreeSet<i32>> = BTreeMap::new();
    for cell in &at {
        columns.entry(cell.1).or_default().insert(cell.2);
    }
    let column = |lane: usize, column: i32| columns.get(&lane).map_or(0, |own| own.range(..column).count());
    at.iter().map(|cell| (rows.get(&cell.0).copied().unwrap_or(0), cell.1, column(cell.1, cell.2))).collect()
}

/// Whether no two nodes share a cell, no line but a return runs up, and every level line has a free way and sides of its own.
fn fits(network: &Network, cells: &[Cell]) -> bool {
    let taken: BTreeSet<Cell> = cells.iter().copied().collect();
    if taken.len() < cells.len() {
        return false;
    }
    let mut sides = BTreeSet::new();
    let mut entered = BTreeSet::new();
    for way in network.edges.iter().filter(|way| !way.back) {
        let (from, to) = (cells[way.from], cells[way.to]);
        if to.0 < from.0 {
            return false;
        }
        if to.0 > from.0 {
            continue;
        }
        let bare = |node: usize| matches!(network.nodes[node].shape, Shape::Bar | Shape::Condition);
        if bare(way.from) || bare(way.to) || network.needs_sides(way.to) || network.out[way.from].len() > 3 {
            return false;
        }
        let right = to > from;
        let (low, high) = if right { (from, to) } else { (to, from) };
        let free = taken.range((low.0, low.1, low.2 + 1)..high).next().is_none();
        if !free || !entered.insert(way.to) || !sides.insert((way.from, right)) || !sides.insert((way.to, !right)) {
            return false;
        }
    }
    true
}
