//! Sums: a number with what is counted, which the languages have to say alike too: `50 МРП` is not `50 теңге`.

use std::ops::Range;

use crate::language::Language;
use crate::language::deadline;
use crate::language::token::{Kind, Token};

/// What sums are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currency {
    /// теңге, тенге
    Tenge,
    /// АЕК, МРП: the monthly index of the budget law.
    Index,
    /// %, пайыз, процент
    Percent,
}

/// A sum and its tokens.
pub struct Sum {
    /// The tokens.
    pub tokens: Range<usize>,
    /// How much, in thousandths.
    pub thousandths: u64,
    /// Of what.
    pub currency: Currency,
}

/// Every sum of a text.
pub fn sums(tokens: &[Token<'_>], language: Language) -> Vec<Sum> {
    // What is counted is looked for first: few texts speak of money.
    let counted = (0..tokens.len()).filter_map(|at| Some((at, currency(tokens, at, language)?)));
    counted
        .filter_map(|(at, (currency, length))| {
            let (from, thousandths) = deadline::count_before(tokens, at, language)?;
            Some(Sum { tokens: from..at + length, thousandths, currency })
        })
        .collect()
}

/// The currency that is named at a token, and how many tokens its name takes.
fn currency(tokens: &[Token<'_>], at: usize, language: Language) -> Option<(Currency, usize)> {
    let word = match &tokens.get(at)?.kind {
        Kind::Sign('%') => return Some((Currency::Percent, 1)),
        Kind::Word(word) => word.as_ref(),
        _ => return None,
    };
    let next = |ahead: usize, begin: &str| {
        tokens.get(at + ahead).and_then(Token::word).is_some_and(|word| word.starts_with(begin))
    };
    match language {
        Language::Kazakh if word.starts_with("теңге") => Some((Currency::Tenge, 1)),
        Language::Kazakh if word == "аек" => Some((Currency::Index, 1)),
        Language::Kazakh if word == "айлық" && next(1, "есептік") && next(2, "көрсеткіш") => {
            Some((Currency::Index, 3))
        }
        Language::Kazakh if word.starts_with("пайыз") => Some((Currency::Percent, 1)),
        Language::Russian if word == "тенге" => Some((Currency::Tenge, 1)),
        Language::Russian if word == "мрп" => Some((Currency::Index, 1)),
        Language::Russian if word.starts_with("месячн") && next(1, "расчетн") && next(2, "показател") => {
            Some((Currency::Index, 3))
        }
        Language::Russian if word.starts_with("процент") => Some((Currency::Percent, 1)),
        _ => None,
    }
}
