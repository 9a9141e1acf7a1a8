//! What a text refers to: points, annexes and articles of acts, found in the words and led to their addresses.
//!
//! Two halves: [`find`] reads the words (`осы Регламентке 1-қосымша`, `подпункт 2) пункта 4 Стандарта`) and knows no
//! corpus; [`resolve`] leads what was read to the part of the model that it means, from the place where it stands.

pub mod kazakh;
pub mod mention;
pub mod numbers;
pub mod resolve;
pub mod russian;
pub mod target;

use std::ops::Range;

use crate::language::Language;
use crate::language::date::Written;
use crate::language::token::{Token, tokens};

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

/// Every reference of a text, in its order.
pub fn find(text: &str, language: Language) -> Vec<Citation> {
    // Nothing is named without a number.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    find_in(text, &tokens(text), language)
}

/// The same over tokens that are there already.
pub fn find_in(text: &str, tokens: &[Token], language: Language) -> Vec<Citation> {
    let mentions = mention::mentions(text, tokens, language);
    let mut citations = match language {
        Language::Kazakh => kazakh::find(tokens, &mentions),
        Language::Russian => russian::find(tokens, &mentions),
    };
    let used: Vec<Range<usize>> = citations.iter().map(|citation| citation.range.clone()).collect();
    for found in mentions {
        let lone = !used.iter().any(|range| range.start <= found.range.start && found.range.end <= range.end);
        if lone {
            citations.push(Citation {
                range: found.range,
                tokens: 0..0,
                parts: Vec::new(),
                owner: Owner::Act(found.mention),
            });
        }
    }
    citations.sort_by_key(|citation| (citation.range.start, citation.range.end));
    citations
}

/// Where tokens stand in the text.
fn span(tokens: &[Token], range: &Range<usize>) -> Range<usize> {
    let start = tokens.get(range.start).map_or(0, |token| token.range.start);
    let end = range.end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.range.end);
    start..end.max(start)
}
