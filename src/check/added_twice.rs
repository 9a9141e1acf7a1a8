//! `added-twice`: an event adds what is there already.

use super::history::{self, at, event_id};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::FaultKind;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "added-twice",
    severity: Severity::Error,
    explanation: "An event adds a point, chapter, annex or step that is there already: another event added it before, or \
        the text of the file holds it and the event gives its words once more.\n\n\
        If your text is the latest one, the part stands in the text and the event only names it: `kind: added, target: \
        p13`. If your text is that of the adoption, the part stands in the event alone.\n\n\
        Bad: point 13 in the text, and\n\n    - {kind: added, point: {number: 13, text: {ru: …}}}\n\n\
        Good: point 13 in the text, and\n\n    - {kind: added, target: p13}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for (act, faults) in history::faults(corpus) {
        for fault in faults {
            let FaultKind::Already(by) = fault.kind else { continue };
            let Some((event, change)) = at(act, fault.mark) else { continue };
            let (key, hint) = match change.replacement {
                Some(_) => {
                    ("target", "if the text holds it, leave its words out of the event and name it as the `target`")
                }
                None => ("target", "remove one of the two events, or tell by which one it was removed in between"),
            };
            let message = match by {
                Some(by) => say!(
                    "`{event}` adds what `{earlier}` had added already",
                    event = &event.id,
                    earlier = event_id(act, by)
                ),
                None => say!("`{event}` adds what the text holds from the beginning", event = &event.id),
            };
            findings.push(history::finding(&CODE, act, fault.mark, key, message, hint));
        }
    }
}
