//! `split-word`: a hyphen of the printed line was left inside a word.

use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "split-word",
    severity: Severity::Warning,
    explanation: "A word is cut by a hyphen and a space or line break, as at the end of a printed line. Hyphens that belong \
        to the word have no space after them (`іс-қимыл`), so nothing mends this by itself: join the word, or take out \
        the space.\n\n\
        Bad:\n\n    ru: в двух экзем- плярах\n\nGood:\n\n    ru: в двух экземплярах\n\n\
        Source: № 394 of 2012, table 1 (regulations.md, section 8).",
};

/// Words after a hyphen that hangs on purpose: `кино- и фотосъемка`.
const JOINING: [&str; 9] = ["и", "или", "либо", "да", "және", "немесе", "мен", "пен", "бен"];

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if spoken.role == Role::Form || !spoken.may_have(&['-']) {
        return;
    }
    for (at, _) in text.match_indices('-') {
        let after = text.get(at + 1..).unwrap_or_default();
        let rest = after.trim_start();
        let before = text.get(..at).unwrap_or_default();
        let cut = after.starts_with([' ', '\n'])
            && before.ends_with(char::is_lowercase)
            && rest.starts_with(char::is_lowercase);
        let next = rest.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
        if !cut || JOINING.contains(&next) {
            continue;
        }
        let first = before.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
        let start = at - first.len();
        let message = say!("the word `{first}-{next}` is cut by a hyphen and a space", first = first, next = next);
        let hint = spoken.hint("join the word, or take out the space if the hyphen belongs to it");
        findings.push(spoken.finding(&CODE, start..at + 1, Vec::new(), message).hint(hint));
    }
}
