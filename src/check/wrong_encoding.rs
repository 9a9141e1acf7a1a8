//! `wrong-encoding`: letters of an old Kazakh font, or of a file that was read in the wrong encoding.

use super::text::{Spoken, edit};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::letter::{is_cyrillic, of_old_font};
use crate::language::token::words;

/// The fault.
pub const CODE: Code = Code {
    name: "wrong-encoding",
    severity: Severity::Warning,
    explanation: "A word has letters that neither Kazakh nor Russian has, in the places where fonts of the 1990s had the \
        Kazakh ones (ќ for қ, ґ for ө, ј for ә, ѕ for ң, є for ғ, ў for ұ, ї for ү); or a text was read in the wrong \
        encoding (`Р·Р°`, `Ð·Ð°`, �).\n\n\
        Bad:\n\n    kk: ќўжат\n\nGood:\n\n    kk: құжат\n\n\
        Source: copies of acts at netref.ru (regulations.md, section 8).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = spoken.language else { return };
    let text = spoken.text.text.as_str();
    // Most texts have nothing but the letters of the two languages and the marks of their printers.
    if text.chars().all(is_usual) {
        return;
    }
    if let Some(at) = garbled(text) {
        let message = "this text was read in the wrong encoding";
        let hint = spoken.hint("take it from its source again, as UTF-8");
        findings.push(spoken.finding(&CODE, at..at + 1, Vec::new(), message).hint(hint));
        return;
    }
    if !text.chars().any(|sign| of_old_font(sign, language).is_some()) {
        return;
    }
    let mut edits = Vec::new();
    let mut wrong = Vec::new();
    for (range, word) in words(text) {
        if word.chars().any(|sign| of_old_font(sign, language).is_some()) && word.chars().all(is_cyrillic) {
            let mended: String = word.chars().map(|sign| of_old_font(sign, language).unwrap_or(sign)).collect();
            wrong.push((range.clone(), format!("`{word}` → `{mended}`")));
            edits.push(edit(range, mended));
        }
    }
    let Some((first, _)) = wrong.first() else { return };
    let words: Vec<&str> = wrong.iter().map(|(_, word)| word.as_str()).collect();
    let message = say!(
        "{count} {count:word is|words are} written in the letters of an old font: {words}",
        count = wrong.len(),
        words = words.join(", ")
    );
    let hint = spoken.hint("write the Kazakh letters; `reglament check --fix` does");
    findings.push(spoken.finding(&CODE, first.clone(), edits, message).hint(hint));
}

fn is_usual(sign: char) -> bool {
    let kazakh = matches!(sign, 'ә' | 'і' | 'ң' | 'ғ' | 'ү' | 'ұ' | 'қ' | 'ө' | 'һ' | 'І' | 'Қ' | 'Ұ');
    kazakh || matches!(sign, 'а'..='я' | 'А'..='Я' | '\0'..='\u{7f}' | '«' | '»' | '–' | '№')
}

/// Where a text shows that its bytes were read as another encoding.
fn garbled(text: &str) -> Option<usize> {
    if let Some(at) = text.find('\u{fffd}') {
        return Some(at);
    }
    // UTF-8 read as Windows-1252: Ð and Ñ before every letter; as Windows-1251: Р and С before signs no word has inside.
    let western = text.chars().filter(|sign| matches!(sign, 'Ð' | 'Ñ' | 'Ò' | 'Ó')).count();
    if western >= 2 {
        return text.find(['Ð', 'Ñ', 'Ò', 'Ó']);
    }
    let mut pairs = text.char_indices().zip(text.chars().skip(1));
    // Not `»`: «… ҚР» ends a quotation.
    let odd = |next: char| {
        matches!(
            next,
            '°' | '±'
                | 'µ'
                | '¶'
                | '·'
                | '‚'
                | '„'
                | '…'
                | '†'
                | '‡'
                | '€'
                | '‰'
                | 'Ѓ'
                | '¤'
                | '¦'
                | '©'
                | '®'
        )
    };
    pairs.find(|((_, first), next)| matches!(first, 'Р' | 'С' | 'Т' | 'У') && odd(*next)).map(|((at, _), _)| at)
}
