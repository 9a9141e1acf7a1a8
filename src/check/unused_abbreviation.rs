//! `unused-abbreviation`: a text defines a short form that is not used again.

use super::definition::{Definition, definitions, is_running};
use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::stem::Term;
use crate::language::token::tokens;
use crate::model::corpus::Corpus;
use crate::model::leaf;
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "unused-abbreviation",
    severity: Severity::Information,
    explanation: "A point gives a short form, `(далее – ДВД)`, and no text after it on the page uses it, in any case. It \
        burdens the reader for nothing; or a later text should have used it.\n\n\
        Bad: `Министерство внутренних дел (далее – МВД)` and then only `Министерство внутренних дел`.\n\n\
        Good: use the short form, or leave the definition out.\n\n\
        Source: the same law as `early-abbreviation`.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations) {
        page(regulation, findings);
    }
}

fn page(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let mut open: Vec<(Language, Term, String, Finding)> = Vec::new();
    leaf::of_regulation(regulation, &mut |leaf| {
        for (lang, text) in leaf.words.iter() {
            let Some(language) = Language::of(lang) else { continue };
            let made = if is_running(&leaf) { definitions(&text.text, language) } else { Vec::new() };
            if !open.is_empty() || made.len() > 1 {
                let tokens = tokens(&text.text);
                open.retain(|(of, term, _, _)| *of != language || term.find(&tokens).is_none());
            }
            for one in made {
                let Definition { short, range } = one;
                let rest = text.text.get(range.end..).unwrap_or_default();
                let term = Term::new(short, language);
                if term.find(&tokens(rest)).is_some() {
                    continue;
                }
                let spoken = Spoken { leaf, lang, text };
                let message = say!("`{short}` is defined here and not used again", short = short);
                let hint = spoken.hint("use the short form, or leave the definition out");
                let finding = spoken.finding(&CODE, range, Vec::new(), message).hint(hint);
                open.push((language, term, short.to_owned(), finding));
            }
        }
    });
    findings.extend(open.into_iter().map(|(.., finding)| finding));
}
