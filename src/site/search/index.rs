//! Under which keys the pages are found, and how much each is worth there. Whole numbers only: the same on every machine.

use std::collections::BTreeMap;

use super::entry::{Entry, Field};
use crate::language::key::Keys;

/// The keys with their pages.
pub type Index = BTreeMap<String, Vec<Hit>>;

/// A page that a key finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The place of the page among all.
    pub page: usize,
    /// What it is worth.
    pub worth: usize,
    /// The parts that have the key: the most important ones, in their order.
    pub units: Vec<usize>,
}

/// What a word is worth by the kind of text that it stands in, in sixteenths of a word of a point.
fn weight(field: Field) -> usize {
    match field {
        Field::Number => 256,
        Field::ActNumber => 200,
        Field::Title | Field::Service => 192,
        Field::ActTitle => 96,
        Field::Performer => 64,
        Field::Heading => 48,
        Field::Other => 32,
        Field::Step => 24,
        Field::Point => 16,
    }
}

/// A word that a text does not have, but whose short or long form it has.
const MEANT: usize = 6;
/// The number of a part, which many pages have.
const LABEL: usize = 8;
/// All that the parts of a page can add; so a long page is not better than a short one.
const MOST_OF_PARTS: usize = 96;
/// So many parts of a page are kept for a key.
const MOST_UNITS: usize = 10;
/// More than so many words of one kind make no part better than the one before it.
const MOST_OF_UNIT: usize = 24;

/// What a key has on one page.
#[derive(Debug, Default)]
struct Mark {
    of_names: usize,
    units: BTreeMap<usize, usize>,
}

/// The keys of one page, with what it is worth for each and the parts that have it.
pub type Found = Vec<(String, usize, Vec<usize>)>;

/// The index of the keys of all pages, in their order.
pub fn index(pages: Vec<Found>) -> Index {
    let mut index = Index::new();
    for (page, found) in pages.into_iter().enumerate() {
        for (key, worth, units) in found {
            index.entry(key).or_default().push(Hit { page, worth, units });
        }
    }
    index
}

/// The keys of a page.
pub fn of_page(keys: &Keys, entry: &Entry) -> Found {
    marks(keys, entry).into_iter().map(|(key, mark)| (key, worth(&mark, entry), units(mark))).collect()
}

fn worth(mark: &Mark, entry: &Entry) -> usize {
    let of_parts = mark.units.iter().filter(|(unit, _)| **unit > 0).map(|(_, weight)| *weight).sum::<usize>();
    let of_parts = of_parts.min(MOST_OF_PARTS);
    // What stands in the name of a page is not made better by how often its text says it again.
    let mut weight = mark.of_names.max(of_parts) + mark.of_names.min(of_parts) / 8;
    // What no longer holds stands behind its equals.
    if entry.badge.is_some() {
        weight = weight * 9 / 10;
    }
    (weight * 4).isqrt().clamp(1, 63)
}

/// The most important parts, in their order.
fn units(mark: Mark) -> Vec<usize> {
    let mut units: Vec<(usize, usize)> = mark.units.into_iter().collect();
    units.sort_by_key(|(unit, weight)| (std::cmp::Reverse((*weight).min(MOST_OF_UNIT)), *unit));
    units.truncate(MOST_UNITS);
    let mut units: Vec<usize> = units.into_iter().map(|(unit, _)| unit).collect();
    units.sort_unstable();
    units
}

fn marks(keys: &Keys, entry: &Entry) -> BTreeMap<String, Mark> {
    let mut all: BTreeMap<String, Mark> = BTreeMap::new();
    for (field, name) in &entry.names {
        for key in keys.of(name) {
            let found = all.entry(key).or_default();
            // The same word in the title and in the name of the service counts once, as the better one.
            found.of_names = found.of_names.max(weight(*field));
            let whole = found.units.entry(0).or_default();
            *whole = (*whole).max(weight(*field));
        }
    }
    let short: Vec<(Vec<String>, Vec<String>)> = entry
        .short
        .iter()
        .map(|(shorts, long)| (shorts.iter().flat_map(|short| keys.of(short)).collect(), keys.of(long)))
        .collect();
    for (place, unit) in entry.units.iter().enumerate() {
        let of_text = keys.of(&unit.text);
        let mut add = |key: &str, weight: usize| {
            let found = all.entry(key.to_owned()).or_default();
            let sum = found.units.entry(place).or_default();
            // The second time in a part adds less.
            *sum = if *sum == 0 { weight } else { *sum + weight / 4 };
        };
        for key in &of_text {
            add(key, weight(unit.field));
        }
        for key in keys.of(&unit.label) {
            add(&key, LABEL);
        }
        for (shorts, long) in &short {
            let is_short = shorts.iter().any(|short| of_text.contains(short));
            let is_long = !long.is_empty() && of_text.windows(long.len()).any(|words| words == long.as_slice());
            if is_short || is_long {
                for key in shorts.iter().chain(long).filter(|key| !of_text.contains(key)) {
                    add(key, MEANT);
                }
            }
        }
    }
    all
}
