//! Texts one by one, each in each language: the shared part of the checks that look into them.

use std::ops::Range;

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::{Edit, Finding};
use crate::diagnostic::message::Message;
use crate::language::Language;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::words::{Lang, Standing, Text};

/// One text in one language.
pub struct Spoken<'a, 'p> {
    /// The text in all its languages.
    pub leaf: Leaf<'a, 'p>,
    /// The language.
    pub lang: &'a Lang,
    /// The text in it.
    pub text: &'a Text,
}

impl Spoken<'_, '_> {
    /// The language, where its words are known here.
    pub fn language(&self) -> Option<Language> {
        Language::of(self.lang)
    }

    /// Whether the wording is a published act's, to be kept to the letter.
    pub fn is_official(&self) -> bool {
        self.text.standing == Standing::Official
    }

    /// A finding about bytes of the text: information and no edits where the text is official.
    pub fn finding(&self, code: &Code, range: Range<usize>, edits: Vec<Edit>, message: impl Into<Message>) -> Finding {
        let address = self.leaf.address().field(self.lang.tag());
        let mut finding = Finding::about(code, address, message);
        if self.is_official() {
            finding.severity = finding.severity.max(Severity::Information);
            return finding.spot(&self.text.text, range, Vec::new());
        }
        finding.spot(&self.text.text, range, edits)
    }

    /// The hint that goes with it: what to do with one's own text, or that an official one stays.
    pub fn hint(&self, own: impl Into<Message>) -> Message {
        if self.is_official() {
            "kept as published: an official text stays to the letter; say what is wrong with it in a `remark`".into()
        } else {
            own.into()
        }
    }
}

/// Goes through all texts of the corpus, but for what `printed` records of an annex.
pub fn each(corpus: &Corpus, visit: &mut dyn FnMut(&Spoken<'_, '_>)) {
    leaf::of_corpus(corpus, &mut |leaf| {
        if leaf.role != Role::Record {
            for (lang, text) in leaf.words.iter() {
                visit(&Spoken { leaf, lang, text });
            }
        }
    });
}

/// An edit.
pub fn edit(range: Range<usize>, replacement: impl Into<String>) -> Edit {
    Edit { range, replacement: replacement.into() }
}

/// The words of a text, as letters that follow each other, with their bytes.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphabetic)?;
        let word = text.get(start..)?;
        let length = word.find(|sign: char| !sign.is_alphabetic() && sign != '\u{ad}').unwrap_or(word.len());
        at = start + length;
        Some((start..at, text.get(start..at)?))
    })
}
