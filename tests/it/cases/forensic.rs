//! № 296 of 2015 (90587): the languages disagree about what comes next; one unit has three spellings.

use reglament::model::body::{AnnexContent, Block, View};
use reglament::model::deadline::TimeUnit::WorkingDay;
use reglament::model::process::ProcessKind;

use super::{Case, amount, exact, hold, kk, next, numbers, printed_deadline, process, ru, step, step_numbers, terms};

#[test]
fn forensic_licence() {
    let case = Case::load("forensic-licence-2015");
    let regulation = case.regulation("296-2015", "forensic-licence");
    let (main, refusal, portal) =
        (process(regulation, "main"), process(regulation, "refusal"), process(regulation, "portal"));
    let (table, diagram) = (&portal.printed[0], &portal.printed[1]);
    let days: Vec<_> = step_numbers(main).iter().map(|number| amount(step(main, &format!("m{number}")))).collect();
    let total = [
        (exact(15, WorkingDay), vec!["issue"]),
        (exact(3, WorkingDay), vec!["reissue"]),
        (exact(2, WorkingDay), vec!["duplicate"]),
    ];
    let unit = |row: usize| ru(&table.rows[row].unit);
    hold(&[
        (
            "the table adds up to 15 with 12 in one step",
            days == [1, 1, 12, 1].map(|days| Some(exact(days, WorkingDay))),
        ),
        (
            "its grammar is kept",
            ru(printed_deadline(step(main, "m3"))) == "12 рабочий день"
                && ru(printed_deadline(step(main, "m4"))) == "1 рабочий дней",
        ),
        ("the text says 15, 3 and 2", terms(regulation.total.as_ref()) == total),
        (
            "the alternative process counts anew",
            refusal.kind == ProcessKind::Alternative && step_numbers(refusal).len() == 6,
        ),
        ("and prints 6 before 5", numbers(&refusal.printed[0]) == ["1", "2", "3", "4", "6", "5"]),
        ("one unit acts twice", step(refusal, "r3").performer == step(refusal, "r5").performer),
        (
            "one unit is spelled in three ways",
            (unit(0), unit(2), unit(6)) == ("Услугополучатель", "услугополучатель", "Получатель"),
        ),
        ("though it is one", step(portal, "p1").performer == step(portal, "p7").performer),
        (
            "the languages name different units",
            ru(&table.rows[9].unit) == "портал" && kk(&table.rows[9].unit) == "«Е-лицензиялау» АЖ",
        ),
        (
            "the languages lead to different actions",
            ru(&table.rows[4].next).starts_with("6 ") && kk(&table.rows[4].next).starts_with("5 "),
        ),
        ("in kk action 7 leads to itself", kk(&table.rows[6].next) == "7, 9" && ru(&table.rows[6].next) == "8, 9"),
        (
            "the model has one truth",
            next(step(portal, "p7")) == ["p8", "p9"] && next(step(portal, "p5")) == ["p6", "p7"],
        ),
        ("«;» without space is kept", ru(&table.rows[4].next).contains("оплатил;7")),
        (
            "action 10 leads to a sentence, to another one in kk",
            ru(&table.rows[9].next).starts_with("11 - проверка") && kk(&table.rows[9].next).starts_with("10 - "),
        ),
        ("a text that is cut at the source stays cut", ru(&step(portal, "p4").name).ends_with("данных о судимости в")),
        ("two systems in one cell", step(portal, "p4").performer.units == ["gbd-fl", "ais-su"]),
        ("the diagram has 7 twice and no 6", numbers(diagram) == ["5", "7", "7"]),
        (
            "annex 4 holds two drawings",
            matches!(&regulation.annexes[3].content, AnnexContent::View { view: View::Swimlane, processes } if processes == &["main", "portal"]),
        ),
        (
            "each with the heading of its channel",
            regulation.channels.iter().map(|channel| ru(&channel.name).matches('*').count()).collect::<Vec<_>>()
                == [1, 2],
        ),
        (
            "annex 3 holds two blank forms",
            matches!(&regulation.annexes[2].content, AnnexContent::Blocks(blocks) if matches!(blocks.as_slice(), [Block::Form(_), Block::Form(_)])),
        ),
    ]);
}
