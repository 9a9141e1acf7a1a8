//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod added_twice;
pub mod ambiguous_reference;
pub mod amended_too_early;
pub mod amended_too_late;
pub mod amount;
pub mod broken_edition;
pub mod broken_sentence;
pub mod choice_joined_as_split;
pub mod citations;
pub mod concept;
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
pub mod different_order;
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
pub mod misleading;
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
pub mod page;
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
pub mod unsound;
pub mod unstated_return;
pub mod unused_abbreviation;
pub mod unused_unit;
pub mod wrong_encoding;
pub mod wrong_number_in_words;

use rayon::prelude::*;

use self::page::{Page, Pair};
use self::text::Spoken;
use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;

/// A check: what it finds and the function that finds it.
pub struct Check {
    /// The fault; several where one look at the content tells them all.
    pub codes: &'static [&'static Code],
    /// Whether no site can be made of content with these faults, so that their severity is not a matter of taste.
    pub firm: bool,
    /// Finds them.
    pub look: Look,
}

/// What a check looks at. Texts are read once for all checks that look into them, page by page.
pub enum Look {
    /// The corpus as a whole: processes, units, histories.
    Corpus(fn(&Corpus, &mut Vec<Finding>)),
    /// A page with all its texts.
    Page(fn(&Page<'_>, &mut Vec<Finding>)),
    /// A text that is there in Kazakh and in Russian.
    Pair(fn(Pair<'_, '_>, &mut Vec<Finding>)),
    /// A text in one language.
    Text(fn(&Spoken<'_>, &mut Vec<Finding>)),
}

impl Check {
    /// Whether it finds faults of this name.
    pub fn finds(&self, name: &str) -> bool {
        self.codes.iter().any(|code| code.name == name)
    }

    /// Looks at a page, if it is of those that look at pages.
    pub fn page(&self, page: &Page<'_>, findings: &mut Vec<Finding>) {
        match self.look {
            Look::Corpus(_) => {}
            Look::Page(look) => look(page, findings),
            Look::Pair(look) => page.pairs().for_each(|pair| look(pair, findings)),
            Look::Text(look) => page.texts().for_each(|spoken| look(spoken, findings)),
        }
    }
}

/// All checks, in the order of the documentation.
pub const ALL: &[Check] = &[
    Check { codes: &[&unknown_unit::CODE], firm: true, look: Look::Corpus(unknown_unit::run) },
    Check { codes: &[&unknown_step::CODE], firm: true, look: Look::Corpus(unknown_step::run) },
    Check { codes: &[&unknown_process::CODE], firm: true, look: Look::Corpus(unknown_process::run) },
    Check { codes: &[&unknown_category::CODE], firm: true, look: Look::Corpus(unknown_category::run) },
    Check { codes: &[&unknown_channel::CODE], firm: true, look: Look::Corpus(unknown_channel::run) },
    Check { codes: &[&unknown_anchor::CODE], firm: true, look: Look::Corpus(unknown_anchor::run) },
    Check { codes: &[&unknown_regulation::CODE], firm: true, look: Look::Corpus(unknown_regulation::run) },
    Check { codes: &[&amended_too_early::CODE], firm: false, look: Look::Corpus(amended_too_early::run) },
    Check { codes: &[&amended_too_late::CODE], firm: false, look: Look::Corpus(amended_too_late::run) },
    Check { codes: &[&added_twice::CODE], firm: false, look: Look::Corpus(added_twice::run) },
    Check { codes: &[&nothing_added::CODE], firm: false, look: Look::Corpus(nothing_added::run) },
    Check { codes: &[&misplaced_change::CODE], firm: false, look: Look::Corpus(misplaced_change::run) },
    Check { codes: &[&event_before_act::CODE], firm: false, look: Look::Corpus(event_before_act::run) },
    Check { codes: &[&entry_before_adoption::CODE], firm: false, look: Look::Corpus(entry_before_adoption::run) },
    Check { codes: &[&entry_differs::CODE], firm: false, look: Look::Corpus(entry_differs::run) },
    Check { codes: &[&unexplained_edition::CODE], firm: false, look: Look::Corpus(unexplained_edition::run) },
    Check { codes: &[&status_differs::CODE], firm: false, look: Look::Corpus(status_differs::run) },
    Check { codes: &[&contested_wording::CODE], firm: false, look: Look::Corpus(contested_wording::run) },
    Check { codes: &[&broken_edition::CODE], firm: false, look: Look::Corpus(broken_edition::run) },
    Check {
        codes: &[
            &deadlock::CODE,
            &improper_completion::CODE,
            &dead_action::CODE,
            &split_joined_as_choice::CODE,
            &choice_joined_as_split::CODE,
            &unsound::CODE,
        ],
        firm: false,
        look: Look::Corpus(unsound::run),
    },
    Check { codes: &[&endless_loop::CODE], firm: false, look: Look::Corpus(endless_loop::run) },
    Check { codes: &[&unreachable_action::CODE], firm: false, look: Look::Corpus(unreachable_action::run) },
    Check { codes: &[&dead_end::CODE], firm: false, look: Look::Corpus(dead_end::run) },
    Check { codes: &[&missing_start::CODE], firm: false, look: Look::Corpus(missing_start::run) },
    Check { codes: &[&unexplained_start::CODE], firm: false, look: Look::Corpus(unexplained_start::run) },
    Check { codes: &[&unrendered_service::CODE], firm: false, look: Look::Corpus(unrendered_service::run) },
    Check { codes: &[&single_branch::CODE], firm: false, look: Look::Corpus(single_branch::run) },
    Check { codes: &[&join_of_one::CODE], firm: false, look: Look::Corpus(join_of_one::run) },
    Check { codes: &[&conditional_fork::CODE], firm: false, look: Look::Corpus(conditional_fork::run) },
    Check { codes: &[&unlabelled_branch::CODE], firm: false, look: Look::Corpus(unlabelled_branch::run) },
    Check { codes: &[&duplicate_branch::CODE], firm: false, look: Look::Corpus(duplicate_branch::run) },
    Check { codes: &[&missing_otherwise::CODE], firm: false, look: Look::Corpus(missing_otherwise::run) },
    Check { codes: &[&missing_unit::CODE], firm: false, look: Look::Corpus(missing_unit::run) },
    Check { codes: &[&idle_handover::CODE], firm: false, look: Look::Corpus(idle_handover::run) },
    Check { codes: &[&unused_unit::CODE], firm: false, look: Look::Corpus(unused_unit::run) },
    Check { codes: &[&unlisted_unit::CODE], firm: false, look: Look::Corpus(unlisted_unit::run) },
    Check { codes: &[&orphan_regulation::CODE], firm: false, look: Look::Corpus(orphan_regulation::run) },
    Check { codes: &[&empty_point::CODE], firm: false, look: Look::Corpus(empty_point::run) },
    Check { codes: &[&missing_translation::CODE], firm: false, look: Look::Corpus(missing_translation::run) },
    Check { codes: &[&deadline_sum::CODE], firm: false, look: Look::Corpus(deadline_sum::run) },
    Check { codes: &[&deadline_category::CODE], firm: false, look: Look::Corpus(deadline_category::run) },
    Check { codes: &[&deadline_mismatch::CODE], firm: false, look: Look::Corpus(deadline_mismatch::run) },
    Check { codes: &[&unqualified_day::CODE], firm: false, look: Look::Corpus(unqualified_day::run) },
    Check { codes: &[&uncounted_deadline::CODE], firm: false, look: Look::Corpus(uncounted_deadline::run) },
    Check { codes: &[&missing_deadline::CODE], firm: false, look: Look::Corpus(missing_deadline::run) },
    Check { codes: &[&unstated_return::CODE], firm: false, look: Look::Corpus(unstated_return::run) },
    Check { codes: &[&times_without_return::CODE], firm: false, look: Look::Corpus(times_without_return::run) },
    Check { codes: &[&printed_next::CODE], firm: false, look: Look::Corpus(printed_next::run) },
    Check { codes: &[&printed_unit::CODE], firm: false, look: Look::Corpus(printed_unit::run) },
    Check { codes: &[&printed_deadline::CODE], firm: false, look: Look::Corpus(printed_deadline::run) },
    Check { codes: &[&printed_wording::CODE], firm: false, look: Look::Corpus(printed_wording::run) },
    Check { codes: &[&printed_row::CODE], firm: false, look: Look::Corpus(printed_row::run) },
    Check { codes: &[&printed_translation::CODE], firm: false, look: Look::Corpus(printed_translation::run) },
    Check {
        codes: &[
            &different_number::CODE,
            &different_deadline::CODE,
            &different_date::CODE,
            &different_reference::CODE,
            &different_part::CODE,
        ],
        firm: false,
        look: Look::Pair(different::run),
    },
    Check { codes: &[&different_order::CODE], firm: false, look: Look::Corpus(different_order::run) },
    Check { codes: &[&different_definition::CODE], firm: false, look: Look::Pair(different_definition::run) },
    Check { codes: &[&wrong_number_in_words::CODE], firm: false, look: Look::Text(wrong_number_in_words::run) },
    Check { codes: &[&outdated_translation::CODE], firm: false, look: Look::Corpus(outdated_translation::run) },
    Check { codes: &[&inconsistent_term::CODE], firm: false, look: Look::Page(inconsistent_term::run) },
    Check {
        codes: &[&unresolved_reference::CODE, &ambiguous_reference::CODE],
        firm: false,
        look: Look::Page(misleading::run),
    },
    Check { codes: &[&undefined_abbreviation::CODE], firm: false, look: Look::Page(undefined_abbreviation::run) },
    Check { codes: &[&early_abbreviation::CODE], firm: false, look: Look::Page(early_abbreviation::run) },
    Check { codes: &[&doubled_definition::CODE], firm: false, look: Look::Page(doubled_definition::run) },
    Check { codes: &[&unused_abbreviation::CODE], firm: false, look: Look::Page(unused_abbreviation::run) },
    Check { codes: &[&mixed_letters::CODE], firm: false, look: Look::Text(mixed_letters::run) },
    Check { codes: &[&hidden_sign::CODE], firm: false, look: Look::Text(hidden_sign::run) },
    Check { codes: &[&wrong_encoding::CODE], firm: false, look: Look::Text(wrong_encoding::run) },
    Check { codes: &[&displaced_link::CODE], firm: false, look: Look::Text(displaced_link::run) },
    Check { codes: &[&broken_sentence::CODE], firm: false, look: Look::Text(broken_sentence::run) },
    Check { codes: &[&split_word::CODE], firm: false, look: Look::Page(split_word::run) },
    Check { codes: &[&double_space::CODE], firm: false, look: Look::Text(double_space::run) },
    Check { codes: &[&unbalanced::CODE], firm: false, look: Look::Text(unbalanced::run) },
    Check { codes: &[&numbering::CODE], firm: false, look: Look::Corpus(numbering::run) },
];

/// Runs every check, on all cores. The findings are in no particular order.
pub fn check(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = whole(corpus, |_| true);
    findings.extend(page::each(corpus, &|page, found| ALL.iter().for_each(|check| check.page(page, found))));
    findings
}

/// Runs the checks alone without which no page can be made.
pub fn firm(corpus: &Corpus) -> Vec<Finding> {
    whole(corpus, |check| check.firm)
}

/// Runs those of some checks that look at the corpus as a whole.
fn whole(corpus: &Corpus, which: impl Fn(&Check) -> bool + Sync) -> Vec<Finding> {
    let run = |check: &Check| {
        let mut findings = Vec::new();
        if let Look::Corpus(look) = check.look {
            look(corpus, &mut findings);
        }
        findings
    };
    ALL.par_iter().filter(|check| which(check)).flat_map_iter(run).collect()
}
