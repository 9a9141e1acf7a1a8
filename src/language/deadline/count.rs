//! How many: a number in digits, in words or in both.

use super::super::Language;
use super::super::numeral;
use super::super::token::{Kind, Token};
use super::cursor::Cursor;

/// A number before a unit of time.
pub struct Count {
    /// The value in thousandths.
    pub thousandths: u64,
    /// How many digits it is written with; 0 for words.
    pub digits: usize,
    /// Whether it may be a time of day: `9.00`.
    pub clock: bool,
    /// The number in digits and the different one in words.
    pub clash: Option<(u64, u64)>,
    /// How many tokens it takes.
    pub length: usize,
}

/// Reads the number that begins here.
pub fn read(cursor: &Cursor<'_>) -> Option<Count> {
    let rest = cursor.rest();
    match &rest.first()?.kind {
        Kind::Number { thousandths, digits, decimals } => {
            let after_glued = |glued: usize| rest.get(1 + glued..).unwrap_or_default();
            let glued = numeral::ending(after_glued(0));
            let (clash, more) = match numeral::bracketed(after_glued(glued), cursor.language) {
                Some((words, length)) => {
                    let digits = thousandths / 1000;
                    ((*thousandths != words * 1000).then_some((digits, words)), length)
                }
                None => (None, 0),
            };
            Some(Count {
                thousandths: *thousandths,
                digits: *digits,
                clock: *decimals == 2,
                clash,
                length: 1 + glued + more,
            })
        }
        Kind::Word(_) => words(cursor),
        Kind::Sign(_) => None,
    }
}

/// `пятнадцать`, `пятнадцать (15)`, `полтора`, `бір жарым`.
fn words(cursor: &Cursor<'_>) -> Option<Count> {
    let rest = cursor.rest();
    let first = cursor.word(0)?;
    let alone = match first {
        "полтора" | "полторы" | "полутора" => Some(1500),
        "жарты" if cursor.language == Language::Kazakh => Some(500),
        _ => None,
    };
    if let Some(thousandths) = alone {
        return Some(Count { thousandths, digits: 0, clock: false, clash: None, length: 1 });
    }
    let numeral = numeral::read(|index| cursor.word(index), cursor.language)?;
    let half = cursor.language == Language::Kazakh && cursor.word(numeral.words) == Some("жарым");
    let thousandths = numeral.value * 1000 + if half { 500 } else { 0 };
    let length = numeral.words + usize::from(half);
    let (clash, more) = match rest.get(length..).unwrap_or_default() {
        [open, Token { kind: Kind::Number { thousandths: digits, .. }, .. }, close, ..]
            if open.is('(') && close.is(')') =>
        {
            ((*digits != thousandths).then_some((digits / 1000, numeral.value)), 3)
        }
        _ => (None, 0),
    };
    Some(Count { thousandths, digits: 0, clock: false, clash, length: length + more })
}
