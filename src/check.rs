//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod anchor;
pub mod empty_point;
pub mod missing_translation;
pub mod reference;
pub mod unknown_anchor;
pub mod unknown_category;
pub mod unknown_channel;
pub mod unknown_process;
pub mod unknown_regulation;
pub mod unknown_step;
pub mod unknown_unit;

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
];

/// Runs every check.
pub fn check(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in ALL {
        (check.run)(corpus, &mut findings);
    }
    findings
}
