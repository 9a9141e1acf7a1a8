//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod added_twice;
pub mod ambiguous_reference;
pub mod amended_too_early;
pub mod amended_too_late;
pub mod amount;
pub mod anchor;
pub mod broken_edition;
pub mod broken_sentence;
pub mod choice_joined_as_split;
pub mod citations;
pub mod conditional_fork;
pub mod contested_wording;
pub mod dead_action;
pub mod dead_end;
pub mod deadline;
pub mod deadline_category;
pub mod deadline_mismatch;
pub mod deadline_sum;
pub mod deadlock;
pub mod definition;
pub mod different;
pub mod different_date;
pub mod different_deadline;
pub mod different_definition;
pub mod different_number;
pub mod different_part;
pub mod different_reference;
pub mod displaced_link;
pub mod double_space;
pub mod doubled_definition;
pub mod duplicate_branch;
pub mod early_abbreviation;
pub mod empty_point;
pub mod endless_loop;
pub mod entry_before_adoption;
pub mod entry_differs;
pub mod event_before_act;
pub mod hidden_sign;
pub mod history;
pub mod idle_handover;
pub mod improper_completion;
pub mod inconsistent_term;
pub mod join_of_one;
pub mod misplaced_change;
pub mod missing_deadline;
pub mod missing_otherwise;
pub mod missing_start;
pub mod missing_translation;
pub mod missing_unit;
pub mod mixed_letters;
pub mod nothing_added;
pub mod numbering;
pub mod opposite;
pub mod orphan_regulation;
pub mod outdated_translation;
pub mod parity;
pub mod performer;
pub mod printed;
pub mod printed_deadline;
pub mod printed_next;
pub mod printed_row;
pub mod printed_translation;
pub mod printed_unit;
pub mod printed_wording;
pub mod reference;
pub mod running;
pub mod single_branch;
pub mod split_joined_as_choice;
pub mod split_word;
pub mod status_differs;
pub mod text;
pub mod times_without_return;
pub mod unbalanced;
pub mod uncounted_deadline;
pub mod undefined_abbreviation;
pub mod unexplained_edition;
pub mod unexplained_start;
pub mod unknown_anchor;
pub mod unknown_category;
pub mod unknown_channel;
pub mod unknown_process;
pub mod unknown_regulation;
pub mod unknown_step;
pub mod unknown_unit;
pub mod unlabelled_branch;
pub mod unlisted_unit;
pub mod unqualified_day;
pub mod unreachable_action;
pub mod unrendered_service;
pub mod unresolved_reference;
pub mod unstated_return;
pub mod unused_abbreviation;
pub mod unused_unit;
pub mod wrong_encoding;
pub mod wrong_number_in_words;

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
    Check { code: &deadlock::CODE, firm: false, run: deadlock::run },
    Check { code: &improper_completion::CODE, firm: false, run: improper_completion::run },
    Check { code: &dead_action::CODE, firm: false, run: dead_action::run },
    Check { code: &endless_loop::CODE, firm: false, run: endless_loop::run },
    Check { code: &split_joined_as_choice::CODE, firm: false, run: split_joined_as_choice::run },
    Check { code: &choice_joined_as_split::CODE, firm: false, run: choice_joined_as_split::run },
    Check { code: &unreachable_action::CODE, firm: false, run: unreachable_action::run },
    Check { code: &dead_end::CODE, firm: false, run: dead_end::run },
    Check { code: &missing_start::CODE, firm: false, run: missing_start::run },
    Check { code: &unexplained_start::CODE, firm: false, run: unexplained_start::run },
    Check { code: &unrendered_service::CODE, firm: false, run: unrendered_service::run },
    Check { code: &single_branch::CODE, firm: false, run: single_branch::run },
    Check { code: &join_of_one::CODE, firm: false, run: join_of_one::run },
    Check { code: &conditional_fork::CODE, firm: false, run: conditional_fork::run },
    Check { code: &unlabelled_branch::CODE, firm: false, run: unlabelled_branch::run },
    Check { code: &duplicate_branch::CODE, firm: false, run: duplicate_branch::run },
    Check { code: &missing_otherwise::CODE, firm: false, run: missing_otherwise::run },
    Check { code: &missing_unit::CODE, firm: false, run: missing_unit::run },
    Check { code: &idle_handover::CODE, firm: false, run: idle_handover::run },
    Check { code: &unused_unit::CODE, firm: false, run: unused_unit::run },
    Check { code: &unlisted_unit::CODE, firm: false, run: unlisted_unit::run },
    Check { code: &orphan_regulation::CODE, firm: false, run: orphan_regulation::run },
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
    Check { code: &different_number::CODE, firm: false, run: different::run },
    Check { code: &different_deadline::CODE, firm: false, run: different::told_together },
    Check { code: &different_date::CODE, firm: false, run: different::told_together },
    Check { code: &different_reference::CODE, firm: false, run: different::told_together },
    Check { code: &different_part::CODE, firm: false, run: different::told_together },
    Check { code: &different_definition::CODE, firm: false, run: different_definition::run },
    Check { code: &wrong_number_in_words::CODE, firm: false, run: wrong_number_in_words::run },
    Check { code: &outdated_translation::CODE, firm: false, run: outdated_translation::run },
    Check { code: &inconsistent_term::CODE, firm: false, run: inconsistent_term::run },
    Check { code: &unresolved_reference::CODE, firm: false, run: unresolved_reference::run },
    Check { code: &ambiguous_reference::CODE, firm: false, run: ambiguous_reference::run },
    Check { code: &undefined_abbreviation::CODE, firm: false, run: undefined_abbreviation::run },
    Check { code: &early_abbreviation::CODE, firm: false, run: early_abbreviation::run },
    Check { code: &doubled_definition::CODE, firm: false, run: doubled_definition::run },
    Check { code: &unused_abbreviation::CODE, firm: false, run: unused_abbreviation::run },
    Check { code: &mixed_letters::CODE, firm: false, run: mixed_letters::run },
    Check { code: &hidden_sign::CODE, firm: false, run: hidden_sign::run },
    Check { code: &wrong_encoding::CODE, firm: false, run: wrong_encoding::run },
    Check { code: &displaced_link::CODE, firm: false, run: displaced_link::run },
    Check { code: &broken_sentence::CODE, firm: false, run: broken_sentence::run },
    Check { code: &split_word::CODE, firm: false, run: split_word::run },
    Check { code: &double_space::CODE, firm: false, run: double_space::run },
    Check { code: &unbalanced::CODE, firm: false, run: unbalanced::run },
    Check { code: &numbering::CODE, firm: false, run: numbering::run },
];

/// Runs every check.
pub fn check(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in ALL {
        (check.run)(corpus, &mut findings);
    }
    findings
}
