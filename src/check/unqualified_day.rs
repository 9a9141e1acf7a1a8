//! `unqualified-day`: a deadline in days does not say whether they are working or calendar days.

use super::amount::amount;
use super::deadline::deadlines;
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::deadline::{Amount, TimeUnit};
use crate::model::words::{Standing, Words};

/// The fault.
pub const CODE: Code = Code {
    name: "unqualified-day",
    severity: Severity::Warning,
    explanation: "A deadline is given in days, and nothing says which: five working days may be a week, five calendar days \
        are five. Such a day is kept apart in every sum.\n\n\
        Where the words are those of a published act this is only information: the text stays as it is. \
        `2 times a day` is how often, not how long, and is not meant.\n\n\
        Bad:\n\n    deadline: 1 day\n\nGood:\n\n    deadline: 1 working day\n\n\
        Source: order № 394 of 2012 prints «1 день» beside «1 рабочий день» (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for placed in regulations(corpus).flat_map(deadlines) {
        for (index, term) in placed.deadline.terms.iter().enumerate() {
            let unclear = match term.amount {
                Amount::Exact(one) | Amount::AtMost(one) | Amount::AtLeast(one) => one.unit == TimeUnit::Day,
                Amount::Range(low, high) => low.unit == TimeUnit::Day || high.unit == TimeUnit::Day,
                Amount::Frequency { .. } | Amount::Worded => false,
            };
            if !unclear {
                continue;
            }
            let message = say!("{amount}: working or calendar days?", amount = amount(term.amount));
            let hint =
                "write `working day` or `calendar day` if the act says so anywhere; `day` stays where it does not";
            let mut finding = Finding::about(&CODE, placed.term(index), message).hint(hint);
            if is_official(&term.printed) || is_official(&placed.deadline.printed) {
                finding.severity = Severity::Information;
            }
            findings.push(finding);
        }
    }
}

/// Whether there are words and one of them is the wording of a published act.
fn is_official(words: &Words) -> bool {
    words.iter().any(|(_, text)| text.standing == Standing::Official)
}
