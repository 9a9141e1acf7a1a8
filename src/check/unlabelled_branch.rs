//! `unlabelled-branch`: an alternative that does not say when it is taken.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::{Step, StepKind};

/// The fault.
pub const CODE: Code = Code {
    name: "unlabelled-branch",
    severity: Severity::Warning,
    explanation: "A branch of a decision, or one of several transitions of which others have conditions, does not say when it is \
        taken: its arrow in the drawing has no label.\n\n\
        Bad:\n\n    branches:\n      - {to: a2, when: {ru: Да}}\n      - returned\n\n\
        Good:\n\n    branches:\n      - {to: a2, when: {ru: Да}}\n      - {to: returned, when: {ru: Нет}}\n\n\
        or `- {to: returned, otherwise: true}` for what happens when no other condition holds.",
};

/// Whether the transitions of a step are alternatives.
pub fn are_alternatives(step: &Step) -> bool {
    step.next.len() > 1
        && match step.kind {
            StepKind::Decision => true,
            StepKind::Action | StepKind::Start { .. } | StepKind::Join => {
                step.next.iter().any(|next| next.otherwise || !next.when.is_empty())
            }
            StepKind::Fork | StepKind::End(_) | StepKind::Link { .. } => false,
        }
}

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps().filter(|(_, step)| are_alternatives(step)) {
            for (turn, next) in step.next.iter().enumerate().filter(|(_, next)| !next.otherwise && next.when.is_empty())
            {
                let message = say!(
                    "the way from {step} to `{to}` does not say when it is taken",
                    step = running.step(index),
                    to = &next.to
                );
                let hint = "write `when:` with the condition, or `otherwise: true` if it is taken when no other condition holds";
                let address = running.address(index).field(&format!("next{turn}"));
                findings.push(Finding::about(&CODE, address, message).hint(hint));
            }
        }
    }
}
