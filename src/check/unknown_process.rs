//! `unknown-process`: an annex or a link names a process that the regulation does not have.

use super::reference::{known, regulations};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::body::AnnexContent;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-process",
    severity: Severity::Error,
    explanation: "An annex shows, or a link leads to, a process that the regulation does not have.\n\n\
        Bad:\n\n    view: swimlane\n    processes: [portall]\n\nGood:\n\n    view: swimlane\n    processes: [portal]",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let processes: Vec<&str> = regulation.processes.iter().map(|process| process.id.as_str()).collect();
        for annex in &regulation.annexes {
            let AnnexContent::View { processes: shown, .. } = &annex.content else { continue };
            for (index, process) in shown.iter().enumerate() {
                let place = || annex.address.field("processes").field(&index.to_string());
                known(&CODE, "process", process, &processes, place, findings);
            }
        }
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let StepKind::Link { process, .. } = &step.kind else { continue };
            if process.is_empty() {
                continue; // Loading has reported that the link names none.
            }
            let place = || regulation.address.anchor(&step.id).field("process");
            known(&CODE, "process", process, &processes, place, findings);
        }
    }
}
