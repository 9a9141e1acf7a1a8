//! One text in one language, as the checks look into it: its words are taken apart once, at the first check that asks.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::definition::{Definition, definitions, uses};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::{Edit, Finding};
use crate::diagnostic::message::Message;
use crate::language::Language;
use crate::language::token::{Token, tokens};
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
    bytes: Bytes,
    tokens: OnceCell<Vec<Token<'a>>>,
    definitions: OnceCell<Vec<Definition<'a>>>,
    abbreviations: OnceCell<Vec<Definition<'a>>>,
}

impl<'a> Spoken<'a> {
    /// A text where it stands.
    pub fn new(address: &Rc<str>, role: Role<'a>, lang: &'a Lang, text: &'a Text) -> Self {
        let bytes = Bytes::of(&text.text);
        let language = Language::of(lang);
        Self {
            role,
            lang,
            language,
            text,
            address: Rc::clone(address),
            bytes,
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
            Some(language) if self.may_have(&['(']) => definitions(&self.text.text, language),
            _ => Vec::new(),
        })
    }

    /// The abbreviations that it uses.
    pub fn abbreviations(&self) -> &[Definition<'a>] {
        self.abbreviations.get_or_init(|| uses(&self.text.text))
    }

    /// Whether it may have any of these signs; of those that are not ASCII it tells only how they begin in UTF-8.
    pub fn may_have(&self, signs: &[char]) -> bool {
        let mut first = [0; 4];
        signs.iter().any(|sign| self.bytes.has(sign.encode_utf8(&mut first).as_bytes().first().copied().unwrap_or(0)))
    }

    /// Whether it has a digit.
    pub fn has_digit(&self) -> bool {
        self.bytes.any(Bytes([0x03ff << 48, 0, 0, 0]))
    }

    /// Whether it has a Latin letter.
    pub fn has_latin(&self) -> bool {
        self.bytes.any(Bytes([0, 0x07ff_fffe_07ff_fffe, 0, 0]))
    }

    /// Whether it may have a control or a sign that shows nothing: those of Unicode begin with C2, E2 or EF.
    pub fn may_hide(&self) -> bool {
        let controls = 0xffff_ffff & !(1 << b'\n' | 1 << b'\r' | 1 << b'\t');
        self.bytes.any(Bytes([controls, 1 << 63, 0, 1 << 0x02 | 1 << 0x22 | 1 << 0x2f]))
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

/// Which bytes a text has: a look at each of them tells most checks that there is nothing for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bytes([u64; 4]);

impl Bytes {
    fn of(text: &str) -> Self {
        let mut rows = [0; 4];
        for byte in text.bytes() {
            if let Some(row) = rows.get_mut(usize::from(byte >> 6)) {
                *row |= 1 << (byte & 63);
            }
        }
        Self(rows)
    }

    fn has(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte >> 6)).is_some_and(|row| row >> (byte & 63) & 1 == 1)
    }

    fn any(&self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }
}

/// An edit.
pub fn edit(range: Range<usize>, replacement: impl Into<String>) -> Edit {
    Edit { range, replacement: replacement.into() }
}
