//! Stages 2 and 3 of annex 3, lanes: the row of each node and its column within its lane, time running downwards.
//!
//! Nodes are put down one after the other as time goes on, the main path first among equals. Each takes the free cell of its
//! lane that costs least: a hand-over to another lane may stay on its row; parallel branches stand side by side.

use std::collections::BTreeSet;

use super::choose::{Choice, Kept, adapt, again, choose_below, finish};
use super::constant::{cost, effort};
use super::grid::Grid;
use super::laid::Laid;
use super::network::{Network, Shape};
use super::route::Route;
use super::row::{depths, forward};
use super::settle::{Try, crossed, tries};
use super::shift::kept;

/// Puts the nodes in cells and routes the lines. The third part gives the lane of each column.
pub fn place(network: &Network) -> (Grid, Choice, Vec<usize>) {
    let variants: &[i32] =
        if network.nodes.len() > 120 { &[cost::COLUMN] } else { &[cost::COLUMN, 4 * cost::COLUMN, cost::COLUMN / 2] };
    let mut tried: Vec<Vec<Cell>> = Vec::new();
    let mut best: Option<Weighed> = None;
    for price in variants {
        // Who went without a second column in a lane goes without one at a higher price, too.
        let dearer = *price > cost::COLUMN && tried.iter().flatten().all(|cell| cell.2 == 0);
        if dearer && !tried.is_empty() {
            continue;
        }
        let cells = schedule(network, *price);
        if tried.contains(&cells) {
            continue;
        }
        let bar = best.as_ref().map_or(i64::MAX, |best| best.sum);
        best = weigh(network, &cells, bar).filter(|found| found.sum < bar).or(best);
        tried.push(cells);
    }
    best.map_or_else(
        || (Grid::new(Vec::new()), Choice::default(), vec![0]),
        |best| {
            let best = settled(network, best);
            (best.grid, best.choice, best.lane_of)
        },
    )
}

/// A drawing that was tried.
struct Weighed {
    grid: Grid,
    choice: Choice,
    lane_of: Vec<usize>,
    /// What it costs with the room that it takes.
    sum: i64,
}

/// The drawing with its lines pushed aside and its nodes moved about, as long as lines cross and that helps.
fn settled(network: &Network, best: Weighed) -> Weighed {
    let mut best = best.with(|grid, choice| finish(network, grid, choice));
    best.sum = best.choice.cost + room(&best.grid, &best.lane_of, cost::SPREAD);
    let rounds = effort::rounds(network.nodes.len());
    let mut left = effort::moves(network.nodes.len());
    let mut moved = false;
    while !best.choice.clean && left > 0 {
        let nodes = crossed(network, &best.choice);
        let laid = best.choice.laid(network, &best.grid);
        let mut better = None;
        for found in tries(network, &best.grid, &best.lane_of, &nodes).take(left) {
            left -= 1;
            better = best.moved(network, &laid, found);
            if better.is_some() {
                break;
            }
        }
        let Some(found) = better else { break };
        best = found.with(|grid, choice| again(network, grid, &choice, rounds));
        moved = true;
    }
    if moved { best.with(|grid, choice| finish(network, grid, choice)) } else { best }
}

impl Weighed {
    /// The same with another choice.
    fn with(self, change: impl FnOnce(&Grid, Choice) -> Choice) -> Self {
        let before = self.choice.cost;
        let choice = change(&self.grid, self.choice);
        Self { sum: self.sum - before + choice.cost, choice, ..self }
    }

    /// The drawing with a node in another cell, if that costs less.
    fn moved(&self, network: &Network, laid: &Laid<'_>, found: Try) -> Option<Self> {
        let ends = |edge: usize| [network.edges[edge].from, network.edges[edge].to];
        let routes = self.choice.routes.iter().enumerate();
        let routes =
            routes.map(
                |(edge, route)| {
                    if ends(edge).contains(&found.node) { None } else { kept(route, &found.rows, &found.columns) }
                },
            );
        let routes: Vec<Option<Route>> = routes.collect();
        let (keep, lift): (Vec<usize>, Vec<usize>) = (0..routes.len()).partition(|edge| routes[*edge].is_some());
        let room = room(&found.grid, &found.lane_of, cost::SPREAD);
        let kept = Kept {
            routes: &routes,
            with_each_other: self.choice.cost - i64::from(laid.together(&lift)) - self.choice.prices(keep.into_iter()),
            bar: self.sum.saturating_sub(room),
        };
        let choice = adapt(network, &found.grid, &kept)?;
        Some(Self { sum: choice.cost + room, grid: found.grid, choice, lane_of: found.lane_of })
    }
}

