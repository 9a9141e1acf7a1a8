//! `early-abbreviation`: a text uses an abbreviation before the point that defines it.

use std::collections::BTreeMap;

use super::definition::{definitions, is_running, uses};
use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::model::corpus::Corpus;
use crate::model::leaf;
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "early-abbreviation",
    severity: Severity::Warning,
    explanation: "An abbreviation is used in one point and defined in a later one, so that a reader who begins at the \
        beginning does not know it yet.\n\n\
        Bad: point 5 speaks of the ДВД, point 9 says `Департамент внутренних дел (далее – ДВД)`.\n\n\
        Good: the first point that names it defines it.\n\n\
        Source: law of 6 April 2016 № 480-V on legal acts, article 24: terms and abbreviations are explained where they \
        are used first.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations) {
        page(regulation, findings);
    }
}

fn page(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let mut used: BTreeMap<(Language, &str), Finding> = BTreeMap::new();
    let mut defined: BTreeMap<(Language, &str), ()> = BTreeMap::new();
    leaf::of_regulation(regulation, &mut |leaf| {
        if !is_running(&leaf) {
            return;
        }
        for (lang, text) in leaf.words.iter() {
            let Some(language) = Language::of(lang) else { continue };
            let made = definitions(&text.text, language);
            for one in uses(&text.text) {
                let key = (language, one.short);
                // What stands in the definition itself, or after it in the same text, is in order.
                let before = made
                    .iter()
                    .find(|made| made.short == one.short)
                    .is_none_or(|made| one.range.start < made.range.start);
                if before && !defined.contains_key(&key) {
                    let spoken = Spoken { leaf, lang, text };
                    let message = say!("`{short}` is used before it is defined", short = one.short);
                    let hint = spoken.hint("move the definition to the first use");
                    let finding = spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint);
                    used.entry(key).or_insert(finding);
                }
            }
            for one in made {
                if let Some(finding) = used.remove(&(language, one.short)) {
                    findings.push(finding);
                }
                defined.insert((language, one.short), ());
            }
        }
    });
}
