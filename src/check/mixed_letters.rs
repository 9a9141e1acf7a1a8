//! `mixed-letters`: a word has Latin and Cyrillic letters that look alike.

use super::text::{Spoken, edit};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::letter::{cyrillic_twin, is_cyrillic, is_latin, latin_twin};
use crate::language::token::words;

/// The fault.
pub const CODE: Code = Code {
    name: "mixed-letters",
    severity: Severity::Warning,
    explanation: "A word has letters of two alphabets that look the same: a Latin i in a Kazakh word, say. People read over \
        it; search, sorting and screen readers do not find the word.\n\n\
        Old Kazakh texts have Latin I and i everywhere, because keyboards had no і. In an official text they stay (search \
        on the site finds the words all the same) and this is information; in our own text it is a warning that \
        `reglament check --fix` mends.\n\n\
        Bad:\n\n    kk: Iшкi iстер\n\nGood:\n\n    kk: Ішкі істер\n\n\
        Source: order № 500 of 2015, points 2 and 13 (nine words).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if !spoken.has_latin() || text.is_ascii() {
        return;
    }
    let mut edits = Vec::new();
    let mut mixed = Vec::new();
    for (range, word) in words(text) {
        if !word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            continue;
        }
        let latin = word.chars().filter(|sign| is_latin(*sign)).count();
        let cyrillic = word.chars().filter(|sign| is_cyrillic(*sign)).count();
        if latin == 0 || cyrillic == 0 {
            continue;
        }
        let twin = if cyrillic >= latin { cyrillic_twin } else { latin_twin };
        let strange = |sign: char| if cyrillic >= latin { is_latin(sign) } else { is_cyrillic(sign) };
        let mended: Option<String> =
            word.chars().map(|sign| if strange(sign) { twin(sign) } else { Some(sign) }).collect();
        edits.extend(mended.map(|mended| edit(range.clone(), mended)));
        mixed.push((range, word));
    }
    let Some((first, _)) = mixed.first() else { return };
    let words: Vec<String> = mixed.iter().map(|(_, word)| format!("`{word}`")).collect();
    let message = say!(
        "{count} {count:word has|words have} Latin and Cyrillic letters mixed: {words}",
        count = mixed.len(),
        words = words.join(", ")
    );
    let hint = spoken.hint("write it in the letters of one alphabet; `reglament check --fix` does");
    findings.push(spoken.finding(&CODE, first.clone(), edits, message).hint(hint));
}
