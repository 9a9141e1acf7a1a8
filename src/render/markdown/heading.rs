//! Levels of headings: the largest of a text takes the level that the page has room for, and none is skipped.

use pulldown_cmark::{Event, HeadingLevel, Tag};

/// The levels of the headings of one text.
pub struct Levels {
    first: u8,
    largest: u8,
    current: u8,
}

impl Levels {
    /// Looks through a text for its largest heading, which becomes `first`.
    pub fn new<'e, 'm: 'e>(first: u8, events: impl Iterator<Item = &'e Event<'m>>) -> Self {
        let level = |event: &Event<'_>| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(number(*level)),
            _ => None,
        };
        let first = first.clamp(1, 6);
        Self { first, largest: events.filter_map(level).min().unwrap_or(1), current: first.saturating_sub(1) }
    }

    /// The level of the next heading.
    pub fn next(&mut self, written: HeadingLevel) -> u8 {
        let wanted = self.first + number(written).saturating_sub(self.largest);
        self.current = wanted.min(self.current + 1).min(6);
        self.current
    }

    /// The level of the heading that is open.
    pub fn current(&self) -> u8 {
        self.current
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
