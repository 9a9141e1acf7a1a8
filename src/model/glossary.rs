//! The glossary: one term per concept in each language, so that a translation says the same thing the same way.

use std::collections::BTreeMap;

use super::words::Lang;

/// The concepts of a content folder, in the order of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glossary {
    /// The concepts.
    pub concepts: Vec<Concept>,
}

/// One concept and the terms that stand for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concept {
    /// Its id.
    pub id: String,
    /// The terms of each language, in the nominative; the first one is preferred.
    pub terms: BTreeMap<Lang, Vec<String>>,
    /// Words that are not to be used for it.
    pub avoid: BTreeMap<Lang, Vec<String>>,
}
