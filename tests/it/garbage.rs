//! Damaged content never panics: whatever is done to a good file, it loads, or a finding says where it does not.
//!
//! `REGLAMENT_CASES=100000 cargo test --test it garbage` tries harder.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use reglament::check::check;
use reglament::diagnostic::Severity;
use reglament::load::load;

use crate::fixture;
use crate::random;
use crate::scratch::Scratch;

/// One thing done to the lines of a file. Positions are taken modulo what there is.
#[derive(Debug, Clone)]
enum Damage {
    Delete(usize, usize),
    Duplicate(usize, usize),
    Swap(usize, usize),
    Indent(usize, isize),
    Retype(usize, String),
    Insert(usize, usize, String),
    Cut(usize, usize),
    Join(usize),
    Truncate(usize),
    Bytes(usize, Vec<u8>),
}

/// What a slip of the hand, a bad merge or an attack puts in.
const SNIPPETS: [&str; 40] = [
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    " #",
    "&a ",
    "*a",
    "!!binary ",
    "!x ",
    "|",
    ">-",
    "%",
    "@",
    "`",
    "\t",
    "? ",
    "<<: *a",
    "---",
    "...",
    "\u{feff}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "~",
    "true",
    "5",
    "-1",
    "1e9",
    "2015-02-30",
    "і",
    "👮",
    "\r",
    "at least ",
    "../",
    "null: ",
];

fn damage() -> impl Strategy<Value = Damage> {
    let line = 0_usize..4000;
    let word = prop_oneof![
        proptest::sample::select(SNIPPETS.as_slice()).prop_map(str::to_owned),
        "\\PC{0,6}".prop_map(|text| text),
    ];
    prop_oneof![
        (line.clone(), 1_usize..6).prop_map(|(at, count)| Damage::Delete(at, count)),
        (line.clone(), 1_usize..6).prop_map(|(at, count)| Damage::Duplicate(at, count)),
        (line.clone(), line.clone()).prop_map(|(one, other)| Damage::Swap(one, other)),
        (line.clone(), -6_isize..7).prop_map(|(at, by)| Damage::Indent(at, by)),
        (line.clone(), word.clone()).prop_map(|(at, word)| Damage::Retype(at, word)),
        (line.clone(), 0_usize..80, word).prop_map(|(at, column, word)| Damage::Insert(at, column, word)),
        (line.clone(), 0_usize..80).prop_map(|(at, column)| Damage::Cut(at, column)),
        line.clone().prop_map(Damage::Join),
        line.prop_map(Damage::Truncate),
        (0_usize..100_000, proptest::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, bytes)| Damage::Bytes(at, bytes)),
    ]
}

/// The byte of a line at which its character number `column` begins.
fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte)
}

fn apply(lines: &mut Vec<String>, damage: &Damage) {
    if lines.is_empty() {
        return;
    }
    let count = lines.len();
    match damage {
        Damage::Delete(at, many) => drop(lines.drain(at % count..(at % count + many).min(count))),
        Damage::Duplicate(at, many) => {
            let copy = lines[at % count..(at % count + many).min(count)].to_vec();
            lines.splice(at % count..at % count, copy);
        }
        Damage::Swap(one, other) => lines.swap(one % count, other % count),
        Damage::Indent(at, by) => {
            let line = &mut lines[at % count];
            let indent = line.len() - line.trim_start().len();
            let indent = indent.saturating_add_signed(*by);
            *line = format!("{}{}", " ".repeat(indent), line.trim_start());
        }
        Damage::Retype(at, word) => {
            let line = &mut lines[at % count];
            if let Some((key, _)) = line.split_once(": ") {
                *line = format!("{key}: {word}");
            }
        }
        Damage::Insert(at, column, word) => {
            let line = &mut lines[at % count];
            line.insert_str(byte_of(line, *column), word);
        }
        Damage::Cut(at, column) => {
            let line = &mut lines[at % count];
            line.truncate(byte_of(line, *column));
        }
        Damage::Join(at) => {
            let below = if at % count + 1 < count { lines.remove(at % count + 1) } else { String::new() };
            lines[at % count].push_str(&below);
        }
        Damage::Truncate(at) => lines.truncate(at % count),
        Damage::Bytes(..) => {}
    }
}

