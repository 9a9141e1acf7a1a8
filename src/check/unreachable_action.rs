//! `unreachable-action`: a step that no way from a start leads to.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unreachable-action",
    severity: Severity::Warning,
    explanation: "No way leads from a start to this step, so it is never done. Only the first of several such steps in a row is \
        reported.\n\n\
        Real acts have them: a table whose \"next\" cells forget an action. Find out from the text where it follows, or give \
        it a start of its own with its reason.\n\n\
        Bad:\n\n    - action: a1\n      next: a3\n    - action: a2\n      next: a3\n\n\
        Good:\n\n    - action: a1\n      next: a2\n    - action: a2\n      next: a3\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998): every step lies on a way from the start to an \
        end; met in the Minister of Justice's order No 300 of 2015 (actions 4 and 6).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus).filter(|running| running.flow().graph.dangling().is_empty()) {
        for (step, followers) in running.flow().unreachable() {
            let words = running.step(step);
            let message = if followers == 0 {
                say!("no way from a start leads to {step}", step = words)
            } else {
                say!(
                    "no way from a start leads to {step}, nor to {count} {count:step|steps} after it",
                    step = words,
                    count = followers
                )
            };
            let hint = "name it in the `next:` of the step before it, or give it a `start:` with its `reason:`";
            findings.push(Finding::about(&CODE, running.address(step), message).hint(hint));
        }
    }
}
