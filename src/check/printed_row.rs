//! `printed-row`: a printed annex has a row too many, a row too few, or a number twice.

use super::deadline::called;
use super::printed::{annex_address, key, rows};
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "printed-row",
    severity: Severity::Information,
    explanation: "A printed annex, recorded under `printed`, has a row that no step of the model stands behind, the same number \
        in two rows, or two rows for one step; or, where it says `complete: true`, no row for an action, or a number that is \
        left out.\n\n\
        Bad:\n\n    printed:\n      - place: annex-1\n        complete: true\n        rows:\n          \
        - {number: 1, step: a1}\n          - {number: 3, step: a3}\n\n\
        Good:\n\n    printed:\n      - place: annex-1\n        complete: true\n        rows:\n          \
        - {number: 1, step: a1}\n          - {number: 2, step: a2}\n          - {number: 3, step: a3}\n\n\
        Source: «процесс 6» is missing and «процесс 7» printed twice in № 296 of 2015 (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    too_many(corpus, findings);
    for regulation in regulations(corpus) {
        for process in &regulation.processes {
            for (index, annex) in process.printed.iter().enumerate().filter(|(_, annex)| annex.complete) {
                let address = annex_address(regulation, process, index);
                for step in process.steps.iter().filter(|step| step.kind == StepKind::Action) {
                    if annex.rows.iter().all(|row| row.step.as_deref() != Some(&step.id)) {
                        let message = say!("«{step}» has no row here", step = called(step, &corpus.site));
                        let hint =
                            "record the row; if the annex really leaves it out, keep this and say so in `remark`";
                        findings.push(Finding::about(&CODE, address.clone(), message).hint(hint));
                    }
                }
                let mut numbers: Vec<u32> =
                    annex.rows.iter().filter_map(|row| row.number.as_ref()?.trim().parse().ok()).collect();
                numbers.sort_unstable();
                for pair in numbers.windows(2) {
                    if let [low, high] = pair
                        && high - low > 1
                    {
                        let message = say!("the numbers jump from {low} to {high}", low = *low, high = *high);
                        let hint =
                            "record the rows between; if the annex really jumps, keep this and say so in `remark`";
                        findings.push(Finding::about(&CODE, address.clone(), message).hint(hint));
                    }
                }
            }
        }
    }
}

fn too_many(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let rows = rows(corpus);
    for (index, row) in rows.iter().enumerate() {
        let earlier = || {
            let same_annex = |other: &&super::printed::Row<'_>| std::ptr::eq(other.annex, row.annex);
            rows.get(..index).unwrap_or_default().iter().rev().take_while(same_annex)
        };
        let number = row.row.number.as_deref().map(key);
        if row.row.step.is_none() && !row.row.is_blank() {
            let message = say!("no step of the model stands behind row {row}", row = row.called());
            let hint = "write `step:` if there is one; otherwise add it to the process, or keep the row as printed";
            findings.push(Finding::about(&CODE, row.address.clone(), message).hint(hint));
        }
        if number.is_some() && earlier().any(|other| other.row.number.as_deref().map(key) == number) {
            let message = say!("the number {number} stands in two rows", number = row.called());
            let hint = "correct it if it was copied wrong; otherwise it stays as printed";
            findings.push(Finding::about(&CODE, row.address.field("number"), message).hint(hint));
        }
        if row.row.step.is_some() && earlier().any(|other| other.row.step == row.row.step) {
            let name = row.step.map(|step| called(step, &corpus.site));
            let message = say!("two rows stand for «{step}»", step = name.unwrap_or_else(|| String::new().into()));
            let hint = "give one of them the step that it really means; otherwise it stays as printed";
            findings.push(Finding::about(&CODE, row.address.field("step"), message).hint(hint));
        }
    }
}
