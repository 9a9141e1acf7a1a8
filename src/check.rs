//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod added_twice;
pub mod amended_too_early;
pub mod amended_too_late;
pub mod anchor;
pub mod broken_edition;
pub mod contested_wording;
pub mod empty_point;
pub mod entry_before_adoption;
pub mod entry_differs;
pub mod event_before_act;
pub mod history;
pub mod misplaced_change;
pub mod missing_translation;
pub mod nothing_added;
pub mod reference;
pub mod status_differs;
pub mod unexplained_edition;
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
    Check { code: &amended_too_early::CODE, firm: false, run: amended_too_early::run },
    Check { code: &amended_too_late::CODE, firm: false, run: amended_too_late::run },
    Check { code: &added_twice::CODE, firm: false, run: added_twice::run },
    Check { code: &nothing_added::CODE, firm: false, run: nothing_added::run },
    Check { code: &misplaced_change::CODE, firm: false, run: misplaced_change::run },
    Check { code: &event_before_act::CODE, firm: false, run: event_before_act::run },
    Check { code: &entry_before_adoption::CODE, firm: false, run: entry_before_adoption::run },
    Check { code: &entry_differs::CODE, firm: false, run: entry_differs::run },
    Check { code: &unexplained_edition::CODE, firm: false, run: unexplained_edition::run },
    Check { code: &status_differs::CODE, firm: false, run: status_differs::run },
    Check { code: &contested_wording::CODE, firm: false, run: contested_wording::run },
    Check { code: &broken_edition::CODE, firm: false, run: broken_edition::run },
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
