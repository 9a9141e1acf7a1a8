//! Stage 5b, tracks: the order of the lines that share a gutter or a channel.
//!
//! Whatever the order, nothing overlaps; so the order is free to make crossings few. How often two neighbours cross depends
//! only on which of them comes first, so each gutter is a small linear ordering problem, solved by insertion. Gutters and
//! channels depend on each other and take turns.

use super::constant::cost;
use super::network::Network;
use super::pin::Slots;
use super::route::{LONGEST, Route, Segment};

/// How many tracks each gutter and each channel has.
#[derive(Debug, Clone, Default)]
pub struct Tracks {
    /// By gutter, from the left; one more than columns.
    pub gutters: Vec<usize>,
    /// By channel, from the top; one more than rows.
    pub channels: Vec<usize>,
}

/// Lines that share one track on purpose: the segments by edge and index.
type Item = Vec<(usize, usize)>;

/// Room between two coarse lines for the places on them.
const STEP: i32 = 1 << 13;

/// Finds the tracks and writes them into `slots`.
pub fn tracks(network: &Network, routes: &[Route], slots: &mut Slots, columns: usize, rows: usize) -> Tracks {
    let mut found = Tracks { gutters: vec![0; columns + 1], channels: vec![0; rows + 1] };
    let items = items(network, routes, slots, &found);
    let mut best: Option<(u32, Slots, Tracks)> = None;
    for _ in 0..3 {
        for vertical in [true, false] {
            for (line, list) in items[usize::from(vertical)].iter().enumerate() {
                let count = order(routes, slots, list);
                let counts = if vertical { &mut found.gutters } else { &mut found.channels };
                counts[line] = count;
            }
        }
        let sum = crossings(network, routes, slots);
        if best.as_ref().is_some_and(|best| best.0 <= sum) {
            break;
        }
        best = Some((sum, slots.clone(), found.clone()));
        if sum == 0 || network.nodes.len() > 300 {
            break;
        }
    }
    if let Some((_, kept, tracks)) = best {
        *slots = kept;
        found = tracks;
    }
    found
}

/// Collects the segments of each channel (first) and gutter (second), bundles as one item.
fn items(network: &Network, routes: &[Route], slots: &Slots, found: &Tracks) -> [Vec<Vec<Item>>; 2] {
    let mut lists = [vec![Vec::new(); found.channels.len()], vec![Vec::new(); found.gutters.len()]];
    for (edge, route) in routes.iter().enumerate() {
        for (index, segment) in route.segments().iter().enumerate() {
            if segment.line % 2 != 0 {
                continue;
            }
            let line = usize::from(segment.line.unsigned_abs()) / 2;
            let Some(list) = lists[usize::from(segment.vertical)].get_mut(line) else { continue };
            let home = list.iter_mut().find(|item: &&mut Item| {
                item.iter().all(|other| bundled(network, routes, slots, (edge, index), *other))
            });
            match home {
                Some(item) => item.push((edge, index)),
                None => list.push(vec![(edge, index)]),
            }
        }
    }
    lists
}

/// Whether two segments are branches of one stem: next to a pin that both lines share.
pub fn bundled(network: &Network, routes: &[Route], slots: &Slots, a: (usize, usize), b: (usize, usize)) -> bool {
    let (first, second) = (&network.edges[a.0], &network.edges[b.0]);
    let last = |edge: usize| routes[edge].segments().len() - 1;
    let tail = first.from == second.from
        && routes[a.0].exit() == routes[b.0].exit()
        && (a.1, b.1) == (1, 1)
        && slots[a.0][0] == slots[b.0][0];
    let head = first.to == second.to
        && routes[a.0].entry() == routes[b.0].entry()
        && a.1 + 1 == last(a.0)
        && b.1 + 1 == last(b.0)
        && slots[a.0][last(a.0)] == slots[b.0][last(b.0)];
    tail || head
}

