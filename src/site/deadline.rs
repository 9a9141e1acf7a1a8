//! A deadline as a page shows it: the printed words where there are any, our own phrase otherwise.

use serde::Serialize;

use super::phrase;
use super::reader::Reader;
use super::text::TextView;
use crate::model::deadline::{Amount, Deadline, Term};
use crate::model::regulation::Regulation;

/// One term of a deadline.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// What it says.
    pub text: TextView,
    /// For which categories, by name.
    pub categories: Vec<TextView>,
    /// Under which condition.
    pub condition: Option<TextView>,
}

/// The terms of a deadline. The printed wording of the whole cell stands for all of them.
pub fn terms(reader: &Reader<'_>, regulation: &Regulation, deadline: &Deadline) -> Vec<TermView> {
    if let Some(text) = reader.text(&deadline.printed) {
        return vec![TermView { text, categories: Vec::new(), condition: None }];
    }
    deadline.terms.iter().filter_map(|term| self::term(reader, regulation, term)).collect()
}

fn term(reader: &Reader<'_>, regulation: &Regulation, term: &Term) -> Option<TermView> {
    let printed = reader.text(&term.printed).filter(|text| text.lang.is_none());
    let said = || phrase::amount(reader.interface, reader.lang, term.amount).map(TextView::neutral);
    let text = printed.or_else(said).or_else(|| reader.text(&term.printed))?;
    let name = |id: &String| {
        let category = regulation.categories.iter().find(|category| category.id == *id)?;
        reader.text(&category.name)
    };
    Some(TermView {
        text,
        categories: term.categories.iter().filter_map(name).collect(),
        condition: reader.text(&term.condition),
    })
}

/// How long a transition waits before it goes on: as printed, or in our words.
pub fn waits(reader: &Reader<'_>, regulation: &Regulation, wait: &Deadline) -> Vec<TextView> {
    if let Some(text) = reader.text(&wait.printed) {
        return vec![text];
    }
    let said = |term: &Term| {
        if let Some(printed) = reader.text(&term.printed).filter(|text| text.lang.is_none()) {
            return Some(printed);
        }
        let least = match term.amount {
            // A wait is never shorter than it says.
            Amount::Exact(span) | Amount::AtLeast(span) => Some(Amount::AtLeast(span)),
            Amount::Range(..) => Some(term.amount),
            Amount::AtMost(_) | Amount::Frequency { .. } | Amount::Worded => None,
        };
        match least {
            Some(least) => phrase::amount(reader.interface, reader.lang, least)
                .map(|amount| TextView::neutral(reader.filled("steps.wait", &[("wait", &amount)]))),
            None => self::term(reader, regulation, term).map(|term| term.text),
        }
    };
    wait.terms.iter().filter_map(said).collect()
}

/// A deadline in one line, for drawings.
pub fn line(reader: &Reader<'_>, regulation: &Regulation, deadline: &Deadline) -> String {
    let said = |term: &TermView| {
        let mut said = term.text.paragraphs.join(" ");
        let names: Vec<String> = term.categories.iter().map(|name| name.paragraphs.join(" ")).collect();
        if !names.is_empty() {
            said = format!("{}: {said}", names.join(", "));
        }
        match &term.condition {
            Some(condition) => format!("{said} ({})", condition.paragraphs.join(" ")),
            None => said,
        }
    };
    terms(reader, regulation, deadline).iter().map(said).collect::<Vec<_>>().join("; ")
}
