//! The door out to the disk: a site folder is replaced whole, or not at all.
//!
//! The new tree is made beside the old one, under a hidden name; files whose bytes did not change are hard links to
//! the old ones, so that their time and identity stay. Then both trees change places in one step (`renameat2` with
//! `RENAME_EXCHANGE` on Linux; elsewhere, or on a file system without it, two renames with a way back between them, so
//! that a crash in that instant leaves the old site under its hidden name). The old tree is removed last. Whoever
//! reads the site sees the old one or the new one; a build that fails or is killed before the exchange changes nothing.

pub mod exchange;
pub mod leftover;
pub mod manifest;
pub mod place;
pub mod refused;
pub mod shelf;
pub mod single;
pub mod tree;

use std::path::Path;

use self::place::Place;
use self::refused::Refused;
use self::tree::Written;
use crate::output::Output;

/// Puts a site into a folder.
///
/// # Errors
/// When the folder is not ours to replace, or the disk refuses; the folder is then as it was.
pub fn site(output: &Output, out: &Path) -> Result<Written, Refused> {
    let place = Place::of(out)?;
    let _held = leftover::hold(&place.parent)?;
    leftover::recover(&place);
    leftover::clean(&place.parent, &place.name);
    let old = manifest::inspect(&place.out)?;
    let staging = place.hidden("new");
    let result = tree::make(output, &staging, &place.out, &old)
        .and_then(|written| exchange::exchange(&staging, &place).map(|()| written));
    leftover::clean(&place.parent, &place.name);
    result
}
