//! What a text refers to: points, annexes and articles of acts, found in the words and led to their addresses.
//!
//! Two halves: [`find`] reads the words (`осы Регламентке 1-қосымша`, `подпункт 2) пункта 4 Стандарта`) and knows no
//! corpus; [`resolve`] leads what was read to the part of the model that it means, from the place where it stands.

pub mod kazakh;
pub mod lead;
pub mod mention;
pub mod numbers;
pub mod reference;
pub mod resolve;
pub mod russian;
pub mod target;

use std::ops::Range;

use crate::language::Language;
use crate::language::token::{Token, tokens};

pub use reference::{Citation, Document, Mention, Owner, Part, PartKind};

/// Every reference of a text, in its order.
pub fn find(text: &str, language: Language) -> Vec<Citation> {
    // Nothing is named without a number.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    find_in(text, &tokens(text), language)
}

/// The same over tokens that are there already.
pub fn find_in(text: &str, tokens: &[Token<'_>], language: Language) -> Vec<Citation> {
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
