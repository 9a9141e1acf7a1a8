//! References in Russian: the part stands before its owner: `подпункт 2) пункта 4 Стандарта`.

use super::mention::{self, Found};
use super::numbers::{self, Number};
use super::reference::{Citation, Owner, Part, PartKind, span};
use crate::language::Language;
use crate::language::token::Token;

/// Every reference to a part.
pub fn find(tokens: &[Token<'_>], mentions: &[Found]) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match read(tokens, at, mentions, &mut found) {
            Some(to) => at = to.max(at + 1),
            None => at += 1,
        }
    }
    found
}

/// Reads the reference that begins at a token; gives the token after it.
fn read(tokens: &[Token<'_>], from: usize, mentions: &[Found], found: &mut Vec<Citation>) -> Option<usize> {
    let (kind, innermost, mut to) = part(tokens, from)?;
    let mut outer: Vec<Part> = Vec::new();
    let mut least = kind;
    while let Some((kind, list, after)) = part(tokens, to)
        && kind < least
        && let [number] = list.as_slice()
    {
        outer.insert(0, Part { kind, number: number.number.clone() });
        (least, to) = (kind, after);
    }
    if let Some(added) = added(tokens, to, kind) {
        let [chapter] = innermost.as_slice() else { return Some(to) };
        outer.push(Part { kind, number: chapter.number.clone() });
        for number in &added.1 {
            let parts = outer.iter().cloned().chain([Part { kind: added.0, number: number.number.clone() }]).collect();
            let range = span(tokens, &(from..added.2));
            found.push(Citation { range, tokens: from..added.2, parts, owner: Owner::Unsaid });
        }
        return Some(added.2);
    }
    let (owner, end) = owner(tokens, to, mentions);
    let lone = innermost.len() == 1;
    for number in &innermost {
        let parts = outer.iter().cloned().chain([Part { kind, number: number.number.clone() }]).collect();
        let whole = if lone { from..end } else { number.tokens.clone() };
        found.push(Citation { range: span(tokens, &whole), tokens: from..to, parts, owner: owner.clone() });
    }
    Some(to)
}

/// What a part was given, in a note: the point of `Глава 3 дополнена пунктом 3` is one of that chapter.
fn added(tokens: &[Token<'_>], at: usize, to: PartKind) -> Option<(PartKind, Vec<Number>, usize)> {
    tokens.get(at)?.word().filter(|word| word.starts_with("дополнен"))?;
    part(tokens, at + 1).filter(|(kind, ..)| *kind > to)
}

/// The part that begins at a token with its numbers: `пунктами 8 и 9`, `приложению № 1`, `подпунктах 1), 2)`.
fn part(tokens: &[Token<'_>], from: usize) -> Option<(PartKind, Vec<Number>, usize)> {
    let word = tokens.get(from)?.word()?;
    // Nearly all words end here.
    if !word.starts_with(['п', 'с', 'г']) {
        return None;
    }
    let short = short(word).filter(|_| tokens.get(from + 1).is_some_and(|token| token.is('.')));
    let kind = short.or_else(|| kind(word))?;
    let at = from + 1 + usize::from(short.is_some());
    let at = at + usize::from(tokens.get(at)?.is('№'));
    let closed = numbers::read(tokens, at, true).filter(|_| kind == PartKind::Subpoint);
    let list = closed.or_else(|| numbers::read(tokens, at, false))?;
    Some((kind, list.all, list.to))
}

/// `ст. 16`, `п. 2`, `пп. 3)`, `гл. 2`, with their full stop.
fn short(word: &str) -> Option<PartKind> {
    Some(match word {
        "ст" => PartKind::Article,
        "п" => PartKind::Point,
        "пп" | "подп" => PartKind::Subpoint,
        "гл" => PartKind::Chapter,
        "прил" => PartKind::Annex,
        _ => return None,
    })
}

fn kind(word: &str) -> Option<PartKind> {
    const STEMS: [(&str, PartKind); 5] = [
        ("приложени", PartKind::Annex),
        ("подпункт", PartKind::Subpoint),
        ("пункт", PartKind::Point),
        ("стать", PartKind::Article),
        ("статей", PartKind::Article),
    ];
    if matches!(word, "глава" | "главы" | "главе" | "главу" | "главой" | "глав" | "главам" | "главами" | "главах")
    {
        return Some(PartKind::Chapter);
    }
    STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, kind)| *kind)
}

/// Whose part it is, from the words after it, and the token after those.
fn owner(tokens: &[Token<'_>], after: usize, mentions: &[Found]) -> (Owner, usize) {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let mut at = after + usize::from(matches!(word(after), Some("к" | "ко")));
    let this = word(at).is_some_and(|word| word.starts_with("настоящ"));
    at += usize::from(this);
    // `указанного Стандарта`, `совместного приказа`
    let pointing = |word: &str| ["указанн", "данн", "совместн", "утвержденн"].iter().any(|stem| word.starts_with(stem));
    at += usize::from(!this && word(at).is_some_and(pointing));
    let Some(document) = word(at).and_then(|word| mention::document(word, Language::Russian)) else {
        return (Owner::Unsaid, after);
    };
    let end = at + 1;
    if this {
        return (Owner::This(document), end);
    }
    match mentions.iter().find(|found| found.word == at) {
        Some(found) => (Owner::Act(found.mention.clone()), end),
        None => (Owner::Named(document), end),
    }
}
