//! A reference as it is read, before anything is looked up.

use std::ops::Range;

use crate::language::date::Written;
use crate::language::token::Token;

/// A reference that a text makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The tokens of its parts (not of its owner).
    pub tokens: Range<usize>,
    /// The parts from the outermost: article, point, subpoint. Empty where a whole act is named.
    pub parts: Vec<Part>,
    /// What the parts belong to.
    pub owner: Owner,
}

/// A part of an act by its printed number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its number, `9-1`.
    pub number: String,
}

/// What a part is, from the outermost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// қосымша / приложение.
    Annex,
    /// тарау / глава.
    Chapter,
    /// бап / статья.
    Article,
    /// тармақ / пункт.
    Point,
    /// тармақша / подпункт.
    Subpoint,
}

impl PartKind {
    /// The word for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Chapter => "chapter",
            Self::Article => "article",
            Self::Point => "point",
            Self::Subpoint => "subpoint",
        }
    }
}

/// Whose part is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// It is not said.
    Unsaid,
    /// This document: `осы Регламент`, `настоящий приказ`.
    This(Document),
    /// A document by its short name: `Стандарттың`, `Закона`.
    Named(Document),
    /// An act by its number.
    Act(Mention),
}

impl Owner {
    /// The kind of document, where it is said.
    pub fn document(&self) -> Option<Document> {
        match self {
            Self::Unsaid => None,
            Self::This(document) | Self::Named(document) => Some(*document),
            Self::Act(mention) => Some(mention.document),
        }
    }
}

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// бұйрық / приказ.
    Order,
    /// қаулы / постановление.
    Decree,
    /// заң / закон.
    Law,
    /// кодекс.
    Code,
    /// регламент.
    Regulation,
    /// стандарт.
    Standard,
    /// қағидалар, ереже / правила.
    Rules,
    /// нұсқаулық / инструкция.
    Instruction,
}

/// An act named by its number and, mostly, its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it is.
    pub document: Document,
    /// Its number as printed.
    pub number: String,
    /// Its date, where it is said.
    pub date: Option<Written>,
}

/// Where tokens stand in the text.
pub(super) fn span(tokens: &[Token<'_>], range: &Range<usize>) -> Range<usize> {
    let start = tokens.get(range.start).map_or(0, |token| token.range.start);
    let end = range.end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.range.end);
    start..end.max(start)
}
