//! Starts: when an edition begins, as exactly as that is known.

use jiff::civil::Date;

/// When something takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Start {
    /// On this day.
    On(Date),
    /// On this day or later: the rule is known, the day from which it counts is not.
    NotBefore(Date),
    /// Nothing is known of it.
    Unknown,
}

impl Start {
    /// The day, or the first one possible.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::On(date) | Self::NotBefore(date) => Some(date),
            Self::Unknown => None,
        }
    }

    /// The day, where it is certain.
    pub fn certain(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::NotBefore(_) | Self::Unknown => None,
        }
    }
}
