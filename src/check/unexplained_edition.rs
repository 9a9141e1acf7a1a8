//! `unexplained-edition`: a text is of an edition that no event makes.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::entry;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unexplained-edition",
    severity: Severity::Warning,
    explanation: "`editions` says of which day's edition the text of a language is. That day has to be the adoption of the \
        act, or the day on which an act that changed it was adopted or took effect; otherwise an event is missing, and the \
        editions have a gap.\n\n\
        Bad: `editions: {kk: 2018-05-05}` and no event of that day.\n\n\
        Good: an event `by: {…, date: 2018-05-05}`, or the right date.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        let mut days = vec![act.adopted];
        days.extend(entry::of_act(act).certain());
        for event in &act.events {
            days.extend(event.by.as_ref().and_then(|by| by.date));
            days.extend(entry::of_event(event).certain());
        }
        for (lang, date) in act.editions.iter().filter(|(_, date)| !days.contains(date)) {
            let message = say!(
                "the text ({lang}) is of the edition of {date}, but nothing happened to the act on that day",
                lang = lang.tag(),
                date = date.to_string()
            );
            let hint = "write the event that made this edition, or mend the date";
            findings.push(Finding::about(&CODE, act.address.field("editions").field(lang.tag()), message).hint(hint));
        }
    }
}
