//! `split-word`: a hyphen or a space of the printed line was left inside a word.

use std::collections::BTreeSet;
use std::ops::Range;

use super::page::Page;
use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::token::Token;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "split-word",
    severity: Severity::Warning,
    explanation: "A word is cut by a hyphen and a space or line break, as at the end of a printed line, or by a space alone, as \
        text taken out of a PDF or a table cell has it. Hyphens that belong to the word have no space after them (`іс-қимыл`), \
        so nothing mends this by itself: join the word, or take out the space.\n\n\
        A space inside a word is seen where the page has the whole word elsewhere and its first part nowhere as a word of \
        its own, or where a letter is left alone that is no word.\n\n\
        Bad:\n\n    ru: в двух экзем- плярах\n    kk: құжаттарды ң тізбесі\n\nGood:\n\n    ru: в двух экземплярах\n    \
        kk: құжаттардың тізбесі\n\n\
        Source: № 394 of 2012, table 1; `Наиме нование`, `құжаттарды ң` (regulations.md, section 8).",
};

/// Words after a hyphen that hangs on purpose: `кино- и фотосъемка`.
const JOINING: [&str; 9] = ["и", "или", "либо", "да", "және", "немесе", "мен", "пен", "бен"];

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let texts: Vec<&Spoken<'_>> = page.texts().filter(|spoken| spoken.role != Role::Form).collect();
    for language in [Language::Kazakh, Language::Russian] {
        let own = texts.iter().copied().filter(|spoken| spoken.language == Some(language));
        by_space(&own.collect::<Vec<_>>(), language, findings);
    }
    texts.into_iter().for_each(|spoken| by_hyphen(spoken, findings));
}

fn by_hyphen(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if !spoken.may_have(&['-']) {
        return;
    }
    for (at, _) in text.match_indices('-') {
        let after = text.get(at + 1..).unwrap_or_default();
        let rest = after.trim_start();
        let before = text.get(..at).unwrap_or_default();
        let cut = after.starts_with([' ', '\n'])
            && before.ends_with(char::is_lowercase)
            && rest.starts_with(char::is_lowercase);
        let next = rest.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
        if !cut || JOINING.contains(&next) {
            continue;
        }
        let first = before.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
        let start = at - first.len();
        let message = say!("the word `{first}-{next}` is cut by a hyphen and a space", first = first, next = next);
        let hint = spoken.hint("join the word, or take out the space if the hyphen belongs to it");
        findings.push(spoken.finding(&CODE, start..at + 1, Vec::new(), message).hint(hint));
    }
}

/// Words that are cut by a space, in the texts of a page in one language.
fn by_space(texts: &[&Spoken<'_>], language: Language, findings: &mut Vec<Finding>) {
    let mut seen = Seen::default();
    for spoken in texts {
        spoken.tokens().iter().filter_map(Token::word).for_each(|word| seen.add(word));
    }
    let mut cuts: Vec<(&Spoken<'_>, usize, bool)> = Vec::new();
    for spoken in texts {
        for (at, pair) in spoken.tokens().windows(2).enumerate() {
            let [one, other] = pair else { continue };
            let (Some(first), Some(last)) = (one.word(), other.word()) else { continue };
            let alone = last.len() == 2 && is_stray(last, language);
            if !alone && !seen.may_have(first, last) {
                continue;
            }
            if other.range.start == one.range.end + 1 && spoken.text.text.as_bytes().get(one.range.end) == Some(&b' ') {
                cuts.push((spoken, at, alone));
            }
        }
    }
    let words: BTreeSet<&str> = if cuts.is_empty() {
        BTreeSet::new()
    } else {
        texts.iter().flat_map(|spoken| spoken.tokens()).filter_map(Token::word).collect()
    };
    for (spoken, at, alone) in cuts {
        let tokens = spoken.tokens();
        let (Some(one), Some(other)) = (tokens.get(at), tokens.get(at + 1)) else { continue };
        let (Some(first), Some(last)) = (one.word(), other.word()) else { continue };
        let range = one.range.start..other.range.end;
        let cut = if alone {
            first.len() > 4 && is_small(spoken, &range) && !tokens.get(at + 2).is_some_and(is_after_letter)
        } else {
            first.len() >= 6
                && last.len() >= 4
                && words.contains(format!("{first}{last}").as_str())
                && is_fragment(first, texts, (spoken, at))
        };
        if cut {
            let message = say!("the word `{word}` is cut by a space", word = format!("{first}{last}"));
            let hint = spoken.hint("join the word");
            findings.push(spoken.finding(&CODE, range, Vec::new(), message).hint(hint));
        }
    }
}

/// A letter that is no word, no unit and no sign of a list.
fn is_stray(letter: &str, language: Language) -> bool {
    match language {
        Language::Kazakh => matches!(letter, "ң" | "ы" | "і" | "н" | "ғ" | "қ" | "ү" | "ұ" | "й" | "ь"),
        Language::Russian => matches!(letter, "ы" | "ь" | "й" | "ъ" | "ю" | "е" | "щ" | "э"),
    }
}

/// Whether the words are in small letters from their second sign on: initials and names of classes are not cut.
fn is_small(spoken: &Spoken<'_>, range: &Range<usize>) -> bool {
    let text = spoken.text.text.get(range.clone()).unwrap_or_default();
    text.chars().skip(1).all(|sign| !sign.is_uppercase())
}

/// `а)`, `г.`, `м²`: after a letter that means something by itself.
fn is_after_letter(token: &Token<'_>) -> bool {
    token.is('.') || token.is(')') || token.is('-') || token.is('/')
}

/// Whether the first part of a word is a word nowhere but in cuts like this one.
fn is_fragment(first: &str, texts: &[&Spoken<'_>], (own, at): (&Spoken<'_>, usize)) -> bool {
    let next = own.tokens().get(at + 1).and_then(Token::word);
    texts.iter().all(|spoken| {
        let tokens = spoken.tokens();
        tokens
            .iter()
            .enumerate()
            .all(|(index, token)| token.word() != Some(first) || tokens.get(index + 1).and_then(Token::word) == next)
    })
}

/// Which words there may be, by their beginning, end and length: a quick look for nearly all pairs that make none.
struct Seen(Vec<u64>);

impl Default for Seen {
    fn default() -> Self {
        Self(vec![0; 256])
    }
}

impl Seen {
    fn add(&mut self, word: &str) {
        if word.len() < 10 {
            return;
        }
        let place = place(word, word, word.len());
        if let Some(row) = self.0.get_mut(place / 64) {
            *row |= 1 << (place % 64);
        }
    }

    fn may_have(&self, first: &str, last: &str) -> bool {
        if first.len() < 6 || last.len() < 4 {
            return false;
        }
        let place = place(first, last, first.len() + last.len());
        self.0.get(place / 64).is_some_and(|row| row >> (place % 64) & 1 == 1)
    }
}

/// A number below 256 × 64 for a beginning of three letters, an end of two and a length.
fn place(begin: &str, end: &str, length: usize) -> usize {
    let (begin, end) = (begin.as_bytes(), end.as_bytes());
    let of = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let begin = of(begin.get(1)) * 31 + of(begin.get(3)) * 7 + of(begin.get(5)) * 131;
    let end = of(end.get(end.len().wrapping_sub(1))) * 61 + of(end.get(end.len().wrapping_sub(3))) * 17;
    (begin + end + length * 257) % (256 * 64)
}
