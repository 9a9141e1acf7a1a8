//! `different-deadline`: the Kazakh and the Russian text say different lengths of time.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};

/// The fault.
pub const CODE: Code = Code {
    name: "different-deadline",
    severity: Severity::Warning,
    explanation: "The same text gives another length of time in one language than in the other, or in another unit. Lengths are compared \
        as values: `7 (жеті) жұмыс күні`, `7 (семь) рабочих дней` and `жеті жұмыс күні` are the same; working days, calendar \
        days and days that say no kind are not.\n\n\
        Bad:\n\n    kk: 5 (бес) жұмыс күні ішінде\n    ru: в течение 5 (пяти) календарных дней\n\n\
        Good: the same length in the same unit.\n\n\
        Source: regulations.md, section 8; the deadline is what the recipient may demand.",
};

/// What is said of it, with the Kazakh and the Russian words.
pub fn message(kk: &str, ru: &str) -> Message {
    say!("the languages say different lengths of time: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru)
}
