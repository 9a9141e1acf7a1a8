//! Where a site goes.

use std::fs;
use std::path::{Path, PathBuf};

use super::refused::Refused;
use crate::diagnostic::message::say;

/// Where a site goes: its folder, and the folder that holds it and the hidden trees.
#[derive(Debug)]
pub struct Place {
    /// The folder of the site.
    pub out: PathBuf,
    /// The folder that holds it.
    pub parent: PathBuf,
    /// Its name.
    pub name: String,
}

impl Place {
    /// The place of a site folder; the folder that holds it is made if need be.
    ///
    /// # Errors
    /// When the path has no name, or its folder cannot be made.
    pub fn of(out: &Path) -> Result<Self, Refused> {
        let bad = || {
            let message = say!("{out} cannot be a site folder", out = out.display().to_string());
            Refused::new(message, "name a folder: --out public")
        };
        let name = out.file_name().and_then(|name| name.to_str()).ok_or_else(bad)?.to_owned();
        let parent = match out.parent() {
            Some(parent) if parent != Path::new("") => parent.to_path_buf(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).map_err(|error| Refused::io("cannot make the folder", &parent, &error))?;
        let parent = parent.canonicalize().map_err(|error| Refused::io("cannot use the folder", &parent, &error))?;
        Ok(Self { out: parent.join(&name), parent, name })
    }

    /// A hidden name beside the site folder.
    pub fn hidden(&self, role: &str) -> PathBuf {
        self.parent.join(format!("{}{role}", hidden_prefix(&self.name)))
    }
}

/// How the hidden names beside a site folder begin: `.public.reglament-`.
pub fn hidden_prefix(name: &str) -> String {
    format!(".{name}.reglament-")
}

/// A site may not be put where the sources are.
///
/// # Errors
/// When the site folder is, holds or lies in a folder of sources.
pub fn apart(root: &Path, out: &Path) -> Result<(), Refused> {
    let whole = |path: &Path| -> PathBuf {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        absolute.canonicalize().unwrap_or(absolute)
    };
    let (root, out) = (whole(root), whole(out));
    let inside_sources = ["content", "templates", "theme"].iter().any(|source| out.starts_with(root.join(source)));
    if inside_sources || root.starts_with(&out) {
        let message = say!("{out} is where the sources are", out = out.display().to_string());
        return Err(Refused::new(message, "name a folder of its own: --out public"));
    }
    Ok(())
}
