//! The checks of how a process runs, together: each process is followed once for all five of them.

use super::running::{Running, running};
use super::{choice_joined_as_split, dead_action, deadlock, improper_completion, split_joined_as_choice};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Message;
use crate::graph::flow::is_parallel;
use crate::graph::soundness::{Fault, FaultKind, faults};
use crate::model::corpus::Corpus;

/// Finds what all five look for.
///
/// A fault that would be none if several transitions without conditions were meant as alternatives is a warning.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus).filter(|running| is_parallel(running.process)) {
        for fault in faults(running.flow()) {
            let (code, (message, hint)) = said(&running, &fault);
            let mut finding = Finding::about(code, running.address(fault.step), message).hint(hint);
            if !fault.certain {
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
    }
}
