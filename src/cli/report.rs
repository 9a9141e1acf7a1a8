//! Findings on their way out: for people, for programs, for code hosts; in English, Kazakh or Russian.

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;

use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Catalogue, Message, say};
use crate::load::catalogue::catalogue;
use crate::theme::asset::Assets;

use super::args::Lang;

/// The language in which findings are told.
#[derive(Debug, Default)]
pub struct Tongue(Catalogue);

impl Tongue {
    /// A language and its sentences.
    pub fn new(lang: Lang, assets: &Assets) -> Self {
        Self(lang.tag().map(|tag| catalogue(assets, tag)).unwrap_or_default())
    }

    /// A message in this language.
    pub fn say(&self, message: &Message) -> String {
        message.in_words_of(&self.0)
    }

    /// A single word in this language.
    pub fn word(&self, word: &str) -> String {
        self.0.get(word).map_or(word, String::as_str).to_owned()
    }
}

/// How many findings of a severity there are.
pub fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

/// How many findings of each severity there are; nothing when there are none.
pub fn summary(findings: &[Finding], tongue: &Tongue) -> Option<String> {
    let first = findings.first()?;
    let errors = count(findings, Severity::Error);
    let warnings = count(findings, Severity::Warning);
    let notes = count(findings, Severity::Information);
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(say!("{count} {count:error|errors}", count = errors));
    }
    if warnings > 0 {
        parts.push(say!("{count} {count:warning|warnings}", count = warnings));
    }
    if notes > 0 {
        parts.push(say!("{count} {count:note|notes}", count = notes));
    }
    let code = first.code;
    Some(tongue.say(&say!(
        "{counts}; `reglament explain {code}` tells more about the first",
        counts = parts,
        code = code
    )))
}
