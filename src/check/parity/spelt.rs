//! Numbers in words, which one language may have where the other has digits, or where the other has none at all.

use std::ops::Range;

use super::{Value, Valued};
use crate::language::Language;
use crate::language::numeral;
use crate::language::token::{Kind, Token};

/// A bare number may stand in words in the other language: `2 данада` – `в двух экземплярах`.
pub fn remove(values: &mut Vec<Valued>, other: &[Token<'_>], language: Language) {
    if !values.iter().any(|one| matches!(one.value, Value::Number(_))) {
        return;
    }
    let spelt: Vec<u64> = spelt(other, language).map(|(value, _)| value).collect();
    values.retain(
        |one| !matches!(one.value, Value::Number(number) if number % 1000 == 0 && spelt.contains(&(number / 1000))),
    );
}

/// Numbers in words on both sides: `екінші және үшінші санат` – `второй и пятой категории`.
///
/// Many such words are no numbers (`бір` is also "a", `он` "he"), and one language may do without. So a difference is only
/// where each language has a number from two on that the other has neither in words nor in digits.
pub fn apart(left: &mut Vec<Valued>, kazakh: &[Token<'_>], right: &mut Vec<Valued>, russian: &[Token<'_>]) {
    let one = lone(kazakh, Language::Kazakh, russian, Language::Russian);
    if one.is_empty() {
        return;
    }
    let other = lone(russian, Language::Russian, kazakh, Language::Kazakh);
    if !other.is_empty() {
        add(left, one);
        add(right, other);
    }
}

/// Those that are not part of what differs already: of a length of time, say.
fn add(values: &mut Vec<Valued>, more: Vec<Valued>) {
    let known: Vec<Range<usize>> = values.iter().map(|one| one.range.clone()).collect();
    let is_new = |one: &Valued| !known.iter().any(|range| range.start <= one.range.start && one.range.end <= range.end);
    values.extend(more.into_iter().filter(is_new));
}

/// The numbers of a text in words, from two on, that the other text does not say.
fn lone(own: &[Token<'_>], language: Language, other: &[Token<'_>], of_other: Language) -> Vec<Valued> {
    let mut found = whole(own, language);
    found.retain(|(value, _)| *value > 1);
    if found.is_empty() {
        return Vec::new();
    }
    let spelt = whole(other, of_other);
    let is_said = |value: u64| {
        let digits =
            |token: &Token<'_>| matches!(token.kind, Kind::Number { thousandths, .. } if thousandths == value * 1000);
        other.iter().any(digits) || spelt.iter().any(|(one, _)| *one == value)
    };
    found.retain(|(value, _)| !is_said(*value));
    let valued = |(value, range): (u64, Range<usize>)| {
        let last = range.end.checked_sub(1).and_then(|last| own.get(last))?;
        Some(Valued { range: own.get(range.start)?.range.start..last.range.end, value: Value::Number(value * 1000) })
    };
    found.into_iter().filter_map(valued).collect()
}

/// The numbers in words, each with its tokens: `двадцать четыре` is one, not also the four at its end.
fn whole(tokens: &[Token<'_>], language: Language) -> Vec<(u64, Range<usize>)> {
    let mut found: Vec<(u64, Range<usize>)> = Vec::new();
    for (value, range) in spelt(tokens, language) {
        if found.last().is_none_or(|(_, last)| last.end <= range.start) {
            found.push((value, range));
        }
    }
    found
}

/// The same with the ends of longer ones.
fn spelt<'t>(tokens: &'t [Token<'_>], language: Language) -> impl Iterator<Item = (u64, Range<usize>)> + 't {
    let read = move |at: usize| numeral::read(|index| tokens.get(at + index)?.word(), language);
    (0..tokens.len()).filter_map(move |at| read(at).map(|found| (found.value, at..at + found.words)))
}
