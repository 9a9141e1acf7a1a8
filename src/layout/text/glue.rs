//! Which words hold together. Unicode line breaking (UAX #14) would end lines after `№`, inside `ІІД-ге` and between a number
//! and what it counts; here those places get a [`Level`] that says how fast they hold.

use super::language::Language;
use super::level::Level;
use super::word::Word;

/// Reads words from left to right and judges the space before each.
pub(super) struct Gaps<'a> {
    language: Language,
    before: Option<Word<'a>>,
    last: Option<Word<'a>>,
    /// The last word belongs to a number: `1 (бір) жұмыс` so far.
    counting: bool,
}

impl<'a> Gaps<'a> {
    pub(super) fn new(language: Language) -> Self {
        Self { language, before: None, last: None, counting: false }
    }

    /// How fast the space between the words read so far and `next` holds; `after` is the word that follows `next`.
    pub(super) fn read(&mut self, next: Word<'a>, after: Option<Word<'a>>) -> Level {
        let level = self.last.map_or(Level::Free, |last| self.judge(last, next, after));
        let carries_on = self.counting && level >= Level::Loose && !next.closes_bracket_and_ends();
        self.counting = next.is_number() || carries_on;
        self.before = self.last.replace(next);
        level
    }

    fn judge(&self, last: Word<'a>, next: Word<'a>, after: Option<Word<'a>>) -> Level {
        let abbreviated = last.is_abbreviation() && !(self.counting && last.is_year());
        if next.is_dash() || last.is_number_sign() || abbreviated || last.is_initials() && next.is_capitalised() {
            return Level::Tight;
        }
        if last.is_number() {
            return self.after_number(last, next, after);
        }
        if self.counting {
            if last.is_before_unit() && next.is_countable() {
                return Level::Firm;
            }
            if last.closes_bracket() && next.is_countable() || last.opens_bracket() && next.closes_bracket() {
                return Level::Loose;
            }
        }
        if last.is_dash() {
            return self.after_dash(next);
        }
        if last.is_item_label() || last.is_number_with_dash() {
            return Level::Loose;
        }
        if next.is_initials() && last.is_capitalised() || next.is_closer() {
            return Level::Firm;
        }
        let leans = match self.language {
            Language::Russian => last.leans_forward() || next.leans_back(true),
            Language::Kazakh => next.leans_back(false),
            Language::Other => false,
        };
        if leans { Level::Soft } else { Level::Free }
    }

    fn after_number(&self, last: Word<'a>, next: Word<'a>, after: Option<Word<'a>>) -> Level {
        let spelt_out = next.opens_bracket() && (next.closes_bracket() || after.is_some_and(Word::closes_bracket));
        if spelt_out || next.is_unit_sign() || last.starts_digit_groups() && next.is_digit_group() {
            Level::Tight
        } else if next.is_countable() {
            if next.is_before_unit() { Level::Tight } else { Level::Firm }
        } else {
            Level::Free
        }
    }

    /// A dash holds what it joins if that is numbers (`2 – 4 часа`), or if it opens the text as a list mark.
    fn after_dash(&self, next: Word<'a>) -> Level {
        match self.before {
            None => Level::Firm,
            Some(before) if before.is_number() && next.starts_with_digit() => Level::Firm,
            Some(_) => Level::Free,
        }
    }
}

/// How fast a place inside a word holds where Unicode would let a line end, given what stands on its left and right.
pub(super) fn inside(left: &str, right: &str) -> Level {
    let letters_right = right.chars().take_while(|c| c.is_alphabetic()).count();
    let Some(mark) = left.chars().next_back() else {
        return Level::Free;
    };
    let stem = left.strip_suffix(mark).unwrap_or(left);
    let letters_left = stem.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let after_digit = stem.ends_with(|c: char| c.is_ascii_digit());
    match mark {
        // The ending or the short half of a compound stays: `ІІД-ге`, `көші-қон`, `іс-қимыл`, `10-бабының`.
        '-' | '\u{2010}' if after_digit || letters_right <= 3 || letters_left <= 2 => Level::Tight,
        '-' | '\u{2010}' => Level::Soft,
        '/' if letters_right <= 3 || letters_left <= 3 => Level::Tight,
        '/' => Level::Soft,
        '–' | '—' if after_digit && right.starts_with(|c: char| c.is_ascii_digit()) => Level::Tight,
        '–' | '—' if after_digit => Level::Loose,
        '–' | '—' => Level::Soft,
        _ => Level::Free,
    }
}
