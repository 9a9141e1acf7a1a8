//! `inconsistent-term`: a text calls a concept of the glossary by another word than the glossary does.

use std::collections::BTreeMap;

use super::parity;
use super::text;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::stem::Term;
use crate::language::token::{Token, tokens};
use crate::model::corpus::Corpus;
use crate::model::glossary::Concept;
use crate::model::leaf::Role;
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "inconsistent-term",
    severity: Severity::Warning,
    explanation: "`content/glossary.yaml` gives each concept one term in each language. A text that has the term in one \
        language has to have it in the other, in any case or number; and words that the glossary says to avoid are not used.\n\n\
        Bad (the glossary has `{id: permit, terms: {kk: [рұқсаттама], ru: [пропуск]}}`):\n\n    \
        kk: Рұқсаттаманы беру\n    ru: Выдача разрешения\n\nGood:\n\n    ru: Выдача пропуска\n\n\
        Source: order № 500 of 2015, which names its service in two ways (regulations.md, section 8, E).",
};

/// A concept whose terms are ready to be looked for.
struct Ready<'a> {
    concept: &'a Concept,
    terms: BTreeMap<Language, Vec<Term>>,
    avoid: BTreeMap<Language, Vec<(&'a str, Term)>>,
}

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let concepts: Vec<Ready<'_>> = corpus.glossary.concepts.iter().map(ready).collect();
    if concepts.is_empty() {
        return;
    }
    parity::pairs(corpus, &mut |pair| {
        if matches!(pair.leaf.role, Role::Remark | Role::OtherAct | Role::Requisite) {
            return;
        }
        let kazakh = tokens(&pair.kazakh.1.text);
        let russian = tokens(&pair.russian.1.text);
        for concept in &concepts {
            let in_kazakh = concept.find(&kazakh, Language::Kazakh);
            let in_russian = concept.find(&russian, Language::Russian);
            let (said, missing, lang, text, range) = match (in_kazakh, in_russian) {
                (Some(range), None) => (Language::Kazakh, Language::Russian, pair.kazakh, pair.russian, range),
                (None, Some(range)) => (Language::Russian, Language::Kazakh, pair.russian, pair.kazakh, range),
                _ => continue,
            };
            let Some(term) = concept.preferred(missing) else { continue };
            if concept.preferred(said).is_none() {
                continue;
            }
            let message = say!(
                "the text in `{lang}` has `{said}`, that in `{other}` has no form of `{term}`",
                lang = lang.0.tag(),
                said = lang.1.text.get(range).unwrap_or_default(),
                other = text.0.tag(),
                term = term
            );
            let hint = say!(
                "use the term of the glossary for `{concept}`, or list the other word there too",
                concept = &concept.concept.id
            );
            let address = pair.leaf.address().field(text.0.tag());
            findings.push(Finding::about(&CODE, address, message).spot(&text.1.text, 0..0, Vec::new()).hint(hint));
        }
    });
    avoided(corpus, &concepts, findings);
}

fn avoided(corpus: &Corpus, concepts: &[Ready<'_>], findings: &mut Vec<Finding>) {
    if concepts.iter().all(|concept| concept.avoid.is_empty()) {
        return;
    }
    text::each(corpus, &mut |spoken| {
        let Some(language) = spoken.language() else { return };
        if matches!(spoken.leaf.role, Role::Remark | Role::OtherAct) {
            return;
        }
        let tokens = tokens(&spoken.text.text);
        for concept in concepts {
            for (written, term) in concept.avoid.get(&language).into_iter().flatten() {
                let Some(range) = term.find(&tokens) else { continue };
                let message = say!("the glossary says to avoid `{word}`", word = *written);
                let finding = spoken.finding(&CODE, range, Vec::new(), message);
                findings.push(match concept.preferred(language) {
                    Some(term) => finding.hint(say!("write `{term}`", term = term)),
                    None => finding.hint(spoken.hint("use the term of the glossary")),
                });
            }
        }
    });
}

fn ready(concept: &Concept) -> Ready<'_> {
    let known = |lang: &Lang| Language::of(lang);
    let terms = concept.terms.iter().filter_map(|(lang, terms)| {
        let language = known(lang)?;
        Some((language, terms.iter().map(|term| Term::new(term, language)).filter(|term| !term.is_empty()).collect()))
    });
    let avoid = concept.avoid.iter().filter_map(|(lang, terms)| {
        let language = known(lang)?;
        let ready = terms.iter().map(|term| (term.as_str(), Term::new(term, language)));
        Some((language, ready.filter(|(_, term)| !term.is_empty()).collect()))
    });
    Ready { concept, terms: terms.collect(), avoid: avoid.collect() }
}

impl Ready<'_> {
    fn find(&self, tokens: &[Token], language: Language) -> Option<std::ops::Range<usize>> {
        self.terms.get(&language)?.iter().find_map(|term| term.find(tokens))
    }

    fn preferred(&self, language: Language) -> Option<&str> {
        let terms = self.concept.terms.iter().find(|(lang, _)| Language::of(lang) == Some(language));
        terms.and_then(|(_, terms)| terms.first()).map(String::as_str)
    }
}
