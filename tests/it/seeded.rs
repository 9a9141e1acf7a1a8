//! Faults that are put one by one into regulations that have none: each is found, at its place, by its name.
//!
//! A clean fixture may have a `faults.yaml`: what stood there, what stands there instead, which finding has to say so and,
//! where that is not the changed line or one beside it (the other language's), at which line.

use std::fs;
use std::path::{Path, PathBuf};

use reglament::cli::pipeline::checked;
use reglament::cli::progress::Progress;
use serde::Deserialize;
use walkdir::WalkDir;

use crate::findings::placed;
use crate::fixture;
use crate::support::{copy, scratch};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    /// The code that has to be found.
    find: String,
    /// What the clean file has, once in the whole fixture.
    was: String,
    /// What is put there.
    is: String,
    /// What stands in the line of the finding.
    at: Option<String>,
}

/// How far from the first changed line a finding may stand: the other language, or the lines of the text itself.
const NEAR: usize = 3;

/// The file below a folder that has a text once, and the line of it.
fn place(root: &Path, text: &str) -> (PathBuf, usize) {
    let files = WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(Result::unwrap);
    let having = files.filter(|entry| entry.file_type().is_file()).filter_map(|entry| {
        let whole = fs::read_to_string(entry.path()).unwrap();
        let lines = whole.match_indices(text).map(|(at, _)| whole[..at].matches('\n').count() + 1).collect::<Vec<_>>();
        (!lines.is_empty()).then(|| (entry.path().to_path_buf(), lines))
    });
    match having.collect::<Vec<_>>().as_slice() {
        [(path, lines)] if lines.len() == 1 => (path.clone(), lines[0]),
        other => panic!("{text:?} does not stand there once: {other:?}"),
    }
}

#[test]
fn seeded_faults_are_found_one_by_one() {
    let (mut tried, mut lost) = (0, Vec::new());
    for fixture in fixture::all() {
        let Ok(faults) = fs::read_to_string(fixture.root.join("faults.yaml")) else { continue };
        let faults: Vec<Fault> = serde_saphyr::from_str(&faults).unwrap();
        for (index, fault) in faults.iter().enumerate() {
            let root = scratch(&format!("seeded-{}-{index}", fixture.name));
            copy(&fixture.root.join("content"), &root.join("content"));
            let (file, changed) = place(&root, &fault.was);
            let whole = fs::read_to_string(&file).unwrap();
            fs::write(&file, whole.replace(&fault.was, &fault.is)).unwrap();
            let line = fault.at.as_ref().map_or(changed, |text| place(&root, text).1);
            let (loaded, ..) = checked(&root, &Progress::new()).unwrap();
            let found = placed(loaded.findings, &loaded.places);
            let told = found.iter().any(|(finding, place)| {
                finding.code == fault.find && file.ends_with(&*place.file) && line.abs_diff(place.line as usize) <= NEAR
            });
            if !told {
                let all: Vec<String> = found
                    .iter()
                    .map(|(finding, place)| format!("{}:{} {}", place.file, place.line, finding.code))
                    .collect();
                lost.push(format!("{} at line {line}: {:?} → {:?}; found {all:?}", fault.find, fault.was, fault.is));
            }
            fs::remove_dir_all(&root).unwrap();
            tried += 1;
        }
    }
    println!("{tried} faults put in");
    assert!(lost.is_empty(), "not found:\n{}", lost.join("\n"));
    assert!(tried >= 280, "only {tried} faults");
}