/// The damaged file.
fn damaged(text: &str, damages: &[Damage]) -> Vec<u8> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    damages.iter().for_each(|damage| apply(&mut lines, damage));
    let mut bytes = lines.join("\n").into_bytes();
    for damage in damages {
        if let Damage::Bytes(at, more) = damage {
            let at = if bytes.is_empty() { 0 } else { at % bytes.len() };
            bytes.splice(at..at, more.iter().copied());
        }
    }
    bytes
}

/// Every good act with one regulation: the id of the act, its file, the id of the regulation, its file.
fn seeds() -> Vec<[String; 4]> {
    let mut seeds = Vec::new();
    for fixture in fixture::all().iter().filter(|one| one.name.starts_with("case.") || one.name.starts_with("good.")) {
        for act in files(&fixture.root.join("content/acts")) {
            let text = fs::read_to_string(act.join("act.yaml")).unwrap();
            for regulation in files(&act).iter().filter(|path| !path.ends_with("act.yaml")) {
                let id = regulation.file_stem().unwrap().to_str().unwrap().to_owned();
                let folder = act.file_name().unwrap().to_str().unwrap().to_owned();
                seeds.push([folder, text.clone(), id, fs::read_to_string(regulation).unwrap()]);
            }
        }
    }
    assert!(seeds.len() >= 10, "only {} seeds", seeds.len());
    seeds
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Loads what lies there and holds the promise.
fn promise(root: &Path, act: &str, regulation: &str) -> Result<(), TestCaseError> {
    let loaded = load(root).map_err(|message| TestCaseError::fail(message.to_string()))?;
    let checked = check(&loaded.corpus);
    for finding in loaded.findings.iter().chain(&checked) {
        let about = finding.address.as_ref().and_then(|address| loaded.places.find(address));
        let Some(place) = finding.place.clone().or(about) else {
            return Err(TestCaseError::fail(format!("{}: no place: {}", finding.code, finding.message)));
        };
        let path = root.join(&*place.file);
        let bytes = fs::read(&path).unwrap_or_default();
        let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        prop_assert!(
            place.line >= 1 && place.line as usize <= lines,
            "{}: line {} of {lines}",
            finding.code,
            place.line
        );
        prop_assert!(place.column >= 1, "{}: column {}", finding.code, place.column);
        prop_assert!(!finding.message.is_empty() && finding.hint.as_ref().is_some_and(|hint| !hint.is_empty()));
    }
    let found = loaded.findings.iter().any(|finding| finding.severity == Severity::Error);
    match loaded.corpus.act(act) {
        Some(act) => {
            prop_assert!(found || act.regulation(regulation).is_some(), "the regulation is lost without a word")
        }
        None => prop_assert!(found, "the act is lost without a word"),
    }
    Ok(())
}

#[test]
fn damaged_content_is_loaded_or_found_fault_with() {
    let seeds = seeds();
    let damages = proptest::collection::vec(damage(), 1..5);
    let scratch = Scratch::new();
    let outcome = TestRunner::new(random::config(400)).run(
        &(any::<prop::sample::Index>(), any::<bool>(), damages),
        |(seed, whole, damages)| {
            let [act, act_text, regulation, text] = &seeds[seed.index(seeds.len())];
            let root = scratch.root().join("case");
            fs::remove_dir_all(&root).ok();
            let folder = root.join("content/acts").join(act);
            fs::create_dir_all(&folder).unwrap();
            let (of_act, of_regulation) = if whole {
                (damaged(act_text, &damages), text.clone().into_bytes())
            } else {
                (act_text.clone().into_bytes(), damaged(text, &damages))
            };
            fs::write(folder.join("act.yaml"), of_act).unwrap();
            fs::write(folder.join(format!("{regulation}.yaml")), of_regulation).unwrap();
            promise(&root, act, regulation)
        },
    );
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
