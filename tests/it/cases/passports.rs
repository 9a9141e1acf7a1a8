//! № 394 of 2012 (67167): deadlines per category, three tables with numberings of their own, a wrong lane.

use reglament::model::deadline::{
    Amount,
    TimeUnit::{CalendarDay, Day, Minute, WorkingDay},
};
use reglament::model::process::{Ending, ProcessKind, StepKind};

use super::{Case, amount, exact, hold, kk, next, numbers, process, ru, span, step, step_numbers, terms};

#[test]
fn passports() {
    let case = Case::load("passports-2012");
    let regulation = case.regulation("394-2012", "passports");
    let (main, refusal) = (process(regulation, "main"), process(regulation, "refusal"));
    let of = |id: &str| terms(step(main, id).deadline.as_ref());
    let at_most = |days: u64| Amount::AtMost(span(days * 1000, WorkingDay));
    let daily = Amount::Frequency { times: 1, per: Day };
    let (lanes, cells) = (&main.printed[1], &main.printed[0]);
    let lane = |number: &str| ru(&lanes.rows.iter().find(|row| row.number.as_deref() == Some(number)).unwrap().unit);
    let points = &regulation.chapters[0].points;
    hold(&[
        ("14 actions", step_numbers(main) == (1..=14).map(|n| n.to_string()).collect::<Vec<_>>()),
        (
            "action 3 has three terms for four categories",
            of("a3")
                == [
                    (exact(1, WorkingDay), vec!["first", "second"]),
                    (exact(2, WorkingDay), vec!["third"]),
                    (exact(5, WorkingDay), vec!["common"]),
                ],
        ),
        (
            "action 8 has a term for each",
            of("a8")
                == [
                    (exact(1, WorkingDay), vec!["first"]),
                    (at_most(3), vec!["second"]),
                    (at_most(5), vec!["third"]),
                    (at_most(10), vec!["common"]),
                ],
        ),
        (
            "action 9 is daily for some and «до 5» for the others",
            of("a9") == [(daily, vec!["first", "second", "third"]), (at_most(5), vec!["common"])],
        ),
        ("«1 день» does not say which day", amount(step(main, "a5")) == Some(exact(1, Day))),
        ("minutes stay minutes", amount(step(main, "a14")) == Some(exact(10, Minute))),
        ("two units in one cell", step(main, "a1").performer.units == ["centre", "gorovd"]),
        ("one action follows the other", next(step(main, "a7")) == ["a8"]),
        ("declared: 30 calendar days", terms(regulation.total.as_ref()) == [(exact(30, CalendarDay), vec![])]),
        ("point 10 declares it", ru(&regulation.total_basis) == "пункт 10"),
        (
            "two points are 13, with anchors of their own",
            points[1].number == "13" && points[2].number == "13" && points[1].address != points[2].address,
        ),
        ("table 1 counts by columns", numbers(cells).last() == Some(&"14")),
        (
            "table 2 stands by lanes",
            numbers(lanes) == ["1", "2", "3", "13", "14", "4", "11", "12", "5", "6", "7", "9", "10", "8"],
        ),
        ("its third lane says УМП where table 1 says КМП", lane("9") == "УМП" && ru(&cells.rows[8].unit) == "КМП"),
        (
            "and means the same step",
            cells.rows[8].step == lanes.rows[11].step && lanes.rows[11].step.as_deref() == Some("a9"),
        ),
        (
            "table 3 is another process",
            refusal.kind == ProcessKind::Alternative && numbers(&refusal.printed[0]).len() == 9,
        ),
        (
            "that counts anew and ends in a refusal",
            step(refusal, "r7").number.as_deref() == Some("7")
                && step(refusal, "refused").kind == StepKind::End(Ending::Refused),
        ),
        (
            "titles in both languages where known",
            kk(&cells.title).starts_with("1-кесте.") && ru(&cells.title).starts_with("Таблица 1."),
        ),
        ("the consumer's name of 2012", kk(&regulation.unit("consumer").unwrap().name) == "тұтынушы"),
    ]);
}
