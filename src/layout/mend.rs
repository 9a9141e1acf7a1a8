//! Stage 5c, mending: lines that would lie on each other where they meet end to end.
//!
//! Two lines may come to one place from opposite sides, each as straight as its node demands: then the one that turns away
//! first has to turn first. Tracks mind that (stage 5b), but not where the turns are in an empty column, and they cannot
//! where two such meetings demand opposite orders. The exact places of all pieces are compared here; where two lie on each
//! other, a pin beside them is moved as long as that leaves fewer such places.

use super::constant::pin as limit;
use super::network::{Network, Shape};
use super::pin::Slots;
use super::route::Route;
use super::track::{Tracks, exact, extent, stem, tracks};

/// How many pins are tried: a bound for graphs that are no process at all.
const TRIES: usize = 400;

/// A piece: its edge and its index there.
type Piece = (usize, usize);

/// Moves pins until no two lines lie on each other, or none of the moves helps.
pub fn mend(network: &Network, routes: &[Route], slots: &mut Slots, mut found: Tracks) -> Tracks {
    let (columns, rows) = (found.gutters.len() - 1, found.channels.len() - 1);
    let mut wrong = clashes(network, routes, slots);
    let mut tries = 0;
    'again: while let Some(pair) = wrong.first().copied() {
        for (edge, index) in movable(network, routes, pair) {
            let now = slots[edge][index];
            for step in (1..=8).flat_map(|step| [2 * step, -2 * step]) {
                if !reaches(network, routes, (edge, index), now + step) {
                    continue;
                }
                tries += 1;
                if tries > TRIES {
                    return found;
                }
                let mut moved = slots.clone();
                moved[edge][index] = now + step;
                let laid = tracks(network, routes, &mut moved, columns, rows);
                let left = clashes(network, routes, &moved);
                if left.len() < wrong.len() {
                    (*slots, found, wrong) = (moved, laid, left);
                    continue 'again;
                }
            }
        }
        return found;
    }
    found
}

/// The pairs of pieces that lie on each other.
fn clashes(network: &Network, routes: &[Route], slots: &Slots) -> Vec<(Piece, Piece)> {
    let mut pieces: Vec<(bool, i32, i32, i32, Piece)> = Vec::with_capacity(3 * routes.len());
    for (edge, route) in routes.iter().enumerate() {
        let count = route.segments().len();
        for (index, segment) in route.segments().iter().enumerate() {
            let (start, end) = extent(route, &slots[edge], index);
            // Two lines that touch a node on opposite sides have the node between them.
            let inward = (end - start).signum();
            let start = start + if index == 0 { inward } else { 0 };
            let end = end - if index + 1 == count { inward } else { 0 };
            let at = exact(segment, slots[edge][index]);
            pieces.push((segment.vertical, at, start.min(end), start.max(end), (edge, index)));
        }
    }
    pieces.sort_unstable();
    let mut found = Vec::new();
    for (index, first) in pieces.iter().enumerate() {
        let beside = pieces[index + 1..].iter().take_while(|p| (p.0, p.1) == (first.0, first.1) && p.2 <= first.3);
        for second in beside {
            if first.4.0 != second.4.0 && !stem(network, routes, slots, first.4, second.4) {
                found.push((first.4, second.4));
            }
        }
    }
    found
}

/// The pieces that may be moved so that two others do not lie on each other: themselves, and those that they turn into.
fn movable(network: &Network, routes: &[Route], pair: (Piece, Piece)) -> Vec<Piece> {
    let mut found = Vec::new();
    for (edge, index) in [pair.0, pair.1] {
        let count = routes[edge].segments().len();
        for near in [index.checked_sub(1), Some(index + 1).filter(|next| *next < count), Some(index)] {
            found.extend(near.map(|near| (edge, near)).filter(|piece| !found.contains(piece)));
        }
    }
    found.retain(|(edge, index)| routes[*edge].segments()[*index].line % 2 != 0);
    // What stands free in its column moves first, then what ends at a box, a condition last: its line should run straight.
    let ends = |piece: &Piece| [piece.1 == 0, piece.1 + 1 == routes[piece.0].segments().len()];
    found.sort_by_key(|piece| match ends(piece) {
        [false, false] => 0,
        [_, true] if network.nodes[network.edges[piece.0].to].shape == Shape::Condition => 2,
        _ => 1,
    });
    found
}

/// Whether a piece may have this place: the corners of a decision are where they are.
fn reaches(network: &Network, routes: &[Route], piece: Piece, slot: i32) -> bool {
    let (way, route) = (&network.edges[piece.0], &routes[piece.0]);
    let shape = |node: usize| network.nodes[node].shape;
    let tail = match shape(way.from) {
        _ if piece.1 > 0 => true,
        Shape::Decision | Shape::Condition => false,
        shape => slot.abs() <= limit::reach(shape, route.exit()),
    };
    let head = match shape(way.to) {
        _ if piece.1 + 1 < route.segments().len() => true,
        Shape::Condition => slot.abs() <= 2,
        shape => slot.abs() <= limit::reach(shape, route.entry()),
    };
    tail && head
}
