//! Under which keys the pages are found, and how much each is worth there. Whole numbers only: the same on every machine.

use std::collections::{BTreeMap, HashMap};

use ecow::EcoString;

use super::code;
use super::entry::{Entry, Field};
use crate::language::key::Keys;

/// The keys with their pages.
pub type Index = BTreeMap<EcoString, Vec<Hit>>;

/// A page that a key finds. There are millions of them in a large site, so they are kept as they will be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The place of the page among all.
    pub page: u32,
    /// What it is worth.
    pub worth: u8,
    /// The parts that have the key, coded: how many of the most important ones, then each in their order.
    pub units: EcoString,
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

/// The keys of one page, with what it is worth for each and the parts that have it; in the order of the keys.
pub type Found = Vec<(EcoString, Hit)>;

/// The index of the keys of all pages, in their order.
pub fn index(pages: Vec<Found>) -> Index {
    let mut index: HashMap<EcoString, Vec<Hit>> = HashMap::new();
    for (key, hit) in pages.into_iter().flatten() {
        index.entry(key).or_default().push(hit);
    }
    index.into_iter().collect()
}

/// The keys of a page.
pub fn of_page(keys: &Keys, page: usize, entry: &Entry) -> Found {
    let page = u32::try_from(page).unwrap_or(u32::MAX);
    let hit = |mark: Mark| Hit { page, worth: worth(&mark, entry), units: coded(units(mark)) };
    let mut found: Found = marks(keys, entry).into_iter().map(|(key, mark)| (key, hit(mark))).collect();
    found.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    found
}

fn worth(mark: &Mark, entry: &Entry) -> u8 {
    let of_parts = mark.units.iter().filter(|(unit, _)| **unit > 0).map(|(_, weight)| *weight).sum::<usize>();
    let of_parts = of_parts.min(MOST_OF_PARTS);
    // What stands in the name of a page is not made better by how often its text says it again.
    let mut weight = mark.of_names.max(of_parts) + mark.of_names.min(of_parts) / 8;
    // What no longer holds stands behind its equals.
    if entry.badge.is_some() {
        weight = weight * 9 / 10;
    }
    u8::try_from((weight * 4).isqrt().clamp(1, 63)).unwrap_or(63)
}

fn coded(units: Vec<usize>) -> EcoString {
    let mut coded = String::new();
    code::push(&mut coded, units.len());
    let mut after = 0;
    for unit in units {
        code::push(&mut coded, unit - after);
        after = unit + 1;
    }
    coded.into()
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

/// What each key has; only looked up, and put in order by who asks.
fn marks(keys: &Keys, entry: &Entry) -> HashMap<EcoString, Mark> {
    let mut all: HashMap<EcoString, Mark> = HashMap::new();
    for (field, name) in &entry.names {
        for key in keys.of(name) {
            let found = all.entry(key).or_default();
            // The same word in the title and in the name of the service counts once, as the better one.
            found.of_names = found.of_names.max(weight(*field));
            let whole = found.units.entry(0).or_default();
            *whole = (*whole).max(weight(*field));
        }
    }
    let short: Vec<(Vec<EcoString>, Vec<EcoString>)> = entry
        .short
        .iter()
        .map(|(shorts, long)| (shorts.iter().flat_map(|short| keys.of(short)).collect(), keys.of(long)))
        .collect();
    for (place, unit) in entry.units.iter().enumerate() {
        let of_text = keys.of(&unit.text);
        let mut add = |key: &EcoString, weight: usize| {
            let found = all.entry(key.clone()).or_default();
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