/// Orders the items of one line and gives out tracks; returns how many.
fn order(routes: &[Route], slots: &mut Slots, list: &[Item]) -> usize {
    let count = list.len();
    if count == 0 {
        return 0;
    }
    let mut sequence: Vec<usize> = (0..count).collect();
    let first_slot = |item: &Item| item.first().map_or(0, |(edge, index)| slots[*edge][*index]);
    sequence.sort_by_key(|item| (first_slot(&list[*item]), *item));
    if count > 1 && count <= 160 {
        let mut matrix = vec![0i32; count * count];
        for a in 0..count {
            for b in 0..a {
                let (over, under) = pair(routes, slots, &list[a], &list[b]);
                matrix[a * count + b] = over;
                matrix[b * count + a] = under;
            }
        }
        insert(&matrix, count, &mut sequence);
    }
    let span = |item: &Item| {
        let segments = item.iter().map(|(edge, index)| routes[*edge].segments()[*index]);
        segments.fold((i16::MAX, i16::MIN), |found, s| (found.0.min(s.low()), found.1.max(s.high())))
    };
    let mut given: Vec<((i16, i16), usize)> = Vec::with_capacity(count);
    let mut most = 0;
    for &item in &sequence {
        let (low, high) = span(&list[item]);
        let touching = given.iter().filter(|(other, _)| other.0 <= high && low <= other.1);
        let track = touching.map(|(_, track)| track + 1).max().unwrap_or(0);
        given.push(((low, high), track));
        most = most.max(track + 1);
        for (edge, index) in &list[item] {
            slots[*edge][*index] = i32::try_from(track).unwrap_or(0);
        }
    }
    most
}

/// Moves items one by one to where they cost least, until nothing gets better.
fn insert(matrix: &[i32], count: usize, sequence: &mut Vec<usize>) {
    for _ in 0..6 {
        let mut better = false;
        for at in 0..count {
            let item = sequence[at];
            // What moving the item past its neighbours gains, going left and then right.
            let (mut sum, mut best, mut target) = (0, 0, at);
            for place in (0..at).rev() {
                let other = sequence[place];
                sum += matrix[item * count + other] - matrix[other * count + item];
                if sum < best {
                    (best, target) = (sum, place);
                }
            }
            sum = 0;
            for (place, &other) in sequence.iter().enumerate().skip(at + 1) {
                sum += matrix[other * count + item] - matrix[item * count + other];
                if sum < best {
                    (best, target) = (sum, place);
                }
            }
            if target != at {
                sequence.remove(at);
                sequence.insert(target, item);
                better = true;
            }
        }
        if !better {
            break;
        }
    }
}

/// What two items cost if the first comes first, and if the second does.
fn pair(routes: &[Route], slots: &Slots, first: &Item, second: &Item) -> (i32, i32) {
    let (mut over, mut under) = (0, 0);
    for &(edge, index) in first {
        for &(other, place) in second {
            if edge == other {
                continue;
            }
            let a = Ends::of(routes, slots, edge, index);
            let b = Ends::of(routes, slots, other, place);
            over += b.towards(-1, &a) + a.towards(1, &b);
            under += a.towards(-1, &b) + b.towards(1, &a);
            if a.meets(&b) {
                under += cost::FORBIDDEN;
            }
            if b.meets(&a) {
                over += cost::FORBIDDEN;
            }
        }
    }
    (over, under)
}

/// A segment with the exact places of its ends.
struct Ends {
    at: [i32; 2],
    turns: [i16; 2],
    /// For each end, which way the neighbour comes, if it runs straight out of a node.
    stub: [i16; 2],
}

impl Ends {
    fn of(routes: &[Route], slots: &Slots, edge: usize, index: usize) -> Self {
        let route = &routes[edge];
        let turns = route.turns(index);
        let count = route.segments().len();
        let before = if index == 0 { None } else { Some(index - 1) };
        let after = if index + 1 < count { Some(index + 1) } else { None };
        let segment = &route.segments()[index];
        let place = |neighbour: Option<usize>, own: i16| match neighbour {
            Some(next) => exact(&route.segments()[next], slots[edge][next]),
            None => i32::from(own) * STEP,
        };
        let stub = |neighbour: Option<usize>, turn: i16| match neighbour {
            Some(next) if next == 0 || next + 1 == count => turn,
            _ => 0,
        };
        Self {
            at: [place(before, segment.start), place(after, segment.end)],
            turns: [turns.0, turns.1],
            stub: [stub(before, turns.0), stub(after, turns.1)],
        }
    }

