//! The shelf: documents kept from one run to the next, by their keys. It may be emptied or spoilt at any time.

use std::fs;
use std::path::{Path, PathBuf};

use super::single;
use crate::output::fingerprint::fingerprint;

/// A folder of documents.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    reads: bool,
}

impl Shelf {
    /// The shelf of a project; one that is not to be read is only filled.
    pub fn new(root: &Path, reads: bool) -> Self {
        Self { folder: root.join(".reglament/print"), reads }
    }

    fn place(&self, key: u128) -> PathBuf {
        self.folder.join(format!("{key:032x}"))
    }

    /// A document, if it is there and whole.
    pub fn get(&self, key: u128) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.place(key)).ok().filter(|_| self.reads)?;
        let seal = bytes.len().checked_sub(SEAL)?;
        let whole = bytes.get(seal..)? == sealed(bytes.get(..seal)?);
        bytes.truncate(seal);
        whole.then_some(bytes)
    }

    /// Keeps a document; a disk that refuses loses nothing but time.
    pub fn put(&self, key: u128, bytes: &[u8]) {
        let mut kept = bytes.to_vec();
        kept.extend(sealed(bytes));
        let _ = single::file(&self.place(key), &kept);
    }
}

const SEAL: usize = 8;

/// A number by which a spoilt file is known.
fn sealed(bytes: &[u8]) -> [u8; SEAL] {
    fingerprint(bytes).to_le_bytes()
}
