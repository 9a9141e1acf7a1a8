//! `different-date`: the Kazakh and the Russian text say different dates.

use super::parity::{self, Kind};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

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

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let message =
        |kk: &str, ru: &str| say!("the languages say different dates: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru);
    parity::report(corpus, Kind::Date, &CODE, message, findings);
}
