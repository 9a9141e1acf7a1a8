//! Words in all their forms: whether a word of a text is a form of a term, by Kazakh suffixes or Russian endings.

use super::Language;
use super::token::{Token, comparable};

/// A term, made ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    words: Vec<String>,
    language: Language,
}

impl Term {
    /// Takes a term as it is written: one word or several.
    pub fn new(written: &str, language: Language) -> Self {
        let words = written.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { words: words.map(comparable).collect(), language }
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether tokens begin with a form of it; gives how many tokens it takes.
    pub fn begins(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let mut at = 0;
        for (index, word) in self.words.iter().enumerate() {
            // A hyphen inside a term is no word of its own: `көші-қон`.
            at += usize::from(index > 0 && tokens.get(at).is_some_and(|token| token.is('-')));
            let found = tokens.get(at)?.word()?;
            if !begins_alike(found, word) || !is_form(found, word, self.language) {
                return None;
            }
            at += 1;
        }
        (at > 0).then_some(at)
    }

    /// The first place in a text, in bytes, where it stands in any form.
    pub fn find(&self, tokens: &[Token<'_>]) -> Option<std::ops::Range<usize>> {
        (0..tokens.len()).find_map(|at| {
            let rest = tokens.get(at..)?;
            let length = self.begins(rest)?;
            Some(rest.first()?.range.start..rest.get(length - 1)?.range.end)
        })
    }
}

/// Whether two words begin with the same letter, as all forms of a word do that is longer than its endings: a quick look.
fn begins_alike(word: &str, base: &str) -> bool {
    base.len() < 6 || word.as_bytes().iter().zip(base.as_bytes()).take(2).all(|(one, other)| one == other)
}

/// Whether a word is a form of another; both have to be [comparable].
pub fn is_form(word: &str, base: &str, language: Language) -> bool {
    match language {
        Language::Kazakh => is_kazakh_form(word, base),
        Language::Russian => is_russian_form(word, base),
    }
}

/// Suffixes of number, possession and case, in this order, each once; then `-ғы` and a case of its own.
fn is_kazakh_form(word: &str, base: &str) -> bool {
    if word == base {
        return true;
    }
    let rest = match word.strip_prefix(base) {
        Some(rest) => rest,
        None => match softened(word, base) {
            Some(rest) => rest,
            None => return false,
        },
    };
    suffixes(rest, 0)
}

/// `тармақ` + `ы` is `тармағы`: қ, к and п soften before a vowel.
fn softened<'a>(word: &'a str, base: &str) -> Option<&'a str> {
    let last = base.chars().next_back()?;
    let soft = match last {
        'қ' => 'ғ',
        'к' => 'г',
        'п' => 'б',
        _ => return None,
    };
    let stem = base.strip_suffix(last)?;
    word.strip_prefix(stem)?.strip_prefix(soft)
}

const PLURAL: &[&str] = &["лар", "лер", "дар", "дер", "тар", "тер"];
const POSSESSIVE: &[&str] = &[
    "ымыз", "іміз", "ыңыз", "іңіз", "мыз", "міз", "ңыз", "ңіз", "ым", "ім", "ың", "ің", "сы", "сі", "ы", "і", "м", "ң",
];
const CASE: &[&str] = &[
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "менен",
    "мен",
    "бен",
    "пен",
    "нда",
    "нде",
    "нан",
    "нен",
    "дан",
    "ден",
    "тан",
    "тен",
    "ға",
    "ге",
    "қа",
    "ке",
    "на",
    "не",
    "ны",
    "ні",
    "ды",
    "ді",
    "ты",
    "ті",
    "да",
    "де",
    "та",
    "те",
    "н",
    "а",
    "е",
];
const RELATIVE: &[&str] = &["ғы", "гі", "қы", "кі"];

fn suffixes(rest: &str, level: usize) -> bool {
    if rest.is_empty() {
        return true;
    }
    const LEVELS: [&[&str]; 5] = [PLURAL, POSSESSIVE, CASE, RELATIVE, CASE];
    (level..LEVELS.len()).any(|level| {
        let known = LEVELS.get(level).copied().unwrap_or_default();
        known.iter().any(|suffix| rest.strip_prefix(suffix).is_some_and(|rest| suffixes(rest, level + 1)))
    })
}

/// Endings of nouns and adjectives in all cases.
const RUSSIAN: [&str; 50] = [
    "", "а", "я", "о", "е", "у", "ю", "ы", "и", "й", "ь", "ом", "ем", "ой", "ей", "ою", "ею", "ам", "ям", "ами", "ями",
    "ах", "ях", "ов", "ев", "ия", "ие", "ии", "ию", "ий", "ием", "иям", "иями", "иях", "ый", "ая", "яя", "ое", "ее",
    "ые", "ого", "его", "ому", "ему", "ым", "им", "ыми", "ими", "ых", "их",
];

fn is_russian_form(word: &str, base: &str) -> bool {
    if word == base {
        return true;
    }
    let stem = russian_stem(base);
    if let Some(ending) = word.strip_prefix(stem) {
        return RUSSIAN.contains(&ending) || matches!(ending, "ую" | "юю");
    }
    // `справка` – `справок`, `карточка` – `карточек`: a vowel comes in before the last consonant.
    let Some(last) = stem.chars().next_back() else { return false };
    let Some(before) = stem.strip_suffix(last) else { return false };
    ["о", "е"].into_iter().any(|vowel| {
        word.strip_prefix(before).and_then(|rest| rest.strip_prefix(vowel)) == Some(last.to_string().as_str())
    })
}

/// A word without its ending; three letters stay at least.
fn russian_stem(base: &str) -> &str {
    const CUT: [&str; 19] = [
        "ость", "ение", "ание", "ия", "ие", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "а", "я", "о", "е", "ь",
        "й",
    ];
    for ending in CUT {
        if let Some(stem) = base.strip_suffix(ending)
            && stem.chars().count() >= 3
        {
            // Only the very last letters change: `решение` keeps `решени`.
            let keep = match ending {
                "ость" => base.len() - "ь".len(),
                "ение" | "ание" => base.len() - "е".len(),
                _ => stem.len(),
            };
            return base.get(..keep).unwrap_or(base);
        }
    }
    base
}
