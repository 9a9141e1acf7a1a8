//! Acts named by their number: `2015 жылғы 6 сәуірдегі № 302 бұйрығымен`, `приказом … от 6 апреля 2015 года № 302`.

use std::ops::Range;

use super::numbers;
use super::reference::{Document, Mention, span};
use crate::language::Language;
use crate::language::date::{self, Written};
use crate::language::token::{Kind, Token};

/// How many tokens may stand between `приказом` and its number: the issuer, with its ministry and country.
const FAR: usize = 24;

/// An act that a text names, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where the number and what says the kind stand, in bytes.
    pub range: Range<usize>,
    /// The token of the word that says the kind.
    pub word: usize,
    /// The token of `№`.
    pub sign: usize,
    /// The act.
    pub mention: Mention,
}

/// The kind of document that a word names, in any case.
pub fn document(word: &str, language: Language) -> Option<Document> {
    match language {
        Language::Kazakh => kazakh(word),
        Language::Russian => russian(word),
    }
}

fn kazakh(word: &str) -> Option<Document> {
    const STEMS: [(&str, Document); 8] = [
        ("регламент", Document::Regulation),
        ("стандарт", Document::Standard),
        ("бұйры", Document::Order),
        ("қаулы", Document::Decree),
        ("кодекс", Document::Code),
        ("қағида", Document::Rules),
        ("ереже", Document::Rules),
        ("нұсқаулы", Document::Instruction),
    ];
    let law =
        matches!(word, "заң" | "заңы" | "заңның" | "заңының" | "заңға" | "заңына" | "заңда" | "заңында" | "заңымен");
    let known = || STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, document)| *document);
    if law { Some(Document::Law) } else { known() }
}

fn russian(word: &str) -> Option<Document> {
    const STEMS: [(&str, Document); 7] = [
        ("регламент", Document::Regulation),
        ("стандарт", Document::Standard),
        ("приказ", Document::Order),
        ("постановлени", Document::Decree),
        ("кодекс", Document::Code),
        ("правил", Document::Rules),
        ("инструкци", Document::Instruction),
    ];
    const ENDINGS: [&str; 17] =
        ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "я", "ю", "ем", "и", "й", "ям", "ей"];
    if let Some(ending) = word.strip_prefix("закон") {
        return ENDINGS.iter().take(10).any(|known| *known == ending).then_some(Document::Law);
    }
    STEMS.iter().find_map(|(stem, document)| {
        let ending = word.strip_prefix(stem)?;
        ENDINGS.contains(&ending).then_some(*document)
    })
}

/// Every act that a text names by its number.
pub fn mentions(text: &str, tokens: &[Token<'_>], language: Language) -> Vec<Found> {
    let signs: Vec<usize> = (0..tokens.len()).filter(|index| is_sign(tokens, *index)).collect();
    if signs.is_empty() {
        return Vec::new();
    }
    let dates = date::dates(tokens, language);
    signs
        .into_iter()
        .filter_map(|sign| {
            let (number, after) = number(text, tokens, sign)?;
            let (word, document) = match language {
                Language::Kazakh => word_after(tokens, after, language)?,
                Language::Russian => word_before(tokens, sign)?,
            };
            let date = dates.iter().find(|date| date.tokens.end == sign).map(|date| date.date);
            let range = span(tokens, &(sign.min(word)..after.max(word + 1)));
            let range = if language == Language::Russian { span(tokens, &(sign..after)) } else { range };
            Some(Found { range, word, sign, mention: Mention { document, number, date: date.filter(full) } })
        })
        .collect()
}

fn full(date: &Written) -> bool {
    date.year.is_some() && date.month > 0
}

/// `№`, or `N` before a number.
pub fn is_sign(tokens: &[Token<'_>], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let letter = token.word() == Some("n") && numbers::is_number(tokens.get(index + 1));
    token.is('№') || letter
}

/// The number after `№` as printed, and the token after it.
pub fn number(text: &str, tokens: &[Token<'_>], sign: usize) -> Option<(String, usize)> {
    let first = tokens.get(sign + 1)?;
    let rest = text.get(first.range.start..)?;
    let end = rest.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '-' | '–' | '/')).unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches(['-', '–']);
    if !number.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let limit = first.range.start + number.len();
    let mut after = sign + 1;
    while tokens.get(after).is_some_and(|token| token.range.start < limit) {
        after += 1;
    }
    Some((number.replace('–', "-"), after))
}

/// In Kazakh the kind stands after the number: `№ 275 бұйрығымен`, `№ 275 (…) бұйрығымен`, `№ 302 Стандарт`.
fn word_after(tokens: &[Token<'_>], after: usize, language: Language) -> Option<(usize, Document)> {
    let mut at = after;
    if tokens.get(at)?.is('(') {
        let close = tokens.iter().skip(at).take(60).position(|token| token.is(')'))?;
        at += close + 1;
    }
    let joint = tokens.get(at)?.word()?.starts_with("бірлескен");
    let at = at + usize::from(joint);
    let document = document(tokens.get(at)?.word()?, language)?;
    Some((at, document))
}

/// In Russian it stands before: `приказом Министра … от … № 302`.
fn word_before(tokens: &[Token<'_>], sign: usize) -> Option<(usize, Document)> {
    for back in 1..=FAR {
        let index = sign.checked_sub(back)?;
        let token = tokens.get(index)?;
        if matches!(token.kind, Kind::Sign(';' | '«' | '»' | '"' | '(')) {
            return None;
        }
        if let Some(document) = token.word().and_then(russian) {
            return Some((index, document));
        }
    }
    None
}
