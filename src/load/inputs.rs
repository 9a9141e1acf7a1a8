//! Inputs: one number for everything that a site is made of, so that a build can tell whether anything has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use walkdir::WalkDir;

/// The folders of a project that a site is made of.
const SOURCES: [&str; 3] = ["content", "templates", "theme"];

/// The number of the sources below a root, by path and content, of this very program and of what else it was told.
/// None where something cannot be read: whoever reads it properly will say so.
pub fn inputs(root: &Path, told: &impl Hash) -> Option<u64> {
    let mut files: Vec<PathBuf> = Vec::new();
    for source in SOURCES.map(|source| root.join(source)).iter().filter(|source| source.exists()) {
        for entry in WalkDir::new(source).follow_links(false).sort_by_file_name() {
            files.push(entry.ok()?.into_path());
        }
    }
    let one = |path: &PathBuf| {
        let mut hasher = DefaultHasher::new();
        path.strip_prefix(root).ok()?.hash(&mut hasher);
        let kind = fs::symlink_metadata(path).ok()?.file_type();
        (kind.is_dir(), kind.is_symlink()).hash(&mut hasher);
        if kind.is_file() {
            fs::read(path).ok()?.hash(&mut hasher);
        }
        Some(hasher.finish())
    };
    let sums: Option<Vec<u64>> = files.par_iter().map(one).collect();
    let mut hasher = DefaultHasher::new();
    (sums?, program()?).hash(&mut hasher);
    told.hash(&mut hasher);
    Some(hasher.finish())
}

/// The version of the program, and, as one under development keeps its version, the size and time of its file.
fn program() -> Option<(&'static str, u64, u128)> {
    let metadata = fs::metadata(std::env::current_exe().ok()?).ok()?;
    let time = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some((env!("CARGO_PKG_VERSION"), metadata.len(), time))
}
