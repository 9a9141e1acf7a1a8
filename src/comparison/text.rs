//! Texts: what changed in the words of an act between two of its editions, part by part.

use super::leaf::{Leaf, leaves};
use super::order;
use super::origin;
use super::word::{Piece, words};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::words::Lang;

/// What became of the words of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextChange {
    /// It is new.
    Added(Leaf),
    /// It is gone, or a stub of it is left.
    Removed(Leaf),
    /// It says something else.
    Changed {
        /// The part as it is now.
        leaf: Leaf,
        /// Its words, old and new.
        pieces: Vec<Piece>,
    },
    /// It bears another number.
    Renumbered {
        /// The part as it is now.
        leaf: Leaf,
        /// The number before.
        from: String,
    },
    /// It stands elsewhere among the parts that stayed, or its words stood at another address before.
    Moved {
        /// The part as it is now.
        leaf: Leaf,
        /// The address at which its words stood, if not this one.
        from: Option<Address>,
    },
}

/// What changed in the words of a language, in the order of the new edition; what is gone at its end.
pub fn text(old: &Act, new: &Act, lang: &Lang) -> Vec<TextChange> {
    let (old, new) = (leaves(old, lang), leaves(new, lang));
    let origins = origin::origins(&old, &new);
    let mut left: Vec<&Leaf> = old.iter().filter(|leaf| !leaf.text.is_empty()).collect();
    let order = |leaves: &[Leaf]| leaves.iter().map(|leaf| leaf.address.clone()).collect::<Vec<_>>();
    let moved = order::moved(&order(&old), &order(&new));
    let mut changes = Vec::new();
    for leaf in new.iter().filter(|leaf| !leaf.text.is_empty()) {
        let origin = origins.get(&leaf.address).copied();
        let place = origin.and_then(|origin| left.iter().position(|earlier| earlier.address == *origin));
        let Some(earlier) = place.map(|place| left.remove(place)) else {
            changes.push(TextChange::Added(leaf.clone()));
            continue;
        };
        if earlier.address != leaf.address {
            changes.push(TextChange::Moved { leaf: leaf.clone(), from: Some(earlier.address.clone()) });
        } else {
            if moved.contains(&leaf.address) {
                changes.push(TextChange::Moved { leaf: leaf.clone(), from: None });
            }
            if earlier.label != leaf.label {
                changes.push(TextChange::Renumbered { leaf: leaf.clone(), from: earlier.label.clone() });
            }
        }
        if earlier.text != leaf.text {
            changes.push(TextChange::Changed { leaf: leaf.clone(), pieces: words(&earlier.text, &leaf.text) });
        }
    }
    changes.extend(left.into_iter().cloned().map(TextChange::Removed));
    changes
}
