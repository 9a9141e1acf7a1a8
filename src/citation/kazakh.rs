//! References in Kazakh: the owner stands before its part, the number before the word: `осы Регламентке 1-қосымша`.

use std::ops::Range;

use super::mention::{self, Found};
use super::numbers::{self, Numbers};
use super::reference::{Citation, Owner, Part, PartKind, span};
use crate::language::Language;
use crate::language::token::{Kind, Token};

/// How far before the name of a document `осы` may stand: `осы мемлекеттік көрсетілетін қызмет стандартына`.
const FAR: usize = 6;

/// Every reference to a part.
pub fn find(tokens: &[Token<'_>], mentions: &[Found]) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((list, kind, to)) = part(tokens, at) else {
            at += 1;
            continue;
        };
        at = to.max(at + 1);
        let from = list.all.first().map_or(at, |first| first.tokens.start);
        let (owner, start) = owner(tokens, from, mentions);
        let end = citations(tokens, list, kind, to, &owner, from..start, &mut found);
        at = at.max(end);
    }
    found
}

/// The citations of a part and of the parts inside it; gives the token after them.
fn citations(
    tokens: &[Token<'_>],
    list: Numbers,
    kind: PartKind,
    to: usize,
    owner: &Owner,
    bounds: Range<usize>,
    found: &mut Vec<Citation>,
) -> usize {
    let (from, start) = (bounds.start, bounds.end);
    let last = list.all.len().saturating_sub(1);
    let mut end = to;
    for (index, number) in list.all.iter().enumerate() {
        let mut chains = vec![vec![Part { kind, number: number.number.clone() }]];
        let mut inner_kind = kind;
        let mut after = to;
        // What follows the last number of a list lies inside it: `4-тармағының 1) тармақшасы`.
        while index == last
            && let Some((inner, next, next_to)) = part(tokens, after)
            && next > inner_kind
        {
            let outer = chains.clone();
            chains = outer
                .iter()
                .flat_map(|chain| {
                    inner.all.iter().map(|number| {
                        let part = Part { kind: next, number: number.number.clone() };
                        chain.iter().cloned().chain([part]).collect::<Vec<_>>()
                    })
                })
                .collect();
            (inner_kind, after) = (next, next_to);
        }
        end = end.max(after);
        let whole = if last == 0 { start..after } else { number.tokens.clone() };
        for parts in chains {
            found.push(Citation { range: span(tokens, &whole), tokens: from..after, parts, owner: owner.clone() });
        }
    }
    end
}

/// The numbers that begin at a token and the part that they count: `8–12-тармақтар`, `1), 2) тармақшалары`.
fn part(tokens: &[Token<'_>], at: usize) -> Option<(Numbers, PartKind, usize)> {
    if !numbers::is_number(tokens.get(at)) {
        return None;
    }
    if let Some(list) = numbers::read(tokens, at, true) {
        let kind = kind(tokens.get(list.to)?.word()?)?;
        let to = list.to + 1;
        return (kind == PartKind::Subpoint).then_some((list, kind, to));
    }
    let list = numbers::read(tokens, at, false)?;
    let dash = usize::from(tokens.get(list.to)?.is('-'));
    let kind = kind(tokens.get(list.to + dash)?.word()?)?;
    let to = list.to + dash + 1;
    Some((list, kind, to))
}

fn kind(word: &str) -> Option<PartKind> {
    const STEMS: [(&str, PartKind); 7] = [
        ("қосымша", PartKind::Annex),
        ("тармақша", PartKind::Subpoint),
        ("тармақ", PartKind::Point),
        ("тармағ", PartKind::Point),
        ("тарау", PartKind::Chapter),
        ("бап", PartKind::Article),
        ("баб", PartKind::Article),
    ];
    STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, kind)| *kind)
}

/// Whose part it is, from the words before it, and the token where those begin.
fn owner(tokens: &[Token<'_>], from: usize, mentions: &[Found]) -> (Owner, usize) {
    let Some(mut at) = from.checked_sub(1) else { return (Owner::Unsaid, from) };
    // `стандартының (бұдан әрі – Стандарт) 1-қосымшасына`
    if tokens.get(at).is_some_and(|token| token.is(')')) {
        let open = (0..at).rev().take(16).find(|index| tokens.get(*index).is_some_and(|token| token.is('(')));
        match open.and_then(|open| open.checked_sub(1)) {
            Some(before) => at = before,
            None => return (Owner::Unsaid, from),
        }
    }
    let word = tokens.get(at).and_then(Token::word);
    let Some(document) = word.and_then(|word| mention::document(word, Language::Kazakh)) else {
        return (Owner::Unsaid, from);
    };
    if let Some(found) = mentions.iter().find(|found| found.word == at) {
        return (Owner::Act(found.mention.clone()), found.sign.min(at));
    }
    for back in 1..=FAR {
        let Some(index) = at.checked_sub(back) else { break };
        match tokens.get(index).map(|token| &token.kind) {
            Some(Kind::Word(word)) if word == "осы" => return (Owner::This(document), index),
            Some(Kind::Word(word)) if mention::document(word, Language::Kazakh).is_none() => {}
            Some(Kind::Sign('-')) => {}
            _ => break,
        }
    }
    (Owner::Named(document), at)
}
