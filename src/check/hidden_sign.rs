//! `hidden-sign`: a text holds signs that show nothing: zero width, direction marks, soft hyphens, controls.

use super::text::{Spoken, edit};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::letter::is_hidden;

/// The fault.
pub const CODE: Code = Code {
    name: "hidden-sign",
    severity: Severity::Warning,
    explanation: "A text holds signs that nobody sees: a zero-width space, a mark that turns the direction of writing, a \
        soft hyphen, a control. They come with text that was copied; they break search and, turned the wrong way, show \
        another text than the one that is there (Unicode technical report 36).\n\n\
        Bad:\n\n    ru: \"документ\\u200bы\"\n\nGood:\n\n    ru: документы\n\n\
        Source: regulations.md, section 8 (soft hyphens in the cells of tables).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if !spoken.may_hide() {
        return;
    }
    let hidden: Vec<(usize, char)> = text.char_indices().filter(|(_, sign)| is_hidden(*sign)).collect();
    let Some((first, sign)) = hidden.first().copied() else { return };
    let edits = hidden.iter().map(|(at, sign)| edit(*at..at + sign.len_utf8(), "")).collect();
    let message = say!(
        "{count} {count:sign|signs} of this text cannot be seen, the first is {code}",
        count = hidden.len(),
        code = format!("U+{:04X}", u32::from(sign))
    );
    let hint = spoken.hint("take them out; `reglament check --fix` does");
    findings.push(spoken.finding(&CODE, first..first + sign.len_utf8(), edits, message).hint(hint));
}
