//! `printed-deadline`: a printed annex gives an action another deadline than the model does.

use super::amount::amounts;
use super::deadline::agree;
use super::printed::{Row, rows};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::language::Language;
use crate::language::deadline::deadlines;
use crate::model::corpus::Corpus;
use crate::model::deadline::Amount;

/// The fault.
pub const CODE: Code = Code {
    name: "printed-deadline",
    severity: Severity::Information,
    explanation: "The «Сроки исполнения» cell of a printed annex, recorded under `printed`, names another amount than the \
        model's deadline, none where the model has one, or one where it has none.\n\n\
        The cell is read in Kazakh or Russian; words without an amount are let be.\n\n\
        Bad:\n\n    steps: [… {action: a1, deadline: 1 working day} …]\n    printed:\n      - place: annex-1\n        rows: \
        [{number: 1, step: a1, deadline: {ru: 2 рабочих дня}}]\n\n\
        Good: the same cell, if it is really printed so, with a remark that says which of them holds.\n\n\
        Source: № 296 of 2015 declares 15, 3 and 2 days in the text and prints 12 in the table (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for row in rows(corpus) {
        let Some(step) = row.step else { continue };
        let terms = step.deadline.iter().flat_map(|deadline| &deadline.terms);
        let model: Vec<Amount> = terms.map(|term| term.amount).collect();
        if model.contains(&Amount::Worded) {
            continue;
        }
        for (lang, cell) in row.row.deadline.iter() {
            let Some(language) = Language::of(lang) else { continue };
            let printed: Vec<Amount> = deadlines(&cell.text, language).into_iter().map(|one| one.amount).collect();
            let empty = cell.text.chars().all(|sign| !sign.is_alphanumeric());
            if let Some(message) = difference(&row, &model, &printed, empty) {
                let address = row.address.field("deadline").field(lang.tag());
                let hint = "compare with the points of the act; correct the model, or keep the cell and say in `remark` which of them holds";
                findings.push(Finding::about(&CODE, address, message).hint(hint));
            }
        }
    }
}

fn difference(row: &Row<'_>, model: &[Amount], printed: &[Amount], empty: bool) -> Option<Message> {
    let row = row.called();
    match (model.is_empty(), printed.is_empty()) {
        (true, true) => None,
        (false, true) if empty => Some(say!(
            "row {row} prints no deadline; in the model: {model}",
            row = row,
            model = amounts(model.to_vec())
        )),
        (false, true) => None,
        (true, false) => {
            let printed = amounts(printed.to_vec());
            Some(say!("row {row} prints {printed}; the model has no deadline here", row = row, printed = printed))
        }
        (false, false) => {
            let covers = |some: &[Amount], other: &[Amount]| {
                some.iter().all(|one| other.iter().any(|other| agree(*one, *other)))
            };
            let same = covers(model, printed) && covers(printed, model);
            (!same).then(|| {
                let (printed, model) = (amounts(printed.to_vec()), amounts(model.to_vec()));
                say!("row {row} prints {printed}; in the model: {model}", row = row, printed = printed, model = model)
            })
        }
    }
}
