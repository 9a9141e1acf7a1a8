//! The values that one language says and the other does not.

use std::ops::Range;

use super::equal::fits;
use super::spelt;
use super::{Kind, Value, Valued, values};
use crate::language::Language;
use crate::language::token::{Token, tokens};

/// What two texts say differently, of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The kind.
    pub kind: Kind,
    /// What only the Kazakh text says.
    pub kazakh: Vec<Range<usize>>,
    /// What only the Russian text says.
    pub russian: Vec<Range<usize>>,
}

/// The differences of a text in two languages.
pub fn differences(kazakh: &str, russian: &str) -> Vec<Difference> {
    differences_in((kazakh, &tokens(kazakh)), (russian, &tokens(russian)))
}

/// The same over tokens that are there already.
pub fn differences_in(kazakh: (&str, &[Token<'_>]), russian: (&str, &[Token<'_>])) -> Vec<Difference> {
    let mut left = values(kazakh.0, kazakh.1, Language::Kazakh);
    let mut right = values(russian.0, russian.1, Language::Russian);
    let ranges = |values: &[Valued]| values.iter().map(|one| one.range.clone()).collect::<Vec<_>>();
    let (said_left, said_right) = (ranges(&left), ranges(&right));
    // Exact matches first, so that a vague value does not take the partner of an exact one.
    remove(&mut left, &mut right, |a, b| a == b);
    remove(&mut left, &mut right, fits);
    split_chains(&mut left, &mut right);
    let lone = spelt::lone((kazakh.1, &left, &said_left), (russian.1, &right, &said_right));
    spelt::remove(&mut left, russian.1, Language::Russian);
    spelt::remove(&mut right, kazakh.1, Language::Kazakh);
    // One unit of time need not be counted: `рабочий день`, `күн сайын`.
    let one = |valued: &Valued| matches!(&valued.value, Value::Time(spans) if matches!(spans.as_slice(), [span] if span.thousandths == 1000));
    if left.iter().all(one) || right.iter().all(one) {
        left.retain(|valued| !(one(valued) && right.is_empty()));
        right.retain(|valued| !(one(valued) && left.is_empty()));
    }
    left.extend(lone.0);
    right.extend(lone.1);
    [Kind::Date, Kind::Deadline, Kind::Reference, Kind::Marker, Kind::Number]
        .into_iter()
        .filter_map(|kind| {
            let of = |values: &[Valued]| -> Vec<Range<usize>> {
                values.iter().filter(|one| one.value.kind() == kind).map(|one| one.range.clone()).collect()
            };
            let difference = Difference { kind, kazakh: of(&left), russian: of(&right) };
            (!difference.kazakh.is_empty() || !difference.russian.is_empty()).then_some(difference)
        })
        .collect()
}

/// Takes away what both say.
fn remove(left: &mut Vec<Valued>, right: &mut Vec<Valued>, same: impl Fn(&Value, &Value) -> bool) {
    left.retain(|one| match right.iter().position(|other| same(&one.value, &other.value)) {
        Some(index) => {
            right.remove(index);
            false
        }
        None => true,
    });
}

/// `3-тарау 3-тармақпен` is one reference, `Глава 3 дополнена пунктом 3` are two: what is left is compared part by part.
fn split_chains(left: &mut Vec<Valued>, right: &mut Vec<Valued>) {
    let parts = |values: &[Valued]| {
        let mut parts: Vec<_> = values
            .iter()
            .filter_map(|one| if let Value::Reference(parts, _) = &one.value { Some(parts) } else { None })
            .flatten()
            .cloned()
            .collect();
        parts.sort();
        parts
    };
    let several = |values: &[Valued]| values.iter().filter(|one| matches!(one.value, Value::Reference(..))).count();
    if several(left) != several(right) && parts(left) == parts(right) {
        for values in [left, right] {
            values.retain(|one| !matches!(one.value, Value::Reference(..)));
        }
    }
}
