//! Stage 3 of annex 2, columns: which column each node stands in.
//!
//! The nodes are cut into chains that run straight down; the main path is the first and has a column of its own. Every other
//! chain is put beside where it branches off, and then moved about as long as the whole drawing gets better by it.

use std::collections::{BTreeSet, HashSet};

use super::choose::{Choice, choose_below, finish};
use super::constant::{cost, effort};
use super::grid::Grid;
use super::network::Network;
use super::row::{Rows, rows};
use super::settle::crossed;

/// Nodes that stand one below another in one column.
#[derive(Debug, Clone)]
struct Chain {
    nodes: Vec<usize>,
    /// The node that it branches off from.
    parent: Option<usize>,
}

/// A drawing that was found: its cells, its lines, what it costs with the room that it takes.
type Found = (Grid, Choice, i64);

/// Puts the nodes in rows and columns and routes the lines. Where lines cross, what they lead to is tried a row further down:
/// what stands beside it may then end above it.
pub fn place(network: &Network) -> (Grid, Choice) {
    let mut best = search(network, None);
    if !best.1.clean && network.nodes.len() <= effort::LATE {
        let ends = crossed(network, &best.1);
        let entered = |node: &usize| network.into[*node].iter().filter(|edge| !network.edges[**edge].back).count() > 1;
        let mut late: Vec<usize> = ends.into_iter().filter(entered).collect();
        late.sort_by_key(|node| !network.nodes[*node].main);
        for node in late.into_iter().take(effort::LATER) {
            let found = search(network, Some(node));
            if found.2 < best.2 {
                best = found;
            }
            if best.1.clean {
                break;
            }
        }
    }
    (best.0, best.1)
}

/// Searches for the best columns; one node may stand a row further down than need be.
fn search(network: &Network, late: Option<usize>) -> Found {
    let mut steep = Vec::new();
    let (rows, chains, mut columns) = loop {
        let rows = rows(network, &steep, late);
        let chains = chains(network, &rows);
        let (columns, barred) = spread(network, &rows, &chains);
        if barred.is_empty() {
            break (rows, chains, columns);
        }
        // A level line whose way is barred runs down to the next row instead.
        steep.extend(barred);
    };
    let size = network.nodes.len();
    columns = spaced(&columns);
    let rounds = effort::rounds(size);
    let mut best = weigh(network, &chains, &rows, &columns, rounds, i64::MAX).unwrap_or_default();
    let mut tries = effort::tries(size);
    let mut work = best.1.work;
    // Chains moved past the last one stand in the same columns, however far.
    let mut tried = HashSet::from([columns.clone()]);
    let mut better = true;
    while better && tries > 0 {
        better = false;
        for chain in 1..chains.len() {
            for shift in SHIFTS {
                if tries == 0 || work > effort::WORK {
                    break;
                }
                let mut moved = columns.clone();
                moved[chain] += shift;
                let moved = spaced(&moved);
                if tried.contains(&moved) || !fits(network, &rows, &chains, &moved) {
                    continue;
                }
                tries -= 1;
                let found = weigh(network, &chains, &rows, &moved, rounds, best.2);
                tried.insert(moved.clone());
                let Some(found) = found else { continue };
                work += found.1.work;
                if found.2 < best.2 {
                    best = found;
                    columns = moved;
                    better = true;
                }
            }
        }
    }
    let before = best.1.cost;
    let choice = finish(network, &best.0, best.1);
    let sum = best.2 - before + choice.cost;
    (best.0, choice, sum)
}

/// How far a chain is moved for a try: columns are two apart, so that odd steps make a new one between two.
const SHIFTS: [i32; 10] = [2, -2, 1, -1, 4, -4, 3, -3, 6, -6];

/// The same columns, two apart.
fn spaced(columns: &[i32]) -> Vec<i32> {
    let mut used = columns.to_vec();
    used.sort_unstable();
    used.dedup();
    columns.iter().map(|column| 2 * used.binary_search(column).map_or(0, |at| i32::try_from(at).unwrap_or(0))).collect()
}

