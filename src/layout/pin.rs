//! Stage 5a, pins: where on the side of a node each line begins or ends.
//!
//! All pins that meet in one gap between two nodes differ, so that any order of the tracks beside them is possible. A pin is
//! counted in steps from the middle of the side. Lines that turn the same way are sorted so that they nest and do not cross.

use super::constant::pin as limit;
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
    nesting: (i16, bool, i32),
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
            let piece = Piece { edge, index: 0, low: only.low(), high: only.high() };
            let lane = &mut lanes[usize::from(only.vertical)][usize::from(only.line.unsigned_abs())];
            let way = (&network.edges[edge].from, &network.edges[edge].to);
            let slot =
                [0, 2, -2, 4, -4, 6, -6].into_iter().find(|slot| lane.free(&piece, *slot, |_| false)).unwrap_or(0);
            let pointed = |node: usize| network.nodes[node].shape == Shape::Decision;
            let slot = if pointed(*way.0) || pointed(*way.1) { 0 } else { slot };
            lane.placed.push((piece, slot));
            slots[edge][0] = slot;
        }
    }
    groups.sort_by_key(|group| !fixed(network, group));
    for group in &groups {
        place(network, group, routes, &mut lanes, &mut slots);
    }
    for (edge, route) in routes.iter().enumerate() {
        let count = route.segments().len();
        for (index, segment) in route.segments().iter().enumerate() {
            if index > 0 && index + 1 < count && segment.line % 2 != 0 {
                let piece = Piece { edge, index, low: segment.low(), high: segment.high() };
                let lane = &mut lanes[usize::from(segment.vertical)][usize::from(segment.line.unsigned_abs())];
                let slot = (0..200).flat_map(|s| [s, -s]).find(|s| lane.free(&piece, *s, |_| false)).unwrap_or(0);
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
            let (towards, nesting) = neighbour.map_or((0, (0, false, 0)), |next| {
                let other = &segments[next];
                let (near, far) = if leaves { (other.start, other.end) } else { (other.end, other.start) };
                let turns = route.turns(next);
                let beyond = if leaves { turns.1 } else { turns.0 };
                let own = if leaves { segment.start } else { segment.end };
                let away = beyond == 0 || beyond == (other.line - own).signum();
                let span = i32::from((far - near).abs());
                ((far - near).signum(), ((other.line - own).abs(), away, if away { -span } else { span }))
            });
            let piece = Piece { edge, index, low: segment.low(), high: segment.high() };
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

/// Gives the lines of one side their pins.
fn place(network: &Network, group: &Group, routes: &[Route], lanes: &mut [Vec<Lane>; 2], slots: &mut Slots) {
    let Some(first) = group.members.first() else { return };
    let segment = routes[first.piece.edge].segments()[first.piece.index];
    let lane = &mut lanes[usize::from(segment.vertical)][usize::from(segment.line.unsigned_abs())];
    let mut lesser: Vec<&Member> = group.members.iter().filter(|m| m.towards < 0).collect();
    let mut greater: Vec<&Member> = group.members.iter().filter(|m| m.towards > 0).collect();
    lesser.sort_by_key(|member| member.nesting);
    greater.sort_by_key(|member| std::cmp::Reverse(member.nesting));
    let straight = group.members.len() - lesser.len() - greater.len();
    let reach = limit::reach(network.nodes[group.node].shape, group.side);
    let many = i32::try_from(lesser.len().max(greater.len())).unwrap_or(i32::MAX);
    let total = i32::try_from(group.members.len()).unwrap_or(i32::MAX);
    let together = fixed(network, group) || (straight > 0 && 2 * many > reach) || (straight == 0 && total - 1 > reach);
    let mine = |edge: usize| {
        let way = &network.edges[edge];
        way.from == group.node || way.to == group.node
    };
    if together {
        let base = if fixed(network, group) || reach < 2 { [0, 0] } else { [-2, 2] };
        for (members, slot) in [(&lesser, base[0]), (&greater, base[1])] {
            for member in members {
                lane.placed.push((member.piece, slot));
                slots[member.piece.edge][member.piece.index] = slot;
            }
        }
        return;
    }
    let row: Vec<&Member> = lesser.iter().chain(&greater).copied().collect();
    let ideal: Vec<i32> = if straight > 0 {
        let (left, right) = (i32::try_from(lesser.len()).unwrap_or(0), i32::try_from(greater.len()).unwrap_or(0));
        (0..left).map(|i| -2 * (left - i)).chain((0..right).map(|i| 2 * (i + 1))).collect()
    } else {
        let count = i32::try_from(row.len()).unwrap_or(0);
        (0..count).map(|i| 2 * i - (count - 1)).collect()
    };
    let lean = if greater.len() >= lesser.len() { 1 } else { -1 };
    let free = |shift: i32, lane: &Lane| {
        row.iter().zip(&ideal).all(|(member, slot)| {
            let spread = if straight > 0 { slot + shift * slot.signum() } else { slot + shift };
            lane.free(&member.piece, spread, |_| false)
        })
    };
    let tries = (0..12).flat_map(|step| if straight > 0 { [step, step] } else { [lean * step, -lean * step] });
    let shift = tries.into_iter().find(|shift| free(*shift, lane)).unwrap_or(0);
    let _ = mine;
    for (member, slot) in row.iter().zip(&ideal) {
        let spread = if straight > 0 { slot + shift * slot.signum() } else { slot + shift };
        lane.placed.push((member.piece, spread));
        slots[member.piece.edge][member.piece.index] = spread;
    }
}

impl Lane {
    /// Whether a piece can lie here without touching another; `related` excuses edges.
    fn free(&self, piece: &Piece, slot: i32, related: impl Fn(usize) -> bool) -> bool {
        self.placed.iter().all(|(other, taken)| {
            (taken - slot).abs() >= 2 || other.high < piece.low || other.low > piece.high || related(other.edge)
        })
    }
}
