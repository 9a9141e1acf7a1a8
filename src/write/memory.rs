//! The memory of a build: of which sources a site was made, how its folder looked then, and what was said. A build that
//! finds both unchanged has nothing to do.
//!
//! It is a hidden file beside the site folder. It only spares work: deleted, cut off, or of another program or machine, it
//! is not believed, and the site is built as if it were not there. A file of the site that is missing, added or touched
//! makes the folder look different.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

use super::place::{Place, hidden_prefix};
use super::single;

/// The first line: other forms of this file begin otherwise.
const HEAD: &str = "Memory of reglament's last build, form 1. It can be deleted at any time.";

/// What a build said of the site that it made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// How many files the site has.
    pub files: usize,
    /// How many bytes.
    pub bytes: u64,
    /// How many acts and regulations.
    pub counts: (usize, usize),
    /// The findings, as they were told.
    pub findings: String,
}

/// What was said of a site that was made of these inputs, if it is still there, untouched.
pub fn recall(out: &Path, inputs: u64) -> Option<Said> {
    let text = fs::read_to_string(file(out)?).ok()?;
    let rest = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
    let (sum, rest) = rest.split_once('\n')?;
    if sum != hex(&rest) {
        return None;
    }
    let (line, findings) = rest.split_once('\n')?;
    let mut parts = line.split(' ');
    if parts.next()? != format!("{inputs:016x}") || parts.next()? != looks(out)? {
        return None;
    }
    let mut number = || parts.next()?.parse::<u64>().ok();
    let (files, bytes, acts, regulations) = (number()?, number()?, number()?, number()?);
    let size = |number: u64| usize::try_from(number).ok();
    let counts = (size(acts)?, size(regulations)?);
    Some(Said { files: size(files)?, bytes, counts, findings: findings.to_owned() })
}

/// Notes a build that went well. Where that fails the next build has only more to do.
pub fn note(out: &Path, inputs: u64, said: &Said) {
    let (Some(file), Some(looks)) = (file(out), looks(out)) else { return };
    let Said { files, bytes, counts: (acts, regulations), findings } = said;
    let rest = format!("{inputs:016x} {looks} {files} {bytes} {acts} {regulations}\n{findings}");
    let _ = single::file(&file, format!("{HEAD}\n{}\n{rest}", hex(&rest)).as_bytes());
}

/// Where the memory of a site folder lies.
fn file(out: &Path) -> Option<PathBuf> {
    let Place { parent, name, .. } = Place::of(out).ok()?;
    Some(parent.join(format!("{}memory", hidden_prefix(&name))))
}

/// How a folder looks: the path, size, time and identity of every file in it.
fn looks(out: &Path) -> Option<String> {
    let mut hasher = DefaultHasher::new();
    for entry in WalkDir::new(out).min_depth(1).follow_links(false).sort_by_file_name() {
        let entry = entry.ok()?;
        entry.path().strip_prefix(out).ok()?.hash(&mut hasher);
        entry.file_type().is_file().hash(&mut hasher);
        if entry.file_type().is_dir() {
            continue;
        }
        let metadata = entry.metadata().ok()?;
        metadata.len().hash(&mut hasher);
        metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.hash(&mut hasher);
        #[cfg(unix)]
        std::os::unix::fs::MetadataExt::ino(&metadata).hash(&mut hasher);
    }
    Some(format!("{:016x}", hasher.finish()))
}

fn hex(value: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
