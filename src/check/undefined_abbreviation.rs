//! `undefined-abbreviation`: a text uses an abbreviation that nothing explains.

use std::collections::BTreeSet;

use super::definition::{definitions, is_listed, is_running, uses};
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
    name: "undefined-abbreviation",
    severity: Severity::Warning,
    explanation: "A point uses an abbreviation that is defined nowhere on the page: not in the text (`бұдан әрі – …`, \
        `далее – …`), not under `abbreviations`, not by a unit. It is reported once per language and page.\n\n\
        Bad:\n\n    ru: Запрос направляется в ДКНБ.\n\n\
        Good:\n\n    ru: Запрос направляется в департамент Комитета национальной безопасности (далее – ДКНБ).\n\n\
        Source: tables that use abbreviations absent from the list of units (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        for regulation in &act.regulations {
            page(regulation, findings);
        }
    }
}

fn page(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let mut known: BTreeSet<(Language, &str)> = BTreeSet::new();
    let mut used = Vec::new();
    leaf::of_regulation(regulation, &mut |leaf| {
        for (lang, text) in leaf.words.iter() {
            let Some(language) = Language::of(lang) else { continue };
            for one in definitions(&text.text, language) {
                known.extend(one.short.split(|sign: char| !sign.is_alphanumeric()).map(|word| (language, word)));
            }
            if is_running(&leaf) {
                let spoken = Spoken { leaf, lang, text };
                used.extend(uses(&text.text).into_iter().map(|one| {
                    let message =
                        say!("`{short}` is used, but nothing here says what it stands for", short = one.short);
                    let hint = spoken.hint("define it where it is used first, or list it under `abbreviations`");
                    ((language, one.short), spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint))
                }));
            }
        }
    });
    let mut told = BTreeSet::new();
    for (key, finding) in used {
        if !known.contains(&key) && !is_listed(regulation, key.1) && told.insert(key) {
            findings.push(finding);
        }
    }
}
