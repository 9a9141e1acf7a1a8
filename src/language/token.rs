//! The words, numbers and signs of a text, made comparable: small letters, ё as е, look-alike Latin letters as Cyrillic.

use std::borrow::Cow;
use std::ops::Range;

use super::letter;

/// One word, number or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind<'t>,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind<'t> {
    /// Letters, made comparable; those of the text where they are so already.
    Word(Cow<'t, str>),
    /// Digits, with a decimal part of one to three digits where there is one.
    Number {
        /// The value in thousandths.
        thousandths: u64,
        /// How many digits the whole part has, so that `07` and `7` can be told apart.
        digits: usize,
        /// How many digits stand after the comma or full stop.
        decimals: usize,
    },
    /// Anything else but space; every dash is `-`.
    Sign(char),
}

impl Token<'_> {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Longer runs of digits are no amounts of anything.
const MOST_DIGITS: usize = 12;

/// Takes a text apart.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    // A word of six letters and a space are thirteen bytes.
    let mut tokens = Vec::with_capacity(text.len() / 10);
    let mut signs = text.char_indices().peekable();
    while let Some(&(start, sign)) = signs.peek() {
        let kind = if sign.is_whitespace() {
            signs.next();
            continue;
        } else if sign.is_ascii_digit() {
            let length = number_length(text.get(start..).unwrap_or_default());
            let written = text.get(start..start + length).unwrap_or_default();
            while signs.peek().is_some_and(|(at, _)| *at < start + length) {
                signs.next();
            }
            number(written)
        } else if is_letter(sign) {
            while signs.peek().is_some_and(|(_, sign)| is_letter(*sign) || *sign == '\u{ad}') {
                signs.next();
            }
            let end = signs.peek().map_or(text.len(), |(at, _)| *at);
            Kind::Word(compared(text.get(start..end).unwrap_or_default()))
        } else {
            signs.next();
            Kind::Sign(if is_dash(sign) { '-' } else { sign })
        };
        let end = signs.peek().map_or(text.len(), |(at, _)| *at);
        tokens.push(Token { range: start..end, kind });
    }
    tokens
}

/// The words of a text, as letters that follow each other, with their bytes.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let word = text.get(start..)?;
        let length = word.find(|sign: char| !is_letter(sign) && sign != '\u{ad}').unwrap_or(word.len());
        at = start + length;
        Some((start..at, text.get(start..at)?))
    })
}

/// Whether a sign is a letter; nearly all are Cyrillic, which is told without a table.
fn is_letter(sign: char) -> bool {
    match sign {
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | 'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7f}' | '«' | '»' | '\u{2010}'..='\u{201e}' | '№' => false,
        _ => sign.is_alphabetic(),
    }
}

/// Hyphen, minus and the dashes.
fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// How many bytes of a text are one number: digits, thousands apart by a space (`2 500 000`) or not, and a comma or full
/// stop with one to three digits after it.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let whole = first + if (1..=3).contains(&first) && !text.starts_with('0') { thousands(text, first) } else { 0 };
    let rest = text.get(whole..).unwrap_or_default();
    let part = rest.strip_prefix([',', '.']).map_or(0, digits);
    // `1.2.3` and `30.05.2015` are no decimals.
    let after = rest.get(1 + part..).unwrap_or_default();
    let goes_on = after.strip_prefix('.').is_some_and(|more| digits(more) > 0);
    if (1..=3).contains(&part) && !goes_on { whole + 1 + part } else { whole }
}

/// How many bytes after the first digits are groups of three, each after one space.
fn thousands(text: &str, first: usize) -> usize {
    let mut length = 0;
    loop {
        let rest = text.get(first + length..).unwrap_or_default();
        let Some(group) = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']) else { return length };
        if group.bytes().take_while(u8::is_ascii_digit).count() != 3 {
            return length;
        }
        length += rest.len() - group.len() + 3;
    }
}

fn number(written: &str) -> Kind<'_> {
    let is_space = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}');
    let together: Cow<'_, str> =
        if written.contains(is_space) { written.split(is_space).collect::<String>().into() } else { written.into() };
    let (whole, part) = together.split_once([',', '.']).unwrap_or((&together, ""));
    let decimals = part.len();
    let value = whole.parse::<u64>().ok().filter(|_| whole.len() <= MOST_DIGITS);
    let part = format!("{part:0<3}").parse::<u64>().ok();
    match (value, part) {
        (Some(value), Some(part)) => Kind::Number { thousandths: value * 1000 + part, digits: whole.len(), decimals },
        _ => Kind::Word(Cow::Borrowed(written)),
    }
}

/// A word in small letters, without soft hyphens, its ё as е; Latin letters that look Cyrillic become so in a Cyrillic word.
pub fn comparable(word: &str) -> String {
    compared(word).into_owned()
}

/// The same, without a copy where it is so already.
fn compared(word: &str) -> Cow<'_, str> {
    if word.chars().all(is_comparable) {
        return Cow::Borrowed(word);
    }
    let cyrillic = word.chars().any(letter::is_cyrillic);
    let small = word.chars().filter(|sign| *sign != '\u{ad}').flat_map(small);
    let read = |sign: char| if cyrillic { letter::cyrillic_of_small(sign) } else { sign };
    Cow::Owned(small.map(|sign| if sign == 'ё' && cyrillic { 'е' } else { read(sign) }).collect())
}

/// Whether a letter is read as it stands: the small letters of Russian and Kazakh but ё.
fn is_comparable(sign: char) -> bool {
    matches!(sign, 'а'..='я' | 'ә' | 'і' | 'ң' | 'ғ' | 'ү' | 'ұ' | 'қ' | 'ө' | 'һ')
}

/// The small letters of a letter; nearly all are Cyrillic, whose are told without a table.
fn small(sign: char) -> impl Iterator<Item = char> {
    let told = match sign {
        'А'..='Я' => char::from_u32(u32::from(sign) + 32),
        _ if is_comparable(sign) => Some(sign),
        _ => None,
    };
    told.into_iter().chain(told.is_none().then(|| sign.to_lowercase()).into_iter().flatten())
}
