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
            say!("{times} {times:time|times} a {unit}", times = times, unit = unit(per))
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

fn unit(unit: TimeUnit) -> Message {
    unit.name().into()
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

/// A sum spelled out along a way: `1 + 1 + 2 + 2 + 1 = 7 working days`.
pub fn spelt(way: &Way) -> Message {
    let parts: Vec<Amounts> =
        way.legs.iter().flat_map(|leg| [leg.wait, leg.time]).filter(|part| !part.is_none()).collect();
    let total = sum(&way.sum);
    if parts.len() < 2 {
        return total;
    }
    let single: Vec<Span> = parts.iter().filter_map(|part| alone(part)).collect();
    let first = single.first().map(|span| span.unit);
    let same = single.len() == parts.len() && single.iter().all(|span| Some(span.unit) == first);
    let said: Vec<Message> = if same {
        single.iter().map(|span| number(span.thousandths).into()).collect()
    } else {
        parts.iter().map(sum).collect()
    };
    let more = said.len() > MOST_PARTS;
    let plus = |one: Message, other: Message| say!("{one} + {other}", one = one, other = other);
    let parts = said.into_iter().take(MOST_PARTS).reduce(plus).unwrap_or_else(|| "no time".into());
    if more {
        say!("{parts} + … = {total}", parts = parts, total = total)
    } else {
        say!("{parts} = {total}", parts = parts, total = total)
    }
}

/// The span of a sum that has only one.
fn alone(part: &Amounts) -> Option<Span> {
    match part.spans().as_slice() {
        [span] => Some(*span),
        _ => None,
    }
}
