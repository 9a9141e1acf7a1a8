//! The calendar by which working days are counted: holidays, and days that a decree has moved.

use jiff::civil::Date;

use super::words::Words;

/// Holidays and moved days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The first and the last year for which the holidays stand here; nothing is counted outside them.
    pub years: Option<(i16, i16)>,
    /// The years of which all moved days stand here; of the others it is said that they do not.
    pub complete: Vec<i16>,
    /// Days off that come every year.
    pub holidays: Vec<Holiday>,
    /// Single days.
    pub moved: Vec<Moved>,
}

/// A day off that comes every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The month, from 1.
    pub month: i8,
    /// The day of the month, from 1.
    pub day: i8,
    /// The first year in which it is one; always where none is named.
    pub from: Option<i16>,
    /// The last year in which it is one.
    pub until: Option<i16>,
    /// Whether the next working day is off when it falls on a weekend.
    pub carried: bool,
    /// What it is called.
    pub name: Words,
}

/// A day that is something else than its place in the week says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The day.
    pub date: Date,
    /// Whether people work on it.
    pub working: bool,
}
