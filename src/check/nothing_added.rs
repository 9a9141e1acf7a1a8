//! `nothing-added`: an event adds something that is written nowhere.

use super::history::{self, at};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::FaultKind;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "nothing-added",
    severity: Severity::Error,
    explanation: "An event says `added`, but neither does it give the point, chapter, annex or step, nor does the text \
        hold what it names as its `target`.\n\n\
        Bad: no point 13 in the text, and\n\n    - {kind: added, target: p13}\n\n\
        Good:\n\n    - {kind: added, point: {number: 13, text: {kk: …, ru: …}}}\n\n\
        If nobody knows the words of the new point, write it without text: `point: {number: 13}`.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for (act, faults) in history::faults(corpus) {
        for fault in faults.into_iter().filter(|fault| fault.kind == FaultKind::Nothing) {
            let Some((event, change)) = at(act, fault.mark) else { continue };
            let message = if change.target.is_empty() {
                say!("`{event}` adds nothing that is written anywhere", event = &event.id)
            } else {
                say!("`{event}` adds `{target}`, which is written nowhere", event = &event.id, target = &change.target)
            };
            let hint =
                "give it as `point`, `chapter`, `annex` or `step`, or write it into the text and name its anchor";
            findings.push(history::finding(&CODE, act, fault.mark, "target", message, hint));
        }
    }
}
