//! Copies of the real order under other numbers: what a country of regulations as long as real ones costs.

use std::fs;
use std::path::{Path, PathBuf};

/// A root with so many acts of two regulations each; `edit` makes the text of each copy (its number, the text).
pub fn root(name: &str, acts: usize, edit: impl Fn(usize, String) -> String) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/acts/500-2015");
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{acts}"));
    let _ = fs::remove_dir_all(&root);
    for act in 0..acts {
        let folder = root.join(format!("content/acts/{act}-2015"));
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(&source).unwrap() {
            let path = entry.unwrap().path();
            let text = edit(act, fs::read_to_string(&path).unwrap());
            fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
        }
    }
    root
}
