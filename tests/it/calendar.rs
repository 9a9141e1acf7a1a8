//! Dates: the program, the script of the page and a count day by day that shares nothing with them agree.

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use reglament::calendar::{Days, number};
use reglament::model::calendar::{Calendar, Holiday, Moved};
use reglament::model::deadline::{Span, TimeUnit};
use reglament::model::words::Words;
use serde_json::{Value, json};

use super::calendar_oracle::{self as oracle};
use super::random;
use super::search::node_is_missing;
use super::support::{project, reglament, root, said};

/// One question: a calendar, a day, whether late, and the times of the steps.
#[derive(Debug, Clone)]
pub struct Case {
    pub calendar: Calendar,
    pub filed: Date,
    pub late: bool,
    pub legs: Vec<Vec<Span>>,
}

fn days_of_a_year() -> impl Strategy<Value = (i8, i8)> {
    (1_i8..=12, 1_i8..=31).prop_filter("a day", |(month, day)| Date::new(2024, *month, *day).is_ok())
}

fn dates() -> impl Strategy<Value = Date> {
    (2021_i16..=2025, days_of_a_year())
        .prop_filter_map("a date", |(year, (month, day))| Date::new(year, month, day).ok())
}

fn holiday() -> impl Strategy<Value = Holiday> {
    let years = || prop::option::weighted(0.2, 2020_i16..=2026);
    (days_of_a_year(), years(), years(), prop::bool::weighted(0.8)).prop_map(|((month, day), from, until, carried)| {
        Holiday { month, day, from, until, carried, name: Words::none() }
    })
}

fn length() -> impl Strategy<Value = Span> {
    let unit = prop::sample::select(TimeUnit::ALL.to_vec());
    (unit, 0_u64..=12, prop::bool::weighted(0.1)).prop_map(|(unit, many, half)| {
        let most = match unit {
            TimeUnit::Year => many.min(1),
            TimeUnit::Month => many.min(4),
            _ => many,
        };
        Span { thousandths: most * 1000 + if half { 500 } else { 0 }, unit }
    })
}

fn case() -> impl Strategy<Value = Case> {
    let moved = (dates(), any::<bool>()).prop_map(|(date, working)| Moved { date, working });
    let calendar = (prop::collection::vec(holiday(), 0..16), prop::collection::vec(moved, 0..12)).prop_map(
        |(holidays, mut moved)| {
            moved.sort_by_key(|moved| moved.date);
            moved.dedup_by_key(|moved| moved.date);
            Calendar { years: Some((2021, 2025)), complete: Vec::new(), holidays, moved }
        },
    );
    let legs = prop::collection::vec(prop::collection::vec(length(), 1..4), 0..6);
    (calendar, dates(), any::<bool>(), legs).prop_map(|(calendar, filed, late, legs)| Case {
        calendar,
        filed,
        late,
        legs,
    })
}

/// What the program says: of the beginning and of each step the earliest and the latest day.
fn told(case: &Case) -> Vec<Option<(i64, i64)>> {
    let days = Days::of(&case.calendar).unwrap();
    let mut ends = days.begin(case.filed, case.late);
    let numbers = |ends: &Option<reglament::calendar::Ends>| {
        ends.as_ref().map(|ends| (number(ends.dates().0), number(ends.dates().1)))
    };
    let mut told = vec![numbers(&ends)];
    for leg in &case.legs {
        ends = ends.and_then(|ends| days.after(ends, leg));
        told.push(numbers(&ends));
    }
    told
}

fn in_json(case: &Case) -> Value {
    let days = Days::of(&case.calendar).unwrap();
    let leg = |leg: &Vec<Span>| leg.iter().map(|span| json!([span.thousandths, span.unit.name()])).collect::<Vec<_>>();
    json!({
        "calendar": {
            "first": number(days.span().0),
            "last": number(days.span().1),
            "off": days.off().map(number).collect::<Vec<_>>(),
            "working": days.working().map(number).collect::<Vec<_>>(),
        },
        "filed": number(case.filed),
        "late": case.late,
        "legs": case.legs.iter().map(leg).collect::<Vec<_>>(),
    })
}

#[test]
fn the_program_the_script_and_a_count_day_by_day_agree() {
    let config = random::config(400);
    let count = config.cases;
    let mut runner = TestRunner::new(config);
    let cases: Vec<Case> = (0..count).map(|_| case().new_tree(&mut runner).unwrap().current()).collect();
    for case in &cases {
        assert_eq!(told(case), oracle::told(case), "{case:#?}");
    }
    if node_is_missing() {
        return;
    }
    let asked: Vec<Value> = cases.iter().map(in_json).collect();
    let mut node = Command::new("node")
        .arg(root().join("tests/calendar/run.cjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let question = json!({ "folder": root().join("theme/calculator"), "cases": asked }).to_string();
    let mut input = node.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(question.as_bytes()).unwrap());
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers: Vec<Vec<Option<(i64, i64)>>> = serde_json::from_slice(&output.stdout).unwrap();
    for (case, answer) in cases.iter().zip(answers) {
        assert_eq!(told(case), answer, "{case:#?}");
    }
    println!("{count} cases, {} dates", cases.iter().map(|case| case.legs.len() + 1).sum::<usize>());
}

/// The calendar of the real content.
fn real() -> Days {
    let loaded = reglament::load::load(&root()).unwrap();
    Days::of(&loaded.corpus.calendar).unwrap()
}

#[test]
fn holidays_that_fall_on_a_weekend_are_carried() {
    let days = real();
    // 9 May 2026 is a Saturday, so Monday is off; 7 January is a day off, but none that is carried.
    assert!(!days.is_working(date(2026, 5, 11)) && days.is_working(date(2026, 5, 12)));
    // 21 and 22 March 2026 are a weekend, 23 a holiday: two days are carried behind it.
    assert!(
        !days.is_working(date(2026, 3, 24))
            && !days.is_working(date(2026, 3, 25))
            && days.is_working(date(2026, 3, 26))
    );
    assert!(!days.is_working(date(2026, 1, 7)) && days.is_working(date(2028, 1, 10)));
    // Seven working days from a Friday before a weekend, and the same filed after the end of the day.
    let seven = [Span { thousandths: 7000, unit: TimeUnit::WorkingDay }];
    let end = |late| days.after(days.begin(date(2026, 2, 6), late).unwrap(), &seven).unwrap().dates().1;
    assert_eq!((end(false), end(true)), (date(2026, 2, 17), date(2026, 2, 18)));
}

#[test]
fn faults_of_the_calendar_are_told_with_their_place() {
    let project = project("calendar-faults");
    let text = "years: {from: 2030, until: 2023}\nholidays:\n  - {day: 30-02, name: {ru: День}, source: Закон}\nmoved:\n  \
                - {date: 2025-01-03, is: \"off\", source: \"\"}\n  - {date: 2025-01-03, is: working, source: Постановление}\n";
    std::fs::write(project.join("content/calendar.yaml"), text).unwrap();
    let checked = reglament(&["check", "--root", project.to_str().unwrap()]);
    let said = said(&checked) + &String::from_utf8_lossy(&checked.stdout);
    for (place, message) in [
        ("calendar.yaml:1:15", "from 2030 until 2023 are no years"),
        ("calendar.yaml:3:11", "`30-02` is not a day of the year"),
        ("calendar.yaml:5:43", "a day off without the act that says so"),
        ("calendar.yaml:6:12", "the day 2025-01-03 stands in the calendar twice"),
    ] {
        assert!(said.contains(place) && said.contains(message), "{place} {message}:\n{said}");
    }
}
