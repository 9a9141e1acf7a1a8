//! Stage 5a, pins: where on the side of a node each line begins or ends.
//!
//! All pins that meet in one gap between two nodes differ, so that any order of the tracks beside them is possible. A pin is
//! counted in steps from the middle of the side. Lines that turn the same way are sorted so that they nest and do not cross.

use super::constant::pin::{self as limit, BUNDLED};
use super::network::{Network, Shape};
use super::route::{LONGEST, Route, Side};

/// For each edge, the place of each of its segments: the pin of one that ends at a node or runs through an empty column, in
/// steps from the middle; the track of one in a gutter or channel.
pub type Slots = Vec<[i32; LONGEST]>;

/// One segment on an odd line.
#[derive(Debug, Clone, Copy)]
struct Piece {
    edge: usize,
    index: usize,
    low: i16,
    high: i16,
    /// Whether there is a node at the lower and at the upper end.
    nodes: [bool; 2],
}

impl Piece {
    fn new(edge: usize, index: usize, route: &Route) -> Self {
        let segment = &route.segments()[index];
        let (tail, head) = (index == 0, index + 1 == route.segments().len());
        let nodes = if segment.start <= segment.end { [tail, head] } else { [head, tail] };
        Self { edge, index, low: segment.low(), high: segment.high(), nodes }
    }
}

/// The pieces of one row or column that have their place.
#[derive(Debug, Clone, Default)]
struct Lane {
    placed: Vec<(Piece, i32)>,
}

/// The lines on one side of one node.
#[derive(Debug, Clone)]
struct Group {
    node: usize,
    side: Side,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Copy)]
struct Member {
    piece: Piece,
    /// Towards lesser (−1) or greater (1) coordinates, or straight on (0).
    towards: i16,
    /// From the outermost to the innermost.
    nesting: (i16, bool, i32, i32),
    leaves: bool,
}

/// Finds the pins. Tracks are left at zero.
pub fn pins(network: &Network, routes: &[Route]) -> Slots {
    let mut slots: Slots = vec![[0; LONGEST]; routes.len()];
    let longest = routes.iter().flat_map(|r| r.segments()).map(|s| s.line).max().unwrap_or(0);
    let size = usize::from(longest.unsigned_abs()) + 1;
    let mut lanes: [Vec<Lane>; 2] = [vec![Lane::default(); size], vec![Lane::default(); size]];
    let mut groups = groups(network, routes);
    for (edge, route) in routes.iter().enumerate() {
        if let [only] = route.segments() {
            let piece = Piece::new(edge, 0, route);
            let lane = &mut lanes[usize::from(only.vertical)][usize::from(only.line.unsigned_abs())];
            let way = (&network.edges[edge].from, &network.edges[edge].to);
            let slot = [0, 2, -2, 4, -4, 6, -6].into_iter().find(|slot| lane.free(&piece, *slot)).unwrap_or(0);
            let pointed = |node: usize| network.nodes[node].shape == Shape::Decision;
            let slot = if pointed(*way.0) || pointed(*way.1) { 0 } else { slot };
            lane.placed.push((piece, slot));
            slots[edge][0] = slot;
        }
    }
    groups.sort_by_key(|group| (!fixed(network, group), limit::reach(network.nodes[group.node].shape, group.side)));
    for group in &groups {
        place(network, group, routes, &mut lanes, &mut slots);
    }
    for (edge, route) in routes.iter().enumerate() {
        let count = route.segments().len();
        for (index, segment) in route.segments().iter().enumerate() {
            if index > 0 && index + 1 < count && segment.line % 2 != 0 {
                let piece = Piece::new(edge, index, route);
                let lane = &mut lanes[usize::from(segment.vertical)][usize::from(segment.line.unsigned_abs())];
                let slot = (0..200).flat_map(|s| [s, -s]).find(|s| lane.free(&piece, *s)).unwrap_or(0);
                lane.placed.push((piece, slot));
                slots[edge][index] = slot;
            }
        }
    }
    slots
}

/// Whether all lines of a group must use the middle of the side.
fn fixed(network: &Network, group: &Group) -> bool {
    let corner = network.nodes[group.node].shape == Shape::Decision && group.members.iter().any(|m| m.leaves);
    corner || network.nodes[group.node].shape == Shape::Condition
}

