//! `split-joined-as-choice`: parallel branches meet in a step that does not wait for them.

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::graph::soundness::Fault;

/// The fault.
pub const CODE: Code = Code {
    name: "split-joined-as-choice",
    severity: Severity::Error,
    explanation: "Branches that all run meet in a step that is no join. It does not wait for them: it is done once for each, and \
        so is everything after it. A pass would be issued twice.\n\n\
        Where the split is no fork but several transitions without conditions (`3, 7` in the \"next\" cell), the act may \
        have meant one of them; then it is a warning.\n\n\
        Bad:\n\n    - fork: both\n      branches: [a1, a2]\n    - action: a1\n      next: a3\n    - action: a2\n      \
        next: a3\n\nGood:\n\n    - action: a1\n      next: met\n    - action: a2\n      next: met\n    - join: met\n      \
        next: a3\n\nSource: soundness of workflow nets (W. M. P. van der Aalst, 1998): a sound process is safe.",
};

/// What is wrong and what to do.
pub fn said(running: &Running<'_>, fault: &Fault) -> (Message, Message) {
    let step = running.step(fault.step);
    let origin = running.step(fault.origin.unwrap_or(fault.step));
    let message = say!(
        "after {origin} several branches run, and {step} does not wait for them: it is done once for each ({path})",
        origin = &origin,
        step = &step,
        path = running.path(&fault.path)
    );
    let hint = if fault.certain {
        say!(
            "let the branches meet in a `join:` before {step}; or make {origin} a decision if only one is taken",
            step = step,
            origin = origin
        )
    } else {
        say!(
            "if only one of the ways after {origin} is taken, give each a condition `when:`; \
                if all are, let them meet in a `join:` before {step}",
            origin = origin,
            step = step
        )
    };
    (message, hint)
}
