//! What the two languages of a text have to say alike: numbers, dates, deadlines, references, as values.

mod compare;
mod equal;
mod read;
mod spelt;
mod sum;

use std::ops::Range;

use super::page::Pair;
use crate::citation::{Document, Part};
use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Message;
use crate::language::date::Written;
use crate::model::deadline::{Span, TimeUnit};
use crate::model::leaf::Role;

pub use compare::{Difference, differences, differences_in};
pub use read::values;
pub use sum::Currency;

/// What a piece of a text says, without language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A date as far as it is said.
    Date(Written),
    /// A length of time; of a range both ends.
    Time(Vec<Span>),
    /// How often: times, and in which time.
    Frequency(u32, TimeUnit),
    /// So much, in thousandths, of what is counted in sums.
    Sum(u64, Currency),
    /// A time of day: hours and minutes.
    Clock(u64, u64),
    /// Parts of an act, and of which kind of document.
    Reference(Vec<Part>, Option<Document>),
    /// The number of an act, a registration, a newspaper.
    ActNumber(String),
    /// A list sign inside a text: `2)`.
    Marker(u64),
    /// Any other number, in thousandths.
    Number(u64),
}

/// The kinds of values, each a check of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Dates and years.
    Date,
    /// Lengths of time.
    Deadline,
    /// References and numbers of acts.
    Reference,
    /// List signs.
    Marker,
    /// All other numbers and times of day.
    Number,
}

impl Value {
    /// What kind it is of.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Date(_) => Kind::Date,
            Self::Time(_) | Self::Frequency(..) => Kind::Deadline,
            Self::Reference(..) | Self::ActNumber(_) => Kind::Reference,
            Self::Marker(_) => Kind::Marker,
            Self::Clock(..) | Self::Number(_) | Self::Sum(..) => Kind::Number,
        }
    }
}

/// A value and the bytes that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valued {
    /// The bytes.
    pub range: Range<usize>,
    /// The value.
    pub value: Value,
}

/// The differences of a text; a remark of ours may say in one language what it leaves out in the other.
pub fn each_difference(pair: Pair<'_, '_>, visit: &mut dyn FnMut(&Difference)) {
    if pair.role() == Role::Remark {
        return;
    }
    let (kazakh, russian) = (pair.kazakh, pair.russian);
    let found = differences_in((&kazakh.text.text, kazakh.tokens()), (&russian.text.text, russian.tokens()));
    found.iter().for_each(visit);
}

/// The words of a text that say what the other does not.
pub fn said(text: &str, ranges: &[Range<usize>]) -> String {
    let pieces: Vec<String> =
        ranges.iter().filter_map(|range| text.get(range.clone())).map(|piece| format!("`{piece}`")).collect();
    if pieces.is_empty() { "—".to_owned() } else { pieces.join(", ") }
}

/// The finding stands in the text that weighs less: the translation.
pub fn finding(code: &Code, pair: Pair<'_, '_>, difference: &Difference, message: Message) -> Finding {
    let Pair { kazakh, russian } = pair;
    let in_kazakh = kazakh.text.standing > russian.text.standing;
    let (spoken, ranges) = match (in_kazakh, difference.kazakh.is_empty(), difference.russian.is_empty()) {
        (true, false, _) | (false, _, true) => (kazakh, &difference.kazakh),
        _ => (russian, &difference.russian),
    };
    let range = ranges.first().cloned().unwrap_or(0..0);
    let hint = if kazakh.is_official() && russian.is_official() {
        "compare both with the printed act; if it was published so, say so in a `remark`"
    } else {
        "compare both with the printed act and correct the one that is wrong"
    };
    let address = spoken.address().field(spoken.lang.tag());
    Finding::about(code, address, message).spot(&spoken.text.text, range, Vec::new()).hint(hint)
}
