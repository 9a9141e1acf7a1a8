//! `event-before-act`: an act is changed by one that is older than itself.

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "event-before-act",
    severity: Severity::Error,
    explanation: "An event is the work of an act that was adopted before the act that it changes. One of the two dates is \
        wrong.\n\n\
        Bad: `adopted: 2015-05-30`, and\n\n    by: {kind: order, number: \"275\", date: 2012-03-31}\n\n\
        Good:\n\n    by: {kind: order, number: \"275\", date: 2020-03-31}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in history::changed(corpus) {
        for event in &act.events {
            let Some(date) = event.by.as_ref().and_then(|by| by.date).filter(|date| *date < act.adopted) else {
                continue;
            };
            let message = say!(
                "`{event}` is of {date}, before the act that it changes was adopted ({adopted})",
                event = &event.id,
                date = date.to_string(),
                adopted = act.adopted.to_string()
            );
            let address = history::event_address(act, event).field("by").field("date");
            findings.push(Finding::about(&CODE, address, message).hint("mend the date of one of the two"));
        }
    }
}
