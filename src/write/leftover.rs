//! Leftovers: hidden trees of builds that were killed, cleaned by the next build; and the lock that keeps two builds
//! of one site apart.

use std::fs;
use std::path::Path;

use super::place::{Place, hidden_prefix};
use super::refused::Refused;
use crate::diagnostic::message::say;

/// Puts an old site back that a build left aside when it was killed between the two renames of a system without exchange.
pub fn recover(place: &Place) {
    let aside = place.hidden("old");
    if fs::symlink_metadata(&place.out).is_err() && fs::symlink_metadata(&aside).is_ok() {
        let _ = fs::rename(aside, &place.out);
    }
}

/// Removes hidden trees of earlier builds. What cannot be removed now is tried again by the next build.
pub fn clean(parent: &Path, name: &str) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_str().is_some_and(|found| found.starts_with(&hidden_prefix(name)));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Holds a folder until it is dropped.
#[cfg(unix)]
pub type Lock = fs::File;
/// Holds nothing.
#[cfg(not(unix))]
pub type Lock = ();

/// Holds the folder of the site until dropped, so that two builds do not mix.
///
/// # Errors
/// When another build holds it. A system without such locks lets everybody in.
#[cfg(unix)]
pub fn hold(parent: &Path) -> Result<Lock, Refused> {
    use rustix::fs::{FlockOperation, flock};
    let folder = fs::File::open(parent).map_err(|error| Refused::io("cannot open", parent, &error))?;
    match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
        Err(rustix::io::Errno::WOULDBLOCK) => {
            let message = say!("another build is writing into {folder}", folder = parent.display().to_string());
            Err(Refused::new(message, "wait until it has ended, and build again"))
        }
        _ => Ok(folder),
    }
}

/// Holds nothing: this system has no such locks.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn hold(_: &Path) -> Result<Lock, Refused> {
    Ok(())
}
