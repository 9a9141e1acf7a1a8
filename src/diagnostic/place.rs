//! Places: where in the content files a part of the model was written.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};
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

/// The places of all parts of a corpus, by address. A large corpus has hundreds of thousands, so only the fingerprint of
/// an address is kept: that two meet in one of 64 bits does not happen, and would point a finding to a wrong line.
#[derive(Debug, Clone, Default)]
pub struct Places {
    files: Vec<Arc<str>>,
    /// The file by its index, the line, the column.
    by_address: HashMap<u64, (u32, u32, u32), BuildHasherDefault<Itself>>,
}

/// A fingerprint is its own hash.
#[derive(Debug, Clone, Copy, Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, fingerprint: u64) {
        self.0 = fingerprint;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

fn fingerprint(address: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    address.hash(&mut hasher);
    hasher.finish()
}

impl Places {
    /// Notes where a part was written; the first place of an address stays.
    pub fn note(&mut self, address: &Address, place: Place) {
        let Place { file, line, column } = place;
        let file = self.file(file);
        self.by_address.entry(fingerprint(address.as_str())).or_insert((file, line, column));
    }

    /// The index of a file; the parts of one file come after each other.
    fn file(&mut self, file: Arc<str>) -> u32 {
        if self.files.last() != Some(&file) {
            self.files.push(file);
        }
        u32::try_from(self.files.len()).unwrap_or(u32::MAX) - 1
    }

    /// Notes where a part was written whose address another part has already: the later place stays.
    pub fn renote(&mut self, address: &Address, place: Place) {
        let Place { file, line, column } = place;
        let file = self.file(file);
        self.by_address.insert(fingerprint(address.as_str()), (file, line, column));
    }

    /// Takes over the places of another file.
    pub fn absorb(&mut self, other: Self) {
        let before = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.extend(other.files);
        for (address, (file, line, column)) in other.by_address {
            self.by_address.entry(address).or_insert((before + file, line, column));
        }
    }

    /// Where a part was written, or else the part that it is a field of.
    pub fn find(&self, address: &Address) -> Option<Place> {
        let mut shorter = address.as_str();
        loop {
            if let Some((file, line, column)) = self.by_address.get(&fingerprint(shorter)).copied() {
                let file = Arc::clone(self.files.get(file as usize)?);
                return Some(Place { file, line, column });
            }
            let cut = shorter.rfind(['.', '#', '/'])?;
            shorter = shorter.get(..cut)?;
        }
    }
}
