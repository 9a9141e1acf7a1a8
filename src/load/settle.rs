//! Findings get their places: of the part that they are about, or of the very sign in its text.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use super::{folder, scalar};
use crate::diagnostic::finding::{Finding, Spot};
use crate::diagnostic::place::{Place, Places};

/// The files that were looked into.
#[derive(Debug, Default)]
pub struct Sources(BTreeMap<Arc<str>, Option<String>>);

impl Sources {
    /// The text of a file, without a byte order mark.
    pub fn text(&mut self, root: &Path, file: &Arc<str>) -> Option<&str> {
        let read = || folder::source(root, file).map(|text| text.trim_start_matches('\u{feff}').to_owned());
        self.0.entry(Arc::clone(file)).or_insert_with(read).as_deref()
    }
}

/// One change to a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Patch {
    /// The first byte and the byte after the last that go.
    pub range: (usize, usize),
    /// What stands there from then on.
    pub replacement: String,
}

/// Gives each finding its place.
pub fn settle(root: &Path, findings: &mut [Finding], places: &Places) {
    let mut sources = Sources::default();
    for finding in findings {
        let (None, Some(address)) = (&finding.place, &finding.address) else { continue };
        let place = places.find(address);
        let exact = finding.spot.as_ref().zip(place.as_ref()).and_then(|(spot, place)| {
            let source = sources.text(root, &place.file)?;
            let bytes = scalar::places(source, offset(source, place)?, &spot.text)?;
            place_of(source, place, *bytes.get(spot.range.start)?)
        });
        finding.place = exact.or(place);
    }
}

/// The changes to a file that mend a finding; nothing when its text cannot be found there as it is.
pub fn patches(source: &str, place: &Place, spot: &Spot) -> Option<Vec<Patch>> {
    let bytes = scalar::places(source, offset(source, place)?, &spot.text)?;
    let patch = |edit: &crate::diagnostic::finding::Edit| {
        let range = file_range(&bytes, &edit.range)?;
        // What is folded over lines, or written with escapes, is left to a person.
        let same = source.get(range.clone()) == spot.text.get(edit.range.clone());
        same.then(|| Patch { range: (range.start, range.end), replacement: edit.replacement.clone() })
    };
    spot.edits.iter().map(patch).collect()
}

fn file_range(bytes: &[usize], range: &Range<usize>) -> Option<Range<usize>> {
    let start = *bytes.get(range.start)?;
    Some(start..start + range.len())
}

/// A file with changes made; those that lie in each other's way are left out.
pub fn patched(source: &str, patches: &[Patch]) -> String {
    let mut sorted: Vec<&Patch> = patches.iter().collect();
    sorted.sort();
    sorted.dedup();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for patch in sorted {
        if patch.range.0 < at {
            continue;
        }
        out.push_str(source.get(at..patch.range.0).unwrap_or_default());
        out.push_str(&patch.replacement);
        at = patch.range.1;
    }
    out.push_str(source.get(at..).unwrap_or_default());
    out
}

/// The byte of a file at a place.
fn offset(source: &str, place: &Place) -> Option<usize> {
    let line_start = match place.line {
        0 => return None,
        1 => 0,
        line => source.match_indices('\n').nth(line as usize - 2)?.0 + 1,
    };
    let line = source.get(line_start..)?;
    let column = line.char_indices().nth((place.column as usize).checked_sub(1)?)?.0;
    Some(line_start + column)
}

fn place_of(source: &str, place: &Place, byte: usize) -> Option<Place> {
    let before = source.get(..byte)?;
    let line_start = before.rfind('\n').map_or(0, |line| line + 1);
    let line = before.matches('\n').count() + 1;
    let column = before.get(line_start..)?.chars().count() + 1;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Some(Place { file: Arc::clone(&place.file), line: number(line), column: number(column) })
}
