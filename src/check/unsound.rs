//! `unsound`: the process cannot always be completed, and no run that shows it was met.
//!
//! Here all checks of how a process runs come together: each process is followed once for all six of them.

use super::running::{Running, running};
use super::{choice_joined_as_split, dead_action, deadlock, improper_completion, split_joined_as_choice};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::graph::decide::Flaw;
use crate::graph::flow::is_parallel;
use crate::graph::soundness::{Fault, FaultKind, faults};
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unsound",
    severity: Severity::Error,
    explanation: "It is certain that the process cannot always be completed properly: parallel branches and alternatives do not \
        fit together. That is decided from the way the process is built (which takes little time for any process), while the \
        run that goes wrong is searched for, among 100,000 states. Here none was met, so the finding names the steps at which \
        the structure breaks instead of the way that leads there.\n\n\
        It takes many parallel branches with ways back of their own to come here. Look at the named step: does everything \
        that a fork begins arrive at one join, and does everything that a decision chooses between meet in an action?\n\n\
        Bad: twenty branches that may each begin again, and one that leaves for an end of its own.\n\n    \
        - fork: all\n      branches: [a1, a2, a3, …]\n    - decision: d1\n      branches:\n        \
        - {to: a1, when: {ru: на доработку}}\n        - {to: refused, when: {ru: отказ}}\n        \
        - {to: met, otherwise: true}\n\n\
        Good: every branch comes to `met`, and the decision to refuse stands after it.\n\n\
        Source: soundness of workflow nets (W. M. P. van der Aalst, 1998), decided by the Rank Theorem (J. Desel, J. Esparza, \
        “Free Choice Petri Nets”, 1995).",
};

/// Finds what all six look for.
///
/// A fault that would be none if several transitions without conditions were meant as alternatives is a warning.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus).filter(|running| is_parallel(running.process)) {
        for fault in faults(running.flow()) {
            let (code, (message, hint)) = said(&running, &fault);
            let mut finding = Finding::about(code, running.address(fault.step), message).hint(hint);
            if !fault.certain || fault.kind == FaultKind::Undecided {
                finding.severity = Severity::Warning;
            }
            findings.push(finding);
        }
    }
}

fn said(running: &Running<'_>, fault: &Fault) -> (&'static Code, (Message, Message)) {
    match fault.kind {
        FaultKind::Deadlock => (&deadlock::CODE, deadlock::said(running, fault)),
        FaultKind::Improper => (&improper_completion::CODE, improper_completion::said(running, fault)),
        FaultKind::Dead => (&dead_action::CODE, dead_action::said(running, fault)),
        FaultKind::SplitMerged => (&split_joined_as_choice::CODE, split_joined_as_choice::said(running, fault)),
        FaultKind::ChoiceJoined => (&choice_joined_as_split::CODE, choice_joined_as_split::said(running, fault)),
        FaultKind::Unshown(flaw) => (&CODE, unshown(running, fault, flaw)),
        FaultKind::Undecided => (&CODE, undecided(running)),
    }
}

/// What the structure tells where no run does.
fn unshown(running: &Running<'_>, fault: &Fault, flaw: Flaw) -> (Message, Message) {
    let steps = running.list(&fault.missing);
    let message = match flaw {
        Flaw::Starved => say!("{steps} can never happen: what has to come before comes only after", steps = steps),
        Flaw::Loose => say!(
            "the process cannot always be completed: {steps} can wait for ever or be done several times at once, because \
                parallel branches and alternatives that lead here do not fit together",
            steps = steps
        ),
        Flaw::Torn => say!(
            "the process cannot always be completed: not all that goes on from {steps} comes to an end together",
            steps = steps
        ),
        Flaw::Unbalanced => say!(
            "the process cannot always be completed: one of these waits for branches of which only some come: {steps}",
            steps = steps
        ),
    };
    let hint = "let all branches of a fork meet in one `join:`, and alternatives in an action; the way on which it goes wrong \
        is too long to be shown";
    (message, hint.into())
}

/// What is said where nothing is known.
fn undecided(running: &Running<'_>) -> (Message, Message) {
    let message = say!(
        "it could not be decided whether the process can always be completed: it has {count} steps, too many that depend on \
            each other",
        count = running.process.steps.len()
    );
    (message, "divide the process into several that a `link:` joins".into())
}
