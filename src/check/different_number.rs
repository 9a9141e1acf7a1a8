//! `different-number`: the Kazakh and the Russian text say different numbers.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};

/// The fault.
pub const CODE: Code = Code {
    name: "different-number",
    severity: Severity::Warning,
    explanation: "The same text says a number, an amount of money, a time of day or a telephone number in one language that it does not \
        say in the other. A number in digits and the same number in words are the same.\n\n\
        Bad:\n\n    kk: 2 (екі) данада\n    ru: в 3 (трех) экземплярах\n\nGood: the same number.\n\n\
        Source: regulations.md, section 8.",
};

/// What is said of it, with the Kazakh and the Russian words.
pub fn message(kk: &str, ru: &str) -> Message {
    say!("the languages say different numbers: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru)
}
