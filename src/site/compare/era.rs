//! How editions are named, and where their pages are.

use jiff::civil::Date;
use serde::Serialize;

use super::super::name;
use super::super::path;
use super::super::phrase;
use super::super::reader::Reader;
use super::super::requisite::{ReferenceView, reference};
use super::super::text::TextView;
use super::super::timeline::Timeline;
use super::chosen::Chosen;
use crate::edition::Edition;
use crate::edition::start::Start;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::words::Lang;
use crate::theme::interface::Interface;

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

/// An act that made the difference, with the day from which it holds.
#[derive(Debug, Serialize)]
pub struct MakerView {
    by: Option<ReferenceView>,
    reason: Option<TextView>,
    /// From which day, in words.
    since: Option<String>,
    /// The rule, where no day is known.
    rule: Option<TextView>,
}

/// An edition in words: `редакция с 1 февраля 2016 года`.
pub fn name(reader: &Reader<'_>, act: &Act, edition: &Edition) -> String {
    let (key, date) = match edition.start {
        Start::On(date) => ("compare.edition.on", date),
        Start::NotBefore(date) => ("compare.edition.not-before", date),
        Start::Unknown => {
            let by = edition.events.iter().filter_map(|event| act.events.get(*event)?.by.as_ref()).next();
            return match by {
                Some(by) => reader.filled("compare.edition.by", &[("act", &name::reference(reader, by))]),
                None => reader.word("compare.edition.unknown"),
            };
        }
    };
    let said = |say: fn(&Interface, &Lang, Date) -> String| say(reader.interface, reader.lang, date);
    let [full, of, since] = [said(phrase::date), said(phrase::date_of), said(phrase::date_since)];
    reader.filled(key, &[("full", &full), ("of", &of), ("since", &since)])
}

/// The link to a page or part as it stands in an edition, by its place.
pub fn link(reader: &Reader<'_>, address: &Address, timeline: &Timeline, place: usize) -> String {
    let anchor = address.anchor_id().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    let page = Address::from_written(address.page_path());
    // The page of the edition, even where that is what holds now: what is compared stays the same.
    let edition = timeline.shown(&page, place).and_then(|place| timeline.edition(place));
    let file = match edition {
        Some(edition) => path::edition(reader.lang, &page, &edition.key),
        None => path::page(reader.lang, &page),
    };
    format!("{}{anchor}", reader.link(&file))
}

/// The acts that made the difference.
pub fn makers(reader: &Reader<'_>, chosen: &Chosen<'_>) -> Vec<MakerView> {
    let act = &chosen.after.act;
    let mut views = Vec::new();
    for event in chosen.events.iter().filter_map(|event| act.events.get(*event)) {
        let start = crate::edition::entry::of_event(event);
        views.push(MakerView {
            by: event.by.as_ref().map(|by| reference(reader, by)),
            reason: reader.text(&event.reason),
            since: match start {
                Start::On(date) => Some(name::capital(&phrase::date_since(reader.interface, reader.lang, date))),
                Start::NotBefore(date) => {
                    Some(name::capital(&reader.filled("compare.not-before", &[("full", &reader.date(date))])))
                }
                Start::Unknown => None,
            },
            rule: reader.text(&event.entry.rule).filter(|_| start.certain().is_none()),
        });
    }
    views
}
