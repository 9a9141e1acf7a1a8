//! What a note tells, apart from the language that it is told in.

use jiff::civil::Date;

use super::subject::Subject;
use crate::model::act::Act;
use crate::model::event::{Change, Event};
use crate::model::words::Lang;

/// What a note tells.
pub struct Told<'a> {
    /// The act that was changed.
    pub act: &'a Act,
    /// The event that changed it.
    pub event: &'a Event,
    /// The change.
    pub change: &'a Change,
    /// What the note speaks of.
    pub subject: Subject,
}

impl Told<'_> {
    /// Whether a note in this language ends with a full stop.
    pub fn stop(&self, lang: &str) -> &'static str {
        if self.event.print.unstopped.iter().any(|other| other.tag() == lang) { "" } else { "." }
    }

    /// The rule of entry as printed in brackets, in this language.
    pub fn rule(&self, lang: &str) -> Option<&str> {
        self.event.entry.rule.text(&Lang::new(lang))
    }
}

/// `31.03.2020`, as notes write it in both languages.
pub fn dotted(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}
