//! One file, replaced whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::refused::Refused;

/// Writes a file under a hidden name and renames it into place; a file with these bytes already stays as it is.
///
/// # Errors
/// When the disk refuses; the old file is in its place then.
pub fn file(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let refused = |error| Refused::io("cannot write", path, &error);
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let hidden = path.with_file_name(format!(".{name}.reglament-new"));
    let write = || {
        let mut file = fs::File::create(&hidden)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&hidden, path)
    };
    write().map_err(refused)
}
