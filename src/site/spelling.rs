//! Words that mix Cyrillic with Latin look-alikes, as old texts do (`мемлекеттiк`), and their right spelling.
//!
//! The printed text is never changed. The right spelling goes into the page's data, so that who searches for it finds
//! the page.

use crate::language::letter::{cyrillic_twin, is_cyrillic};

/// The right spelling of every word of a text that mixes the scripts, in the order of the text, each once.
pub fn corrected(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    // Most texts have no Latin letter at all, and every text comes by here.
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return words;
    }
    for word in text.split(|sign: char| !sign.is_alphanumeric() && sign != '-') {
        if let Some(right) = right_spelling(word)
            && !words.contains(&right)
        {
            words.push(right);
        }
    }
    words
}

/// The right spelling of a word, if it mixes Cyrillic with Latin letters that have a Cyrillic look-alike.
fn right_spelling(word: &str) -> Option<String> {
    let cyrillic = word.chars().any(is_cyrillic);
    if !cyrillic || !word.chars().any(|sign| sign.is_ascii_alphabetic()) {
        return None;
    }
    let right: String = word.chars().map(|sign| cyrillic_twin(sign).unwrap_or(sign)).collect();
    let mended = !right.chars().any(|sign| sign.is_ascii_alphabetic());
    mended.then_some(right)
}
