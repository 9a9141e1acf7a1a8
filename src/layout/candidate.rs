//! Stage 4a, candidates: every sensible way of one line over the grid, cheapest first.
//!
//! Most lines turn once at most; the other ways are only looked for where those do not do.
//!
//! A line leaves by the bottom or a side, runs along one carrier (a gutter, or a column that is empty there) and enters at
//! the top or a side. One way is always there: out at the bottom, along a gutter, in at the top.

use super::constant::cost;
use super::grid::{Grid, coarse};
use super::network::{Network, Shape};
use super::route::{Route, Side};

/// A way and what it costs by itself.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Its cost without regard to other lines.
    pub cost: i32,
    /// The way.
    pub route: Route,
}

/// Fills `found` with the ways of an edge that turn once at most, cheapest first, and says what all others cost at least.
pub fn simple(network: &Network, grid: &Grid, edge: usize, found: &mut Vec<Candidate>) -> i32 {
    found.clear();
    let way = &network.edges[edge];
    let (from, to) = (grid.cell(way.from), grid.cell(way.to));
    if to.0 <= from.0 || way.back {
        return 0;
    }
    let ((xu, yu), (xv, yv)) = (grid.coarse(way.from), grid.coarse(way.to));
    let mut add = |points: &[(i16, i16)]| {
        let route = Route::through(points);
        found.push(Candidate { cost: price(network, edge, &route), route });
    };
    let (column_u, column_v) = (from.1, to.1);
    if xu == xv {
        if grid.column_free(column_u, from.0 + 1, to.0) {
            add(&[(xu, yu), (xv, yv)]);
        }
    } else {
        let within = |reach: (i16, i16), x: i16| reach.0 <= x && x <= reach.1;
        if grid.column_free(column_v, from.0, to.0) && within(grid.reach(from.0, column_u), xv) {
            add(&[(xu, yu), (xv, yu), (xv, yv)]);
        }
        if grid.column_free(column_u, from.0 + 1, to.0 + 1) && within(grid.reach(to.0, column_v), xu) {
            add(&[(xu, yu), (xu, yv), (xv, yv)]);
        }
    }
    found.sort_by_key(|candidate| candidate.cost);
    let bend = if way.main { cost::MAIN_BEND } else { cost::BEND };
    i32::from((xu - xv).abs() + (yu - yv).abs()) * cost::UNIT + 2 * bend
}

/// What any way of an edge costs at least.
pub fn least(network: &Network, grid: &Grid, edge: usize) -> i32 {
    let way = &network.edges[edge];
    let ((xu, yu), (xv, yv)) = (grid.coarse(way.from), grid.coarse(way.to));
    let turns = if way.back { 2 } else { i32::from(xu != xv && yu != yv) };
    i32::from((xu - xv).abs() + (yu - yv).abs()) * cost::UNIT + turns * cost::BEND
}

