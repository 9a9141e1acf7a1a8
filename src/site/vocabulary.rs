//! The list of the terms that a page uses, with what they stand for and the points that define them.

use serde::Serialize;

use super::reader::Reader;
use super::term::id;
use super::text::TextView;
use crate::model::act::Act;
use crate::model::body::{Annex, Chapter};
use crate::model::regulation::{Abbreviation, Regulation};

/// A term in the list of the page.
#[derive(Debug, Serialize)]
pub struct TermView {
    id: String,
    short: TextView,
    long: Option<TextView>,
    /// The point that defines it.
    href: Option<String>,
    label: Option<String>,
}

/// The list of the terms of a regulation.
pub fn list(reader: &Reader<'_>, regulation: &Regulation) -> Vec<TermView> {
    listed(reader, &regulation.abbreviations, (&regulation.chapters, &regulation.annexes))
}

/// The list of the terms of an act's own text.
pub fn of_act(reader: &Reader<'_>, act: &Act) -> Vec<TermView> {
    listed(reader, &act.abbreviations, (&act.chapters, &act.annexes))
}

fn listed(
    reader: &Reader<'_>,
    abbreviations: &[Abbreviation],
    (chapters, annexes): (&[Chapter], &[Annex]),
) -> Vec<TermView> {
    let view = |(index, abbreviation): (usize, &Abbreviation)| {
        let anchor = abbreviation.defined_in.as_ref();
        let label = anchor.and_then(|anchor| super::point::named_in(reader, (chapters, annexes), anchor));
        Some(TermView {
            id: id(index),
            short: reader.text(&abbreviation.short)?,
            long: reader.text(&abbreviation.long),
            href: anchor.filter(|_| label.is_some()).map(|anchor| format!("#{anchor}")),
            label,
        })
    };
    abbreviations.iter().enumerate().filter_map(view).collect()
}
