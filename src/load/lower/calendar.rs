//! The file of holidays.

use jiff::civil::Date;

use super::super::at::At;
use super::super::code;
use super::super::form::calendar::{CalendarForm, DayForm};
use super::context::Context;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::calendar::{Calendar, Holiday, Moved};

/// More years than this are a slip of the hand.
const MOST_YEARS: i16 = 100;

/// Lowers the calendar.
pub fn calendar(context: &mut Context<'_>, form: &CalendarForm) -> Calendar {
    let (from, until) = (form.years.from.value, form.years.until.value);
    let are_years = (1900..=9000).contains(&from) && from <= until && until - from < MOST_YEARS;
    if !are_years {
        let message = say!(
            "from {from} until {until} are no years to count with",
            from = from.to_string(),
            until = until.to_string()
        );
        context.report(&code::BAD_DATE, &form.years.from, message, "write the first year, then the last: at most 100");
    }
    let mut holidays = Vec::new();
    for written in &form.holidays {
        let Some((month, day)) = day(context, &written.day) else { continue };
        let name = context.words(&written.name, &Address::from_written("calendar").field(&written.day.value));
        sourced(context, &written.source);
        let (from, until, carried) = (written.from, written.until, written.carried.unwrap_or(true));
        holidays.push(Holiday { month, day, from, until, carried, name });
    }
    let mut moved: Vec<Moved> = Vec::new();
    for written in &form.moved {
        let Some(date) = context.date(&written.date) else { continue };
        if moved.iter().any(|earlier| earlier.date == date) {
            let message = say!("the day {date} stands in the calendar twice", date = date.to_string());
            context.report(&code::DUPLICATE_ID, &written.date, message, "keep the entry that is right");
        }
        sourced(context, &written.source);
        moved.push(Moved { date, working: written.is == DayForm::Working });
    }
    let complete = form.complete.iter().map(|year| year.value).collect();
    Calendar { years: are_years.then_some((from, until)), complete, holidays, moved }
}

/// A month and a day; of a leap year, so that the 29th of February can be one.
fn day(context: &mut Context<'_>, written: &At<String>) -> Option<(i8, i8)> {
    let date =
        format!("2024-{}", written.value.trim()).parse::<Date>().ok().filter(|_| written.value.trim().len() == 5);
    if date.is_none() {
        let message = say!("`{written}` is not a day of the year", written = &written.value);
        context.report(&code::BAD_DATE, written, message, "write it as month-day: 03-08");
    }
    date.map(|date| (date.month(), date.day()))
}

/// Nobody has to believe a day off whose law is not named.
fn sourced(context: &mut Context<'_>, source: &At<String>) {
    if source.value.trim().is_empty() {
        let message = "a day off without the act that says so";
        context.report(
            &code::MISSING_KEY,
            source,
            message,
            "name the law or decree, with its article where you know it",
        );
    }
}