/// Collects the lines by the sides of nodes.
fn groups(network: &Network, routes: &[Route]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut index_of = vec![[usize::MAX; 4]; network.nodes.len()];
    for (edge, route) in routes.iter().enumerate() {
        let segments = route.segments();
        let Some(last) = segments.len().checked_sub(1) else { continue };
        let way = &network.edges[edge];
        for leaves in [true, false] {
            let (node, side, index) = if leaves { (way.from, route.exit(), 0) } else { (way.to, route.entry(), last) };
            let segment = &segments[index];
            let neighbour = if last == 0 { None } else { Some(if leaves { 1 } else { last - 1 }) };
            let (towards, nesting) = neighbour.map_or((0, (0, false, 0, 0)), |next| {
                let other = &segments[next];
                let (near, far) = if leaves { (other.start, other.end) } else { (other.end, other.start) };
                let turns = route.turns(next);
                let beyond = if leaves { turns.1 } else { turns.0 };
                let own = if leaves { segment.start } else { segment.end };
                let away = beyond == 0 || beyond == (other.line - own).signum();
                let span = i32::from((far - near).abs());
                let towards = (far - near).signum();
                let depth = hook(route, next, leaves, towards);
                let (span, depth) = if away { (-span, -depth) } else { (span, depth) };
                (towards, ((other.line - own).abs(), away, span, depth))
            });
            let piece = Piece::new(edge, index, route);
            let slot = &mut index_of[node][side as usize];
            if *slot == usize::MAX {
                *slot = groups.len();
                groups.push(Group { node, side, members: Vec::new() });
            }
            groups[*slot].members.push(Member { piece, towards, nesting, leaves });
        }
    }
    groups
}

/// How deep the hook is that a line makes behind its second piece: the length of the third, negative if the fourth goes
/// on away from the node. It says which of two lines in one gutter is the outer one.
fn hook(route: &Route, second: usize, leaves: bool, towards: i16) -> i32 {
    let step = |index: usize| if leaves { Some(index + 1) } else { index.checked_sub(1) };
    let Some(third) = step(second).filter(|index| *index < route.segments().len()) else { return 0 };
    let turns = route.turns(third);
    let length = i32::from(route.segments()[third].high() - route.segments()[third].low());
    let after = if leaves { turns.1 } else { turns.0 };
    if after == towards { -length } else { length }
}

/// Gives the lines of one side their pins.
fn place(network: &Network, group: &Group, routes: &[Route], lanes: &mut [Vec<Lane>; 2], slots: &mut Slots) {
    let Some(first) = group.members.first() else { return };
    let segment = routes[first.piece.edge].segments()[first.piece.index];
    let lane = &mut lanes[usize::from(segment.vertical)][usize::from(segment.line.unsigned_abs())];
    let mut lesser: Vec<&Member> = group.members.iter().filter(|m| m.towards < 0).collect();
    let mut greater: Vec<&Member> = group.members.iter().filter(|m| m.towards > 0).collect();
    lesser.sort_by_key(|member| member.nesting);
    greater.sort_by_key(|member| std::cmp::Reverse(member.nesting));
    let straight = group.members.len() > lesser.len() + greater.len();
    let reach = limit::reach(network.nodes[group.node].shape, group.side);
    let row: Vec<&Member> = lesser.iter().chain(&greater).copied().collect();
    let sizes = (lesser.len(), greater.len());
    let enters = !first.leaves && group.side == Side::Top;
    let ways = if fixed(network, group) { Vec::new() } else { arrangements(sizes, straight, reach, enters) };
    let alike =
        |list: &[&Member]| list.windows(2).all(|pair| pair.first().map(|m| m.leaves) == pair.last().map(|m| m.leaves));
    let mut ways = ways;
    if !fixed(network, group) && alike(&lesser) && alike(&greater) {
        ways.extend(pairs(sizes, straight, reach));
    }
    let free = |way: &&Vec<i32>| row.iter().zip(way.iter()).all(|(member, slot)| lane.free(&member.piece, *slot));
    if let Some(found) = ways.iter().find(free) {
        for (member, slot) in row.iter().zip(found) {
            lane.give(member, *slot, slots);
        }
        return;
    }
    // No nesting fits: each for itself, and at worst together with one that leaves or enters as it does.
    for member in &row {
        // A node grows with the pins on its sides, so there is always a free one.
        let grows = !matches!(network.nodes[group.node].shape, Shape::Decision | Shape::Condition);
        let most = if grows { reach + 40 } else { reach };
        let mut near = (0..=most).flat_map(|step| [step, -step]);
        let own =
            if fixed(network, group) { Some(0) } else { near.clone().find(|slot| lane.free(&member.piece, *slot)) };
        let shared = || {
            near.find(|slot| {
                lane.free_but(&member.piece, *slot, |edge| {
                    row.iter().any(|other| other.piece.edge == edge && other.leaves == member.leaves)
                })
            })
        };
        let slot = own.or_else(shared).unwrap_or(0);
        lane.give(member, slot, slots);
    }
}

