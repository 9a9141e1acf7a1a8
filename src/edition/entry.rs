//! Entry into force: the day that follows from a rule.
//!
//! A term that runs from a day begins on the next one (Civil Code of the Republic of Kazakhstan, article 173), whether
//! the act says «со дня» or «после дня»; what takes effect when ten days have run out does so on the eleventh.

use jiff::civil::Date;

use super::rule;
use super::start::Start;
use crate::model::act::Act;
use crate::model::deadline::{Span, TimeUnit};
use crate::model::event::Event;
use crate::model::reference::{Entry, EntryFrom, EntryRule};

/// The days that rules count from, of the act that states the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days {
    /// Signed.
    pub signed: Option<Date>,
    /// Registered.
    pub registered: Option<Date>,
    /// First officially published.
    pub published: Option<Date>,
}

impl Days {
    /// Those of an act for its own entry.
    pub fn of_act(act: &Act) -> Self {
        Self {
            signed: Some(act.adopted),
            registered: act.entry.registered.or(act.registered.as_ref().and_then(|registered| registered.date)),
            published: act.entry.published.or(act.published.iter().filter_map(|publication| publication.date).min()),
        }
    }

    /// Those of the act that made an event.
    pub fn of_event(event: &Event) -> Self {
        Self {
            signed: event.by.as_ref().and_then(|by| by.date),
            registered: event.entry.registered,
            published: event.entry.published,
        }
    }

    fn exactly(self, from: EntryFrom) -> Option<Date> {
        match from {
            EntryFrom::Publication => self.published,
            EntryFrom::Registration => self.registered,
            EntryFrom::Signing => self.signed,
        }
    }

    /// An act is signed, then registered, then published.
    fn at_earliest(self, from: EntryFrom) -> Option<Date> {
        let registered = self.registered.or(self.signed);
        match from {
            EntryFrom::Publication => self.published.or(registered),
            EntryFrom::Registration => registered,
            EntryFrom::Signing => self.signed,
        }
    }
}

/// The day on which an act itself takes effect.
pub fn of_act(act: &Act) -> Start {
    start(&act.entry, Days::of_act(act))
}

/// The day on which an event takes effect.
pub fn of_event(event: &Event) -> Start {
    start(&event.entry, Days::of_event(event))
}

/// The day that an entry comes to: the stated one, or else the counted one, or else the first that is possible.
pub fn start(entry: &Entry, days: Days) -> Start {
    if let Some(date) = entry.date.or_else(|| entry_date(entry, days)) {
        return Start::On(date);
    }
    let ruled = rule_of(entry).and_then(|rule| counted(rule, days.at_earliest(rule.from)?));
    ruled.or(days.signed).map_or(Start::Unknown, Start::NotBefore)
}

/// The day that follows from the rule; none where the rule or the day from which it counts is not known.
pub fn entry_date(entry: &Entry, days: Days) -> Option<Date> {
    let rule = rule_of(entry)?;
    counted(rule, days.exactly(rule.from)?)
}

/// The rule of an entry: the one that is written as such, or else the one that its words state.
pub fn rule_of(entry: &Entry) -> Option<EntryRule> {
    entry.counted.or_else(|| rule::recognised(&entry.rule))
}

fn counted(rule: EntryRule, day: Date) -> Option<Date> {
    match rule.after {
        None => Some(day),
        Some(span) => add(day, span)?.tomorrow().ok(),
    }
}

fn add(day: Date, span: Span) -> Option<Date> {
    let count = i64::try_from(span.thousandths / 1000).ok()?;
    let none = jiff::Span::new();
    let span = match span.unit {
        TimeUnit::CalendarDay | TimeUnit::Day | TimeUnit::FullDay => none.try_days(count),
        TimeUnit::Week => none.try_weeks(count),
        TimeUnit::Month => none.try_months(count),
        TimeUnit::Year => none.try_years(count),
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::WorkingDay => return None,
    };
    day.checked_add(span.ok()?).ok()
}
