//! The values of a text, each piece of it read once.

use std::ops::Range;

use super::{Value, Valued, sum};
use crate::citation::{self, Citation, Part, mention};
use crate::language::Language;
use crate::language::date::{dates, whole};
use crate::language::deadline::deadlines_in;
use crate::language::token::{Kind, Token};
use crate::model::deadline::Amount;

/// Every value that a text says, in no particular order.
pub fn values(text: &str, tokens: &[Token<'_>], language: Language) -> Vec<Valued> {
    let mut reading = Reading { text, tokens, used: vec![false; tokens.len()], found: Vec::new() };
    // Without a digit there is nothing but what can be said in words alone.
    let digits = tokens.iter().any(|token| matches!(token.kind, Kind::Number { .. }));
    if digits {
        reading.references(language);
        reading.dates(language);
        reading.act_numbers();
        reading.clocks();
    } else {
        reading.dates(language);
    }
    reading.times(language);
    reading.sums(language);
    if digits {
        reading.rest();
    }
    reading.found
}

struct Reading<'t> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    used: Vec<bool>,
    found: Vec<Valued>,
}

impl Reading<'_> {
    /// Takes tokens that nothing has taken before.
    fn take(&mut self, range: Range<usize>, value: Value) {
        let bytes = self.bytes(&range);
        if self.claim(range) {
            self.found.push(Valued { range: bytes, value });
        }
    }

    fn claim(&mut self, range: Range<usize>) -> bool {
        let Some(used) = self.used.get_mut(range) else { return false };
        let free = !used.iter().any(|used| *used);
        if free {
            used.fill(true);
        }
        free
    }

    fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(range.start).map_or(0, |token| token.range.start);
        let last = range.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..last.map_or(start, |token| token.range.end)
    }

    fn references(&mut self, language: Language) {
        let citations = citation::find_in(self.text, self.tokens, language);
        for pair in citations.windows(2) {
            if let [first, last] = pair {
                self.between(first, last);
            }
        }
        for citation in citations {
            if citation.parts.is_empty() {
                continue;
            }
            // Several numbers share the tokens of one list.
            if let Some(used) = self.used.get_mut(citation.tokens.clone()) {
                used.fill(true);
            }
            let value = Value::Reference(citation.parts, citation.owner.document());
            self.found.push(Valued { range: citation.range, value });
        }
    }

    /// What a range names without printing it: `1–3-тармақтар` is the same as `пункты 1, 2 и 3`.
    fn between(&mut self, first: &Citation, last: &Citation) {
        const MOST: u32 = 100;
        let (Some((low, outer)), Some((high, same))) = (first.parts.split_last(), last.parts.split_last()) else {
            return;
        };
        let (Ok(from), Ok(to)) = (low.number.parse::<u32>(), high.number.parse::<u32>()) else { return };
        let is_range = || self.joins(first.range.start..last.range.end, &low.number, &high.number);
        if low.kind != high.kind || outer != same || !is_range() || to.saturating_sub(from) > MOST {
            return;
        }
        for number in from + 1..to {
            let inner = Part { kind: low.kind, number: number.to_string() };
            let parts = outer.iter().cloned().chain([inner]).collect();
            let value = Value::Reference(parts, last.owner.document());
            self.found.push(Valued { range: first.range.start..last.range.end, value });
        }
    }

    /// Whether a piece of the text joins two numbers to a range: `1–3`, `1) – 3)`, `с 1 по 3`.
    fn joins(&self, piece: Range<usize>, low: &str, high: &str) -> bool {
        let text = self.text.get(piece).unwrap_or_default().replace(" по ", "-");
        let bare: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != ')').collect();
        let bare = bare.replace(['–', '—'], "-");
        bare.match_indices(&format!("{low}-{high}")).any(|(at, found)| {
            let (before, after) =
                (bare.get(..at).unwrap_or_default(), bare.get(at + found.len()..).unwrap_or_default());
            !before.ends_with(|sign: char| sign.is_ascii_digit())
                && !after.starts_with(|sign: char| sign.is_ascii_digit())
        })
    }

    fn dates(&mut self, language: Language) {
        for found in dates(self.tokens, language) {
            self.take(found.tokens, Value::Date(found.date));
        }
    }

    fn act_numbers(&mut self) {
        for sign in 0..self.tokens.len() {
            if mention::is_sign(self.tokens, sign)
                && let Some((number, after)) = mention::number(self.text, self.tokens, sign)
            {
                self.take(sign..after, Value::ActNumber(number));
            }
        }
    }

    /// `9-00`, `18:30`, and `9.00` beside a word for hours.
    fn clocks(&mut self) {
        for at in 0..self.tokens.len() {
            let rest = self.tokens.get(at..).unwrap_or_default();
            if let [hour, sign, minute, ..] = rest
                && (sign.is('-') || sign.is(':'))
                && hour.range.end == sign.range.start
                && sign.range.end == minute.range.start
                && minute.range.len() == 2
                && let (Some(hours), Some(minutes)) = (whole(hour), whole(minute))
                && hours < 24
                && (minutes == 0 || (minutes < 60 && minutes % 5 == 0 && sign.is(':')) || minutes == 30)
            {
                self.take(at..at + 3, Value::Clock(hours, minutes));
            } else if let Some(Kind::Number { thousandths, .. }) = rest.first().map(|token| &token.kind)
                && let Some(written) = rest.first().and_then(|token| self.text.get(token.range.clone()))
                && let Some((_, minutes)) = written.split_once('.')
                && matches!(minutes, "00" | "15" | "30" | "45")
                && self.beside_hours(at)
            {
                let hours = thousandths / 1000;
                self.take(at..at + 1, Value::Clock(hours, minutes.parse().unwrap_or(0)));
            }
        }
    }

    fn beside_hours(&self, at: usize) -> bool {
        let near = at.saturating_sub(8)..(at + 9).min(self.tokens.len());
        let words = self.tokens.get(near).unwrap_or_default().iter().filter_map(Token::word);
        words.into_iter().any(|word| word.starts_with("час") || word.starts_with("сағат"))
    }

    fn times(&mut self, language: Language) {
        for phrase in deadlines_in(self.tokens, language) {
            let from = self.tokens.partition_point(|token| token.range.start < phrase.range.start);
            let to = self.tokens.partition_point(|token| token.range.start < phrase.range.end);
            // `0,5 айлық есептік көрсеткіш`, `месячный расчетный показатель`: money, not time.
            let after = self.tokens.get(to).and_then(Token::word).unwrap_or_default();
            if after.starts_with("есептік") || after.starts_with("расчетн") {
                continue;
            }
            let value = match phrase.amount {
                Amount::Exact(span) | Amount::AtMost(span) | Amount::AtLeast(span) => Value::Time(vec![span]),
                Amount::Range(low, high) => Value::Time(vec![low, high]),
                Amount::Frequency { times, per } => Value::Frequency(times, per),
                Amount::Worded => continue,
            };
            self.take(from..to, value);
        }
    }

    /// `50 МРП`, `алты айлық есептік көрсеткіш`, `0,5 %`.
    fn sums(&mut self, language: Language) {
        for found in sum::sums(self.tokens, language) {
            self.take(found.tokens, Value::Sum(found.thousandths, found.currency));
        }
    }

    /// List signs and what numbers are left.
    fn rest(&mut self) {
        let mut depth = 0_usize;
        for at in 0..self.tokens.len() {
            let Some(token) = self.tokens.get(at) else { continue };
            match token.kind {
                Kind::Sign('(') => depth += 1,
                Kind::Sign(')') => depth = depth.saturating_sub(1),
                Kind::Number { thousandths, .. } => {
                    let closed = depth == 0 && self.tokens.get(at + 1).is_some_and(|next| next.is(')'));
                    let value = if closed { Value::Marker(thousandths / 1000) } else { Value::Number(thousandths) };
                    self.take(at..at + 1, value);
                }
                _ => {}
            }
        }
    }
}
