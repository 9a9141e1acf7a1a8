//! № 110 of 2014 (78808): an electronic service by two ways, with conditions, gaps and a reference to itself.

use reglament::model::act::Status;
use reglament::model::body::{AnnexContent, Block, View};
use reglament::model::deadline::{
    Amount,
    TimeUnit::{Minute, Second, WorkingDay},
};
use reglament::model::process::{Ending, StepKind};
use reglament::model::regulation::Form;
use reglament::model::unit::UnitKind;

use super::{
    Case, amount, exact, hold, kk, next, numbers, printed_deadline, process, ru, span, step, step_numbers, terms,
};

#[test]
fn guard_licence() {
    let case = Case::load("guard-licence-2014");
    let act = case.act("110-2014");
    let regulation = case.regulation("110-2014", "guard-licence");
    let (portal, provider) = (process(regulation, "portal"), process(regulation, "provider"));
    let starts = portal.steps.iter().filter(|step| matches!(step.kind, StepKind::Start { .. })).count();
    let decisions = |process: &reglament::model::process::Process| {
        process.steps.iter().filter(|step| step.kind == StepKind::Decision).count()
    };
    let (first, second) = (&portal.printed[1], &provider.printed[1]);
    let paid = step(portal, "c2-portal");
    let of_subservices = [
        (exact(15, WorkingDay), vec!["issue"]),
        (exact(10, WorkingDay), vec!["reissue"]),
        (exact(2, WorkingDay), vec!["duplicate"]),
    ];
    let subpoints = |chapter: usize, point: usize| {
        regulation.chapters[chapter].points[point]
            .body
            .iter()
            .filter(|block| matches!(block, Block::Subpoint(_)))
            .count()
    };
    let anchors: Vec<_> =
        regulation.chapters.iter().flat_map(|chapter| &chapter.points).filter_map(|p| p.address.anchor_id()).collect();
    let note = &regulation.chapters[2].points[2].notes[0].text;
    hold(&[
        ("11 and 9 actions", numbers(first).len() == 11 && numbers(second).len() == 9),
        ("numbered from 1 in each table", step_numbers(portal).first() == step_numbers(provider).first()),
        ("4 and 3 conditions of the text", decisions(portal) == 4 && decisions(provider) == 3),
        ("16 and 12 subpoints tell the same", subpoints(1, 1) == 16 && subpoints(1, 2) == 12),
        ("two starts, one of them for who is not registered", starts == 2),
        (
            "a range of seconds",
            amount(step(portal, "a1")) == Some(Amount::Range(span(10_000, Second), span(15_000, Second))),
        ),
        ("printed with a dash", ru(printed_deadline(step(portal, "a1"))) == "10–15 сек"),
        ("a minute and a half", amount(step(portal, "a3")) == Some(Amount::Exact(span(1500, Minute)))),
        ("printed with a comma", kk(printed_deadline(step(portal, "a3"))) == "1,5 мин"),
        ("a cell with the terms of three sub-services", terms(step(portal, "a11").deadline.as_ref()) == of_subservices),
        (
            "as one wording",
            ru(printed_deadline(step(portal, "a11"))) == "15 рабочих дней, 10 рабочих дней, 2 рабочих дня",
        ),
        (
            "branches with conditions in both languages",
            next(paid) == ["a5", "a6"] && ru(&paid.next[0].when) == "если не оплатил",
        ),
        ("the kk hyphen inside a word is kept", kk(&paid.next[0].when) == "егер төлеме-се"),
        (
            "action 8 leads nowhere in print, to 9 in truth",
            ru(&first.rows[7].next) == "-" && next(step(portal, "a8")) == ["a9"],
        ),
        ("action 9 leads to a sentence", ru(&first.rows[8].next).starts_with("10-проверка услугодателем")),
        (
            "action 1 of the provider leads to itself in print",
            second.rows[0].number.as_deref() == Some("1") && ru(&second.rows[0].next).starts_with("1 - Проверка"),
        ),
        (
            "the last cell is empty in kk and a dash in ru",
            kk(&second.rows[8].next).is_empty() && ru(&second.rows[8].next) == "-",
        ),
        (
            "refusals end as refusals",
            next(step(portal, "a2")) == ["portal-refused"]
                && step(portal, "portal-refused").kind == StepKind::End(Ending::Refused),
        ),
        (
            "points count anew in each chapter",
            anchors == ["p1", "p2", "p3", "c2-p1", "c2-p2", "c2-p3", "c3-p1", "c3-p2", "c3-p3"],
        ),
        (
            "units are listed in the third chapter",
            regulation.unit("gbd-ul").unwrap().listed_in.as_deref() == Some("c3-p1-5"),
        ),
        ("systems are units", regulation.units.iter().filter(|unit| unit.kind == UnitKind::System).count() == 5),
        ("the consumer is in no list", regulation.unit("consumer").unwrap().listed_in.is_none()),
        (
            "each process has its channel",
            portal.channel.as_deref() == Some("portal") && provider.channel.as_deref() == Some("provider"),
        ),
        ("the service is electronic", regulation.form == Some(Form::Electronic)),
        (
            "annex 2 shows both as tables",
            matches!(&regulation.annexes[1].content, AnnexContent::View { view: View::Table, processes } if processes.len() == 2),
        ),
        (
            "the note of an added point, whole",
            ru(note).contains("от 24.06.2014 № 371") && kk(note).starts_with("Ескерту. 3-тарау"),
        ),
        ("repealed by № 439", act.status == Status::Repealed && act.events[1].by.as_ref().unwrap().number == "439"),
        (
            "approved without being a numbered annex",
            act.annexes[0].number.is_empty() && act.annexes[0].address.anchor_id() == Some("approved"),
        ),
        ("each language renders its edition", act.editions.len() == 2),
        (
            "a term defined in one language only",
            kk(&regulation.abbreviations[3].short) == "(not recorded)"
                && ru(&regulation.abbreviations[3].short) == "Стандарт",
        ),
        ("the typo of the kk title is kept", kk(&regulation.title).contains("элктрондық")),
    ]);
}

#[test]
fn guard_licence_in_two_languages() {
    let case = Case::load("guard-licence-2014");
    let regulation = case.regulation("110-2014", "guard-licence");
    let lonely: Vec<&str> = regulation
        .processes
        .iter()
        .flat_map(|process| &process.steps)
        .filter(|step| !step.name.is_empty() && step.name.iter().count() != 2)
        .map(|step| step.id.as_str())
        .collect();
    assert_eq!(lonely, Vec::<&str>::new(), "78808 gives every name in both languages");
    assert_eq!(step(process(regulation, "provider"), "b4").basis, ["c2-p3-5"]);
}
