//! Dates counted in the plainest way: one day after the other, with a calendar made here from nothing.

use jiff::civil::Date;
use reglament::model::deadline::{Span, TimeUnit};

use super::calendar::Case;

/// Year, month, day.
type Day = (i64, i64, i64);

fn length_of(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::try_from(month - 1).unwrap()]
}

fn next((year, month, day): Day) -> Day {
    match day < length_of(year, month) {
        true => (year, month, day + 1),
        false if month < 12 => (year, month + 1, 1),
        false => (year + 1, 1, 1),
    }
}

/// The first of January 2021 was a Friday; days since then.
fn since(day: Day) -> i64 {
    let (mut at, mut count) = ((2021, 1, 1), 0);
    while at < day {
        at = next(at);
        count += 1;
    }
    count
}

/// What a day is, in a list from 1 January 2021 to 31 December 2025.
struct Row {
    day: Day,
    works: bool,
}

fn rows(case: &Case) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut at, mut weekday) = ((2021, 1, 1), 4);
    while at.0 <= 2025 {
        rows.push(Row { day: at, works: weekday < 5 });
        (at, weekday) = (next(at), (weekday + 1) % 7);
    }
    let holds = |day: Day| {
        case.calendar.holidays.iter().filter(move |holiday| {
            (i64::from(holiday.month), i64::from(holiday.day)) == (day.1, day.2)
                && holiday.from.is_none_or(|from| i64::from(from) <= day.0)
                && holiday.until.is_none_or(|until| day.0 <= i64::from(until))
        })
    };
    let mut carried: Vec<usize> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        for holiday in holds(row.day) {
            if holiday.carried && matches!((place + 4) % 7, 5 | 6) {
                carried.push(place);
            }
        }
    }
    for row in &mut rows {
        if holds(row.day).next().is_some() {
            row.works = false;
        }
    }
    for place in carried {
        if let Some(row) = rows.iter_mut().skip(place).find(|row| row.works) {
            row.works = false;
        }
    }
    for moved in &case.calendar.moved {
        let day = of(moved.date);
        if let Some(row) = rows.iter_mut().find(|row| row.day == day) {
            row.works = moved.working;
        }
    }
    rows
}

fn of(date: Date) -> Day {
    (i64::from(date.year()), i64::from(date.month()), i64::from(date.day()))
}

/// A place in the rows, and hours that have not yet made a day.
type Point = (usize, u64);

fn add(rows: &[Row], (mut place, clock): Point, span: Span, as_working: bool) -> Option<Point> {
    let whole = span.thousandths.div_ceil(1000);
    let hours = |thousandths_of_a_second: u64| {
        let sum = clock + thousandths_of_a_second;
        (usize::try_from(sum / 86_400_000).unwrap(), sum % 86_400_000)
    };
    let on_the_clock = match span.unit {
        TimeUnit::Second => Some(hours(span.thousandths)),
        TimeUnit::Minute => Some(hours(span.thousandths * 60)),
        TimeUnit::Hour => Some(hours(span.thousandths * 3600)),
        TimeUnit::FullDay => Some(hours(span.thousandths * 86_400)),
        _ => None,
    };
    if let Some((days, clock)) = on_the_clock {
        return Some((place + days, clock)).filter(|(place, _)| *place < rows.len());
    }
    match (span.unit, as_working) {
        (TimeUnit::WorkingDay, _) | (TimeUnit::Day, true) => {
            for _ in 0..whole {
                place += 1;
                while !rows.get(place)?.works {
                    place += 1;
                }
            }
        }
        (TimeUnit::Month | TimeUnit::Year, _) => {
            let (year, month, day) = rows[place].day;
            let months = i64::try_from(whole).unwrap() * if span.unit == TimeUnit::Year { 12 } else { 1 };
            let (mut year, mut month, day) = (year, month, day);
            for _ in 0..months {
                (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            }
            let wanted = (year, month, day.min(length_of(year, month)));
            place = rows.iter().position(|row| row.day == wanted)?;
        }
        (TimeUnit::Week, _) => place += usize::try_from(whole).unwrap() * 7,
        _ => place += usize::try_from(whole).unwrap(),
    }
    Some((place, clock)).filter(|(place, _)| *place < rows.len())
}

/// Of the beginning and of each step the earliest and the latest day, as numbers since 1970.
pub fn told(case: &Case) -> Vec<Option<(i64, i64)>> {
    let rows = rows(case);
    let mut place = usize::try_from(since(of(case.filed))).unwrap() + usize::from(case.late);
    while rows.get(place).is_some_and(|row| !row.works) {
        place += 1;
    }
    let mut points: Option<(Point, Point)> = (place < rows.len()).then_some(((place, 0), (place, 0)));
    // 1 January 2021 is day 18,628 since 1970.
    let number = |place: usize| 18_628 + i64::try_from(place).unwrap();
    let mut told = vec![points.map(|(early, late)| (number(early.0), number(late.0)))];
    for leg in &case.legs {
        let order = [
            TimeUnit::Year,
            TimeUnit::Month,
            TimeUnit::Week,
            TimeUnit::CalendarDay,
            TimeUnit::Day,
            TimeUnit::WorkingDay,
            TimeUnit::FullDay,
            TimeUnit::Hour,
            TimeUnit::Minute,
            TimeUnit::Second,
        ];
        for unit in order {
            for span in leg.iter().filter(|span| span.unit == unit) {
                points = points
                    .and_then(|(early, late)| Some((add(&rows, early, *span, false)?, add(&rows, late, *span, true)?)));
            }
        }
        told.push(points.map(|(early, late)| (number(early.0), number(late.0))));
    }
    told
}
