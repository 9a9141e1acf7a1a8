//! Places: where in the content files a part of the model was written.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::address::Address;

/// A place in a content file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The path of the file below the root, with `/`.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// The places of all parts of a corpus, by address.
#[derive(Debug, Clone, Default)]
pub struct Places {
    by_address: HashMap<Box<str>, Place>,
}

impl Places {
    /// Notes where a part was written; the first place of an address stays.
    pub fn note(&mut self, address: Address, place: Place) {
        self.by_address.entry(address.as_str().into()).or_insert(place);
    }

    /// Takes over the places of another file.
    pub fn absorb(&mut self, other: Self) {
        for (address, place) in other.by_address {
            self.by_address.entry(address).or_insert(place);
        }
    }

    /// Where a part was written, or else the part that it is a field of.
    pub fn find(&self, address: &Address) -> Option<&Place> {
        let mut shorter = address.as_str();
        loop {
            if let Some(place) = self.by_address.get(shorter) {
                return Some(place);
            }
            let cut = shorter.rfind(['.', '#', '/'])?;
            shorter = shorter.get(..cut)?;
        }
    }
}
