//! `deadlock`: a join can wait for ever, because a branch that it waits for can go elsewhere.

use super::running::report;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::graph::soundness::FaultKind;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "deadlock",
    severity: Severity::Error,
    explanation: "The process can stop before an end: a join waits for a branch that does not come, because it went another \
        way. Nobody who follows the regulation to the letter can finish.\n\n\
        Every branch of a fork has to arrive at its join, whatever is decided on the way. The finding tells a way that \
        leads into the wait.\n\n\
        Bad: the second branch can go back to the office, which never sends it to the join again.\n\n    \
        - fork: both\n      branches: [a1, a2]\n    - action: a1\n      next: met\n    - action: a2\n      next: met\n    \
        - join: met\n      next: done\n\nwith a third branch into `met` that no fork begins.\n\n\
        Good: as many branches lead into the join as the fork has.\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998): an end can be reached from everywhere.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    report(corpus, &CODE, FaultKind::Deadlock, findings, |running, fault| {
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
    });
}
