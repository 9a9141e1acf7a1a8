//! Rows that regulations.md quotes from 93150, 77986 and 80380: fan-out, cycles, frequency, conditional deadlines.

use reglament::model::deadline::{
    Amount,
    TimeUnit::{CalendarDay, Day, FullDay, Minute, Second, WorkingDay},
};
use reglament::model::process::StepKind;

use super::{Case, amount, exact, hold, next, numbers, process, ru, span, step, step_numbers, terms};

#[test]
fn quotes() {
    let case = Case::load("quotes");
    let regulation = case.regulation("1-2015", "quotes");
    let [fan_out, from_two, categories, parallel] =
        ["fan-out", "from-two", "categories", "parallel"].map(|id| process(regulation, id));
    let all: Vec<Vec<&str>> = (1..=7).map(|number| next(step(fan_out, &format!("q{number}")))).collect();
    let printed: Vec<&str> = fan_out.printed[0].rows.iter().map(|row| ru(&row.next)).collect();
    let third = step(fan_out, "q3").deadline.as_ref().unwrap();
    let conditional = step(from_two, "n2").deadline.as_ref().unwrap();
    hold(&[
        (
            "fan-out and cycles",
            all == [
                vec!["q2"],
                vec!["q3", "q7"],
                vec!["q2", "q5"],
                vec!["q6"],
                vec!["q3"],
                vec!["q5"],
                vec!["finished"],
            ],
        ),
        ("as printed", printed == ["2", "3, 7", "2, 5", "6", "3", "5", "-"]),
        (
            "several entry points",
            fan_out.steps.iter().filter(|step| matches!(step.kind, StepKind::Start { .. })).count() == 2,
        ),
        (
            "twice a day is no length of time",
            amount(step(fan_out, "q2")) == Some(Amount::Frequency { times: 2, per: Day }),
        ),
        (
            "two terms with conditions",
            terms(Some(third)) == [(exact(30, Minute), vec![]), (exact(1, FullDay), vec![])]
                && ru(&third.terms[1].condition) == "на регистрацию …",
        ),
        ("the drawing has numbers of its own", numbers(&fan_out.printed[1]) == ["О-1", "", "О-2", "О-8", "А-6", "А-8"]),
        ("some of its boxes stand for no action", fan_out.printed[1].rows[1].step.is_none()),
        ("numbers begin at 2", step_numbers(from_two) == ["2", "3", "4", "5", "6"]),
        (
            "a deadline on a condition",
            conditional.terms[0].condition.is_empty()
                && conditional.terms[1].amount == exact(15, CalendarDay)
                && ru(&conditional.terms[1].condition).starts_with("в случае направления запроса"),
        ),
        ("with one wording", ru(&conditional.printed).starts_with("2 рабочих дня, в случае")),
        (
            "categories of urgency",
            terms(step(categories, "k1").deadline.as_ref())[0] == (exact(1, WorkingDay), vec!["first", "second"]),
        ),
        (
            "a range over two units of time",
            amount(step(parallel, "left")) == Some(Amount::Range(span(30_000, Second), span(1000, Minute))),
        ),
        (
            "branches that all run, and meet",
            step(parallel, "both").kind == StepKind::Fork
                && next(step(parallel, "both")) == ["left", "right"]
                && step(parallel, "again").kind == StepKind::Join,
        ),
        (
            "and go on in another process",
            matches!(&step(parallel, "onwards").kind, StepKind::Link { process, step } if process == "categories" && step.as_deref() == Some("k1")),
        ),
    ]);
}