    /// How many ends turn this way while inside the extent of another segment.
    fn towards(&self, way: i16, other: &Self) -> i32 {
        let (low, high) = (other.at[0].min(other.at[1]), other.at[0].max(other.at[1]));
        let hits = self.at.iter().zip(&self.turns).filter(|(at, turn)| **turn == way && low < **at && **at < high);
        i32::try_from(hits.count()).unwrap_or(0)
    }

    /// Whether an end comes from lesser coordinates at the same height at which an end of the other goes on to greater ones:
    /// then this one has to come first, or the two would lie on each other.
    fn meets(&self, other: &Self) -> bool {
        let pairs = self.at.iter().zip(&self.stub).flat_map(|a| other.at.iter().zip(&other.stub).map(move |b| (a, b)));
        pairs.into_iter().any(|((at, stub), (place, other))| at == place && *stub == -1 && *other == 1)
    }
}

/// The exact place of a segment across its own direction.
pub fn exact(segment: &Segment, slot: i32) -> i32 {
    i32::from(segment.line) * STEP + slot
}

/// Where a segment begins and ends, exactly; at a node, in the middle of it.
pub fn extent(route: &Route, slots: &[i32; LONGEST], index: usize) -> (i32, i32) {
    let segments = route.segments();
    let at = |next: Option<usize>, own: i16| match next.and_then(|next| segments.get(next).zip(slots.get(next))) {
        Some((segment, slot)) => exact(segment, *slot),
        None => i32::from(own) * STEP,
    };
    let segment = &segments[index];
    (at(index.checked_sub(1), segment.start), at(Some(index + 1), segment.end))
}

/// A segment: its place across its direction, where it begins and ends along it, its edge and its index there.
type Piece = (i32, i32, i32, usize, usize);

/// How many crossings there are, exactly.
pub fn crossings(network: &Network, routes: &[Route], slots: &Slots) -> u32 {
    let mut pieces: [Vec<Piece>; 2] = [Vec::new(), Vec::new()];
    for (edge, route) in routes.iter().enumerate() {
        for (index, segment) in route.segments().iter().enumerate() {
            let at = exact(segment, slots[edge][index]);
            let (start, end) = extent(route, &slots[edge], index);
            pieces[usize::from(segment.vertical)].push((at, start.min(end), start.max(end), edge, index));
        }
    }
    let mut sum = 0;
    for (y, left, right, edge, index) in &pieces[0] {
        for (x, top, bottom, other, place) in &pieces[1] {
            if edge != other
                && left < x
                && x < right
                && top < y
                && y < bottom
                && !stem(network, routes, slots, (*edge, *index), (*other, *place))
            {
                sum += 1;
            }
        }
    }
    sum
}

/// Whether two pieces that cross or lie on each other belong to one bundle, where a branch leaves the stem.
pub fn stem(network: &Network, routes: &[Route], slots: &Slots, one: (usize, usize), other: (usize, usize)) -> bool {
    let (a, b) = (one.0, other.0);
    let (first, second) = (&network.edges[a], &network.edges[b]);
    let last = |edge: usize| routes[edge].segments().len() - 1;
    let tail = first.from == second.from
        && routes[a].exit() == routes[b].exit()
        && slots[a][0] == slots[b][0]
        && one.1.max(other.1) <= 1;
    let head = first.to == second.to
        && routes[a].entry() == routes[b].entry()
        && slots[a][last(a)] == slots[b][last(b)]
        && one.1 + 1 >= last(a)
        && other.1 + 1 >= last(b);
    tail || head
}
