//! `unrendered-service`: no end of a regulation's processes renders the service.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::{Ending, ProcessKind, StepKind};

/// The fault.
pub const CODE: Code = Code {
    name: "unrendered-service",
    severity: Severity::Warning,
    explanation: "The processes of a regulation have ends, and none of them is `ending: rendered`: whoever asks can only be refused.\n\n\
        Usually an ending is wrong, or the main process was not written yet.\n\n\
        Bad:\n\n    - end: issued\n      ending: refused\n      name: {ru: Пропуск выдан}\n\n\
        Good:\n\n    - end: issued\n      ending: rendered\n      name: {ru: Пропуск выдан}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        let processes = &running.regulation.processes;
        let main = processes.iter().find(|process| process.kind == ProcessKind::Main);
        if main.is_none_or(|main| main.id != running.process.id) {
            continue;
        }
        let steps = || processes.iter().flat_map(|process| &process.steps);
        let ends = |ending: Option<Ending>| {
            steps().any(|step| matches!(step.kind, StepKind::End(is) if ending.is_none_or(|ending| ending == is)))
        };
        // A step that leads nowhere may be the end that is missed; it is reported as such.
        let open =
            steps().any(|step| step.next.is_empty() && !matches!(step.kind, StepKind::End(_) | StepKind::Link { .. }));
        if ends(None) && !ends(Some(Ending::Rendered)) && !open {
            let message = say!(
                "no process of the regulation `{regulation}` ends with the service rendered",
                regulation = &running.regulation.id
            );
            let hint = "write `ending: rendered` at the end where the recipient gets what was asked for";
            findings.push(Finding::about(&CODE, running.process_address(), message).hint(hint));
        }
    }
}
