//! The new tree: written beside the old one, unchanged files as hard links to it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::manifest;
use super::refused::Refused;
use crate::output::Output;

/// What a write did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have other bytes than before.
    pub changed: usize,
    /// Files that stayed as they were.
    pub kept: usize,
    /// Files of the old site that the new one does not have.
    pub removed: usize,
}

/// Makes the tree of an output; `old` are the files that the old tree has of ours.
///
/// # Errors
/// When the disk refuses; the old tree is untouched then.
pub fn make(output: &Output, staging: &Path, out: &Path, old: &BTreeSet<String>) -> Result<Written, Refused> {
    fs::create_dir(staging).map_err(|error| Refused::io("cannot make", staging, &error))?;
    let mut written = Written::default();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for (path, bytes) in output.iter() {
        if let Some((folder, _)) = path.rsplit_once('/')
            && folders.insert(folder)
        {
            let folder = staging.join(folder);
            fs::create_dir_all(&folder).map_err(|error| Refused::io("cannot make", &folder, &error))?;
        }
        let (from, to) = (out.join(path), staging.join(path));
        if old.contains(path) && same(&from, bytes) && fs::hard_link(&from, &to).is_ok() {
            written.kept += 1;
        } else {
            file(&to, bytes).map_err(|error| Refused::io("cannot write", &to, &error))?;
            written.changed += 1;
        }
    }
    written.removed = old.iter().filter(|path| output.get(path).is_none()).count();
    let list = staging.join(manifest::NAME);
    file(&list, manifest::text(output).as_bytes()).map_err(|error| Refused::io("cannot write", &list, &error))?;
    sync(staging).map_err(|error| Refused::io("cannot store", staging, &error))?;
    Ok(written)
}

fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::File::create_new(path)?.write_all(bytes)
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    let plain = fs::symlink_metadata(path)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() == u64::try_from(bytes.len()).unwrap_or(0));
    plain && fs::read(path).is_ok_and(|old| old == bytes)
}

/// One call for the whole tree: what the disk has not taken yet is refused here, before the exchange.
#[cfg(target_os = "linux")]
fn sync(staging: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(staging)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync(staging: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(staging) {
        let entry = entry?;
        if entry.file_type().is_file() {
            fs::File::open(entry.path())?.sync_all()?;
        }
    }
    Ok(())
}
