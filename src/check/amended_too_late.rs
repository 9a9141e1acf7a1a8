//! `amended-too-late`: an event changes what another event had removed by then.

use super::history::{self, at, event_id};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::FaultKind;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "amended-too-late",
    severity: Severity::Error,
    explanation: "An event restates, amends or removes a part that an earlier event had removed, or changes an act that \
        had been repealed.\n\n\
        What comes back is `added` once more; it comes back to its own address. An act comes back when the event that \
        repealed it is taken back: `kind: repealed` with `target: event-…`.\n\n\
        Bad:\n\n    - {kind: excluded, target: p5}   # 2016\n    - {kind: restated, target: p5}   # 2017\n\n\
        Good:\n\n    - {kind: excluded, target: p5}   # 2016\n    - {kind: added, target: p5}      # 2017",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for (act, faults) in history::faults(corpus) {
        for fault in faults {
            let FaultKind::NoLonger(by) = fault.kind else { continue };
            let Some((event, change)) = at(act, fault.mark) else { continue };
            let earlier = event_id(act, by);
            let message = if act
                .events
                .get(by.event)
                .is_some_and(|event| event.changes.get(by.change).is_some_and(|change| change.target.is_empty()))
            {
                say!(
                    "`{event}` changes an act that `{earlier}` had repealed by then",
                    event = &event.id,
                    earlier = earlier
                )
            } else {
                say!(
                    "`{event}` changes `{target}`, which `{earlier}` had removed by then",
                    event = &event.id,
                    target = &change.target,
                    earlier = earlier
                )
            };
            let hint = "look at the days of the two events; what comes back is `added` once more";
            findings.push(history::finding(&CODE, act, fault.mark, "target", message, hint));
        }
    }
}
