//! The corpus: all that a content folder says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::act::Act;
use super::glossary::Glossary;
use super::words::{Lang, Words};

/// Everything that was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corpus {
    /// The settings of the site.
    pub site: Site,
    /// The acts, in the order of their ids.
    pub acts: Vec<Act>,
    /// The terms that the languages agree on.
    pub glossary: Glossary,
    /// What tells the content of an act from any other, by the id of the act (SHA-256 of its files).
    pub digests: BTreeMap<String, String>,
}

impl Corpus {
    /// The act with this id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }
}

/// The settings of the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    /// Languages in the order in which they are offered; the first one is the default.
    pub languages: Vec<Lang>,
    /// The name of the site.
    pub title: Words,
    /// One sentence on what it is.
    pub description: Words,
    /// Where the site is published, without a slash at the end; absolute links are left out when empty.
    pub base_url: String,
    /// Who publishes it.
    pub publisher: Words,
    /// Paragraphs of the page on provenance, Markdown.
    pub about: Words,
    /// How to tell the maintainers of a mistake.
    pub feedback: Words,
    /// The day for which "what holds now" is told; none where nobody names one. No clock is ever read for it.
    pub date: Option<Date>,
    /// Whether it has a page of what is wrong with the content.
    pub findings_page: bool,
    /// Whether it has its documents for paper.
    pub pdf: bool,
}
