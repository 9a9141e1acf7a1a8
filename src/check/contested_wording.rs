//! `contested-wording`: two acts give one part two wordings on one day.

use std::collections::HashMap;

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::timeline::editions;
use crate::edition::{Aim, Mark};
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "contested-wording",
    severity: Severity::Warning,
    explanation: "Two events of one day put different words in the same place. The one that stands later in the file wins; \
        whether that is what the law says only a lawyer can tell.\n\n\
        Say which one came first: order the events as the acts were adopted, and mend the date of the one that takes effect \
        on another day.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in history::changed(corpus) {
        for edition in editions(act).into_iter().filter(|edition| edition.events.len() > 1) {
            let mut seen: HashMap<Aim, usize> = HashMap::new();
            for index in &edition.events {
                let changes = act.events.get(*index).map(|event| event.changes.as_slice()).unwrap_or_default();
                for (place, change) in changes.iter().enumerate() {
                    if change.replacement.is_none() || change.target.is_empty() {
                        continue;
                    }
                    let earlier = *seen.entry(Aim::of(act, &change.target)).or_insert(*index);
                    if earlier == *index || change.kind == crate::model::event::ChangeKind::Added {
                        continue;
                    }
                    let mark = Mark { event: *index, change: place };
                    let message = say!(
                        "`{event}` gives `{target}` other words than `{earlier}` does on the same day",
                        event = history::event_id(act, mark),
                        target = &change.target,
                        earlier = act.events.get(earlier).map_or("", |event| event.id.as_str())
                    );
                    let hint = "the later one in the file wins: look whether the days and the order are right";
                    findings.push(history::finding(&CODE, act, mark, "target", message, hint));
                }
            }
        }
    }
}
