//! `missing-unit`: an action that nobody performs.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "missing-unit",
    severity: Severity::Warning,
    explanation: "An action has neither `unit` nor `units`, so the table does not say who acts and the drawing does not know its lane.\n\n\
        Points often name an action without its performer. Take it from the points around it, and say so in the process's \
        `remark`.\n\n\
        Bad:\n\n    - action: a2\n      name: {ru: Проверка материалов}\n\n\
        Good:\n\n    - action: a2\n      unit: dvd\n      name: {ru: Проверка материалов}\n\n\
        Source: row 2 of the annex-1 table, «Наименование СФЕ» / «ҚФБ-ның атауы».",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let hint = "write `unit:` with the id of the unit that performs it";
    for running in running(corpus) {
        let steps = running.steps();
        let actions: Vec<(usize, bool)> = steps
            .filter(|(_, step)| step.kind == StepKind::Action)
            .map(|(index, step)| (index, step.performer.units.is_empty()))
            .collect();
        if actions.len() > 1 && actions.iter().all(|(_, missing)| *missing) {
            let message = say!(
                "none of the {count} actions of the process `{process}` says who performs it",
                count = actions.len(),
                process = &running.process.id
            );
            findings.push(Finding::about(&CODE, running.process_address(), message).hint(hint));
            continue;
        }
        for (index, _) in actions.iter().filter(|(_, missing)| *missing) {
            let message = say!("{step} does not say who performs it", step = running.step(*index));
            findings.push(Finding::about(&CODE, running.address(*index), message).hint(hint));
        }
    }
}
