//! `different-number`: the Kazakh and the Russian text say different numbers.

use super::parity::{self, Kind};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "different-number",
    severity: Severity::Warning,
    explanation: "The same text says a number, an amount of money, a time of day or a telephone number in one language that it does not \
        say in the other. A number in digits and the same number in words are the same.\n\n\
        Bad:\n\n    kk: 2 (екі) данада\n    ru: в 3 (трех) экземплярах\n\nGood: the same number.\n\n\
        Source: regulations.md, section 8.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let message =
        |kk: &str, ru: &str| say!("the languages say different numbers: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru);
    parity::report(corpus, Kind::Number, &CODE, message, findings);
}
