//! Definitions that a text makes, `(бұдан әрі – ҚФБ)` / `(далее – СФЕ)`: the shared part of the checks on abbreviations.

use std::ops::Range;

use crate::language::Language;
use crate::language::letter::{is_capital, is_small};
use crate::language::token::words;
use crate::model::leaf::Role;
use crate::model::regulation::Regulation;

/// A short form that a text gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition<'t> {
    /// The short form.
    pub short: &'t str,
    /// Where it stands in the text.
    pub range: Range<usize>,
}

/// Every definition of a text.
pub fn definitions(text: &str, language: Language) -> Vec<Definition<'_>> {
    let openings: &[&str] = match language {
        Language::Kazakh => &["(бұдан әрі", "(Бұдан әрі", "(одан әрі"],
        Language::Russian => &["(далее", "(Далее"],
    };
    let mut found = Vec::new();
    for opening in openings {
        for (at, _) in text.match_indices(opening) {
            found.extend(definition(text, at + opening.len()));
        }
    }
    found.sort_by_key(|definition| definition.range.start);
    found
}

fn definition(text: &str, from: usize) -> Option<Definition<'_>> {
    let rest = text.get(from..)?;
    let inside = rest.get(..rest.find(')')?)?;
    // `далее по тексту – X`: what is defined stands after the dash.
    let dash = inside.find(['–', '-', '—'])?;
    let start = dash + inside.get(dash..)?.chars().next()?.len_utf8();
    let short = inside.get(start..)?;
    let trimmed = short.trim().trim_matches(['"', '«', '»', '“', '”']);
    let at = from + start + short.find(trimmed)?;
    (!trimmed.is_empty()).then(|| Definition { short: trimmed, range: at..at + trimmed.len() })
}

/// Whether a text is running text, in which definitions stand and abbreviations are used.
pub fn is_running(role: Role<'_>) -> bool {
    matches!(role, Role::Heading | Role::Text)
}

/// Words of capitals that are no abbreviation to be explained: the country, its neighbours.
const KNOWN: [&str; 10] = ["ҚР", "РК", "РФ", "КСР", "КСРО", "СССР", "АҚШ", "США", "БҰҰ", "ООН"];

/// The abbreviations that a text uses: two to seven capital Cyrillic letters, with their case ending cut off.
pub fn uses(text: &str) -> Vec<Definition<'_>> {
    let mut found: Vec<Definition<'_>> = Vec::new();
    let mut lowercase = false;
    for (range, word) in words(text) {
        let mut signs = word.chars();
        let (Some(first), Some(second)) = (signs.next(), signs.next()) else { continue };
        lowercase = lowercase || is_small(second) || is_small(first) || signs.any(is_small);
        // Nearly all words end here.
        if !is_capital(first) || !is_capital(second) {
            continue;
        }
        let count = word.chars().count();
        if count <= 7 && word.chars().all(is_capital) && !is_roman(word) && !KNOWN.contains(&word) {
            found.push(Definition { short: word, range });
        }
    }
    // A heading in capitals has no abbreviations that could be told from its words; nor has a word of command.
    found.retain(|one| lowercase && !is_command(text, &one.range));
    found
}

/// Roman numbers, also in Cyrillic look-alikes: ІІ, ІV, ХХ.
fn is_roman(word: &str) -> bool {
    word.chars().all(|sign| matches!(sign, 'І' | 'Х' | 'С' | 'М'))
}

/// `ҚАУЛЫ ЕТЕДІ:`: capitals beside capitals.
fn is_command(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default().trim_end();
    let after = text.get(range.end..).unwrap_or_default();
    let last = before.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let next = after.trim_start().split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let capitals = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    capitals(last) || capitals(next) || after.starts_with(':')
}

/// Whether the list of abbreviations or the units of a regulation know a short form.
pub fn is_listed(regulation: &Regulation, short: &str) -> bool {
    let abbreviations = regulation.abbreviations.iter().map(|abbreviation| &abbreviation.short);
    let units = regulation.units.iter().flat_map(|unit| [&unit.abbreviation, &unit.name]);
    abbreviations.chain(units).any(|words| {
        words.iter().any(|(_, text)| text.text.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == short))
    })
}
