//! `status-differs`: the content says that an act is in force, and its events say that it was repealed.

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::timeline::is_repealed;
use crate::model::act::Status;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "status-differs",
    severity: Severity::Warning,
    explanation: "`status` says that the act is in force or still to come, but one of its events repeals it whole and no \
        other takes that back. Every page would say the one in its banner and show the other in its history.\n\n\
        `status` is for acts whose events you do not know. Leave it out where there are events.\n\n\
        Bad: `status: in-force` beside\n\n    events: [{id: end, changes: [{kind: repealed}]}]\n\n\
        Good: the events alone.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in history::changed(corpus).filter(|act| act.status != Status::Repealed && is_repealed(act)) {
        let message = say!("the status of the act is `{status}`, but an event repeals it", status = act.status.name());
        let hint = "leave `status` out: it follows from the events";
        findings.push(Finding::about(&CODE, act.address.field("status"), message).hint(hint));
    }
}
