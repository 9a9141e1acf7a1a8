//! № 192 of 2014 (79921): loops with waits, at least here and at most there, steps without deadline.

use reglament::model::deadline::{
    Amount,
    TimeUnit::{CalendarDay, Minute},
};
use reglament::model::process::{Ending, Order, PerformerRelation, StepKind, Transition};

use super::{Case, amount, exact, hold, next, process, ru, span, step, terms};

/// How long has to pass before a transition.
fn waits(transition: &Transition) -> Vec<Amount> {
    terms(transition.wait.as_ref()).into_iter().map(|(amount, _)| amount).collect()
}

#[test]
fn driver_licence() {
    let case = Case::load("driver-licence-2014");
    let act = case.act("192-2014");
    let regulation = case.regulation("192-2014", "driver-licence");
    let (rep, centre) = (process(regulation, "rep"), process(regulation, "centre"));
    let first = process(case.regulation("192-2014", "first-regulation"), "main");
    let at_least = |days: u64| Amount::AtLeast(span(days * 1000, CalendarDay));
    let back = &step(rep, "practice-mark").next[0];
    let conditions: Vec<&str> = back.wait.iter().flat_map(|wait| &wait.terms).map(|term| ru(&term.condition)).collect();
    let points: Vec<&str> =
        regulation.chapters.iter().flat_map(|chapter| &chapter.points).map(|point| point.number.as_str()).collect();
    let anchors: std::collections::BTreeSet<_> =
        regulation.chapters.iter().flat_map(|chapter| &chapter.points).map(|point| &point.address).collect();
    hold(&[
        (
            "the practical exam takes at least 20 minutes",
            amount(step(rep, "practice")) == Some(Amount::AtLeast(span(20_000, Minute))),
        ),
        (
            "at the centre at most 20",
            amount(step(centre, "centre-practice")) == Some(Amount::AtMost(span(20_000, Minute))),
        ),
        ("the theory exam takes 40", amount(step(rep, "theory")) == Some(exact(40, Minute))),
        ("a bad mark leads back to the same exam", back.to == "practice" && ru(&back.when) == "отрицательная оценка"),
        ("after a wait of 1 or 7 calendar days", waits(back) == [at_least(1), at_least(7)]),
        ("each on its condition", conditions == ["после окончания срока/лишения", "первоначальное получение"]),
        (
            "the other loop goes by way of the return of documents",
            next(step(rep, "theory-mark")) == ["theory-return", "practice"]
                && next(step(rep, "theory-return")) == ["theory"],
        ),
        ("and waits too", waits(&step(rep, "theory-return").next[0]).len() == 2),
        (
            "the wanted are handed to the police: an end of another kind",
            step(rep, "handed-over").kind == StepKind::End(Ending::Other)
                && step(rep, "handed-over").performer.units == ["police"],
        ),
        (
            "an exam only where the law asks for one",
            next(step(rep, "exam-needed")) == ["theory", "ticket"] && step(rep, "exam-needed").next[1].otherwise,
        ),
        (
            "points 16 and 17 have no deadline",
            step(rep, "review").deadline.is_none() && step(rep, "make").deadline.is_none(),
        ),
        (
            "two make and hand over together",
            step(rep, "make").performer.units == ["operator", "officer"]
                && step(rep, "make").performer.relation == PerformerRelation::All,
        ),
        (
            "each step names its point",
            step(rep, "enter").basis == ["p15"] && step(centre, "centre-practice").basis == ["p27"],
        ),
        ("three channels", regulation.channels.len() == 3 && centre.channel.as_deref() == Some("centre")),
        (
            "two points are 34",
            points.iter().filter(|number| **number == "34").count() == 2 && anchors.len() == points.len(),
        ),
        ("annex 3 came with № 351", act.events[0].changes[0].target == "driver-licence#annex-3"),
        (
            "the first regulation loops between two people",
            first.order == Order::Sequential
                && first.steps[1].performer == first.steps[3].performer
                && first.steps[2].performer.units == ["officer"],
        ),
    ]);
}
