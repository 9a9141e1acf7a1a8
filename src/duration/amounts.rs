//! Sums of time whose units do not convert, and what can be said for certain of their order.

use std::cmp::Ordering;
use std::ops::Add;

use crate::model::deadline::{Span, TimeUnit};

/// A sum of time, in thousandths of each unit.
///
/// Seconds, minutes, hours and full days (24 hours without a break) convert into each other, as do a week and seven calendar
/// days, a year and twelve months. Nothing else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Amounts {
    /// Thousandths of a second on the clock.
    pub clock: u64,
    /// Thousandths of a working day.
    pub working_days: u64,
    /// Thousandths of a calendar day.
    pub calendar_days: u64,
    /// Thousandths of a day of which the act does not say which it is.
    pub days: u64,
    /// Thousandths of a month.
    pub months: u64,
}

/// The seconds that each unit takes at least and at most: clock, working day, calendar day, day, month.
///
/// A working day goes from one date to the next, or from Friday to Monday; holidays aside, as the acts themselves count. A
/// day without saying which may be either. A month has 28 to 31 days.
const SECONDS: [(i128, i128); 5] = [(1, 1), (DAY, 3 * DAY), (DAY, DAY), (DAY, 3 * DAY), (28 * DAY, 31 * DAY)];

const DAY: i128 = 24 * 60 * 60;

impl Amounts {
    /// No time at all.
    pub const NONE: Self = Self { clock: 0, working_days: 0, calendar_days: 0, days: 0, months: 0 };

    /// One amount, as a sum.
    pub fn of(span: Span) -> Self {
        let times = |factor: u64| span.thousandths.saturating_mul(factor);
        match span.unit {
            TimeUnit::Second => Self { clock: times(1), ..Self::NONE },
            TimeUnit::Minute => Self { clock: times(60), ..Self::NONE },
            TimeUnit::Hour => Self { clock: times(60 * 60), ..Self::NONE },
            TimeUnit::FullDay => Self { clock: times(24 * 60 * 60), ..Self::NONE },
            TimeUnit::WorkingDay => Self { working_days: times(1), ..Self::NONE },
            TimeUnit::CalendarDay => Self { calendar_days: times(1), ..Self::NONE },
            TimeUnit::Week => Self { calendar_days: times(7), ..Self::NONE },
            TimeUnit::Day => Self { days: times(1), ..Self::NONE },
            TimeUnit::Month => Self { months: times(1), ..Self::NONE },
            TimeUnit::Year => Self { months: times(12), ..Self::NONE },
        }
    }

    /// Whether it is no time at all.
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }

    /// Whether it counts days or months, not only the clock.
    pub fn has_days(&self) -> bool {
        Self { clock: 0, ..*self } != Self::NONE
    }

    /// Which of two sums is longer, if that is certain whatever a working day, a day and a month turn out to be.
    ///
    /// What both have in common does not count: five working days and an hour are longer than five working days.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self.is_at_most(other), other.is_at_most(self)) {
            (true, true) => Some(Ordering::Equal),
            (true, false) => Some(Ordering::Less),
            (false, true) => Some(Ordering::Greater),
            (false, false) => None,
        }
    }

    /// Whether it is for certain no longer than the other.
    pub fn is_at_most(&self, other: &Self) -> bool {
        let pairs = self.parts().into_iter().zip(other.parts()).zip(SECONDS);
        let least = pairs.map(|((this, that), (low, high))| {
            let more = i128::from(that) - i128::from(this);
            // The other's surplus is worth at least this, its lack at most that.
            more * if more > 0 { low } else { high }
        });
        least.sum::<i128>() >= 0
    }

    /// The parts in the order of [`SECONDS`].
    fn parts(&self) -> [u64; 5] {
        [self.clock, self.working_days, self.calendar_days, self.days, self.months]
    }

    /// The sum as amounts in single units, from the largest: `2 months`, `5 working days`, `1 hour`, `30 minutes`.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut push = |thousandths: u64, unit: TimeUnit| {
            if thousandths > 0 {
                spans.push(Span { thousandths, unit });
            }
        };
        push(self.months, TimeUnit::Month);
        push(self.calendar_days, TimeUnit::CalendarDay);
        push(self.days, TimeUnit::Day);
        push(self.working_days, TimeUnit::WorkingDay);
        let mut clock = self.clock;
        let units =
            [(TimeUnit::FullDay, 24 * 60 * 60 * 1000), (TimeUnit::Hour, 60 * 60 * 1000), (TimeUnit::Minute, 60_000)];
        for (unit, size) in units {
            push(clock / size * 1000, unit);
            clock %= size;
        }
        push(clock, TimeUnit::Second);
        spans
    }
}

impl Add for Amounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            clock: self.clock.saturating_add(other.clock),
            working_days: self.working_days.saturating_add(other.working_days),
            calendar_days: self.calendar_days.saturating_add(other.calendar_days),
            days: self.days.saturating_add(other.days),
            months: self.months.saturating_add(other.months),
        }
    }
}
