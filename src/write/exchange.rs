//! The exchange: the new tree takes the old one's name in one step.

use std::fs;
use std::io;
use std::path::Path;

use super::place::Place;
use super::refused::Refused;

/// Puts the staging tree in the place of the site; the old tree, if any, stays under the hidden name.
///
/// # Errors
/// When the system refuses; the old site is in its place then.
pub fn exchange(staging: &Path, place: &Place) -> Result<(), Refused> {
    let refused = |error: io::Error| Refused::io("cannot put the new site into", &place.out, &error);
    if fs::symlink_metadata(&place.out).is_err() {
        return fs::rename(staging, &place.out).map_err(refused);
    }
    match in_one_step(staging, &place.out) {
        Err(error) if is_unsupported(&error) => in_two_steps(staging, place).map_err(refused),
        result => result.map_err(refused),
    }
}

#[cfg(target_os = "linux")]
fn in_one_step(staging: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, staging, CWD, out, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn in_one_step(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A file system or a kernel without the exchange says so in one of these ways.
fn is_unsupported(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
        || error.kind() == io::ErrorKind::InvalidInput
        || error.raw_os_error() == Some(38)
}

fn in_two_steps(staging: &Path, place: &Place) -> io::Result<()> {
    let aside = place.hidden("old");
    fs::rename(&place.out, &aside)?;
    fs::rename(staging, &place.out).inspect_err(|_| {
        // The way back; if it fails too, the old site is whole under the hidden name, and the error says where.
        let _ = fs::rename(&aside, &place.out);
    })
}
