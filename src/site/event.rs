//! The events of an act, as its page lists them.

use serde::Serialize;

use super::name;
use super::reader::Reader;
use super::requisite::{ReferenceView, reference};
use super::text::TextView;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::event::{Change, Event};

/// An event.
#[derive(Debug, Serialize)]
pub struct EventView {
    id: String,
    by: Option<ReferenceView>,
    reason: Option<TextView>,
    date: Option<String>,
    rule: Option<TextView>,
    changes: Vec<ChangeView>,
}

/// One change.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// What was done: the key of the word is `change.kind.amended`.
    kind: &'static str,
    /// To what, in words; nothing for the whole act.
    target: String,
    href: Option<String>,
}

/// The events of an act in the order of the content.
pub fn events(reader: &Reader<'_>, act: &Act) -> Vec<EventView> {
    let view = |event: &Event| EventView {
        id: format!("event-{}", event.id),
        by: event.by.as_ref().map(|by| reference(reader, by)),
        reason: reader.text(&event.reason),
        date: event.entry.date.map(|date| reader.date(date)),
        rule: reader.text(&event.entry.rule),
        changes: event.changes.iter().map(|made| change(reader, act, made)).collect(),
    };
    act.events.iter().map(view).collect()
}

fn change(reader: &Reader<'_>, act: &Act, change: &Change) -> ChangeView {
    let (page, anchor) = match change.target.split_once('#') {
        Some((regulation, anchor)) => (act.regulation(regulation), anchor),
        None => match act.regulation(&change.target) {
            Some(regulation) => (Some(regulation), ""),
            None => (None, change.target.as_str()),
        },
    };
    let part = if anchor.is_empty() { String::new() } else { part(reader, anchor) };
    let whole = page.map(|regulation| reader.plain(&regulation.title)).unwrap_or_default();
    let target = match (whole.is_empty(), part.is_empty()) {
        (false, false) => format!("{part} – {whole}"),
        (false, true) => whole,
        (true, _) => part,
    };
    let address: &Address = page.map_or(&act.address, |regulation| &regulation.address);
    let href = (!change.target.is_empty()).then(|| {
        let address = if anchor.is_empty() { address.clone() } else { address.anchor(anchor) };
        reader.link_to(&address)
    });
    ChangeView { kind: change.kind.name(), target, href }
}

/// A part of an act by its anchor: `p1-2` → `пункт 1, подпункт 2)`.
fn part(reader: &Reader<'_>, anchor: &str) -> String {
    if let Some(number) = anchor.strip_prefix("annex-") {
        return name::capital(&reader.filled("annex.named", &[("number", number)]));
    }
    let Some(numbers) = anchor.strip_prefix('p') else { return anchor.to_owned() };
    let number = numbers.replace('-', " ").replace('_', "-");
    let said = match number.split_once(' ') {
        Some((point, below)) => format!("{point} {})", below.replace(' ', ") ")),
        None => number,
    };
    super::point::said(reader, &said)
}
