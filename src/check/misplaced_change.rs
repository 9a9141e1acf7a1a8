//! `misplaced-change`: what an event puts in place cannot stand there.

use std::cell::LazyCell;

use super::history::{self, at};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::{Aim, FaultKind, History};
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "misplaced-change",
    severity: Severity::Error,
    explanation: "An event puts a part where it cannot stand: a chapter in the place of a point, a step where there is no \
        process, a part after one that is not there on that day.\n\n\
        Bad:\n\n    - {kind: restated, target: p5, chapter: {…}}\n    - {kind: added, after: p7, point: {…}}   # no point 7 \
        that day\n\n\
        Good:\n\n    - {kind: restated, target: p5, point: {…}}\n    - {kind: added, after: p6, point: {…}}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for (act, faults) in history::faults(corpus) {
        let ever = LazyCell::new(|| History::of(act).addresses());
        for fault in faults {
            let Some((event, change)) = at(act, fault.mark) else { continue };
            match fault.kind {
                FaultKind::NoNeighbour => {
                    let after = change.after.as_deref().unwrap_or_default();
                    let neighbour = Aim::of(act, &change.target).beside(act, after).address(act);
                    if !ever.contains(&neighbour) {
                        // It is never there: `unknown-anchor` says so.
                        continue;
                    }
                    let message = say!(
                        "`{event}` puts something after `{after}`, which is not there on that day",
                        event = &event.id,
                        after = after
                    );
                    let hint = "name a part that stands there on the day of the event";
                    findings.push(history::finding(&CODE, act, fault.mark, "after", message, hint));
                }
                FaultKind::OtherSort => {
                    let message = say!(
                        "what `{event}` puts in place is of another sort than what stands there",
                        event = &event.id
                    );
                    let hint = "put a point in the place of a point, a chapter of a chapter; name where a new one goes";
                    findings.push(history::finding(&CODE, act, fault.mark, "target", message, hint));
                }
                _ => {}
            }
        }
    }
}
