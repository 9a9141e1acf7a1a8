//! `amended-too-early`: an event changes what another event adds only later.

use super::history::{self, at};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::FaultKind;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "amended-too-early",
    severity: Severity::Error,
    explanation: "An event restates, amends or removes a part that is not there yet: another event adds it on a later \
        day. Editions cannot be made of such a history.\n\n\
        Events are done in the order of the days on which they take effect, not of the file. Look at the dates (`entry`, \
        and `by.date` where the day of entry is not known) of both events.\n\n\
        Bad:\n\n    - {id: a, entry: {date: 2016-02-01}, changes: [{kind: restated, target: p5}]}\n    - {id: b, entry: \
        {date: 2017-02-01}, changes: [{kind: added, target: p5}]}\n\n\
        Good: the dates the other way round.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for (act, faults) in history::faults(corpus) {
        for fault in faults.into_iter().filter(|fault| fault.kind == FaultKind::NotYet) {
            let Some((event, change)) = at(act, fault.mark) else { continue };
            let message = say!(
                "`{event}` changes `{target}`, which is not there yet: another event adds it later",
                event = &event.id,
                target = &change.target
            );
            let hint = "look at the days on which the two events take effect";
            findings.push(history::finding(&CODE, act, fault.mark, "target", message, hint));
        }
    }
}
