//! `undefined-abbreviation`: a text uses an abbreviation that nothing explains.

use std::collections::BTreeSet;

use super::definition::{is_listed, is_running};
use super::page::Page;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;

/// The fault.
pub const CODE: Code = Code {
    name: "undefined-abbreviation",
    severity: Severity::Warning,
    explanation: "A point uses an abbreviation that is defined nowhere on the page: not in the text (`бұдан әрі – …`, \
        `далее – …`), not under `abbreviations`, not by a unit. It is reported once per language and page.\n\n\
        Bad:\n\n    ru: Запрос направляется в ДКНБ.\n\n\
        Good:\n\n    ru: Запрос направляется в департамент Комитета национальной безопасности (далее – ДКНБ).\n\n\
        Source: tables that use abbreviations absent from the list of units (regulations.md, section 8).",
};

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(regulation) = page.regulation else { return };
    let mut known: BTreeSet<(Language, &str)> = BTreeSet::new();
    for spoken in page.all() {
        let Some(language) = spoken.language else { continue };
        for one in spoken.definitions() {
            known.extend(one.short.split(|sign: char| !sign.is_alphanumeric()).map(|word| (language, word)));
        }
    }
    let mut told = BTreeSet::new();
    for spoken in page.all().filter(|spoken| is_running(spoken.role)) {
        let Some(language) = spoken.language else { continue };
        for one in spoken.abbreviations() {
            let key = (language, one.short);
            if known.contains(&key) || told.contains(&key) || is_listed(regulation, one.short) {
                continue;
            }
            told.insert(key);
            let message = say!("`{short}` is used, but nothing here says what it stands for", short = one.short);
            let hint = spoken.hint("define it where it is used first, or list it under `abbreviations`");
            findings.push(spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint));
        }
    }
}
