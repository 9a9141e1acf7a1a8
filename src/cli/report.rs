//! Findings on their way out: for people, for programs, for code hosts; in English, Kazakh or Russian.

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Catalogue, Message, say};
use crate::load::catalogue::{catalogue, explanations, reasons};
use crate::theme::asset::Assets;

use super::args::Lang;

/// The language in which findings are told.
#[derive(Debug)]
pub struct Tongue {
    tag: &'static str,
    sentences: Catalogue,
    explanations: Catalogue,
    reasons: Catalogue,
}

impl Tongue {
    /// A language and its sentences.
    pub fn new(lang: Lang, assets: &Assets) -> Self {
        let sentences = lang.tag().map(|tag| catalogue(assets, tag)).unwrap_or_default();
        let explanations = lang.tag().map(|tag| explanations(assets, tag)).unwrap_or_default();
        let reasons = lang.tag().map(|tag| reasons(assets, tag)).unwrap_or_default();
        Self { tag: lang.tag().unwrap_or("en"), sentences, explanations, reasons }
    }

    /// The same before the project is read, which may have sentences of its own.
    pub fn built_in(lang: Lang) -> Self {
        Self::new(lang, &Assets::default())
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// A message in this language.
    pub fn say(&self, message: &Message) -> String {
        message.in_words_of(&self.sentences)
    }

    /// What a fault is, in a paragraph.
    pub fn explained<'a>(&'a self, code: &Code) -> &'a str {
        self.explanations.get(code.name).map_or(code.what(), String::as_str)
    }

    /// What a fault is, why it matters, with its examples, which are in the languages of the acts, and its source.
    pub fn explained_in_full(&self, code: &Code) -> String {
        let Some(what) = self.explanations.get(code.name) else { return code.explanation.to_owned() };
        let mut paragraphs = vec![what.clone()];
        for paragraph in code.explanation.split("\n\n").skip(1) {
            let word = paragraph.strip_suffix(':').filter(|word| matches!(*word, "Bad" | "Good"));
            paragraphs.push(match (self.reasons.get(paragraph), word) {
                (Some(said), _) => said.clone(),
                (None, Some(word)) => format!("{}:", self.word(word)),
                (None, None) => paragraph.to_owned(),
            });
        }
        paragraphs.join("\n\n")
    }

    /// A single word in this language.
    pub fn word(&self, word: &str) -> String {
        self.sentences.get(word).map_or(word, String::as_str).to_owned()
    }
}

/// How many findings of a severity there are.
pub fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

/// How many findings of each severity there are, in words; those that there are none of are left out.
pub fn counts(findings: &[Finding]) -> Vec<Message> {
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
    parts
}

/// How many findings there are, and where to read more; nothing when there are none.
pub fn summary(findings: &[Finding], tongue: &Tongue) -> Option<String> {
    let code = findings.first()?.code;
    Some(tongue.say(&say!(
        "{counts}; `reglament explain {code}` tells more about the first",
        counts = counts(findings),
        code = code
    )))
}