/// What the cells cost, filled or not.
fn room(grid: &Grid, lane_of: &[usize], price: i32) -> i64 {
    i64::try_from(grid.rows * lane_of.len()).unwrap_or(i64::MAX / 100) * i64::from(price)
}

/// Routes the drawing with these cells; nothing if it cannot cost less than `bar`.
fn weigh(network: &Network, cells: &[Cell], bar: i64) -> Option<Weighed> {
    let mut used: BTreeSet<(usize, usize)> = (0..network.lanes).map(|lane| (lane, 0)).collect();
    used.extend(cells.iter().map(|cell| (cell.1, cell.2)));
    let used: Vec<(usize, usize)> = used.into_iter().collect();
    let at = cells.iter().map(|cell| (cell.0, used.binary_search(&(cell.1, cell.2)).unwrap_or(0)));
    let grid = Grid::new(at.collect());
    let lane_of: Vec<usize> = used.into_iter().map(|column| column.0).collect();
    let room = room(&grid, &lane_of, cost::CELL);
    let choice = choose_below(network, &grid, effort::rounds(network.nodes.len()), bar.saturating_sub(room))?;
    Some(Weighed { sum: choice.cost + room, grid, choice, lane_of })
}

/// Where a node stands: row, lane, column within the lane.
type Cell = (usize, usize, usize);

/// A way of a level line: its row, and the columns at both ends as (lane, column in it).
type Way = (usize, (usize, usize), (usize, usize));

/// What is known while nodes are put down.
struct Board<'a> {
    network: &'a Network,
    taken: BTreeSet<Cell>,
    at: Vec<Option<Cell>>,
    /// Sides that a level line uses: node, to the right.
    sides: BTreeSet<(usize, bool)>,
    /// Ways of level lines, which nothing may be put in: row, and the columns at both ends.
    ways: Vec<Way>,
    /// What a further column in a lane costs.
    price: i32,
}

/// Puts the nodes down.
fn schedule(network: &Network, price: i32) -> Vec<Cell> {
    let order = forward(network);
    let depth = depths(network, &order);
    let mut position = vec![0; order.len()];
    for (index, node) in order.iter().enumerate() {
        position[*node] = index;
    }
    let mut waiting: Vec<usize> =
        network.into.iter().map(|ins| ins.iter().filter(|e| !network.edges[**e].back).count()).collect();
    let mut board = Board {
        network,
        taken: BTreeSet::new(),
        at: vec![None; order.len()],
        sides: BTreeSet::new(),
        ways: Vec::new(),
        price,
    };
    let key = |node: usize, row: usize| {
        let found = &network.nodes[node];
        (row, !found.main, found.shape == Shape::Terminator && depth[node] == 0, position[node], node)
    };
    let mut ready: BTreeSet<_> = (0..order.len()).filter(|node| waiting[*node] == 0).map(|node| key(node, 0)).collect();
    while let Some((.., node)) = ready.pop_first() {
        let cell = board.cheapest(node);
        board.put(node, cell);
        for edge in network.out[node].iter().map(|e| &network.edges[*e]).filter(|e| !e.back) {
            waiting[edge.to] -= 1;
            if waiting[edge.to] == 0 {
                let ins = network.into[edge.to].iter().map(|e| &network.edges[*e]).filter(|e| !e.back);
                let row = ins.filter_map(|e| board.at[e.from]).map(|cell| cell.0).max().unwrap_or(0);
                ready.insert(key(edge.to, row));
            }
        }
    }
    board.at.into_iter().map(Option::unwrap_or_default).collect()
}

