//! Where a word may be cut with a hyphen.

use super::kazakh;
use super::language::Language;

/// Fewest letters worth cutting: two must stay on each side.
const SHORTEST: usize = 4;

/// The word in the parts it may be cut into; one part if it may not. Joined, they are the word again.
#[must_use]
pub fn syllables(word: &str, language: Language) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    let mut done = 0;
    for at in points(word, language) {
        if let Some((part, tail)) = rest.split_at_checked(at - done) {
            parts.push(part);
            rest = tail;
            done = at;
        }
    }
    parts.push(rest);
    parts
}

/// Byte offsets in `text` where a hyphen may be put, ascending: inside runs of letters, by the rules of the language.
pub(super) fn points(text: &str, language: Language) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for run in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = run.trim_end_matches(|c: char| !c.is_alphabetic());
        for at in in_word(letters, language) {
            found.push(start + at);
        }
        start += run.len();
    }
    found
}

fn in_word(word: &str, language: Language) -> Vec<usize> {
    if language == Language::Other || word.chars().nth(SHORTEST - 1).is_none() || !is_cyrillic(word) {
        return Vec::new();
    }
    // A Kazakh name in a Russian sentence is still Kazakh.
    if language == Language::Kazakh || !word.chars().all(is_russian) {
        return kazakh::breaks(word);
    }
    let mut at = 0;
    let mut found: Vec<usize> = hypher::hyphenate_bounded(word, hypher::Lang::Russian, 2, 2)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    found.pop(); // the end of the last syllable is the end of the word
    found
}

/// All letters are Cyrillic, bar the Latin i that old texts use for `і`.
fn is_cyrillic(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}' | 'i' | 'I')) && word.chars().any(|c| c > '\u{3ff}')
}

fn is_russian(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}
