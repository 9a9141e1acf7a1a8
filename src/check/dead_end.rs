//! `dead-end`: a step that leads nowhere and is no end.

use super::running::running;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "dead-end",
    severity: Severity::Warning,
    explanation: "The process stops at a step that is no end, so nobody can tell what that means for the recipient: is the \
        service rendered, refused, are the documents returned?\n\n\
        Real tables have an empty or `-` cell for \"next\" on actions that are not the last. Say where it really goes, and \
        keep what is printed: `next: {to: a9, printed: {ru: \"-\"}}`.\n\n\
        Bad:\n\n    - action: a5\n      name: {ru: Выдача пропуска}\n\n\
        Good:\n\n    - action: a5\n      name: {ru: Выдача пропуска}\n      next: issued\n    - end: issued\n      \
        ending: rendered\n\nSource: met in order No 110 of 2014 (action 8 of the portal's table).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps() {
            let leads_on = matches!(step.kind, StepKind::Start { .. } | StepKind::Action | StepKind::Join);
            let reached = || running.flow().reachable.get(index) == Some(&true);
            if leads_on && step.next.is_empty() && reached() {
                let message = say!(
                    "{step} leads nowhere and is no end: what the recipient gets is not said",
                    step = running.step(index)
                );
                let hint = "write `next:`; if the process is over here, add a step `end:` with its `ending:`";
                findings.push(Finding::about(&CODE, running.address(index), message).hint(hint));
            }
        }
    }
}
