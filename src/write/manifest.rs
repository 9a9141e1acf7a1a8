//! The manifest: which files of a folder are ours. Without it, or with others among them, a folder is not replaced.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::refused::Refused;
use crate::diagnostic::message::say;

/// The name of the manifest in the site folder.
pub const NAME: &str = ".reglament";

const HEAD: &str = "Made by reglament. The next build replaces these files:";

/// The text of the manifest of a site with these files.
pub fn text<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = format!("{HEAD}\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// The files of an old site, if the folder is one. An absent or empty folder has none.
///
/// # Errors
/// When the path is something else than a folder, or the folder holds what no build of ours has put there.
pub fn inspect(out: &Path) -> Result<BTreeSet<String>, Refused> {
    let kind = match fs::symlink_metadata(out) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(Refused::io("cannot look at", out, &error)),
    };
    if kind.is_symlink() || !kind.is_dir() {
        let out = out.display().to_string();
        let message = if kind.is_symlink() {
            say!("{out} is a symbolic link", out = out)
        } else {
            say!("{out} is not a folder", out = out)
        };
        return Err(Refused::new(message, "name a folder of its own: --out public"));
    }
    let ours: BTreeSet<String> = match fs::read_to_string(out.join(NAME)) {
        Ok(text) if text.starts_with(HEAD) => text.lines().skip(1).map(str::to_owned).collect(),
        _ => BTreeSet::new(),
    };
    for entry in WalkDir::new(out).min_depth(1).follow_links(false).sort_by_file_name() {
        let entry = entry.map_err(|error| Refused::io("cannot list", out, &error.into()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(out).unwrap_or(entry.path());
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let path = parts.join("/");
        if path != NAME && !ours.contains(&path) {
            let out = out.display().to_string();
            let message = say!("{out} holds `{path}`, which no build has put there", out = out, path = path);
            let hint = "a build replaces the whole folder; move that file away, or name another folder with --out";
            return Err(Refused::new(message, hint));
        }
    }
    Ok(ours)
}
