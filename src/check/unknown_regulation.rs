//! `unknown-regulation`: an event changes a part of a regulation that the act does not have.

use super::reference::known;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-regulation",
    severity: Severity::Error,
    explanation: "The target of a change, `regulation#anchor`, names a regulation that has no file beside act.yaml.\n\n\
        Bad:\n\n    target: border-pass#p8\n\nGood:\n\n    target: border-permit#p8",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        let regulations: Vec<&str> = act.regulations.iter().map(|regulation| regulation.id.as_str()).collect();
        for event in &act.events {
            for (index, change) in event.changes.iter().enumerate() {
                let Some((id, _)) = change.target.split_once('#') else { continue };
                let address = act.address.anchor(&format!("event-{}", event.id));
                let place = || address.field(&format!("changes{index}")).field("target");
                known(&CODE, "regulation", id, &regulations, place, findings);
            }
        }
    }
}
