//! Lists of numbers as references print them: `8`, `9-1`, `8–12`, `1), 2) и 3)`, `9 және 10`.

use std::ops::Range;

use crate::language::date::whole;
use crate::language::token::{Kind, Token};

/// One number of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As printed, without its bracket.
    pub number: String,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A list of numbers and the token after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The numbers; of a range the first and the last.
    pub all: Vec<Number>,
    /// The token after the list.
    pub to: usize,
}

/// Reads the list that begins at a token. `closed`: numbers have a closing bracket.
pub fn read(tokens: &[Token<'_>], from: usize, closed: bool) -> Option<Numbers> {
    let mut all = vec![one(tokens, from, closed)?];
    let mut to = all.first()?.tokens.end;
    while let Some(next) = separator(tokens, to).and_then(|after| one(tokens, after, closed)) {
        to = next.tokens.end;
        all.push(next);
    }
    Some(Numbers { all, to })
}

/// The token after what separates two numbers of a list.
fn separator(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let word = matches!(token.word(), Some("и" | "или" | "және" | "мен" | "пен" | "бен" | "немесе" | "по"));
    let comma = token.is(',');
    let joined = comma && matches!(tokens.get(at + 1).and_then(Token::word), Some("и" | "және"));
    (word || comma || token.is('-')).then_some(at + 1 + usize::from(joined))
}

fn one(tokens: &[Token<'_>], from: usize, closed: bool) -> Option<Number> {
    let first = whole(tokens.get(from)?)?;
    let mut to = from + 1;
    let mut number = first.to_string();
    // `9-1`: no space around, the second number small and no list that counts up.
    if let (Some(dash), Some(second)) = (tokens.get(to), tokens.get(to + 1))
        && dash.is('-')
        && dash.range.len() == 1
        && touching(tokens, from, to + 1)
        && let Some(second) = whole(second)
        && (second <= first && second < 100)
    {
        number = format!("{first}-{second}");
        to += 2;
    }
    if closed {
        tokens.get(to).filter(|token| token.is(')'))?;
        to += 1;
    }
    Some(Number { number, tokens: from..to })
}

/// Whether tokens follow each other without space.
pub fn touching(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let part = tokens.get(from..=to).unwrap_or_default();
    part.windows(2).all(|pair| matches!(pair, [a, b] if a.range.end == b.range.start))
}

/// Whether a token is a number at all.
pub fn is_number(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| matches!(token.kind, Kind::Number { .. }))
}
