//! `different-date`: the Kazakh and the Russian text say different dates.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};

/// The fault.
pub const CODE: Code = Code {
    name: "different-date",
    severity: Severity::Warning,
    explanation: "The same text names a date or year in one language that it does not name in the other. Dates are compared as values, \
        however they are written: `2015 жылғы 30 мамырдағы`, `от 30 мая 2015 года`, `30.05.2015`.\n\n\
        Bad:\n\n    kk: 2015 жылғы 6 сәуірдегі № 302 бұйрық\n    ru: приказ от 6 мая 2015 года № 302\n\n\
        Good: the same date.\n\n\
        Source: law of 6 April 2016 № 480-V on legal acts: the texts in Kazakh and Russian are authentic.",
};

/// What is said of it, with the Kazakh and the Russian words.
pub fn message(kk: &str, ru: &str) -> Message {
    say!("the languages say different dates: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru)
}
