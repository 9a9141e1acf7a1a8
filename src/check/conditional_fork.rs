//! `conditional-fork`: a branch of a fork has a condition, although all branches of a fork are taken.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "conditional-fork",
    severity: Severity::Warning,
    explanation: "All branches of a fork run. A condition on one of them contradicts that: the drawing would show a label that means \
        nothing.\n\n\
        Bad:\n\n    - fork: both\n      branches:\n        - a1\n        - {to: a2, when: {ru: при необходимости}}\n\n\
        Good: a decision inside the branch.\n\n    - fork: both\n      branches: [a1, needed]\n    - decision: needed\n      \
        branches:\n        - {to: a2, when: {ru: Да}}\n        - {to: met, when: {ru: Нет}}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps().filter(|(_, step)| step.kind == StepKind::Fork) {
            for (turn, next) in step.next.iter().enumerate().filter(|(_, next)| next.otherwise || !next.when.is_empty())
            {
                let message = say!(
                    "the branch to `{to}` of the fork {step} has a condition, but all branches of a fork are taken",
                    to = &next.to,
                    step = running.step(index)
                );
                let hint = "make the fork a decision, or put a decision into the branch";
                let address = running.address(index).field(&format!("next{turn}"));
                findings.push(Finding::about(&CODE, address, message).hint(hint));
            }
        }
    }
}
