//! Amounts of time and sums of them, said in messages.

use crate::diagnostic::message::{Message, say};
use crate::duration::{Amounts, Way};
use crate::model::deadline::{Amount, Span, TimeUnit};

/// More parts of a sum are not spelled out.
const MOST_PARTS: usize = 12;

/// One amount: `7 working days`, `at most 20 minutes`, `2 times a day`.
pub fn amount(amount: Amount) -> Message {
    match amount {
        Amount::Exact(one) => span(one),
        Amount::Range(low, high) => say!("{low} to {high}", low = span(low), high = span(high)),
        Amount::AtMost(one) => say!("at most {span}", span = span(one)),
        Amount::AtLeast(one) => say!("at least {span}", span = span(one)),
        Amount::Frequency { times, per } => {
            say!("{times} {times:time|times} {per}", times = times, per = self::per(per))
        }
        Amount::Worded => "only words".into(),
    }
}

/// Several amounts, one after the other.
pub fn amounts(all: impl IntoIterator<Item = Amount>) -> Vec<Message> {
    all.into_iter().map(amount).collect()
}

fn span(span: Span) -> Message {
    let count = number(span.thousandths);
    match span.unit {
        TimeUnit::Second => say!("{count} {count:second|seconds}", count = count),
        TimeUnit::Minute => say!("{count} {count:minute|minutes}", count = count),
        TimeUnit::Hour => say!("{count} {count:hour|hours}", count = count),
        TimeUnit::WorkingDay => say!("{count} {count:working day|working days}", count = count),
        TimeUnit::CalendarDay => say!("{count} {count:calendar day|calendar days}", count = count),
        TimeUnit::Day => say!("{count} {count:day|days}", count = count),
        TimeUnit::FullDay => say!("{count} {count:full day|full days}", count = count),
        TimeUnit::Week => say!("{count} {count:week|weeks}", count = count),
        TimeUnit::Month => say!("{count} {count:month|months}", count = count),
        TimeUnit::Year => say!("{count} {count:year|years}", count = count),
    }
}

fn per(unit: TimeUnit) -> Message {
    match unit {
        TimeUnit::Second => "a second".into(),
        TimeUnit::Minute => "a minute".into(),
        TimeUnit::Hour => "an hour".into(),
        TimeUnit::WorkingDay => "a working day".into(),
        TimeUnit::CalendarDay => "a calendar day".into(),
        TimeUnit::Day => "a day".into(),
        TimeUnit::FullDay => "a full day".into(),
        TimeUnit::Week => "a week".into(),
        TimeUnit::Month => "a month".into(),
        TimeUnit::Year => "a year".into(),
    }
}

fn number(thousandths: u64) -> String {
    let (whole, part) = (thousandths / 1000, thousandths % 1000);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:03}").trim_end_matches('0').to_owned() }
}

/// A sum: `5 working days and 30 minutes`.
pub fn sum(sum: &Amounts) -> Message {
    let spans = sum.spans().into_iter().map(span);
    spans.reduce(|one, other| say!("{one} and {other}", one = one, other = other)).unwrap_or_else(|| "no time".into())
}

/// A sum spelled out along a way, unit by unit: `1 + 1 + 2 + 2 + 1 = 7 working days`.
pub fn spelt(way: &Way) -> Message {
    let parts: Vec<Amounts> = way.legs.iter().flat_map(|leg| [leg.wait, leg.time]).collect();
    let of = |amounts: &Amounts, unit: usize| match unit {
        0 => Amounts { months: amounts.months, ..Amounts::NONE },
        1 => Amounts { calendar_days: amounts.calendar_days, ..Amounts::NONE },
        2 => Amounts { days: amounts.days, ..Amounts::NONE },
        3 => Amounts { working_days: amounts.working_days, ..Amounts::NONE },
        _ => Amounts { clock: amounts.clock, ..Amounts::NONE },
    };
    let said = (0..5).filter_map(|unit| {
        let terms: Vec<Amounts> = parts.iter().map(|part| of(part, unit)).filter(|part| !part.is_none()).collect();
        let total = of(&way.sum, unit);
        (!total.is_none()).then(|| in_one_unit(&terms, &total))
    });
    said.reduce(|one, other| say!("{one} and {other}", one = one, other = other)).unwrap_or_else(|| "no time".into())
}

/// `20 + 15 = 35 minutes`; of terms that are said in several units, or of one, only the sum.
fn in_one_unit(terms: &[Amounts], total: &Amounts) -> Message {
    let single: Vec<Span> = terms.iter().filter_map(alone).collect();
    let unit = alone(total).map(|span| span.unit);
    if terms.len() < 2 || single.len() < terms.len() || single.iter().any(|span| Some(span.unit) != unit) {
        return sum(total);
    }
    let mut numbers: Vec<String> = single.iter().take(MOST_PARTS).map(|span| number(span.thousandths)).collect();
    if single.len() > MOST_PARTS {
        numbers.push("…".to_owned());
    }
    say!("{parts} = {total}", parts = numbers.join(" + "), total = sum(total))
}

/// The span of a sum that has only one.
fn alone(part: &Amounts) -> Option<Span> {
    match part.spans().as_slice() {
        [span] => Some(*span),
        _ => None,
    }
}
