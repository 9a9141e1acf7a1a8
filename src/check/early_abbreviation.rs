//! `early-abbreviation`: a text uses an abbreviation before the point that defines it.

use std::collections::BTreeMap;

use super::definition::is_running;
use super::page::Page;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;

/// The fault.
pub const CODE: Code = Code {
    name: "early-abbreviation",
    severity: Severity::Warning,
    explanation: "An abbreviation is used in one point and defined in a later one, so that a reader who begins at the \
        beginning does not know it yet.\n\n\
        Bad: point 5 speaks of the ДВД, point 9 says `Департамент внутренних дел (далее – ДВД)`.\n\n\
        Good: the first point that names it defines it.\n\n\
        Source: law of 6 April 2016 № 480-V on legal acts, article 24: terms and abbreviations are explained where they \
        are used first.",
};

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.regulation.is_none() {
        return;
    }
    // Only what is defined somewhere can be used too early.
    let running = || page.all().filter(|spoken| is_running(spoken.role));
    let mut coming: BTreeMap<(Language, &str), usize> = BTreeMap::new();
    for (index, spoken) in running().enumerate() {
        for one in spoken.definitions() {
            if let Some(language) = spoken.language {
                coming.entry((language, one.short)).or_insert(index);
            }
        }
    }
    for (index, spoken) in running().enumerate() {
        let Some(language) = spoken.language else { continue };
        for one in spoken.abbreviations() {
            // What stands in the definition itself, or after it in the same text, is in order.
            if coming.get(&(language, one.short)).is_none_or(|defined| *defined < index) {
                continue;
            }
            let own = spoken.definitions().iter().find(|made| made.short == one.short);
            if own.is_some_and(|made| one.range.start >= made.range.start) {
                continue;
            }
            let message = say!("`{short}` is used before it is defined", short = one.short);
            let hint = spoken.hint("move the definition to the first use");
            let finding = spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint);
            findings.push(finding);
            coming.remove(&(language, one.short));
        }
    }
}
