//! The concepts of the glossary, their terms made ready to be looked for: once for all pages.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::language::Language;
use crate::language::stem::Term;
use crate::language::token::Token;
use crate::model::glossary::{Concept, Glossary};

/// A concept whose terms are ready to be looked for.
#[derive(Debug)]
pub struct Ready<'a> {
    /// The concept.
    pub concept: &'a Concept,
    /// Its terms.
    pub terms: BTreeMap<Language, Vec<Term>>,
    /// The words to avoid, as written and ready.
    pub avoid: BTreeMap<Language, Vec<(&'a str, Term)>>,
}

/// Makes all concepts ready.
pub fn all(glossary: &Glossary) -> Vec<Ready<'_>> {
    glossary.concepts.iter().map(ready).collect()
}

fn ready(concept: &Concept) -> Ready<'_> {
    let terms = concept.terms.iter().filter_map(|(lang, terms)| {
        let language = Language::of(lang)?;
        Some((language, terms.iter().map(|term| Term::new(term, language)).filter(|term| !term.is_empty()).collect()))
    });
    let avoid = concept.avoid.iter().filter_map(|(lang, terms)| {
        let language = Language::of(lang)?;
        let ready = terms.iter().map(|term| (term.as_str(), Term::new(term, language)));
        Some((language, ready.filter(|(_, term)| !term.is_empty()).collect()))
    });
    Ready { concept, terms: terms.collect(), avoid: avoid.collect() }
}

impl Ready<'_> {
    /// The first place, in bytes, where a text has a term of it.
    pub fn find(&self, tokens: &[Token<'_>], language: Language) -> Option<Range<usize>> {
        self.terms.get(&language)?.iter().find_map(|term| term.find(tokens))
    }

    /// The term that is to be used.
    pub fn preferred(&self, language: Language) -> Option<&str> {
        let terms = self.concept.terms.iter().find(|(lang, _)| Language::of(lang) == Some(language));
        terms.and_then(|(_, terms)| terms.first()).map(String::as_str)
    }
}
