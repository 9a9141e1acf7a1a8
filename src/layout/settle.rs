//! Stage 3b of annex 3, settling: nodes whose lines cross others move about as long as the drawing gets better by it.
//!
//! The nodes were put down one after the other, each without regard to the lines of those that came later. Here the ends of
//! lines that cross are tried in cells nearby, in another row or another column of their lane, also in new ones between two.
//! A try lays only the lines again that it touches, and is weighed as a whole.

use super::choose::Choice;
use super::constant::cost;
use super::cross::pair;
use super::grid::Grid;
use super::network::{Network, Shape};
use super::shift::{Axis, Target};

/// How far a node is moved for a try, in half rows and half columns: odd steps make a new one between two.
const SHIFTS: [(i32, i32); 16] = [
    (2, 0),
    (-2, 0),
    (0, 2),
    (0, -2),
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

/// A drawing with one node in another cell.
pub struct Try {
    /// The node.
    pub node: usize,
    /// What has become of the rows.
    pub rows: Axis,
    /// What has become of the columns.
    pub columns: Axis,
    /// The cells.
    pub grid: Grid,
    /// The lane of each column.
    pub lane_of: Vec<usize>,
}

/// The ends of lines that cross others, those of most crossings first.
pub fn crossed(network: &Network, choice: &Choice) -> Vec<usize> {
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

/// The tries for these nodes one after the other. None that do not fit.
pub fn tries<'a>(
    network: &'a Network,
    grid: &'a Grid,
    lane_of: &'a [usize],
    nodes: &'a [usize],
) -> impl Iterator<Item = Try> + use<'a> {
    let moves = SHIFTS.into_iter().flat_map(move |shift| nodes.iter().map(move |node| (*node, shift)));
    moves.filter_map(move |(node, shift)| moved(network, grid, lane_of, node, shift))
}

/// The drawing with a node moved so far, if it may stand there.
fn moved(network: &Network, grid: &Grid, lane_of: &[usize], node: usize, shift: (i32, i32)) -> Option<Try> {
    let (row, column) = grid.cell(node);
    let alone = |mut same: Box<dyn FnMut(usize) -> bool + '_>| {
        !(0..network.nodes.len()).any(|other| other != node && same(other))
    };
    let target = |from: usize, by: i32| {
        let at = i32::try_from(2 * from).ok()?.checked_add(by)?;
        let half = usize::try_from(at + 1).ok()? / 2;
        Some(if at % 2 == 0 { Target::Into(half) } else { Target::Before(half) })
    };
    let lane = *lane_of.get(column)?;
    let own = |column: usize| lane_of.get(column) == Some(&lane);
    let (down, aside) = (target(row, shift.0)?, target(column, shift.1)?);
    // A column stays within its lane, and the last one of a lane stays there.
    match aside {
        Target::Into(at) if !own(at) => return None,
        Target::Before(next) if !own(next) && !next.checked_sub(1).is_some_and(own) => return None,
        _ => {}
    }
    let last = lane_of.iter().filter(|other| **other == lane).count() == 1 && aside == Target::Into(column);
    let rows = Axis::new(grid.rows, row, alone(Box::new(|other| grid.cell(other).0 == row)), down)?;
    let columns =
        Axis::new(lane_of.len(), column, !last && alone(Box::new(|other| grid.cell(other).1 == column)), aside)?;
    let mut at: Vec<(usize, usize)> = (0..network.nodes.len())
        .map(|other| grid.cell(other))
        .map(|(r, c)| (rows.index(r), columns.index(c)))
        .collect();
    at[node] = (rows.at, columns.at);
    let taken = (0..at.len()).any(|other| other != node && at[other] == at[node]);
    let grid = Grid::new(at);
    if taken || !fits(network, &grid) {
        return None;
    }
    let mut lanes = vec![lane; columns.total()];
    for (old, lane) in lane_of.iter().enumerate() {
        if let Some(slot) = lanes.get_mut(columns.index(old)) {
            *slot = *lane;
        }
    }
    if let Some(slot) = lanes.get_mut(columns.at) {
        *slot = lane;
    }
    Some(Try { node, rows, columns, grid, lane_of: lanes })
}

/// Whether no line but a return runs up, and every level line has a free way and sides of its own.
fn fits(network: &Network, grid: &Grid) -> bool {
    let mut used: Vec<(usize, usize)> = Vec::new();
    for way in network.edges.iter().filter(|way| !way.back) {
        let (from, to) = (grid.cell(way.from), grid.cell(way.to));
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
        let right = to.1 > from.1;
        let (low, high) = if right { (from.1, to.1) } else { (to.1, from.1) };
        // The sides of the ends that it takes: 0 the left one, 1 the right one, 2 that it is entered level.
        let taken = [(way.from, usize::from(right)), (way.to, usize::from(!right)), (way.to, 2)];
        let free = (low + 1..high).all(|column| grid.is_free(from.0, column));
        if !free || taken.iter().any(|side| used.contains(side)) {
            return false;
        }
        used.extend(taken);
    }
    true
}
