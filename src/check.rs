//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod amount;
pub mod anchor;
pub mod deadline;
pub mod deadline_category;
pub mod deadline_mismatch;
pub mod deadline_sum;
pub mod empty_point;
pub mod missing_deadline;
pub mod missing_translation;
pub mod printed;
pub mod printed_deadline;
pub mod printed_next;
pub mod printed_row;
pub mod printed_translation;
pub mod printed_unit;
pub mod printed_wording;
pub mod reference;
pub mod times_without_return;
pub mod uncounted_deadline;
pub mod unknown_anchor;
pub mod unknown_category;
pub mod unknown_channel;
pub mod unknown_process;
pub mod unknown_regulation;
pub mod unknown_step;
pub mod unknown_unit;
pub mod unqualified_day;
pub mod unstated_return;

use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;

/// A check: the fault that it finds and the function that finds it.
pub struct Check {
    /// The fault.
    pub code: &'static Code,
    /// Whether no site can be made of content with this fault, so that its severity is not a matter of taste.
    pub firm: bool,
    /// Finds it everywhere in the corpus.
    pub run: fn(&Corpus, &mut Vec<Finding>),
}

/// All checks, in the order of the documentation.
pub const ALL: &[Check] = &[
    Check { code: &unknown_unit::CODE, firm: true, run: unknown_unit::run },
    Check { code: &unknown_step::CODE, firm: true, run: unknown_step::run },
    Check { code: &unknown_process::CODE, firm: true, run: unknown_process::run },
    Check { code: &unknown_category::CODE, firm: true, run: unknown_category::run },
    Check { code: &unknown_channel::CODE, firm: true, run: unknown_channel::run },
    Check { code: &unknown_anchor::CODE, firm: true, run: unknown_anchor::run },
    Check { code: &unknown_regulation::CODE, firm: true, run: unknown_regulation::run },
    Check { code: &empty_point::CODE, firm: false, run: empty_point::run },
    Check { code: &missing_translation::CODE, firm: false, run: missing_translation::run },
    Check { code: &deadline_sum::CODE, firm: false, run: deadline_sum::run },
    Check { code: &deadline_category::CODE, firm: false, run: deadline_category::run },
    Check { code: &deadline_mismatch::CODE, firm: false, run: deadline_mismatch::run },
    Check { code: &unqualified_day::CODE, firm: false, run: unqualified_day::run },
    Check { code: &uncounted_deadline::CODE, firm: false, run: uncounted_deadline::run },
    Check { code: &missing_deadline::CODE, firm: false, run: missing_deadline::run },
    Check { code: &unstated_return::CODE, firm: false, run: unstated_return::run },
    Check { code: &times_without_return::CODE, firm: false, run: times_without_return::run },
    Check { code: &printed_next::CODE, firm: false, run: printed_next::run },
    Check { code: &printed_unit::CODE, firm: false, run: printed_unit::run },
    Check { code: &printed_deadline::CODE, firm: false, run: printed_deadline::run },
    Check { code: &printed_wording::CODE, firm: false, run: printed_wording::run },
    Check { code: &printed_row::CODE, firm: false, run: printed_row::run },
    Check { code: &printed_translation::CODE, firm: false, run: printed_translation::run },
];

/// Runs every check.
pub fn check(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in ALL {
        (check.run)(corpus, &mut findings);
    }
    findings
}
