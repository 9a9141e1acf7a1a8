//! Stage 4b, cost of two lines together: crossings that no order of tracks can avoid, and sides that they may not share.

use super::constant::cost;
use super::network::{Network, Shape};
use super::route::{Route, Segment, Side};

/// A line, by its edge and way, and the index of one of its pieces.
pub type Piece<'a> = ((usize, &'a Route), usize);

/// What two lines cost together.
pub fn pair(network: &Network, first: (usize, &Route), second: (usize, &Route)) -> i32 {
    let (a, b) = (first.1.bounds(), second.1.bounds());
    if a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3] {
        return 0;
    }
    let mut sum = sharing(network, first, second);
    let (own, others) = (first.1.segments(), second.1.segments());
    let upright = others.first().is_some_and(|t| t.vertical);
    for (i, s) in own.iter().enumerate() {
        if !reaches(s, &b) {
            continue;
        }
        // Upright and level pieces take turns.
        let alike = usize::from(s.vertical != upright);
        let across = others.iter().skip(1 - alike).step_by(2);
        let crossed = across.filter(|t| inside(s.line, t) & inside(t.line, s)).count();
        sum += i32::try_from(crossed).unwrap_or(0) * cost::CROSSING;
        for (j, t) in others.iter().enumerate().skip(alike).step_by(2) {
            if s.line == t.line && overlap(s, t) {
                sum += beside(network, (first, i), (second, j));
            }
        }
    }
    sum
}

/// What it costs that two pieces lie side by side on one line.
pub fn beside(network: &Network, first: Piece<'_>, second: Piece<'_>) -> i32 {
    let ((one, i), (other, j)) = (first, second);
    let (last, end) = (one.1.segments().len(), other.1.segments().len());
    let joined = network.edges[one.0].to == network.edges[other.0].to
        && one.1.entry() == Side::Top
        && other.1.entry() == Side::Top
        && (i + 1, j + 1) == (last, end);
    if joined {
        return 0;
    }
    let mut sum = i32::from(swaps(one.1, i, other.1, j)) * cost::CROSSING;
    if one.1.segments()[i].line % 2 != 0 {
        sum += cost::CLOSE;
        if fixed(network, one, i) && fixed(network, other, j) && !at_one_node(network, first, second) {
            sum += cost::FORBIDDEN;
        }
    }
    sum
}

/// Whether a segment comes into an area, edges included.
fn reaches(s: &Segment, area: &[i16; 4]) -> bool {
    let [left, top, right, bottom] = *area;
    let (along, across) = if s.vertical { ((top, bottom), (left, right)) } else { ((left, right), (top, bottom)) };
    (across.0 <= s.line) & (s.line <= across.1) & (s.low() <= along.1) & (along.0 <= s.high())
}

/// Whether a piece must run exactly in the middle of its row or column, because of the node at its end.
fn fixed(network: &Network, line: (usize, &Route), index: usize) -> bool {
    let way = &network.edges[line.0];
    let shape = |node: usize| network.nodes[node].shape;
    let tail = index == 0 && matches!(shape(way.from), Shape::Decision | Shape::Condition);
    tail || (index + 1 == line.1.segments().len() && shape(way.to) == Shape::Condition)
}

/// Whether two pieces begin at one node, or end at one: what they cost there is said by [`sharing`].
fn at_one_node(network: &Network, first: Piece<'_>, second: Piece<'_>) -> bool {
    let (a, b) = (&network.edges[first.0.0], &network.edges[second.0.0]);
    let last = |line: Piece<'_>| line.1 + 1 == line.0.1.segments().len();
    (a.from == b.from && first.1 == 0 && second.1 == 0) || (a.to == b.to && last(first) && last(second))
}

/// Whether two pieces on one line have more than a point in common.
pub fn overlap(s: &Segment, t: &Segment) -> bool {
    s.low() < t.high() && t.low() < s.high()
}

/// Whether two lines that run side by side, from these pieces on as far as they go together, part on the other side than
/// they met. Only the first pieces of a common way are asked; for the others the answer is no.
fn swaps(first: &Route, i: usize, second: &Route, j: usize) -> bool {
    let along = |index: usize, other: usize| {
        let (s, t) = (&first.segments()[index], &second.segments()[other]);
        (s.end > s.start) == (t.end > t.start)
    };
    let same = along(i, j);
    let Some(met) = meeting(first, i, second, j, same, false) else { return false };
    let (mut i, mut j) = (i, j);
    loop {
        let same = along(i, j);
        if let Some(parted) = meeting(first, i, second, j, same, true) {
            return met * parted < 0;
        }
        // They turn together: on to the next pieces.
        let onward = if same { Some(j + 1) } else { j.checked_sub(1) };
        match onward {
            Some(next) if i + 1 < first.segments().len() && next < second.segments().len() => (i, j) = (i + 1, next),
            _ => return false,
        }
    }
}

/// On which side of the first line the second is where their common way begins or ends: 1 to the right, −1 to the left, 0 where
/// it cannot be said; nothing where both turn together and the way goes on.
fn meeting(first: &Route, i: usize, second: &Route, j: usize, same: bool, at_end: bool) -> Option<i16> {
    let (s, t) = (&first.segments()[i], &second.segments()[j]);
    let forwards = (s.end - s.start).signum();
    let pick = |segment: &Segment, turns: (i16, i16), last: bool| {
        if last { (segment.end, turns.1) } else { (segment.start, turns.0) }
    };
    let (a, turn_a) = pick(s, first.turns(i), at_end);
    let (b, turn_b) = pick(t, second.turns(j), at_end == same);
    if a == b && turn_a == turn_b && turn_a != 0 {
        return None;
    }
    // The line that reaches farther passes; the other one comes from, or leaves to, its own side.
    let farther = if at_end { (b - a) * forwards } else { (a - b) * forwards };
    let across = match farther.signum() {
        1 => -turn_a,
        -1 => turn_b,
        _ => (turn_b - turn_a).signum(),
    };
    Some(if s.vertical { -forwards * across } else { forwards * across })
}

/// Whether a coordinate lies between the ends of a segment.
fn inside(at: i16, segment: &Segment) -> bool {
    (segment.low() < at) & (at < segment.high())
}

/// What it costs that two lines use one side of one node.
pub fn sharing(network: &Network, first: (usize, &Route), second: (usize, &Route)) -> i32 {
    let (a, b) = (&network.edges[first.0], &network.edges[second.0]);
    let mut sum = 0;
    if (a.from != b.from) & (a.to != b.to) & (a.from != b.to) & (b.from != a.to) {
        return 0;
    }
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
