//! № 500 of 2015, the seed: five actions rebuilt from points 8–12, which sum up to the declared seven days.

use reglament::model::act::Status;
use reglament::model::deadline::{Amount, TimeUnit::WorkingDay};
use reglament::model::event::ChangeKind;
use reglament::model::process::{Ending, PerformerRelation, StepKind};
use reglament::model::words::Standing;

use super::{Case, amount, exact, hold, kk, next, printed_deadline, process, step, step_numbers, terms};

#[test]
fn seed() {
    let case = Case::load("seed-500-2015");
    let act = case.act("500-2015");
    let regulation = case.regulation("500-2015", "border-permit");
    let main = process(regulation, "main");
    let actions: Vec<_> = main.steps.iter().filter(|step| step.kind == StepKind::Action).collect();
    let days: u64 = actions
        .iter()
        .map(|step| match amount(step) {
            Some(Amount::Exact(span)) if span.unit == WorkingDay => span.thousandths / 1000,
            other => panic!("{}: {other:?}", step.id),
        })
        .sum();
    let listed = regulation.units.iter().filter(|unit| unit.listed_in.is_some()).count();
    hold(&[
        ("five actions", step_numbers(main) == ["1", "2", "3", "4", "5"]),
        (
            "each rests on its point",
            actions.iter().map(|step| step.basis.join(" ")).eq(["p8", "p9", "p10", "p11", "p12"]),
        ),
        ("1+1+2+2+1 is 7", days == 7 && amount(actions[2]) == Some(exact(2, WorkingDay))),
        ("the declared total", terms(regulation.total.as_ref()) == [(exact(7, WorkingDay), vec![])]),
        ("the wording", kk(printed_deadline(actions[0])) == "1 (бір) жұмыс күні ішінде"),
        ("two units are listed, three more are needed", (listed, regulation.units.len()) == (2, 5)),
        (
            "the chief signs together with others",
            actions[1].performer.units == ["local", "chief"] && actions[1].performer.relation == PerformerRelation::All,
        ),
        ("who decides at point 12 is not said", actions[4].performer.relation == PerformerRelation::Any),
        (
            "a permit or a reasoned refusal",
            next(step(main, "granted")) == ["issued", "refused"]
                && step(main, "refused").kind == StepKind::End(Ending::Refused),
        ),
        (
            "marked as rebuilt, and its words too",
            main.standing == Standing::Reconstructed
                && actions[0].name.iter().all(|(_, text)| text.standing == Standing::Reconstructed),
        ),
        (
            "the points themselves are official",
            regulation.chapters[0].title.iter().all(|(_, text)| text.standing == Standing::Official),
        ),
        (
            "the typo of point 10 is kept",
            kk(&regulation.abbreviations[1].long) == "Ұлттық қәуіпсіздік комитет департаментке",
        ),
        (
            "annex 2 is excluded and leaves its note",
            act.events[0].changes[0].kind == ChangeKind::Excluded
                && kk(&act.annexes[1].notes[0].text).contains("Регламент алып тасталды"),
        ),
        (
            "and the order repealed",
            act.status == Status::Repealed && act.events[1].by.as_ref().unwrap().number == "597",
        ),
        (
            "standard № 302: points 4, 9, 10",
            regulation.standard.as_ref().is_some_and(|standard| {
                standard.act.number == "302" && standard.documents_point.as_deref() == Some("9")
            }),
        ),
    ]);
}
