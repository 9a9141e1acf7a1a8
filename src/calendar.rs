//! Working days: which day is one, and what date comes after so much time. Pure date arithmetic.
//!
//! `theme/calculator/1-count.js` does the same on the page, with the days off that [`Days`] gives; `tests/it/calendar.rs`
//! holds both against each other and against a count day by day that shares nothing with them.
//!
//! - Saturday and Sunday are off. So are the holidays; one that is carried and falls on a weekend makes the next working day
//!   off. A day that is named singly is what it is said to be, whatever else it would be.
//! - The day that a term begins on is not counted: one working day from a Friday ends on Monday.
//! - Working days, calendar days, months and hours are counted one after the other, in that order from the largest; parts of
//!   a day count as a whole one; hours make a day when they are 24.
//! - A day of which the act does not say which it is may be either, so every date is two: the earliest and the latest.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};

use crate::model::calendar::Calendar;
use crate::model::deadline::{Span as Length, TimeUnit};

/// Which days are working days, from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    first: Date,
    last: Date,
    off: BTreeSet<Date>,
    working: BTreeSet<Date>,
}

/// A point in time: a date and the hours that have not yet made a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    date: Date,
    /// Thousandths of a second.
    clock: u64,
}

/// The earliest and the latest date that a term may end on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    earliest: Point,
    latest: Point,
}

const DAY: u64 = 24 * 60 * 60 * 1000;

impl Days {
    /// The days of the years of a calendar; none where it names no years.
    pub fn of(calendar: &Calendar) -> Option<Self> {
        let (first, last) = calendar.years?;
        let (first, last) = (Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?);
        let mut days = Self { first, last, off: BTreeSet::new(), working: BTreeSet::new() };
        let mut carried = Vec::new();
        for year in first.year()..=last.year() {
            for holiday in &calendar.holidays {
                let is =
                    holiday.from.is_none_or(|from| from <= year) && holiday.until.is_none_or(|until| year <= until);
                // The 29th of February is not in every year.
                let Some(day) = Date::new(year, holiday.month, holiday.day).ok().filter(|_| is) else { continue };
                if is_weekend(day) && holiday.carried {
                    carried.push(day);
                }
                days.off.insert(day);
            }
        }
        carried.sort_unstable();
        for mut day in carried {
            while is_weekend(day) || days.off.contains(&day) {
                let Ok(next) = day.tomorrow() else { break };
                day = next;
            }
            days.off.insert(day);
        }
        for moved in &calendar.moved {
            days.off.remove(&moved.date);
            if moved.working {
                days.working.insert(moved.date);
            } else {
                days.off.insert(moved.date);
            }
        }
        Some(days)
    }

    /// The first and the last day.
    pub fn span(&self) -> (Date, Date) {
        (self.first, self.last)
    }

    /// The days from Monday to Friday that are off, in their order.
    pub fn off(&self) -> impl Iterator<Item = Date> {
        self.off.iter().copied().filter(|day| !is_weekend(*day))
    }

    /// The Saturdays and Sundays that are working days, in their order.
    pub fn working(&self) -> impl Iterator<Item = Date> {
        self.working.iter().copied().filter(|day| is_weekend(*day))
    }

    /// Whether a day is a working day.
    pub fn is_working(&self, day: Date) -> bool {
        self.working.contains(&day) || !(is_weekend(day) || self.off.contains(&day))
    }

    /// From when the time of an application runs: the day itself where it is a working day, else the next one; after the end
    /// of the working day (`late`) the next one (regulations.md, section 8: after 18:00). None outside the calendar.
    pub fn begin(&self, filed: Date, late: bool) -> Option<Ends> {
        let mut day = if late { filed.tomorrow().ok()? } else { filed };
        while self.contains(day)? && !self.is_working(day) {
            day = day.tomorrow().ok()?;
        }
        let point = Point { date: day, clock: 0 };
        Some(Ends { earliest: point, latest: point })
    }

    /// What comes after so much more time; none outside the calendar.
    pub fn after(&self, ends: Ends, lengths: &[Length]) -> Option<Ends> {
        let mut lengths: Vec<&Length> = lengths.iter().collect();
        lengths.sort_by_key(|length| order(length.unit));
        lengths.iter().try_fold(ends, |ends, length| {
            Some(Ends {
                earliest: self.add(ends.earliest, **length, false)?,
                latest: self.add(ends.latest, **length, true)?,
            })
        })
    }

    fn add(&self, point: Point, length: Length, as_working: bool) -> Option<Point> {
        let whole = i64::try_from(length.thousandths.div_ceil(1000)).ok()?;
        let clock = |seconds: u64| {
            let clock = point.clock.checked_add(length.thousandths.checked_mul(seconds)?)?;
            let date = self.within(point.date, i64::try_from(clock / DAY).ok()?.days())?;
            Some(Point { date, clock: clock % DAY })
        };
        let moved = |span: Span| Some(Point { date: self.within(point.date, span)?, ..point });
        match length.unit {
            TimeUnit::Second => clock(1),
            TimeUnit::Minute => clock(60),
            TimeUnit::Hour => clock(60 * 60),
            TimeUnit::FullDay => clock(24 * 60 * 60),
            TimeUnit::CalendarDay => moved(Span::new().try_days(whole).ok()?),
            TimeUnit::Week => moved(Span::new().try_weeks(whole).ok()?),
            TimeUnit::Month => moved(Span::new().try_months(whole).ok()?),
            TimeUnit::Year => moved(Span::new().try_years(whole).ok()?),
            TimeUnit::Day if !as_working => moved(Span::new().try_days(whole).ok()?),
            TimeUnit::Day | TimeUnit::WorkingDay => {
                let mut date = point.date;
                let mut left = whole;
                while left > 0 {
                    date = date.tomorrow().ok().filter(|day| *day <= self.last)?;
                    left -= i64::from(self.is_working(date));
                }
                Some(Point { date, ..point })
            }
        }
    }

    fn within(&self, day: Date, span: Span) -> Option<Date> {
        let date = day.checked_add(span).ok()?;
        self.contains(date).map(|_| date)
    }

    /// True inside the calendar, none outside.
    fn contains(&self, day: Date) -> Option<bool> {
        (self.first <= day && day <= self.last).then_some(true)
    }
}

impl Ends {
    /// The earliest and the latest date.
    pub fn dates(&self) -> (Date, Date) {
        (self.earliest.date, self.latest.date)
    }
}

/// Months before weeks before days before hours.
fn order(unit: TimeUnit) -> usize {
    match unit {
        TimeUnit::Year => 0,
        TimeUnit::Month => 1,
        TimeUnit::Week => 2,
        TimeUnit::CalendarDay => 3,
        TimeUnit::Day => 4,
        TimeUnit::WorkingDay => 5,
        TimeUnit::FullDay => 6,
        TimeUnit::Hour => 7,
        TimeUnit::Minute => 8,
        TimeUnit::Second => 9,
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Days since 1970, as the script counts them.
pub fn number(day: Date) -> i64 {
    let since = day - date(1970, 1, 1);
    i64::from(since.get_days())
}
