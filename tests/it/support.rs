//! What several tests need: scratch folders, copies of the real content, the program itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use walkdir::WalkDir;

/// The root of the repository, whose content is the real order.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// An empty folder of its own for a test, made anew; it stays after the test for whoever wants to look.
pub fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A project of its own with the real content.
pub fn project(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy(&root().join("content"), &folder.join("content"));
    folder
}

/// Runs the program.
pub fn reglament(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// The program with arguments, to be run in another way.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reglament"));
    command.args(arguments);
    command
}

/// What the program said on its error stream.
pub fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Every file below a folder with its bytes, by path.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let below = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (below, fs::read(entry.path()).unwrap())
        })
        .collect()
}
