//! `entry-before-adoption`: something takes effect before the act that says so exists.

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "entry-before-adoption",
    severity: Severity::Warning,
    explanation: "An act, or a change, takes effect on a day before it was adopted. An act may say that it holds for what \
        happened earlier; it is put into effect no earlier than it is signed all the same. Look whether the year is \
        right.\n\n\
        Bad:\n\n    by: {kind: order, number: \"275\", date: 2020-03-31}\n    entry: {date: 2020-01-11}\n\n\
        Good:\n\n    entry: {date: 2020-04-11}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        if let Some(date) = act.entry.date.filter(|date| *date < act.adopted) {
            let message = say!(
                "the act takes effect on {date}, before it was adopted ({adopted})",
                date = date.to_string(),
                adopted = act.adopted.to_string()
            );
            let address = act.address.field("entry").field("date");
            findings.push(Finding::about(&CODE, address, message).hint("mend one of the two dates"));
        }
        for event in &act.events {
            let signed = event.by.as_ref().and_then(|by| by.date);
            let reference = signed.unwrap_or(act.adopted);
            let Some(date) = event.entry.date.filter(|date| *date < reference) else { continue };
            let message = say!(
                "`{event}` takes effect on {date}, before its act was adopted ({adopted})",
                event = &event.id,
                date = date.to_string(),
                adopted = reference.to_string()
            );
            let address = history::event_address(act, event).field("entry").field("date");
            findings.push(Finding::about(&CODE, address, message).hint("mend one of the two dates"));
        }
    }
}
