//! `wrong-number-in-words`: a number in digits and the same number in words are not the same.

use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::numeral::part::Gender;
use crate::language::numeral::{pairs, spelt};
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "wrong-number-in-words",
    severity: Severity::Warning,
    explanation: "A number stands in digits and, in brackets, in words, and the two disagree. Which of them is meant only \
        the printed act can tell.\n\n\
        Bad:\n\n    kk: 7 (алты) жұмыс күні\n\nGood:\n\n    kk: 7 (жеті) жұмыс күні\n\n\
        Source: regulations.md, section 8.",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    let Some(language) = spoken.language else { return };
    if spoken.role == Role::Remark || !spoken.may_have(&['(']) || !spoken.has_digit() {
        return;
    }
    for pair in pairs(spoken.tokens(), language).into_iter().filter(|pair| pair.digits != pair.words) {
        let written = text.get(pair.range.clone()).unwrap_or_default();
        let message = say!(
            "`{written}`: {digits} in digits, {words} in words",
            written = written,
            digits = pair.digits,
            words = pair.words
        );
        let mut finding = spoken.finding(&CODE, pair.range, Vec::new(), message);
        // What an act promises in two ways is for somebody to look at, published or not.
        finding.severity = Severity::Warning;
        let finding = match spelt(pair.digits, Gender::Masculine, language) {
            Some(right) => finding.hint(say!("{digits} is `{right}`", digits = pair.digits, right = right)),
            None => finding.hint("write the same number in both ways"),
        };
        findings.push(finding);
    }
}
