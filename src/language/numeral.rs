//! Numbers in words, below a billion (10¹²): `жиырма бес`, `двадцати пяти`, ordinals and collectives among them.

mod kazakh;
pub mod part;
mod russian;

use std::ops::Range;

use self::part::Gender;
use super::Language;
use super::token::{Kind, Token};

/// A number in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// Its value.
    pub value: u64,
    /// Whether it is an ordinal: `пятый`, `бесінші`.
    pub ordinal: bool,
    /// How many words it takes.
    pub words: usize,
}

/// Reads the number that words begin with; `word` gives the one at an index. They have to be
/// [comparable](super::token::comparable).
pub fn read<'w>(word: impl Fn(usize) -> Option<&'w str>, language: Language) -> Option<Numeral> {
    let part = |index: usize| {
        let word = word(index)?;
        match language {
            Language::Kazakh => kazakh::part(word, index == 0),
            Language::Russian => russian::part(word),
        }
    };
    let first = part(0)?;
    if first.value == 0 {
        return Some(Numeral { value: 0, ordinal: first.ordinal, words: 1 });
    }
    let mut sum = Sum { language, whole: 0, scale: u64::MAX, group: 0, smallest: u64::MAX };
    let mut taken = 0;
    let mut ordinal = false;
    while let Some(next) = part(taken) {
        if ordinal || !sum.take(next.value) {
            break;
        }
        ordinal = next.ordinal;
        taken += 1;
    }
    (taken > 0).then_some(Numeral { value: sum.value(), ordinal, words: taken })
}

/// What has been read of a number so far: the groups before the last thousand or million, and the group after it.
struct Sum {
    language: Language,
    whole: u64,
    /// The last thousand, million or milliard.
    scale: u64,
    group: u64,
    smallest: u64,
}

impl Sum {
    /// Adds the value of the next word, if a number can go on with it.
    fn take(&mut self, value: u64) -> bool {
        match value {
            1000.. => {
                if value >= self.scale {
                    return false;
                }
                self.whole += self.group.max(1) * value;
                (self.scale, self.group, self.smallest) = (value, 0, u64::MAX);
                true
            }
            // In Kazakh the count stands before: `екі жүз`.
            100 if self.language == Language::Kazakh => {
                if self.group > 9 {
                    return false;
                }
                self.group = self.group.max(1) * 100;
                self.smallest = 100;
                true
            }
            _ => {
                let rank = match value {
                    100.. => 100,
                    20.. => 10,
                    // In Kazakh `он бес`; in Russian eleven to nineteen are words of their own.
                    10 if self.language == Language::Kazakh => 10,
                    10.. => 1,
                    _ => 1,
                };
                let teen_after_ten = (10..20).contains(&value) && self.smallest <= 10;
                if rank >= self.smallest || teen_after_ten || value == 0 {
                    return false;
                }
                self.group += value;
                self.smallest = rank;
                true
            }
        }
    }

    fn value(&self) -> u64 {
        self.whole + self.group
    }
}

/// Says a number below a billion (10¹²) in words, in the nominative.
pub fn spelt(value: u64, gender: Gender, language: Language) -> Option<String> {
    match language {
        _ if value > 999_999_999_999 => None,
        Language::Kazakh => Some(kazakh::spelt(value)),
        Language::Russian => Some(russian::spelt(value, gender)),
    }
}

/// Whether a word may be part of a number: a quick look.
pub fn may_begin(word: &str, language: Language) -> bool {
    match language {
        Language::Kazakh => kazakh::may_begin(word),
        Language::Russian => russian::may_begin(word),
    }
}

/// The number in the genitive as the first part of a Russian compound: `двадцати` of `двадцатидневный`.
pub fn compound(word: &str) -> Option<u64> {
    russian::compound(word)
}

/// A number in digits with the same number in words in brackets: `7 (семь)`, `3-х (трех)`, `жеті (7)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Where the whole stands in the text, in bytes.
    pub range: Range<usize>,
    /// What the digits say.
    pub digits: u64,
    /// What the words say.
    pub words: u64,
}

/// Every number of a text that is written in digits and in words.
pub fn pairs(tokens: &[Token<'_>], language: Language) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Kind::Number { thousandths, .. } = token.kind else { continue };
        if let Some((words, start)) = before_brackets(tokens, index, language) {
            let end = tokens.get(index + 1).map_or(token.range.end, |close| close.range.end);
            pairs.push(Pair { range: start..end, digits: thousandths / 1000, words });
            continue;
        }
        if thousandths % 1000 != 0 {
            continue;
        }
        let after = index + 1 + ending(tokens.get(index + 1..).unwrap_or_default());
        if let Some((words, length)) = bracketed(tokens.get(after..).unwrap_or_default(), language) {
            let end = tokens.get(after + length - 1).map_or(token.range.end, |last| last.range.end);
            pairs.push(Pair { range: token.range.start..end, digits: thousandths / 1000, words });
        }
    }
    pairs
}

/// The number in words before a number in digits that stands alone in brackets, and where it begins: `жеті (7)`.
fn before_brackets(tokens: &[Token<'_>], digits: usize, language: Language) -> Option<(u64, usize)> {
    let open = digits.checked_sub(1).filter(|open| tokens.get(*open).is_some_and(|token| token.is('(')))?;
    tokens.get(digits + 1).filter(|token| token.is(')'))?;
    // The longest number in words that ends there.
    let words = tokens.get(..open)?.iter().rev().take(MOST_WORDS).take_while(|token| token.word().is_some()).count();
    (open - words..open).find_map(|from| {
        let numeral = read(|index| tokens.get(from + index).filter(|_| from + index < open)?.word(), language)?;
        let whole = from + numeral.words == open && !numeral.ordinal;
        whole.then_some((numeral.value, tokens.get(from)?.range.start))
    })
}

/// No number has more words: `триста двадцать один миллион шестьсот пятьдесят четыре тысячи девятьсот восемьдесят семь`.
const MOST_WORDS: usize = 15;

/// How many tokens after a number in digits are its ending: `-х`, `-ти`, `-ке`.
pub fn ending(after: &[Token<'_>]) -> usize {
    let known = |token: &Token<'_>| token.word().is_some_and(|word| ENDINGS.contains(&word));
    match after {
        [dash, word, ..] if dash.is('-') && known(word) => 2,
        _ => 0,
    }
}

/// Endings that are written after digits, Russian and Kazakh.
const ENDINGS: [&str; 46] = [
    "х", "ти", "и", "ми", "тью", "го", "й", "я", "е", "ый", "ой", "ом", "му", "ть", "мя", "ух", "ех", "а", "ға", "ге",
    "қа", "ке", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "ны", "ні", "ды", "ді", "ты", "ті",
    "дың", "дің", "тың", "тің", "ның", "нің", "шы", "ші",
];

/// The number in words in brackets that tokens begin with, and how many tokens it takes.
pub fn bracketed(tokens: &[Token<'_>], language: Language) -> Option<(u64, usize)> {
    let (open, inside) = tokens.split_first()?;
    if !open.is('(') {
        return None;
    }
    let numeral = read(|index| inside.get(index)?.word(), language)?;
    let closed = inside.get(numeral.words)?.is(')');
    closed.then_some((numeral.value, numeral.words + 2))
}
