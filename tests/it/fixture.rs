//! The fixtures on disk: what a fixture is, and what its own files say must be found in it.
//!
//! A fixture is a folder `tests/fixtures/<family>.<behaviour>/` with a `content/` inside. A comment at the end of a
//! line, `#~ unknown-key@7 "did you mean"`, expects a finding there; `expected.txt` does so where no comment can stand.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use reglament::diagnostic::{Finding, Place};

/// One folder under `tests/fixtures`.
pub(crate) struct Fixture {
    /// The name of the folder: `key.misspelt`.
    pub(crate) name: String,
    /// The folder that holds `content/`.
    pub(crate) root: PathBuf,
}

/// One finding that a fixture expects.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Expected {
    /// The file below the fixture.
    pub(crate) file: String,
    /// The line, from 1.
    pub(crate) line: u32,
    /// The column, if the fixture holds it too.
    pub(crate) column: Option<u32>,
    /// The code.
    pub(crate) code: String,
    /// What the message or the hint has to hold.
    pub(crate) fragment: Option<String>,
}

impl Expected {
    /// Whether a finding is the expected one.
    pub(crate) fn is(&self, finding: &Finding, place: &Place) -> bool {
        let words = |fragment: &String| {
            finding.message.contains(fragment) || finding.hint.as_ref().is_some_and(|hint| hint.contains(fragment))
        };
        finding.code == self.code
            && *place.file == self.file
            && place.line == self.line
            && self.column.is_none_or(|column| place.column == column)
            && self.fragment.as_ref().is_none_or(words)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.file, self.line)?;
        if let Some(column) = self.column {
            write!(out, ":{column}")?;
        }
        write!(out, " {}", self.code)?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(out, " {fragment:?}"))
    }
}

/// The folder of all fixtures.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("fixtures")
}

/// All fixtures, in the order of their names.
pub(crate) fn all() -> Vec<Fixture> {
    let mut fixtures: Vec<Fixture> = entries(&folder())
        .into_iter()
        .filter(|path| path.join("content").is_dir())
        .filter_map(|root| Some(Fixture { name: root.file_name()?.to_str()?.to_owned(), root }))
        .collect();
    fixtures.sort_by(|a, b| a.name.cmp(&b.name));
    fixtures
}

/// What the files of a fixture expect.
pub(crate) fn expected(fixture: &Fixture) -> Vec<Expected> {
    let mut expected = Vec::new();
    comments(&fixture.root, &fixture.root.join("content"), &mut expected);
    let list = fixture.root.join("expected.txt");
    if let Ok(list) = fs::read_to_string(&list) {
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            expected.push(listed(line).unwrap_or_else(|| panic!("{}: not understood: {line}", fixture.name)));
        }
    }
    expected.sort();
    expected
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// The comments `#~ …` of all files below a folder.
fn comments(root: &Path, folder: &Path, expected: &mut Vec<Expected>) {
    for path in entries(folder) {
        if path.is_dir() {
            comments(root, &path, expected);
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let below = path.strip_prefix(root).unwrap_or(&path);
        let file = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        for (index, line) in text.lines().enumerate() {
            if let Some((_, comment)) = line.split_once("#~ ") {
                let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
                expected.extend(comment_findings(&file, line, comment));
            }
        }
    }
}

/// `unknown-key@7 "did you mean" bad-date` → two findings of one line.
fn comment_findings(file: &str, line: u32, comment: &str) -> Vec<Expected> {
    let mut expected: Vec<Expected> = Vec::new();
    for (index, part) in comment.split('"').enumerate() {
        if index % 2 == 1 {
            let last = expected.last_mut().unwrap_or_else(|| panic!("{file}:{line}: a fragment without code"));
            last.fragment = Some(part.to_owned());
            continue;
        }
        for word in part.split_whitespace() {
            let (code, column) = word.split_once('@').map_or((word, None), |(code, column)| (code, Some(column)));
            let column = column
                .map(|column| column.parse().unwrap_or_else(|_| panic!("{file}:{line}: `{column}` is not a column")));
            expected.push(Expected { file: file.to_owned(), line, column, code: code.to_owned(), fragment: None });
        }
    }
    expected
}

/// `content/acts/x/act.yaml:1:1 empty-file "fragment"` (the column may be left out).
pub(crate) fn listed(line: &str) -> Option<Expected> {
    let (place, rest) = line.split_once(' ')?;
    let mut parts = place.split(':');
    let file = parts.next()?;
    let line = parts.next()?.parse().ok()?;
    let column = parts.next().map(|column| column.parse().ok()).map_or(Some(None), |column| column.map(Some))?;
    let mut expected = comment_findings(file, line, rest).pop()?;
    expected.column = column;
    Some(expected)
}

/// What was found and not expected, and what was expected and not found; nothing when the two are the same.
pub(crate) fn difference(expected: &[Expected], found: &[(Finding, Place)]) -> Vec<String> {
    let mut missing: Vec<&Expected> = expected.iter().collect();
    let mut lines: BTreeMap<(String, u32), Vec<String>> = BTreeMap::new();
    // An expectation that says more is met first, so that a bare one does not take its finding away.
    missing.sort_by_key(|one| (one.fragment.is_none(), one.column.is_none()));
    let mut left: Vec<&(Finding, Place)> = found.iter().collect();
    missing.retain(|one| {
        let met = left.iter().position(|(finding, place)| one.is(finding, place));
        met.map(|index| left.remove(index)).is_none()
    });
    for one in missing {
        lines.entry((one.file.clone(), one.line)).or_default().push(format!("  - expected  {one}"));
    }
    for (finding, place) in left {
        let hint = finding.hint.as_deref().unwrap_or("(no hint)");
        let text = format!(
            "  + found     {}:{}:{} {}\n              {}\n              {hint}",
            place.file, place.line, place.column, finding.code, finding.message
        );
        lines.entry((place.file.to_string(), place.line)).or_default().push(text);
    }
    lines.into_values().flatten().collect()
}
