//! `unexplained-start`: one of several starts does not say when the process begins there.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "unexplained-start",
    severity: Severity::Warning,
    explanation: "A process has several starts, and one does not say when it begins there. A reader cannot tell where to begin.\n\n\
        Bad:\n\n    - start: by-request\n      next: a1\n    - start: by-court\n      next: a2\n\n\
        Good:\n\n    - start: by-request\n      reason: {ru: по заявлению услугополучателя}\n      next: a1\n    \
        - start: by-court\n      reason: {ru: по решению суда}\n      next: a2",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        let steps = running.steps();
        let starts: Vec<(usize, bool)> = steps
            .filter_map(|(index, step)| match &step.kind {
                StepKind::Start { reason } => Some((index, reason.is_empty())),
                _ => None,
            })
            .collect();
        if starts.len() < 2 {
            continue;
        }
        for (index, _) in starts.iter().filter(|(_, silent)| *silent) {
            let message = say!(
                "{step} is one of {count} starts and does not say when the process begins there",
                step = running.step(*index),
                count = starts.len()
            );
            let hint = "write `reason:` with the case in which it begins here";
            findings.push(Finding::about(&CODE, running.address(*index), message).hint(hint));
        }
    }
}
