//! `different-reference`: the Kazakh and the Russian text refer to different points, annexes or acts.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};

/// The fault.
pub const CODE: Code = Code {
    name: "different-reference",
    severity: Severity::Warning,
    explanation: "The same text refers to another point, annex, article or act in one language than in the other. `1-қосымша` and \
        `приложение 1`, `10-бабының 2) тармақшасы` and `подпункт 2) статьи 10` are the same.\n\n\
        Bad:\n\n    kk: Стандарттың 4-қосымшасында көрсетілген\n    ru: указанные в пункте 4 Стандарта\n\n\
        Good: the same part of the same document.\n\n\
        Source: order № 103 of 2014, where the languages differ just so (point 9 of its second regulation).",
};

/// What is said of it, with the Kazakh and the Russian words.
pub fn message(kk: &str, ru: &str) -> Message {
    say!("the languages refer to different things: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru)
}
