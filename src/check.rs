//! The checks: pure functions from the corpus to findings, one fault a file, named after the fault.
//!
//! To add one, write its file and put its line into [`ALL`]; `explain`, the documentation and the tests follow.

pub mod ambiguous_reference;
pub mod anchor;
pub mod broken_sentence;
pub mod citations;
pub mod definition;
pub mod different_date;
pub mod different_deadline;
pub mod different_definition;
pub mod different_number;
pub mod different_part;
pub mod different_reference;
pub mod displaced_link;
pub mod double_space;
pub mod doubled_definition;
pub mod early_abbreviation;
pub mod empty_point;
pub mod hidden_sign;
pub mod inconsistent_term;
pub mod missing_translation;
pub mod mixed_letters;
pub mod numbering;
pub mod outdated_translation;
pub mod parity;
pub mod reference;
pub mod split_word;
pub mod text;
pub mod unbalanced;
pub mod undefined_abbreviation;
pub mod unknown_anchor;
pub mod unknown_category;
pub mod unknown_channel;
pub mod unknown_process;
pub mod unknown_regulation;
pub mod unknown_step;
pub mod unknown_unit;
pub mod unresolved_reference;
pub mod unused_abbreviation;
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
    Check { code: &empty_point::CODE, firm: false, run: empty_point::run },
    Check { code: &missing_translation::CODE, firm: false, run: missing_translation::run },
    Check { code: &different_number::CODE, firm: false, run: different_number::run },
    Check { code: &different_deadline::CODE, firm: false, run: different_deadline::run },
    Check { code: &different_date::CODE, firm: false, run: different_date::run },
    Check { code: &different_reference::CODE, firm: false, run: different_reference::run },
    Check { code: &different_part::CODE, firm: false, run: different_part::run },
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
