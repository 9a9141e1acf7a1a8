//! № 103 of 2014 (79414) and № 584 of 2012 (69062): two actions in cells of two units, a schema that disagrees.

use reglament::model::act::Status;
use reglament::model::deadline::{Amount, TimeUnit::WorkingDay};
use reglament::model::event::ChangeKind;
use reglament::model::process::{Ending, Order, PerformerRelation, StepKind};
use reglament::model::reference::ActKind;

use super::{Case, amount, exact, hold, kk, next, numbers, printed_deadline, process, ru, span, step};

#[test]
fn border_pass() {
    let case = Case::load("border-pass-2014");
    let act = case.act("103-2014");
    let regulation = case.regulation("103-2014", "border-pass");
    let main = process(regulation, "main");
    let (first, second) = (step(main, "a1"), step(main, "a2"));
    let earlier = process(case.regulation("584-2012", "border-pass"), "main");
    let total = regulation.total.as_ref().unwrap();
    let standard = regulation.standard.as_ref().unwrap();
    hold(&[
        ("one cell holds two units", first.performer.units == ["gorrovd", "dmp"]),
        ("the act does not say how they share it", second.performer.relation == PerformerRelation::Listed),
        ("the table's units are in no list", regulation.unit("dmp").unwrap().listed_in.is_none()),
        (
            "the list's units are listed",
            regulation.unit("local-officer").unwrap().listed_in.as_deref() == Some("p10-1"),
        ),
        ("there is no next row: the order is the list's", main.order == Order::Sequential),
        ("so action 1 leads to action 2", next(first) == ["a2"] && next(second) == ["granted"]),
        (
            "each action takes 7 working days",
            amount(first) == amount(second) && amount(first) == Some(exact(7, WorkingDay)),
        ),
        (
            "in words",
            ru(printed_deadline(first)) == "Семь рабочих дней" && kk(printed_deadline(first)) == "Жеті жұмыс күні",
        ),
        ("the declared total is 7, not 14", total.terms[0].amount == exact(7, WorkingDay)),
        (
            "point 4 of a decree declares it",
            standard.deadline_point.as_deref() == Some("4") && standard.act.kind == ActKind::Decree,
        ),
        ("grounds for refusal are in point 10", standard.refusal_point.as_deref() == Some("10")),
        (
            "the two outcomes are two ends",
            step(main, "issued").kind == StepKind::End(Ending::Rendered)
                && step(main, "refused").kind == StepKind::End(Ending::Refused),
        ),
        ("the table prints two rows", numbers(&main.printed[0]) == ["1", "2"]),
        (
            "the table says ГОРРОВД, the schema ГОРОВД",
            ru(&main.printed[0].rows[1].unit) == "ГОРРОВД, ДМП" && ru(&main.printed[1].rows[1].unit) == "ГОРОВД, ДМП",
        ),
        ("the schema has nothing in Kazakh", main.printed[1].rows.iter().all(|row| kk(&row.name) == "(not recorded)")),
        (
            "13 points, the last one added",
            regulation.chapters.iter().map(|chapter| chapter.points.len()).sum::<usize>() == 13,
        ),
        (
            "with its note in both languages",
            regulation.chapters[2].points[3].notes.iter().all(|note| note.text.iter().count() == 2),
        ),
        (
            "by № 359",
            act.events[0].changes.iter().all(|change| change.kind == ChangeKind::Added)
                && act.events[0].changes[0].target == "border-pass#p13",
        ),
        (
            "and № 500 repealed the whole",
            act.status == Status::Repealed && act.events[1].by.as_ref().unwrap().number == "500",
        ),
        (
            "three acts repealed by it, one of them here",
            act.repeals.len() == 3 && act.repeals[0].id.as_deref() == Some("584-2012"),
        ),
        (
            "in 2012 the first action took a working day at most",
            amount(step(earlier, "a1")) == Some(Amount::AtMost(span(1000, WorkingDay))),
        ),
        ("in these words", ru(printed_deadline(step(earlier, "a1"))) == "в течение рабочего дня"),
    ]);
}
