//! Deadlines: how long an action may take, as the acts really say it.
//!
//! Every kind here was met in a published act; `domain/regulations.md` section 8 lists them.

use super::words::Words;

/// What stands in one deadline cell: one or several terms and the wording as printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Deadline {
    /// The terms; several where the cell gives one per category or condition.
    pub terms: Vec<Term>,
    /// The wording of the whole cell as printed.
    pub printed: Words,
}

/// One term of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term {
    /// How long.
    pub amount: Amount,
    /// The category or sub-service that it holds for, by id; all of them when none is named.
    pub categories: Vec<String>,
    /// The condition under which it holds ("в случае направления запроса").
    pub condition: Words,
    /// The wording of this term as printed.
    pub printed: Words,
}

/// How long, and in what sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// `1 (один) рабочий день`.
    Exact(Span),
    /// `10–15 сек`, `30 сек – 1 минута`.
    Range(Span, Span),
    /// `не более 20 минут`, `до 10 рабочих дней`.
    AtMost(Span),
    /// `не менее 20 минут`.
    AtLeast(Span),
    /// `2 раза в день`, `ежедневно` (once a day): how often, not how long.
    Frequency {
        /// How many times.
        times: u32,
        /// In each of what.
        per: TimeUnit,
    },
    /// Only the printed words say it ("в сроки, указанные в пункте 4 Стандарта").
    Worded,
}

/// A length of time in one unit, kept in that unit because units do not convert (a working day is no 24 hours).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// Thousandths of the unit: `1,5 мин` is 1500.
    pub thousandths: u64,
    /// The unit.
    pub unit: TimeUnit,
}

/// The units that acts count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnit {
    /// секунда / секунд.
    Second,
    /// минута / минут.
    Minute,
    /// час / сағат.
    Hour,
    /// рабочий день / жұмыс күні.
    WorkingDay,
    /// календарный день / күнтізбелік күн.
    CalendarDay,
    /// `день` without saying which: kept apart, because it cannot be counted for sure.
    Day,
    /// сутки / тәулік: 24 hours without a break.
    FullDay,
    /// неделя / апта.
    Week,
    /// месяц / ай.
    Month,
    /// год / жыл.
    Year,
}

impl TimeUnit {
    /// Every unit, from the shortest.
    pub const ALL: [Self; 10] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::WorkingDay,
        Self::CalendarDay,
        Self::Day,
        Self::FullDay,
        Self::Week,
        Self::Month,
        Self::Year,
    ];

    /// The word used in YAML (singular) and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::WorkingDay => "working day",
            Self::CalendarDay => "calendar day",
            Self::Day => "day",
            Self::FullDay => "full day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}
