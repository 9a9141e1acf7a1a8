//! Templates and theme files of the project, which replace the built-in ones file by file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use crate::diagnostic::message::{Message, say};

/// The largest template or theme file, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The files below `ROOT/FOLDER`, by their path below it, with `/`. Nothing when there is no such folder.
///
/// # Errors
/// When a file cannot be read, or is larger than 4 MiB; links are passed over, so nothing outside is read.
pub fn files(root: &Path, folder: &str) -> Result<BTreeMap<String, Vec<u8>>, Message> {
    let base = root.join(folder);
    let mut files = BTreeMap::new();
    if !fs::symlink_metadata(&base).is_ok_and(|metadata| metadata.is_dir()) {
        return Ok(files);
    }
    for entry in WalkDir::new(&base).follow_links(false).sort_by_file_name().max_depth(8) {
        let entry = entry.map_err(|error| Message::from(error.to_string()))?;
        let hidden = entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
        if !entry.file_type().is_file() || hidden {
            continue;
        }
        if entry.metadata().is_ok_and(|metadata| metadata.len() > LARGEST) {
            let file = entry.path().display().to_string();
            return Err(say!("{file} is larger than {most} bytes", file = file, most = LARGEST));
        }
        let bytes = fs::read(entry.path()).map_err(|error| {
            let file = entry.path().display().to_string();
            say!("{file} cannot be read: {error}", file = file, error = error.to_string())
        })?;
        let below = entry.path().strip_prefix(&base).unwrap_or(entry.path());
        let parts: Vec<String> =
            below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        files.insert(parts.join("/"), bytes);
    }
    Ok(files)
}
