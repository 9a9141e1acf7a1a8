//! `printed-next`: a printed annex goes on from an action to others than the model does.

use std::collections::BTreeSet;

use super::printed::{Next, Row, following, key, next, rows};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::corpus::{Corpus, Site};
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "printed-next",
    severity: Severity::Information,
    explanation: "The «Номер следующего действия» cell of a printed annex, recorded under `printed`, names other actions than \
        follow in the model: one is missing, one is too many, the cell is empty or `-` though the process goes on, or it \
        names a number that the annex does not have.\n\n\
        Decisions are seen through: a printed table goes from action to action. A cell without a number is let be.\n\n\
        Bad:\n\n    steps: [… {action: a1, next: a2} …]\n    printed:\n      - place: annex-1\n        rows: \
        [{number: 1, step: a1, next: {ru: \"3\"}}]\n\n\
        Good: the same cell, if it is really printed so, with a remark that says what is meant.\n\n\
        Source: № 110 of 2014 prints «-» at action 8, № 296 of 2015 prints «5» at action 5 in Kazakh \
        (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for row in rows(corpus) {
        let Some(step) = row.step.filter(|step| step.kind == StepKind::Action) else { continue };
        let Some(following) = following(row.process, step) else { continue };
        let model: BTreeSet<&str> = following.iter().map(|step| step.id.as_str()).collect();
        for (lang, cell) in row.row.next.iter() {
            let address = row.address.field("next").field(lang.tag());
            let numbers = match next(&cell.text) {
                Next::Words => continue,
                Next::Nothing => BTreeSet::new(),
                Next::Numbers(numbers) => numbers,
            };
            let mut printed = BTreeSet::new();
            let mut unknown = Vec::new();
            for number in &numbers {
                match step_of(&row, number) {
                    Some(step) => drop(printed.insert(step)),
                    None => unknown.push(number.as_str()),
                }
            }
            let mut names: Vec<Message> = following.iter().map(|step| label(&row, &step.id, &corpus.site)).collect();
            if names.is_empty() {
                names.push(Message::from("–".to_owned()));
            }
            let message = if !unknown.is_empty() {
                say!(
                    "row {row} goes on to {unknown}, which this annex does not have; in the model: {names}",
                    row = row.called(),
                    unknown = unknown.join(", "),
                    names = names
                )
            } else if printed != model {
                say!(
                    "row {row} prints «{cell}» as what follows; in the model: {names}",
                    row = row.called(),
                    cell = &cell.text,
                    names = names
                )
            } else {
                continue;
            };
            let hint = "compare with the points of the act; correct the model, or keep the cell and say in `remark` what is meant";
            findings.push(Finding::about(&CODE, address, message).hint(hint));
        }
    }
}

/// The step that a number of the annex stands for: by its rows, or else by the numbers of the model.
fn step_of<'a>(row: &Row<'a>, number: &str) -> Option<&'a str> {
    let is = |written: &Option<String>| written.as_deref().is_some_and(|written| key(written) == number);
    let among = row.annex.rows.iter().find(|other| is(&other.number) && other.step.is_some());
    let counted_anew = row.annex.rows.iter().any(|other| is(&other.number));
    match among.and_then(|other| other.step.as_deref()) {
        Some(step) => Some(step),
        None if counted_anew || row.annex.complete => None,
        None => row.process.steps.iter().find(|step| is(&step.number)).map(|step| step.id.as_str()),
    }
}

/// An action as the annex numbers it, with its name.
fn label(row: &Row<'_>, id: &str, site: &Site) -> Message {
    let printed = row.annex.rows.iter().find(|other| other.step.as_deref() == Some(id));
    let step = row.process.step(id);
    let number = printed.and_then(|other| other.number.as_deref()).or(step.and_then(|step| step.number.as_deref()));
    Message::named(&site.languages, |lang| {
        let name = step.map(|step| step.name.best_text(lang)).filter(|name| !name.is_empty());
        match (number, name.unwrap_or(id)) {
            (Some(number), name) if number != name => format!("{number} «{name}»"),
            (_, name) => format!("«{name}»"),
        }
    })
}
