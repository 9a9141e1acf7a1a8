//! Numbers in words, which one language may have where the other has digits, or where the other has none at all.

use std::ops::Range;

use super::{Value, Valued};
use crate::language::Language;
use crate::language::numeral::{self, Numeral};
use crate::language::token::Token;

/// A bare number may stand in words in the other language: `2 данада` – `в двух экземплярах`.
pub fn remove(values: &mut Vec<Valued>, other: &[Token<'_>], language: Language) {
    if !values.iter().any(|one| matches!(one.value, Value::Number(_))) {
        return;
    }
    let spelt: Vec<u64> = spelt(other, language).map(|(found, _)| found.value).collect();
    values.retain(
        |one| !matches!(one.value, Value::Number(number) if number % 1000 == 0 && spelt.contains(&(number / 1000))),
    );
}

/// A language's tokens, the values that the other does not have, and where all its values stand.
type Side<'s> = (&'s [Token<'s>], &'s [Valued], &'s [Range<usize>]);

/// Numbers in words on both sides: `екінші және үшінші санат` – `второй и пятой категории`.
///
/// Many such words are no numbers (`бір` is also "a", `он` "he"), and one language may do without. So a difference is only
/// where each language has a number that the other has neither in words nor in digits of its own.
pub fn lone(kazakh: Side<'_>, russian: Side<'_>) -> (Vec<Valued>, Vec<Valued>) {
    let (mut left, mut right) = (alone(kazakh.0, kazakh.2, Language::Kazakh), Vec::new());
    if left.is_empty() {
        return (Vec::new(), Vec::new());
    }
    for one in alone(russian.0, russian.2, Language::Russian) {
        match left.iter().position(|other| other.value == one.value) {
            Some(known) => drop(left.remove(known)),
            None => right.push(one),
        }
    }
    // What the other language has in digits, and its own digits do not say.
    let without = |mut words: Vec<Valued>, digits: &[Valued]| {
        let said = |one: &Valued| digits.iter().any(|other| is_in(&one.value, &other.value));
        words.retain(|one| !said(one));
        words
    };
    let (left, right) = (without(left, russian.1), without(right, kazakh.1));
    if left.is_empty() || right.is_empty() { (Vec::new(), Vec::new()) } else { (left, right) }
}

/// Whether a value has this number.
fn is_in(number: &Value, value: &Value) -> bool {
    let Value::Number(number) = number else { return false };
    match value {
        Value::Number(other) | Value::Sum(other, _) => other == number,
        Value::Marker(other) => other * 1000 == *number,
        Value::Time(spans) => spans.iter().any(|span| span.thousandths == *number),
        Value::Frequency(times, _) => u64::from(*times) * 1000 == *number,
        Value::Reference(parts, _) => parts.iter().any(|part| part.number == (number / 1000).to_string()),
        Value::Date(_) | Value::Clock(..) | Value::ActNumber(_) => false,
    }
}

/// The numbers of a text in words, but for those that are part of another value or repeat digits.
fn alone(tokens: &[Token<'_>], values: &[Range<usize>], language: Language) -> Vec<Valued> {
    // `бір` is "a" too, `бірінші` is nothing but "first".
    let found = whole(tokens, language).into_iter().filter(|(found, _)| found.value > 1 || found.ordinal);
    let valued = |(found, range): (Numeral, Range<usize>)| {
        let beside =
            |at: Option<usize>, sign: char| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is(sign));
        if beside(range.start.checked_sub(1), '(') && beside(Some(range.end), ')') {
            return None;
        }
        let last = range.end.checked_sub(1).and_then(|last| tokens.get(last))?;
        let bytes = tokens.get(range.start)?.range.start..last.range.end;
        let taken = values.iter().any(|value| value.start < bytes.end && bytes.start < value.end);
        (!taken).then_some(Valued { range: bytes, value: Value::Number(found.value * 1000) })
    };
    found.filter_map(valued).collect()
}

/// The numbers in words, each with its tokens: `двадцать четыре` is one, not also the four at its end.
fn whole(tokens: &[Token<'_>], language: Language) -> Vec<(Numeral, Range<usize>)> {
    let mut found: Vec<(Numeral, Range<usize>)> = Vec::new();
    for (numeral, range) in spelt(tokens, language) {
        if found.last().is_none_or(|(_, last)| last.end <= range.start) {
            found.push((numeral, range));
        }
    }
    found
}

/// The same with the ends of longer ones.
fn spelt<'t>(tokens: &'t [Token<'_>], language: Language) -> impl Iterator<Item = (Numeral, Range<usize>)> + 't {
    let read = move |at: usize| numeral::read(|index| tokens.get(at + index)?.word(), language);
    (0..tokens.len()).filter_map(move |at| read(at).map(|found| (found, at..at + found.words)))
}
