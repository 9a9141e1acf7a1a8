//! A place in the tokens of a text, from which its parts are read.

use super::super::Language;
use super::super::token::Token;
use crate::model::deadline::Amount;

/// A number in digits and the different number in words, where the two disagree.
pub type Clash = Option<(u64, u64)>;

/// What was found: tokens `from..to`.
pub struct Found {
    /// The first token.
    pub from: usize,
    /// The token after the last.
    pub to: usize,
    /// How long.
    pub amount: Amount,
    /// The number in digits and the different one in words.
    pub clash: Clash,
}

/// A place in the tokens of a text.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    /// All of them.
    pub tokens: &'a [Token<'a>],
    /// The place.
    pub at: usize,
    /// The language of the text.
    pub language: Language,
}

impl<'a> Cursor<'a> {
    /// The tokens from here on.
    pub fn rest(&self) -> &'a [Token<'a>] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    /// The tokens before this place.
    pub fn before(&self) -> &'a [Token<'a>] {
        self.tokens.get(..self.at).unwrap_or_default()
    }

    /// The word this many tokens on.
    pub fn word(&self, ahead: usize) -> Option<&'a str> {
        self.tokens.get(self.at + ahead).and_then(Token::word)
    }

    /// The same text, so many tokens further on.
    pub fn skip(&self, count: usize) -> Self {
        Self { at: self.at + count, ..*self }
    }
}
