//! `dead-action`: a join waits for what comes only after it, so neither it nor anything after it is ever done.

use super::running::Running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::graph::soundness::Fault;

/// The fault.
pub const CODE: Code = Code {
    name: "dead-action",
    severity: Severity::Error,
    explanation: "A join waits for a step that itself comes only after the join. It can never happen, and whatever follows it \
        is never done.\n\nUsually a way back leads into the join instead of into the step after it.\n\n\
        Bad:\n\n    - join: met\n      next: check\n    - decision: check\n      branches:\n        \
        - {to: met, when: {ru: на доработку}}\n        - {to: done, otherwise: true}\n\n\
        Good: the way back leads to an action before the fork, or to an action between the join and the decision.\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998): there is no dead transition.",
};

/// What is wrong and what to do.
pub fn said(running: &Running<'_>, fault: &Fault) -> (Message, Message) {
    let message = say!(
        "{join} can never happen, nor can what follows it: it waits for {missing}, which comes only after it",
        join = running.step(fault.step),
        missing = running.list(&fault.missing)
    );
    (message, "lead the way back to a step before the split or after the join, not into the join".into())
}
