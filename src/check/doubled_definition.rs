//! `doubled-definition`: a short form is defined twice, perhaps with another meaning.

use std::collections::BTreeMap;

use super::definition::{definitions, is_running};
use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::token::comparable;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::leaf;
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "doubled-definition",
    severity: Severity::Warning,
    explanation: "The same short form is given twice on a page. Where `abbreviations` says what each stands for, and the two \
        differ, the finding says so: readers cannot know which is meant.\n\n\
        Bad: point 9 `Ішкі істер департаментке (бұдан әрі - ІІД)`, point 13 `облыстардың … департаменттерінің (бұдан әрі - ІІД)`.\n\n\
        Good: one definition, or two short forms.\n\n\
        Source: order № 500 of 2015, points 9 and 13.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations) {
        page(regulation, findings);
    }
}

fn page(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let mut made: BTreeMap<(Language, String), Address> = BTreeMap::new();
    leaf::of_regulation(regulation, &mut |leaf| {
        if !is_running(&leaf) {
            return;
        }
        for (lang, text) in leaf.words.iter() {
            let Some(language) = Language::of(lang) else { continue };
            for one in definitions(&text.text, language) {
                let key = (language, comparable(one.short));
                let Some(first) = made.get(&key) else {
                    made.insert(key, leaf.address());
                    continue;
                };
                let meanings = meanings(regulation, one.short);
                let first = first.anchor_id().unwrap_or_default();
                let message = match meanings.as_slice() {
                    [first_meaning, .., last] => say!(
                        "`{short}` is defined twice with different meanings: `{first}` and `{last}`",
                        short = one.short,
                        first = *first_meaning,
                        last = *last
                    ),
                    _ => say!("`{short}` is defined in {first} already", short = one.short, first = first),
                };
                let spoken = Spoken { leaf, lang, text };
                let hint = spoken.hint("keep one definition, or give the other meaning a short form of its own");
                findings.push(spoken.finding(&CODE, one.range.clone(), Vec::new(), message).hint(hint));
            }
        }
    });
}

/// The different meanings that the list of abbreviations gives a short form.
fn meanings<'a>(regulation: &'a Regulation, short: &str) -> Vec<&'a str> {
    let mut meanings: Vec<&str> = Vec::new();
    for abbreviation in &regulation.abbreviations {
        for (lang, text) in abbreviation.short.iter() {
            if comparable(&text.text) == comparable(short)
                && let Some(long) = abbreviation.long.text(lang)
                && !meanings.iter().any(|known| comparable(known) == comparable(long))
            {
                meanings.push(long);
            }
        }
    }
    meanings
}
