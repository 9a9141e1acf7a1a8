//! Dates in words and in digits: `от 30 мая 2015 года`, `2015 жылғы 30 мамырдағы`, `31.03.2020`, and spelt out: `пятого
//! апреля две тысячи шестнадцатого года`, `екі мың он алтыншы жылғы бесінші сәуір`.

use std::ops::Range;

use super::Language;
use super::numeral;
use super::token::{Kind, Token};

/// A date as far as a text says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Written {
    /// The year, where it is said.
    pub year: Option<u16>,
    /// The month, from 1; 0 where only the year is said.
    pub month: u8,
    /// The day, from 1; 0 where only the year is said.
    pub day: u8,
}

/// A date and the tokens that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The tokens.
    pub tokens: Range<usize>,
    /// The date.
    pub date: Written,
}

/// The beginnings of the names of months; what follows is an ending.
const KAZAKH: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйе",
    "қазан",
    "қараша",
    "желтоқсан",
];
const RUSSIAN: [&str; 12] =
    ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

/// Every date of a text, in its order.
pub fn dates(tokens: &[Token<'_>], language: Language) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        match read(rest, language) {
            Some((date, length)) => {
                found.push(Found { tokens: at..at + length, date });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn read(rest: &[Token<'_>], language: Language) -> Option<(Written, usize)> {
    let (first, length) = count(rest, language)?;
    let after = rest.get(length..)?;
    let (date, more) = match language {
        _ if length == 1
            && let Some(found) = numeric(first, rest) =>
        {
            return Some(found);
        }
        Language::Kazakh => kazakh(first, after)?,
        Language::Russian => russian(first, after)?,
    };
    Some((date, length + more))
}

/// A whole number in digits, or an ordinal in words, and its tokens; the day of a form that was filled in stands in quotation
/// marks (`«10» февраля`), and the first of them is not part of it.
fn count(rest: &[Token<'_>], language: Language) -> Option<(u64, usize)> {
    match &rest.first()?.kind {
        Kind::Number { .. } => {
            let closed = rest.get(1).is_some_and(|close| matches!(close.kind, Kind::Sign('»' | '"' | '”')));
            Some((whole(rest.first()?)?, 1 + usize::from(closed)))
        }
        Kind::Word(word) if numeral::may_begin(word, language) => {
            let numeral = numeral::read(|index| rest.get(index)?.word(), language).filter(|numeral| numeral.ordinal)?;
            Some((numeral.value, numeral.words))
        }
        Kind::Word(_) | Kind::Sign(_) => None,
    }
}

/// `31.03.2020`
fn numeric(day: u64, rest: &[Token<'_>]) -> Option<(Written, usize)> {
    let [_, dot, month, second, year, ..] = rest else { return None };
    if !dot.is('.') || !second.is('.') {
        return None;
    }
    let (month, year) = (whole(month)?, whole(year).and_then(as_year)?);
    Some((day_of(Some(year), u8::try_from(month).ok()?, day)?, 5))
}

/// `2015 жылғы 30 мамырдағы`, `30 мамырда`, `2013 жылғы`: what stands after the first number.
fn kazakh(first: u64, rest: &[Token<'_>]) -> Option<(Written, usize)> {
    let word = rest.first()?.word()?;
    if let Some(month) = month(word, Language::Kazakh) {
        return Some((day_of(None, month, first)?, 1));
    }
    let year = as_year(first).filter(|_| word == "ж" || word.starts_with("жыл"))?;
    let mut length = if rest.get(1).is_some_and(|token| word == "ж" && token.is('.')) { 2 } else { 1 };
    let bare = (Written { year: Some(year), month: 0, day: 0 }, length);
    // `2014 жылғы «10» ақпан`
    length += usize::from(rest.get(length).is_some_and(|token| matches!(token.kind, Kind::Sign('«' | '"' | '“'))));
    let full = count(rest.get(length..)?, Language::Kazakh).and_then(|(day, more)| {
        let word = rest.get(length + more)?.word()?;
        Some((day_of(Some(year), month(word, Language::Kazakh)?, day)?, length + more + 1))
    });
    Some(full.unwrap_or(bare))
}

/// `30 мая 2015 года`, `30 мая`, `2013 года`: what stands after the first number.
fn russian(first: u64, rest: &[Token<'_>]) -> Option<(Written, usize)> {
    let word = rest.first()?.word()?;
    let year_word =
        |token: Option<&Token<'_>>| token.and_then(Token::word).is_some_and(|word| word == "г" || is_year(word));
    if let Some(month) = month(word, Language::Russian) {
        let year = rest.get(1..).and_then(|rest| count(rest, Language::Russian));
        let year = year.and_then(|(year, length)| Some((as_year(year)?, length)));
        let length = 1 + year.map_or(0, |(_, length)| length);
        let year_said = year.is_some() && year_word(rest.get(length));
        return Some((day_of(year.map(|(year, _)| year), month, first)?, length + usize::from(year_said)));
    }
    let year = as_year(first).filter(|_| year_word(rest.first()))?;
    Some((Written { year: Some(year), month: 0, day: 0 }, 1))
}

fn is_year(word: &str) -> bool {
    matches!(word, "год" | "года" | "году" | "годом" | "годы" | "годов" | "гг")
}

fn month(word: &str, language: Language) -> Option<u8> {
    let known = match language {
        Language::Kazakh => KAZAKH.iter().position(|month| word.starts_with(month)),
        Language::Russian if word.starts_with("ма") => {
            let may = matches!(word, "май" | "мая" | "маю" | "маем" | "мае");
            if may { Some(4) } else { word.starts_with("март").then_some(2) }
        }
        Language::Russian => RUSSIAN.iter().position(|month| word.starts_with(month)),
    };
    known.and_then(|index| u8::try_from(index + 1).ok())
}

fn day_of(year: Option<u16>, month: u8, day: u64) -> Option<Written> {
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    (1..=12).contains(&month).then_some(Written { year, month, day })
}

fn as_year(number: u64) -> Option<u16> {
    u16::try_from(number).ok().filter(|year| (1900..=2100).contains(year))
}

/// A whole number.
pub fn whole(token: &Token<'_>) -> Option<u64> {
    match token.kind {
        Kind::Number { thousandths, .. } if thousandths % 1000 == 0 => Some(thousandths / 1000),
        _ => None,
    }
}
