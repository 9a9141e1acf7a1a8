//! Stage 4b, cost of two lines together: crossings that no order of tracks can avoid, and sides that they may not share.

use super::constant::cost;
use super::network::{Network, Shape};
use super::route::{Route, Segment, Side};

/// What two lines cost together.
pub fn pair(network: &Network, first: (usize, &Route), second: (usize, &Route)) -> i32 {
    let (a, b) = (first.1.bounds(), second.1.bounds());
    if a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3] {
        return 0;
    }
    let mut sum = sharing(network, first, second);
    let (one, other) = (&network.edges[first.0], &network.edges[second.0]);
    let joined = one.to == other.to && first.1.entry() == Side::Top && second.1.entry() == Side::Top;
    let (last, end) = (first.1.segments().len(), second.1.segments().len());
    for (i, s) in first.1.segments().iter().enumerate() {
        for (j, t) in second.1.segments().iter().enumerate() {
            if s.vertical != t.vertical {
                if inside(s.line, t) && inside(t.line, s) {
                    sum += cost::CROSSING;
                }
            } else if joined && (i + 1, j + 1) == (last, end) {
                // Lines that run down to one node together read as one.
            } else if s.line == t.line && s.low() < t.high() && t.low() < s.high() {
                let over = (ends_inside(second.1, j, s, -1), ends_inside(first.1, i, t, 1));
                let under = (ends_inside(second.1, j, s, 1), ends_inside(first.1, i, t, -1));
                let ties = (ties(first.1, i, second.1, j), ties(second.1, j, first.1, i));
                sum += (over.0 + over.1 + ties.0).min(under.0 + under.1 + ties.1) * cost::CROSSING;
                if s.line % 2 != 0 {
                    sum += cost::CLOSE;
                }
            }
        }
    }
    sum
}

/// Whether a coordinate lies between the ends of a segment.
fn inside(at: i16, segment: &Segment) -> bool {
    segment.low() < at && at < segment.high()
}

/// How many ends of a segment turn `towards` a side while inside the extent of another on the same line.
fn ends_inside(route: &Route, index: usize, other: &Segment, towards: i16) -> i32 {
    let segment = &route.segments()[index];
    let turns = route.turns(index);
    i32::from(turns.0 == towards && inside(segment.start, other))
        + i32::from(turns.1 == towards && inside(segment.end, other))
}

/// How many ends of the first piece, if it comes first, must cross the second at a common end: the one turns to greater
/// coordinates, the other to lesser, and both come from the same side.
fn ties(first: &Route, i: usize, second: &Route, j: usize) -> i32 {
    let ends = |route: &Route, index: usize| {
        let (segment, turns) = (route.segments()[index], route.turns(index));
        let side = (segment.end - segment.start).signum();
        [(segment.start, turns.0, side), (segment.end, turns.1, -side)]
    };
    let (a, b) = (ends(first, i), ends(second, j));
    let pairs = a.iter().flat_map(|end| b.iter().map(move |other| (end, other)));
    let hits = pairs.filter(|(end, other)| end.0 == other.0 && end.1 == 1 && other.1 == -1 && end.2 == other.2);
    i32::try_from(hits.count()).unwrap_or(0)
}

/// What it costs that two lines use one side of one node.
fn sharing(network: &Network, first: (usize, &Route), second: (usize, &Route)) -> i32 {
    let (a, b) = (&network.edges[first.0], &network.edges[second.0]);
    let mut sum = 0;
    if a.from == b.from && first.1.exit() == second.1.exit() {
        sum += leaving(network, a.from, first.1.exit(), a.labelled || b.labelled);
    }
    if a.to == b.to && first.1.entry() == second.1.entry() {
        sum += entering(network.nodes[a.to].shape, first.1.entry());
    }
    if a.from == b.to && first.1.exit() == second.1.entry() {
        sum += passing(network.nodes[a.from].shape, a.labelled);
    }
    if b.from == a.to && second.1.exit() == first.1.entry() {
        sum += passing(network.nodes[b.from].shape, b.labelled);
    }
    sum
}

fn leaving(network: &Network, node: usize, side: Side, labelled: bool) -> i32 {
    let crowded = network.out[node].len() > 3;
    match network.nodes[node].shape {
        Shape::Decision if side == Side::Bottom && crowded && !labelled => 0,
        Shape::Decision | Shape::Condition => cost::FORBIDDEN,
        _ if labelled => cost::FORBIDDEN,
        _ if side == Side::Bottom => 1,
        Shape::Bar => cost::FORBIDDEN,
        _ => cost::CLOSE,
    }
}

fn entering(shape: Shape, side: Side) -> i32 {
    match shape {
        _ if side == Side::Top => 0,
        Shape::Decision | Shape::Bar | Shape::Condition => cost::FORBIDDEN,
        _ => cost::CLOSE,
    }
}

fn passing(shape: Shape, labelled: bool) -> i32 {
    match shape {
        Shape::Decision | Shape::Bar | Shape::Condition => cost::FORBIDDEN,
        _ if labelled => cost::FORBIDDEN,
        _ => cost::CLOSE,
    }
}