impl Board<'_> {
    /// The nodes before this one that stand already, forwards.
    fn before(&self, node: usize) -> Vec<(usize, Cell)> {
        let ins = self.network.into[node].iter().map(|edge| &self.network.edges[*edge]).filter(|edge| !edge.back);
        ins.filter_map(|edge| self.at[edge.from].map(|cell| (edge.from, cell))).collect()
    }

    /// The cell of its lane in which a node costs least.
    fn cheapest(&self, node: usize) -> Cell {
        let before = self.before(node);
        let lane = self.network.nodes[node].lane;
        let least = before.iter().map(|(_, cell)| cell.0).max().unwrap_or(0);
        let first = if before.is_empty() { 0 } else { least };
        let columns = self.taken.iter().filter(|cell| cell.1 == lane).map(|cell| cell.2 + 1).max().unwrap_or(1);
        let mut best: Option<(i32, Cell)> = None;
        for row in first.. {
            for column in 0..=columns.min(4) {
                let cell = (row, lane, column);
                let down = i32::try_from(row - first).unwrap_or(i32::MAX / 100) * cost::ROW;
                let aside = if column >= columns { self.price } else { 0 } + i32::try_from(column).unwrap_or(0) * 2;
                let dear = best.is_some_and(|(cost, _)| cost <= down + aside);
                if dear || self.taken.contains(&cell) || !self.allows(node, cell, &before) {
                    continue;
                }
                let lines: i32 = before.iter().map(|(_, from)| self.line(*from, cell)).sum();
                let sum = down + aside + lines;
                if best.is_none_or(|(cost, _)| sum < cost) {
                    best = Some((sum, cell));
                }
            }
            if best.is_some() && row > least + 2 {
                break;
            }
        }
        best.map_or((least + 1, lane, 0), |(_, cell)| cell)
    }

    /// Whether a cell is below all nodes before it, or on the row of one of them with a free way between.
    fn allows(&self, node: usize, cell: Cell, before: &[(usize, Cell)]) -> bool {
        let column = (cell.1, cell.2);
        if self.ways.iter().any(|(row, low, high)| *row == cell.0 && *low < column && column < *high) {
            return false;
        }
        let level: Vec<&(usize, Cell)> = before.iter().filter(|(_, from)| from.0 == cell.0).collect();
        let &[&(from, at)] = level.as_slice() else { return level.is_empty() };
        let (tail, head) = (&self.network.nodes[from], &self.network.nodes[node]);
        let several = self.network.needs_sides(node);
        let bare = |shape: Shape| matches!(shape, Shape::Bar | Shape::Condition);
        if bare(tail.shape) || bare(head.shape) || several {
            return false;
        }
        let right = (cell.1, cell.2) > (at.1, at.2);
        let (low, high) = if right { (at, cell) } else { (cell, at) };
        let free = self.taken.range((low.0, low.1, low.2 + 1)..high).next().is_none();
        let room = self.network.out[from].len() <= 3;
        free && room && !self.sides.contains(&(from, right)) && !self.sides.contains(&(node, !right))
    }

    /// About what a line costs.
    fn line(&self, from: Cell, to: Cell) -> i32 {
        let column = (from.1, from.2) == (to.1, to.2);
        let free = |column: (usize, usize), rows: std::ops::Range<usize>| {
            rows.into_iter().all(|row| !self.taken.contains(&(row, column.0, column.1)))
        };
        let length =
            i32::try_from(to.0.abs_diff(from.0) + to.1.abs_diff(from.1)).unwrap_or(i32::MAX / 100) * cost::UNIT;
        if from.0 == to.0 {
            return length;
        }
        let below = free((from.1, from.2), from.0 + 1..to.0);
        if column {
            return length + if below { 0 } else { 2 * cost::BEND };
        }
        let level = |row: usize, a: Cell, b: Cell| {
            let (low, high) = if (a.1, a.2) < (b.1, b.2) { (a, b) } else { (b, a) };
            self.taken.range((row, low.1, low.2 + 1)..(row, high.1, high.2)).next().is_none()
        };
        let out_first = level(from.0, from, to) && free((to.1, to.2), from.0..to.0);
        let down_first = level(to.0, from, to) && free((from.1, from.2), from.0 + 1..to.0 + 1);
        length + if out_first || down_first { cost::BEND } else { 2 * cost::BEND }
    }

    /// Puts a node in a cell.
    fn put(&mut self, node: usize, cell: Cell) {
        for (from, at) in self.before(node) {
            if at.0 == cell.0 {
                let right = (cell.1, cell.2) > (at.1, at.2);
                let (low, high) = if right { (at, cell) } else { (cell, at) };
                self.ways.push((cell.0, (low.1, low.2), (high.1, high.2)));
                self.sides.insert((from, right));
                self.sides.insert((node, !right));
            }
        }
        self.taken.insert(cell);
        self.at[node] = Some(cell);
    }
}