/// The pins that the lines of one side may have, those that turn to lesser coordinates first, best first: each its own pin;
/// or, where there are too many, one for all that turn the same way.
fn arrangements(sizes: (usize, usize), straight: bool, reach: i32, enters: bool) -> Vec<Vec<i32>> {
    let (left, right) = (count(sizes.0), count(sizes.1));
    let mut found = Vec::new();
    let lean = if right >= left { 1 } else { -1 };
    // Three lines that come the same way into one node read better as one.
    let bundle = |size: i32| enters && size > BUNDLED;
    let (own_left, own_right) = (if bundle(left) { 1 } else { left }, if bundle(right) { 1 } else { right });
    let spread = |size: i32, own: i32, first: i32| (0..size).map(move |i| first + 2 * if own == size { i } else { 0 });
    for shift in 0..=reach {
        for shift in if shift == 0 { vec![0] } else { vec![lean * shift, -lean * shift] } {
            let (start, end) = if straight {
                if shift < 0 {
                    continue;
                }
                (-2 * own_left - shift, 2 + shift)
            } else {
                let start = shift - (own_left + own_right - 1);
                (start, start + 2 * own_left)
            };
            let last = end + 2 * (own_right - 1);
            let low = if left > 0 { start } else { end };
            let high = if right > 0 { last } else { start + 2 * (own_left - 1) };
            if low >= -reach && high <= reach {
                found.push(spread(left, own_left, start).chain(spread(right, own_right, end)).collect());
            }
        }
    }
    found
}

/// One pin for all that turn the same way.
fn pairs(sizes: (usize, usize), straight: bool, reach: i32) -> Vec<Vec<i32>> {
    let (left, right) = (count(sizes.0), count(sizes.1));
    let mut found = Vec::new();
    for apart in (1..=reach).rev().map(|step| reach + 1 - step) {
        if !straight || apart >= 2 {
            let pair = (0..left).map(|_| -apart).chain((0..right).map(|_| apart));
            found.push(pair.collect());
        }
    }
    found
}

fn count(size: usize) -> i32 {
    i32::try_from(size).unwrap_or(i32::MAX / 4)
}

impl Lane {
    /// Whether a piece can lie here without touching another. Two that meet at a node lie on different sides of it.
    fn free(&self, piece: &Piece, slot: i32) -> bool {
        self.free_but(piece, slot, |_| false)
    }

    /// The same, but these edges may be shared with.
    fn free_but(&self, piece: &Piece, slot: i32, shared: impl Fn(usize) -> bool) -> bool {
        self.placed.iter().all(|(other, taken)| {
            let apart = other.high < piece.low || other.low > piece.high;
            let above = other.high == piece.low && other.nodes[1] && piece.nodes[0];
            let below = other.low == piece.high && other.nodes[0] && piece.nodes[1];
            let node = (above || below) && (other.low, other.high) != (piece.low, piece.high);
            (taken - slot).abs() >= 2 || apart || node || (*taken == slot && shared(other.edge))
        })
    }

    fn give(&mut self, member: &Member, slot: i32, slots: &mut Slots) {
        self.placed.push((member.piece, slot));
        slots[member.piece.edge][member.piece.index] = slot;
    }
}
