//! `doubled-definition`: a short form is defined twice, perhaps with another meaning.

use std::collections::BTreeMap;

use super::definition::is_running;
use super::page::Page;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::token::comparable;
use crate::model::address::Address;
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "doubled-definition",
    severity: Severity::Warning,
    explanation: "The same short form is given twice on a page. Where `abbreviations` says what each stands for, and the two \
        differ, the finding says so: readers cannot know which is meant.\n\n\
        Bad: point 9 `Ішкі істер департаментке (бұдан әрі - ІІД)`, point 13 `облыстардың … департаменттерінің (бұдан әрі - ІІД)`.\n\n\
        Good: one definition, or two short forms.\n\n\
        Source: order № 500 of 2015, points 9 and 13.",
};

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(regulation) = page.regulation else { return };
    let mut made: BTreeMap<(Language, String), Address> = BTreeMap::new();
    for spoken in page.all().filter(|spoken| is_running(spoken.role)) {
        let Some(language) = spoken.language else { continue };
        for one in spoken.definitions() {
            let key = (language, comparable(one.short));
            let Some(first) = made.get(&key) else {
                made.insert(key, spoken.address());
                continue;
            };
            let meanings = meanings(regulation, one.short);
            let first = first.anchor_id().unwrap_or_default();
            let message = match meanings.as_slice() {
                [first_meaning, .., last] => say!(
                    "`{short}` is defined twice with different meanings: `{first}` and `{last}`",
                    short = one.short,
                    first = *first_meaning,
                    last = *last
                ),
                _ => say!("`{short}` is defined in {first} already", short = one.short, first = first),
            };
            let hint = spoken.hint("keep one definition, or give the other meaning a short form of its own");
            findings.push(spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint));
        }
    }
}

/// The different meanings that the list of abbreviations gives a short form.
fn meanings<'a>(regulation: &'a Regulation, short: &str) -> Vec<&'a str> {
    let mut meanings: Vec<&str> = Vec::new();
    for abbreviation in &regulation.abbreviations {
        for (lang, text) in abbreviation.short.iter() {
            if comparable(&text.text) == comparable(short)
                && let Some(long) = abbreviation.long.text(lang)
                && !meanings.iter().any(|known| comparable(known) == comparable(long))
            {
                meanings.push(long);
            }
        }
    }
    meanings
}
