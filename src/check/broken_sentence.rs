//! `broken-sentence`: a new paragraph begins in the middle of a sentence.

use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "broken-sentence",
    severity: Severity::Warning,
    explanation: "A paragraph ends without a mark and the next one goes on with a small letter: a page break of the printed \
        act that was taken for the end of a paragraph.\n\n\
        Bad:\n\n    ru: |-\n      Прием документов в\n\n      подразделениях осуществляется посредством «окон».\n\n\
        Good: one paragraph.\n\n\
        Source: order № 500 of 2015 as PDF, lines 37–41 and 233–237 (regulations.md, section 8).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if !matches!(spoken.role, Role::Text | Role::Fact | Role::Note | Role::Process) || !text.contains("\n\n") {
        return;
    }
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("\n\n")).map(|found| at + found) {
        let before = text.get(..start).unwrap_or_default().trim_end();
        let rest = text.get(start..).unwrap_or_default();
        let next = start + rest.len() - rest.trim_start().len();
        at = next.max(start + 2);
        let open = before.ends_with(|sign: char| sign.is_alphabetic() || matches!(sign, ',' | '(' | '«' | '-' | '–'));
        let goes_on = text.get(next..).is_some_and(|after| after.starts_with(char::is_lowercase));
        if open && goes_on {
            let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let first = text.get(next..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
            let message = say!(
                "a sentence is broken into two paragraphs between `{last}` and `{first}`",
                last = last,
                first = first
            );
            let hint = spoken.hint("join the two paragraphs");
            findings.push(spoken.finding(&CODE, start..next, Vec::new(), message).hint(hint));
        }
    }
}
