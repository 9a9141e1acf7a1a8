//! `deadlock`: a join can wait for ever, because a branch that it waits for can go elsewhere.

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::graph::soundness::Fault;

/// The fault.
pub const CODE: Code = Code {
    name: "deadlock",
    severity: Severity::Error,
    explanation: "The process can stop before an end: a join waits for a branch that does not come, because it went another \
        way. Nobody who follows the regulation to the letter can finish.\n\n\
        Every branch of a fork has to arrive at its join, whatever is decided on the way. The finding tells a way that \
        leads into the wait.\n\n\
        Bad: the way back leads into one branch alone, and the join then waits for the other.\n\n    \
        - fork: both\n      branches: [a1, a2]\n    - join: met\n      next: d1\n    - decision: d1\n      branches:\n        \
        - {to: a1, when: {ru: на доработку}}\n        - {to: done, otherwise: true}\n\n\
        Good: it leads to `both`, so that both branches begin again.\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998): an end can be reached from everywhere.",
};

/// What is wrong and what to do.
pub fn said(running: &Running<'_>, fault: &Fault) -> (Message, Message) {
    let join = running.step(fault.step);
    let message = say!(
        "after {path} the process can wait for ever: {join} waits for {missing}, which does not come",
        path = running.path(&fault.path),
        join = &join,
        missing = running.list(&fault.missing)
    );
    let hint = match fault.origin {
        Some(origin) => say!(
            "lead every branch that begins at {origin} to {join}, whatever is decided on the way",
            origin = running.step(origin),
            join = join
        ),
        None => say!("let only branches that always come lead to {join}", join = join),
    };
    (message, hint)
}
