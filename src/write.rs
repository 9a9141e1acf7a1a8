//! The door out to the disk: a site folder is replaced whole, or not at all.
//!
//! The new tree is made beside the old one, under a hidden name; files whose bytes did not change are hard links to
//! the old ones, so that their time and identity stay. Then both trees change places in one step (`renameat2` with
//! `RENAME_EXCHANGE` on Linux; elsewhere, or on a file system without it, two renames with a way back between them, so
//! that a crash in that instant leaves the old site under its hidden name). The old tree is removed last. Whoever
//! reads the site sees the old one or the new one; a build that fails or is killed before the exchange changes nothing.
//! The files come one by one ([`staging::Staging`] is a [`Sink`]), so a site of any size is written in little memory.

pub mod exchange;
pub mod leftover;
pub mod manifest;
pub mod memory;
pub mod place;
pub mod refused;
pub mod shelf;
pub mod single;
pub mod staging;

use std::path::Path;

use self::refused::Refused;
use self::staging::{Staging, Written};
use crate::output::{Output, Sink};

/// Puts a site that is held in memory into a folder.
///
/// # Errors
/// When the folder is not ours to replace, or the disk refuses; the folder is then as it was.
pub fn site(output: &Output, out: &Path) -> Result<Written, Refused> {
    let staging = Staging::begin(out)?;
    output.iter().try_for_each(|(path, bytes)| staging.take(path, bytes.to_vec()))?;
    staging.finish()
}
