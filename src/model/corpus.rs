//! The corpus: all that a content folder says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::act::Act;
use super::calendar::Calendar;
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
    /// The days off by which working days are counted.
    pub calendar: Calendar,
}

impl Corpus {
    /// The act with this id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }
}

/// Which preview pictures a site has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Previews {
    /// None.
    None,
    /// One for each language.
    #[default]
    Site,
    /// One for each regulation, and one for all other pages of a language.
    Regulations,
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
    /// Which preview pictures there are.
    pub previews: Previews,
    /// Whether it has its documents for paper.
    pub pdf: bool,
}

/// The whole address of a site as it was written, without a slash at the end; none if it is no such address.
pub fn whole_address(written: &str) -> Option<String> {
    let address = written.trim().trim_end_matches('/');
    let plain = !address.contains(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '<' | '>' | '?' | '#'));
    let is_whole = (address.starts_with("https://") || address.starts_with("http://")) && address.len() > 9;
    (plain && is_whole).then(|| address.to_owned())
}
