//! One text in one language, as the checks look into it: its words are taken apart once, at the first check that asks.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::definition::{Definition, definitions, uses};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::{Edit, Finding};
use crate::diagnostic::message::Message;
use crate::language::Language;
use crate::language::token::{Token, is_letter, tokens};
use crate::model::address::Address;
use crate::model::leaf::Role;
use crate::model::words::{Lang, Standing, Text};

/// One text in one language.
#[derive(Debug)]
pub struct Spoken<'a> {
    /// What it is on its page.
    pub role: Role<'a>,
    /// The language.
    pub lang: &'a Lang,
    /// Whose words are known here; none for other languages.
    pub language: Option<Language>,
    /// The text in it.
    pub text: &'a Text,
    address: Rc<str>,
    /// The ASCII signs that it has, one bit for each.
    signs: u128,
    tokens: OnceCell<Vec<Token<'a>>>,
    definitions: OnceCell<Vec<Definition<'a>>>,
    abbreviations: OnceCell<Vec<Definition<'a>>>,
}

impl<'a> Spoken<'a> {
    /// A text where it stands.
    pub fn new(address: &Rc<str>, role: Role<'a>, lang: &'a Lang, text: &'a Text) -> Self {
        let signs = text.text.bytes().filter(u8::is_ascii).fold(0, |signs, byte| signs | 1 << byte);
        let language = Language::of(lang);
        Self {
            role,
            lang,
            language,
            text,
            address: Rc::clone(address),
            signs,
            tokens: OnceCell::new(),
            definitions: OnceCell::new(),
            abbreviations: OnceCell::new(),
        }
    }

    /// The words, numbers and signs.
    pub fn tokens(&self) -> &[Token<'a>] {
        self.tokens.get_or_init(|| tokens(&self.text.text))
    }

    /// The short forms that it defines.
    pub fn definitions(&self) -> &[Definition<'a>] {
        self.definitions.get_or_init(|| match self.language {
            Some(language) if self.has("(") => definitions(&self.text.text, language),
            _ => Vec::new(),
        })
    }

    /// The abbreviations that it uses.
    pub fn abbreviations(&self) -> &[Definition<'a>] {
        self.abbreviations.get_or_init(|| uses(&self.text.text))
    }

    /// Whether it has any of these ASCII signs.
    pub fn has(&self, signs: &str) -> bool {
        let sought = signs.bytes().filter(u8::is_ascii).fold(0, |signs, byte| signs | 1_u128 << byte);
        self.signs & sought != 0
    }

    /// Whether it has a digit.
    pub fn has_digit(&self) -> bool {
        self.has("0123456789")
    }

    /// Whether it has a Latin letter.
    pub fn has_latin(&self) -> bool {
        const LETTERS: u128 = 0x07ff_fffe_07ff_fffe << 64;
        self.signs & LETTERS != 0
    }

    /// Whether it is a text of the same place as another, in another language.
    pub fn is_beside(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.address, &other.address)
    }

    /// The address of the text in all its languages; a language's own stands at the field of its tag.
    pub fn address(&self) -> Address {
        Address::from_written(&self.address)
    }

    /// Whether the wording is a published act's, to be kept to the letter.
    pub fn is_official(&self) -> bool {
        self.text.standing == Standing::Official
    }

    /// A finding about bytes of the text: information and no edits where the text is official.
    pub fn finding(&self, code: &Code, range: Range<usize>, edits: Vec<Edit>, message: impl Into<Message>) -> Finding {
        let address = self.address().field(self.lang.tag());
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

/// An edit.
pub fn edit(range: Range<usize>, replacement: impl Into<String>) -> Edit {
    Edit { range, replacement: replacement.into() }
}

/// The words of a text, as letters that follow each other, with their bytes.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let word = text.get(start..)?;
        let length = word.find(|sign: char| !is_letter(sign) && sign != '\u{ad}').unwrap_or(word.len());
        at = start + length;
        Some((start..at, text.get(start..at)?))
    })
}
