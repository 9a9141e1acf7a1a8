//! `single-branch`: a decision or a fork with fewer than two branches.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "single-branch",
    severity: Severity::Warning,
    explanation: "A decision that has one branch decides nothing, and a fork with one branch splits nothing. Usually the other \
        branch is missing: what happens when the documents are not complete?\n\n\
        Bad:\n\n    - decision: d1\n      question: {ru: Документы полные?}\n      branches:\n        \
        - {to: a2, when: {ru: Да}}\n\n\
        Good:\n\n    - decision: d1\n      question: {ru: Документы полные?}\n      branches:\n        \
        - {to: a2, when: {ru: Да}}\n        - {to: returned, when: {ru: Нет}}\n\n\
        Source: the legend of the business-process reference calls the diamond «вариант выбора» / «таңдау нұсқасы», a choice \
        between variants.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps() {
            let splits = matches!(step.kind, StepKind::Decision | StepKind::Fork);
            if !splits || step.next.len() > 1 {
                continue;
            }
            let words = running.step(index);
            let message = match (&step.kind, step.next.len()) {
                (StepKind::Decision, 0) => say!("the decision {step} has no branch", step = words),
                (StepKind::Decision, _) => say!("the decision {step} has one branch only", step = words),
                (_, 0) => say!("the fork {step} has no branch", step = words),
                _ => say!("the fork {step} has one branch only", step = words),
            };
            let hint = "write the other branch, or make it an action with `next:`";
            findings.push(Finding::about(&CODE, running.address(index), message).hint(hint));
        }
    }
}
