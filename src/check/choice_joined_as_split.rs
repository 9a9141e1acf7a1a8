//! `choice-joined-as-split`: alternatives lead into a join, which waits for all of them.

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::graph::soundness::Fault;

/// The fault.
pub const CODE: Code = Code {
    name: "choice-joined-as-split",
    severity: Severity::Error,
    explanation: "Alternatives lead into a join. Only one of them is taken, and the join waits for all, so the process stops \
        there for ever. Several starts are alternatives too: the process begins at one of them.\n\n\
        Bad:\n\n    - decision: d1\n      branches:\n        - {to: a1, when: {ru: Да}}\n        \
        - {to: a2, when: {ru: Нет}}\n    - action: a1\n      next: met\n    - action: a2\n      next: met\n    - join: met\n\n\
        Good: both lead to the same action; an action waits for nobody.\n\n    - action: a1\n      next: a3\n    \
        - action: a2\n      next: a3\n\nOr the decision is a fork, if both are done.\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998).",
};

/// What is wrong and what to do.
pub fn said(running: &Running<'_>, fault: &Fault) -> (Message, Message) {
    let join = running.step(fault.step);
    let path = running.path(&fault.path);
    let missing = running.list(&fault.missing);
    match fault.origin {
        Some(origin) => {
            let origin = running.step(origin);
            let message = say!(
                "after {path} the process waits for ever: {join} waits for {missing} too, but {origin} takes only one way",
                path = path,
                join = &join,
                missing = missing,
                origin = &origin
            );
            let hint = say!(
                "make {join} an action, which goes on after either of them; or make {origin} a fork if all are done",
                join = join,
                origin = origin
            );
            (message, hint)
        }
        None => {
            let message = say!(
                "after {path} the process waits for ever: {join} waits for {missing} too, but it begins at one start only",
                path = path,
                join = &join,
                missing = missing
            );
            let hint = say!("make {join} an action, which goes on whatever the process began with", join = join);
            (message, hint)
        }
    }
}
