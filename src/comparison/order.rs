//! Order: which of the things that two lists share were moved.

use std::collections::HashSet;
use std::hash::Hash;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// The things of the new list that stand in the old one too, but elsewhere among those that both have: the fewest that
/// have to be moved to turn the one order into the other.
pub fn moved<T: Eq + Hash + Ord + Clone>(old: &[T], new: &[T]) -> Vec<T> {
    let (in_old, in_new): (HashSet<&T>, HashSet<&T>) = (old.iter().collect(), new.iter().collect());
    let old: Vec<&T> = old.iter().filter(|thing| in_new.contains(thing)).collect();
    let new: Vec<&T> = new.iter().filter(|thing| in_old.contains(thing)).collect();
    let mut moved = Vec::new();
    for op in capture_diff_slices(Algorithm::Lcs, &old, &new) {
        if op.tag() != DiffTag::Equal {
            moved.extend(new.get(op.new_range()).unwrap_or_default().iter().map(|thing| (*thing).clone()));
        }
    }
    moved
}
