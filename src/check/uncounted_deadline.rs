//! `uncounted-deadline`: a deadline that no sum can count, in a regulation that declares a total.

use super::amount::amount;
use super::deadline::deadlines;
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::deadline::Amount;

/// The fault.
pub const CODE: Code = Code {
    name: "uncounted-deadline",
    severity: Severity::Information,
    explanation: "The regulation declares a total, and a step says how often (`2 times a day`), at least how long, or only in \
        words how long it takes. The sum leaves a frequency and words out and cannot be too little.\n\n\
        Acts do this; it is worth a look, because a recipient cannot hold anybody to such a deadline, and because \
        «не менее» is sometimes a slip for «не более».\n\n\
        Bad:\n\n    deadline: at least 20 minutes\n\nGood:\n\n    deadline: at most 20 minutes\n\n\
        Source: «2 раза в день» in № 300 of 2015, «не менее 20 минут» in № 192 of 2014 (regulations.md, sections 1 and 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus).filter(|regulation| regulation.total.is_some()) {
        for placed in deadlines(regulation).iter().filter(|placed| placed.of.is_some() && !placed.is_wait) {
            for (index, term) in placed.deadline.terms.iter().enumerate() {
                let message = match term.amount {
                    Amount::Frequency { .. } => {
                        say!("{amount} is how often, not how long: the sum leaves it out", amount = amount(term.amount))
                    }
                    Amount::AtLeast(_) => say!("{amount}: nothing says how long at most", amount = amount(term.amount)),
                    Amount::Worded => "only words say how long this takes: the sum leaves it out".into(),
                    _ => continue,
                };
                let hint = "write an amount if the act gives one; otherwise compare the total by hand";
                findings.push(Finding::about(&CODE, placed.term(index), message).hint(hint));
            }
        }
    }
}
