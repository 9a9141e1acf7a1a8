//! `missing-start`: nothing says where a process begins.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::{Step, StepKind};

/// The fault.
pub const CODE: Code = Code {
    name: "missing-start",
    severity: Severity::Warning,
    explanation: "A process has no `start:`, and no link of another process leads into it: what sets it going is not said.\n\n\
        Bad:\n\n    - id: main\n      steps:\n        - action: a1\n\n\
        Good:\n\n    - id: main\n      steps:\n        - start: request\n          unit: recipient\n          next: a1\n        \
        - action: a1\n\n\
        Source: the legend of the business-process reference: «начало или завершение оказания государственной услуги».",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let starts = |step: &Step| matches!(step.kind, StepKind::Start { .. });
    for running in running(corpus) {
        let begins = running.process.steps.iter().any(starts) || running.flow().begins;
        if begins || running.process.steps.is_empty() {
            continue;
        }
        let message =
            say!("the process `{process}` has no start, and no link leads into it", process = &running.process.id);
        let hint = "add a step `start:`, or a `link:` in the process that it continues";
        findings.push(Finding::about(&CODE, running.process_address(), message).hint(hint));
    }
}
