//! Which ways are kept: of the longest those that no other is for certain as long as, of the shortest the reverse.

use super::amounts::Amounts;

/// Something that takes time.
pub trait Summed {
    /// How long.
    fn sum(&self) -> &Amounts;
}

/// More longest ways than this are not told apart.
const MOST_WAYS: usize = 64;

/// More alternatives than this are not told apart.
const MOST_ALTERNATIVES: usize = 32;

/// Keeps a way if no other is for certain as long; drops those that it is as long as. False when there are too many.
pub fn keep_longest<T: Summed>(kept: &mut Vec<T>, way: T) -> bool {
    if kept.iter().any(|other| way.sum().is_at_most(other.sum())) {
        return true;
    }
    kept.retain(|other| !other.sum().is_at_most(way.sum()));
    let room = kept.len() < MOST_WAYS;
    if room {
        kept.push(way);
    }
    room
}

/// Keeps an alternative, which is as long as the longest of its parts, if no other is for certain as short; drops those
/// that it is as short as. False when there are too many.
pub fn keep_shortest<T: Summed>(kept: &mut Vec<Vec<T>>, alternative: Vec<T>) -> bool {
    if kept.iter().any(|other| is_at_most(other, &alternative)) {
        return true;
    }
    kept.retain(|other| !is_at_most(&alternative, other));
    let room = kept.len() < MOST_ALTERNATIVES;
    if room {
        kept.push(alternative);
    }
    room
}

/// Whether an alternative is for certain no longer than another.
fn is_at_most<T: Summed>(this: &[T], other: &[T]) -> bool {
    this.iter().all(|part| other.iter().any(|longer| part.sum().is_at_most(longer.sum())))
}
