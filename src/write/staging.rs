//! The new site while it is being made: a hidden tree beside the old one, filled as the files come, from any thread;
//! unchanged files are hard links to the old ones.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::leftover::{self, Lock};
use super::place::Place;
use super::refused::Refused;
use super::{exchange, manifest};
use crate::output::Sink;

/// What a write did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have other bytes than before.
    pub changed: usize,
    /// Files that stayed as they were.
    pub kept: usize,
    /// Files of the old site that the new one does not have.
    pub removed: usize,
    /// The bytes of the whole site.
    pub bytes: u64,
}

/// A site that is being written. Dropped before it is finished, it leaves the old one as it was.
pub struct Staging {
    place: Place,
    tree: PathBuf,
    old: BTreeSet<String>,
    made: Mutex<Made>,
    /// The folders of the new tree, below it.
    folders: Mutex<HashSet<String>>,
    _lock: Lock,
}

#[derive(Default)]
struct Made {
    paths: BTreeSet<String>,
    written: Written,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Staging {
    /// Begins a new site for a folder; leftovers of builds that were killed go first.
    ///
    /// # Errors
    /// When the folder is not ours to replace, another build is at it, or the disk refuses.
    pub fn begin(out: &Path) -> Result<Self, Refused> {
        let place = Place::of(out)?;
        let lock = leftover::hold(&place.parent)?;
        leftover::recover(&place);
        leftover::clean(&place.parent, &place.name);
        let old = manifest::inspect(&place.out)?;
        let tree = place.hidden("new");
        fs::create_dir(&tree).map_err(|error| Refused::io("cannot make", &tree, &error))?;
        Ok(Self { place, tree, old, made: Mutex::default(), folders: Mutex::default(), _lock: lock })
    }

    /// Puts the new site in the place of the old one. Where nothing differs nothing is replaced.
    ///
    /// # Errors
    /// When the disk refuses; the old site is in its place then.
    pub fn finish(self) -> Result<Written, Refused> {
        let Made { paths, mut written } = std::mem::take(&mut *held(&self.made));
        written.removed = self.old.difference(&paths).count();
        if written.changed == 0 && written.removed == 0 && !self.old.is_empty() {
            return Ok(written);
        }
        let list = self.tree.join(manifest::NAME);
        let text = manifest::text(paths.iter().map(String::as_str));
        file(&list, text.as_bytes()).map_err(|error| Refused::io("cannot write", &list, &error))?;
        sync(&self.tree).map_err(|error| Refused::io("cannot store", &self.tree, &error))?;
        exchange::exchange(&self.tree, &self.place)?;
        Ok(written)
    }

    /// The folder of a file in the new tree, made once.
    fn folder(&self, path: &str) -> Result<(), Refused> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        let mut folders = held(&self.folders);
        if !folders.contains(folder) {
            let place = self.tree.join(folder);
            fs::create_dir_all(&place).map_err(|error| Refused::io("cannot make", &place, &error))?;
            folders.insert(folder.to_owned());
        }
        Ok(())
    }
}

impl Sink for Staging {
    type Error = Refused;

    fn take(&self, path: &str, bytes: Vec<u8>) -> Result<(), Refused> {
        self.folder(path)?;
        let (from, to) = (self.place.out.join(path), self.tree.join(path));
        let kept = self.old.contains(path) && same(&from, &bytes) && fs::hard_link(&from, &to).is_ok();
        if !kept {
            file(&to, &bytes).map_err(|error| Refused::io("cannot write", &to, &error))?;
        }
        let mut made = held(&self.made);
        made.written.kept += usize::from(kept);
        made.written.changed += usize::from(!kept);
        made.written.bytes += u64::try_from(bytes.len()).unwrap_or(0);
        made.paths.insert(path.to_owned());
        Ok(())
    }
}

/// The tree under the hidden name goes: what was begun and not finished, or else the old site.
impl Drop for Staging {
    fn drop(&mut self) {
        leftover::clean(&self.place.parent, &self.place.name);
    }
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