/// Fills `found` with all ways of an edge, cheapest first.
pub fn collect(network: &Network, grid: &Grid, edge: usize, found: &mut Vec<Candidate>) {
    found.clear();
    let way = &network.edges[edge];
    let mut add = |points: &[(i16, i16)]| {
        let route = Route::through(points);
        if !route.segments().is_empty() {
            found.push(Candidate { cost: price(network, edge, &route), route });
        }
    };
    let (from, to) = (grid.cell(way.from), grid.cell(way.to));
    let ((xu, yu), (xv, yv)) = (grid.coarse(way.from), grid.coarse(way.to));
    let reach_u = grid.reach(from.0, from.1);
    let reach_v = grid.reach(to.0, to.1);
    let width = coarse(grid.columns) - 1;
    let level = from.0 == to.0;
    if level && way.from != way.to && reach_u.0 <= xv.max(xu) && straight(reach_u, xu, xv) {
        add(&[(xu, yu), (xv, yv)]);
        if !way.back {
            return;
        }
    }
    // A level line whose way is barred has no honest way forwards; it is drawn like a return rather than not at all.
    let down = to.0 > from.0;
    let (below, above) = (yu + 1, yv - 1);
    for x in 0..=width {
        let free =
            |first: usize, end: usize| x % 2 == 0 || grid.column_free(usize::from(x.unsigned_abs()) / 2, first, end);
        let side_u = (x > xu && x <= reach_u.1) || (x < xu && x >= reach_u.0);
        let side_v = (x > xv && x <= reach_v.1) || (x < xv && x >= reach_v.0);
        if down {
            if !free(from.0 + 1, to.0) {
                continue;
            }
            if below < above || x == xv {
                add(&[(xu, yu), (xu, below), (x, below), (x, above), (xv, above), (xv, yv)]);
            }
            if side_u {
                add(&[(xu, yu), (x, yu), (x, above), (xv, above), (xv, yv)]);
            }
            if side_v {
                add(&[(xu, yu), (xu, below), (x, below), (x, yv), (xv, yv)]);
            }
            if side_u && side_v {
                add(&[(xu, yu), (x, yu), (x, yv), (xv, yv)]);
            }
        } else {
            if side_u && side_v && !level && free(to.0 + 1, from.0) {
                add(&[(xu, yu), (x, yu), (x, yv), (xv, yv)]);
            }
            if side_u && free(to.0, from.0) {
                add(&[(xu, yu), (x, yu), (x, above), (xv, above), (xv, yv)]);
            }
            if side_v && free(to.0 + 1, from.0 + 1) {
                add(&[(xu, yu), (xu, below), (x, below), (x, yv), (xv, yv)]);
            }
            if free(to.0, from.0 + 1) {
                add(&[(xu, yu), (xu, below), (x, below), (x, above), (xv, above), (xv, yv)]);
            }
        }
    }
    found.sort_by_key(|candidate| candidate.cost);
}

/// Whether nothing stands between two nodes of one row.
fn straight(reach: (i16, i16), from: i16, to: i16) -> bool {
    if to > from { reach.1 == to - 1 } else { reach.0 == to + 1 }
}

/// What a way costs by itself: turns, length, and sides that do not suit the shape.
pub fn price(network: &Network, edge: usize, route: &Route) -> i32 {
    let way = &network.edges[edge];
    let (tail, head) = (network.nodes[way.from].shape, network.nodes[way.to].shape);
    let turns = i32::try_from(route.bends()).unwrap_or(0);
    let bend = if way.main && !way.back { cost::MAIN_BEND } else { cost::BEND };
    let mut sum = turns * bend + route.length() * cost::UNIT;
    let level = |side: Side| matches!(side, Side::Left | Side::Right);
    let (exit, entry) = (route.exit(), route.entry());
    if level(exit) && (matches!(tail, Shape::Bar | Shape::Condition) || (way.main && !way.back)) {
        sum += cost::UNUSUAL;
    }
    if level(exit) && matches!(tail, Shape::Condition) {
        sum += cost::UNUSUAL;
    }
    if level(entry) && matches!(head, Shape::Bar | Shape::Condition) {
        sum += 2 * cost::UNUSUAL;
    }
    // A node with two branches can spare one side, for the line that comes straight from its neighbour.
    let spared = route.bends() == 0 || !network.branches(way.to);
    if level(entry) && (network.needs_sides(way.to) || network.crowded(way.to) || !spared) {
        sum += cost::FORBIDDEN;
    }
    // Where more lines leave than there are corners, the lower one is for those without words and the sides for the others.
    let crowded = network.crowded(way.from);
    if crowded && (way.labelled != level(exit)) {
        sum += cost::FORBIDDEN;
    }
    if level(entry) && head == Shape::Decision {
        sum += cost::BEND;
    }
    if exit == Side::Bottom && tail == Shape::Decision && !way.main {
        sum += cost::UNIT * 2;
    }
    if exit == Side::Bottom && way.back {
        sum += cost::BEND;
    }
    sum
}