/// Routes the drawing with these columns, and says what it costs with the room that it takes; nothing if that cannot be
/// below `bar`.
fn weigh(network: &Network, chains: &[Chain], rows: &Rows, columns: &[i32], rounds: usize, bar: i64) -> Option<Found> {
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
    let cells = i64::try_from(grid.rows * grid.columns).unwrap_or(i64::MAX / 100);
    let room = cells * i64::from(cost::CELL);
    let choice = choose_below(network, &grid, rounds, bar.saturating_sub(room))?;
    let sum = choice.cost + room;
    Some((grid, choice, sum))
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
    // What stands beside its decision comes first, because it can stand nowhere else.
    let beside = |node: usize| network.into[node].iter().any(|edge| rows.level[*edge]);
    order.sort_by_key(|node| (!beside(*node), rows.row[*node]));
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

/// The first place of each chain: as near as can be to where it branches off, to the right rather than to the left. The
/// second part names level lines that find no way.
fn spread(network: &Network, rows: &Rows, chains: &[Chain]) -> (Vec<i32>, Vec<usize>) {
    let mut of_node = vec![0; network.nodes.len()];
    for (index, chain) in chains.iter().enumerate() {
        for &node in &chain.nodes {
            of_node[node] = index;
        }
    }
    let mut board = Board::new(network, rows);
    let mut columns = vec![0; chains.len()];
    let mut barred = Vec::new();
    for (index, chain) in chains.iter().enumerate() {
        let parent = chain.parent.map_or(0, |node| of_node[node]);
        let home = if parent < index { columns[parent] } else { 0 };
        let farthest = i32::try_from(chains.len()).unwrap_or(i32::MAX);
        let mut near = (0..=farthest).flat_map(|step| [home + step, home - step]);
        let free = |column: &i32| board.is_free(chain, *column);
        columns[index] = near.clone().find(|c| free(c) && board.level(chain, *c).is_empty()).unwrap_or_else(|| {
            let column = near.find(free).unwrap_or(farthest + 1);
            barred.extend(board.level(chain, column));
            column
        });
        board.put(chain, columns[index]);
    }
    (columns, barred)
}

/// Whether no two nodes share a cell and every level line has a free way.
fn fits(network: &Network, rows: &Rows, chains: &[Chain], columns: &[i32]) -> bool {
    let mut board = Board::new(network, rows);
    for (chain, column) in chains.iter().zip(columns) {
        if !board.is_free(chain, *column) {
            return false;
        }
        board.put(chain, *column);
    }
    board.whole()
}

/// The cells that are taken while chains are put down.
struct Board<'a> {
    network: &'a Network,
    rows: &'a Rows,
    cells: BTreeSet<(usize, i32)>,
    column: Vec<Option<i32>>,
    /// The column of the main path with its first and last row: nothing may stand in its way.
    main: Option<(i32, usize, usize)>,
}

impl<'a> Board<'a> {
    fn new(network: &'a Network, rows: &'a Rows) -> Self {
        Self { network, rows, cells: BTreeSet::new(), column: vec![None; network.nodes.len()], main: None }
    }

    fn is_free(&self, chain: &Chain, column: i32) -> bool {
        let kept = |row: usize| self.main.is_some_and(|(at, first, last)| at == column && first <= row && row <= last);
        let rows = || chain.nodes.iter().map(|node| self.rows.row[*node]);
        rows().all(|row| !kept(row) && !self.cells.contains(&(row, column)))
    }

    fn put(&mut self, chain: &Chain, column: i32) {
        if self.main.is_none() {
            let rows = || chain.nodes.iter().map(|node| self.rows.row[*node]);
            self.main = rows().min().zip(rows().max()).map(|(first, last)| (column, first, last));
        }
        for &node in &chain.nodes {
            self.cells.insert((self.rows.row[node], column));
            self.column[node] = Some(column);
        }
    }

    /// The level lines that would be barred if the chain stood here: its own, and those whose way it stands in.
    fn level(&self, chain: &Chain, column: i32) -> Vec<usize> {
        let mut barred = Vec::new();
        for (edge, way) in self.network.edges.iter().enumerate().filter(|(edge, _)| self.rows.level[*edge]) {
            let row = self.rows.row[way.from];
            if !chain.nodes.iter().any(|node| self.rows.row[*node] == row) {
                continue;
            }
            let mine = |node: usize| chain.nodes.contains(&node);
            let place = |node: usize| if mine(node) { Some(column) } else { self.column[node] };
            let (Some(from), Some(to)) = (place(way.from), place(way.to)) else { continue };
            let (low, high) = (from.min(to), from.max(to));
            let stands = self.cells.range((row, low + 1)..(row, high)).next().is_some();
            let in_way = !mine(way.from) && !mine(way.to) && low < column && column < high;
            let shared = (mine(way.from) || mine(way.to))
                && self.side_taken(edge, (way.from, to > from), (way.to, from > to), &place);
            if stands || in_way || shared {
                barred.push(edge);
            }
        }
        barred
    }

    /// Whether another level line uses one of these sides: node, to the right.
    fn side_taken(
        &self,
        edge: usize,
        tail: (usize, bool),
        head: (usize, bool),
        place: &dyn Fn(usize) -> Option<i32>,
    ) -> bool {
        [tail, head].iter().any(|(node, right)| {
            let lines = self.network.out[*node].iter().chain(&self.network.into[*node]);
            lines.filter(|other| **other != edge && self.rows.level[**other]).any(|other| {
                let way = &self.network.edges[*other];
                let far = if way.from == *node { way.to } else { way.from };
                place(far).zip(place(*node)).is_some_and(|(far, near)| (far > near) == *right)
            })
        })
    }

    /// Whether every level line has its way.
    fn whole(&self) -> bool {
        let place = |node: usize| self.column[node];
        let mut lines = self.network.edges.iter().enumerate().filter(|(edge, _)| self.rows.level[*edge]);
        lines.all(|(edge, way)| {
            let (Some(from), Some(to)) = (self.column[way.from], self.column[way.to]) else { return true };
            let row = self.rows.row[way.from];
            let free = self.cells.range((row, from.min(to) + 1)..(row, from.max(to))).next().is_none();
            free && !self.side_taken(edge, (way.from, to > from), (way.to, from > to), &place)
        })
    }
}
