//! `unused-abbreviation`: a text defines a short form that is not used again.

use super::definition::{Definition, is_running};
use super::page::Page;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::stem::Term;

/// The fault.
pub const CODE: Code = Code {
    name: "unused-abbreviation",
    severity: Severity::Information,
    explanation: "A point gives a short form, `(далее – ДВД)`, and no text after it on the page uses it, in any case. It \
        burdens the reader for nothing; or a later text should have used it.\n\n\
        Bad: `Министерство внутренних дел (далее – МВД)` and then only `Министерство внутренних дел`.\n\n\
        Good: use the short form, or leave the definition out.\n\n\
        Source: the same law as `early-abbreviation`.",
};

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.regulation.is_none() {
        return;
    }
    let mut open: Vec<(Language, Term, Finding)> = Vec::new();
    for spoken in page.all() {
        let Some(language) = spoken.language else { continue };
        if open.iter().any(|(of, ..)| *of == language) {
            open.retain(|(of, term, _)| *of != language || term.find(spoken.tokens()).is_none());
        }
        if !is_running(spoken.role) {
            continue;
        }
        for Definition { short, range } in spoken.definitions() {
            let term = Term::new(short, language);
            let after = spoken.tokens().partition_point(|token| token.range.start < range.end);
            if term.find(spoken.tokens().get(after..).unwrap_or_default()).is_some() {
                continue;
            }
            let message = say!("`{short}` is defined here and not used again", short = *short);
            let hint = spoken.hint("use the short form, or leave the definition out");
            open.push((language, term, spoken.finding(&CODE, range.clone(), Vec::new(), message).hint(hint)));
        }
    }
    findings.extend(open.into_iter().map(|(.., finding)| finding));
}
