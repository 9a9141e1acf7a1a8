//! Eras: whether an edition is past, holds now or is to come, as seen from a page, and since when till when.

use super::phrase;
use super::reader::Reader;
use super::timeline::Timeline;
use crate::edition::Start;
use crate::model::address::Address;

/// Where an edition stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// It held once.
    Old,
    /// It holds now, or was the last to hold.
    Now,
    /// It is to hold.
    Future,
}

impl Era {
    /// The class and the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::Now => "now",
            Self::Future => "future",
        }
    }
}

/// The editions that a page of an act has, by their places; where it has only one, that one.
pub fn places(timeline: &Timeline, page: &Address) -> Vec<usize> {
    match timeline.of_page(page) {
        [] => vec![timeline.current],
        places => places.to_vec(),
    }
}

/// The era of an edition of a page.
pub fn of(timeline: &Timeline, page: &Address, place: usize) -> Era {
    let now = timeline.shown(page, timeline.current);
    match now {
        // Nothing of it holds yet.
        None if !timeline.of_page(page).is_empty() => Era::Future,
        None => Era::Now,
        Some(_) if !timeline.begun => Era::Future,
        Some(now) if place < now => Era::Old,
        Some(now) if place > now => Era::Future,
        Some(_) => Era::Now,
    }
}

/// When an edition of a page begins, and when the next one of that page does.
pub fn span(timeline: &Timeline, page: &Address, place: usize) -> (Start, Option<Start>) {
    let start = |place: usize| timeline.edition(place).map_or(Start::Unknown, |edition| edition.start);
    let next = timeline.of_page(page).iter().find(|other| **other > place);
    (start(place), next.map(|next| start(*next)))
}

/// `с 30 мая 2015 года`, `не раньше чем с …`.
pub fn since(reader: &Reader<'_>, start: Start) -> String {
    match start {
        Start::On(date) => phrase::date_since(reader.interface, reader.lang, date),
        Start::NotBefore(date) => {
            let date = phrase::date_since(reader.interface, reader.lang, date);
            reader.filled("edition.since.not-before", &[("since", &date)])
        }
        Start::Unknown => reader.word("edition.since.unknown"),
    }
}

/// `с 30 мая 2015 года до 11 апреля 2020 года`.
pub fn spanned(reader: &Reader<'_>, (start, end): (Start, Option<Start>)) -> String {
    let since = since(reader, start);
    let until = match end {
        None => return since,
        Some(Start::On(date)) => phrase::date_until(reader.interface, reader.lang, date),
        Some(Start::NotBefore(date)) => {
            let date = phrase::date_until(reader.interface, reader.lang, date);
            reader.filled("edition.until.not-before", &[("until", &date)])
        }
        Some(Start::Unknown) => reader.word("edition.until.unknown"),
    };
    format!("{since} {until}")
}
