//! `join-of-one`: a join that only one branch leads to.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "join-of-one",
    severity: Severity::Warning,
    explanation: "A join waits for all branches of a split, and only one leads to it. Usually another branch has lost its way: it \
        leads past the join, or ends.\n\n\
        Bad:\n\n    - fork: both\n      branches: [a1, a2]\n    - action: a1\n      next: met\n    - action: a2\n      \
        next: a3\n    - join: met\n      next: a3\n\n\
        Good: `a2` leads to `met` too.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, _) in running.steps().filter(|(_, step)| step.kind == StepKind::Join) {
            let flow = running.flow();
            let reached = flow.graph.dangling().is_empty() && flow.reachable.get(index) == Some(&true);
            if reached && flow.inward(index).count() == 1 {
                let message = say!("the join {step} waits for one branch only", step = running.step(index));
                let hint = "lead the other branches of the split to it, or make it an action";
                findings.push(Finding::about(&CODE, running.address(index), message).hint(hint));
            }
        }
    }
}
