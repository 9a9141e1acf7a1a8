//! Folders that a test fills at run time, for what git keeps badly: links, sockets, huge and hostile files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// An act that is all right, to stand beside what is not.
pub(crate) const ACT: &str = "kind: order\nissuer: {kk: Министр, ru: Министр}\nnumber: \"500\"\n\
    title: {kk: Регламентті бекіту туралы, ru: Об утверждении регламента}\nadopted: 2015-05-30\n";

/// A folder of its own, gone when it is dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Makes an empty one.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("scratch-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&root).unwrap();
        Self(root)
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        &self.0
    }

    /// Writes a file below it, with the folders that it needs, and gives its path.
    pub(crate) fn write(&self, file: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}
