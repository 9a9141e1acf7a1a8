//! `improper-completion`: the process has ended, and something still runs or waits.

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::graph::soundness::Fault;

/// The fault.
pub const CODE: Code = Code {
    name: "improper-completion",
    severity: Severity::Error,
    explanation: "An end is reached while another branch still runs or a join still waits; or a split begins again while its \
        branches run. The recipient has an answer, and somebody still works on the request, or waits for a paper that does \
        not come.\n\n\
        Bad: a refusal in one branch ends the process, and the join waits for it.\n\n    - fork: both\n      \
        branches: [a1, d2]\n    - decision: d2\n      branches:\n        - {to: met, when: {ru: Да}}\n        \
        - {to: refused, when: {ru: Нет}}\n\n\
        Good: the branch tells its answer to the join, and the decision comes after it.\n\n\
        Where the split is no fork but several transitions without conditions, the act may have meant one of them; then it \
        is a warning.\n\nSource: soundness of workflow nets (W. M. P. van der Aalst, 1998): proper completion.",
};

/// What is wrong and what to do.
pub fn said(running: &Running<'_>, fault: &Fault) -> (Message, Message) {
    let step = running.step(fault.step);
    let path = running.path(&fault.path);
    let other = running.step(fault.other.unwrap_or(fault.step));
    let origin = running.step(fault.origin.unwrap_or(fault.step));
    let (message, hint) = if fault.origin == Some(fault.step) {
        (
            say!(
                "{step} begins its branches again while {other} of the first time still runs ({path})",
                step = &step,
                other = other,
                path = path
            ),
            say!("let the branches of {step} meet in a `join:` before a way leads back", step = step),
        )
    } else if fault.missing.is_empty() {
        (
            say!(
                "the process ends at {other} while another branch of {origin} still runs, to {step} ({path})",
                other = other,
                origin = &origin,
                step = step,
                path = path
            ),
            say!("let the branches of {origin} meet in a `join:`, and end the process after it", origin = origin),
        )
    } else {
        (
            say!(
                "after {path} the process ends at {step} while {other} still waits for {missing}",
                path = path,
                step = step,
                other = &other,
                missing = running.list(&fault.missing)
            ),
            say!("lead this branch to {other} too, and decide after it how the process ends", other = other),
        )
    };
    if fault.certain {
        (message, hint)
    } else {
        (message, "if only one of the ways is taken, give each a condition `when:`; if all are, join them".into())
    }
}
