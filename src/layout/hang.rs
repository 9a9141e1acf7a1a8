//! Stage 5d, hanging: whether the words of a line that leaves by a side stand above the line or hang below it.
//!
//! Words stand above, unless another line touches the same side of the node higher up: that line would run through them.

use super::network::Network;
use super::pin::Slots;
use super::route::{Route, Side};

/// For each edge, whether its words hang below it.
pub fn hang(network: &Network, routes: &[Route], slots: &Slots) -> Vec<bool> {
    let level = |side: Side| matches!(side, Side::Left | Side::Right);
    let hangs = |edge: usize, way: &super::network::Edge| {
        let (side, slot) = (routes[edge].exit(), slots[edge][0]);
        if !way.labelled || !level(side) {
            return false;
        }
        let leave = network.out[way.from].iter().filter(|other| routes[**other].exit() == side);
        let enter = network.into[way.from].iter().filter(|other| routes[**other].entry() == side);
        let last = |other: usize| slots[other][routes[other].segments().len().saturating_sub(1)];
        let places: Vec<i32> = leave.map(|other| slots[*other][0]).chain(enter.map(|other| last(*other))).collect();
        places.iter().any(|place| *place < slot) && places.iter().all(|place| *place <= slot)
    };
    network.edges.iter().enumerate().map(|(edge, way)| hangs(edge, way)).collect()
}
