//! The events that made an edition: by which act, and what each of them touched.

use serde::Serialize;

use super::name;
use super::reader::Reader;
use super::requisite::{ReferenceView, reference};
use super::shown::Shown;
use super::text::TextView;
use crate::edition::{Mark, State};
use crate::model::address::Address;
use crate::model::body::AnnexContent;
use crate::model::event::{Change, Event};

/// An event.
#[derive(Debug, Serialize)]
pub struct EventView {
    /// Its anchor, on the act's own page.
    id: Option<String>,
    by: Option<ReferenceView>,
    reason: Option<TextView>,
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

/// The events that made an edition; on the page of a regulation those of their changes that concern it.
pub fn events(reader: &Reader<'_>, shown: &Shown<'_>, place: usize, whole: bool) -> Vec<EventView> {
    let timeline = shown.timeline;
    let (Some(edition), Some(state)) = (timeline.edition(place), timeline.state(place)) else { return Vec::new() };
    let view = |index: &usize| {
        let event: &Event = state.act.events.get(*index)?;
        let page = if whole { None } else { Some(&shown.page) };
        let marks = (0..event.changes.len()).map(|change| Mark { event: *index, change });
        let concerns = |mark: &Mark| page.is_none_or(|page| is_of(state, page, *mark));
        let changes = marks.filter(concerns);
        Some(EventView {
            id: whole.then(|| format!("event-{}", event.id)),
            by: event.by.as_ref().map(|by| reference(reader, by)),
            reason: reader.text(&event.reason),
            changes: changes
                .filter_map(|mark| Some(change(reader, shown, place, mark, event.changes.get(mark.change)?)))
                .collect(),
        })
    };
    edition.events.iter().filter_map(view).collect()
}

/// The changes of some events that concern a page.
pub fn marks(state: &State, page: &Address, events: &[usize]) -> Vec<Mark> {
    let changes = |event: &usize| state.act.events.get(*event).map_or(0, |event| event.changes.len());
    let all = events.iter().flat_map(|event| (0..changes(event)).map(|change| Mark { event: *event, change }));
    all.filter(|mark| is_of(state, page, *mark)).collect()
}

/// Whether a change concerns a page: the act's own is concerned by all, a regulation's by its own, by what is done to the
/// annex that it is, and by the end of the act.
fn is_of(state: &State, page: &Address, mark: Mark) -> bool {
    if *page == state.act.address {
        return true;
    }
    let Some(address) = address(state, mark) else { return false };
    let annex = state.act.annexes.iter().find(|annex| match &annex.content {
        AnnexContent::Regulation(id) => state.act.address.page(id) == *page,
        _ => false,
    });
    address.page_path() == page.as_str()
        || address == &state.act.address
        || annex.is_some_and(|annex| annex.address == *address)
}

/// The part that a change was done to.
fn address(state: &State, mark: Mark) -> Option<&Address> {
    state.made.iter().find(|(_, marks)| marks.contains(&mark)).map(|(address, _)| address)
}

fn change(reader: &Reader<'_>, shown: &Shown<'_>, place: usize, mark: Mark, change: &Change) -> ChangeView {
    let none = || ChangeView { kind: change.kind.name(), target: String::new(), href: None };
    let Some(state) = shown.timeline.state(place) else { return none() };
    let Some(address) = address(state, mark).filter(|address| **address != state.act.address) else { return none() };
    if let Some(other) = address.anchor_id().and_then(|anchor| anchor.strip_prefix("event-")) {
        return taken_back(reader, shown, change, other);
    }
    let page = Address::from_written(address.page_path());
    let regulation = state.act.regulations.iter().find(|regulation| regulation.address == page);
    let part = address.anchor_id().map(|anchor| super::point::part(reader, state, address, anchor)).unwrap_or_default();
    // On its own page the regulation need not be named.
    let whole = regulation.map(|regulation| reader.plain(&regulation.title)).unwrap_or_default();
    let kind = regulation.map(|regulation| regulation.kind).unwrap_or_default().name();
    let document = |key: &str| reader.word(&format!("regulation.{key}.{kind}"));
    let target = match (whole.is_empty(), part.is_empty()) {
        (false, false) if page == shown.page => part,
        (false, false) => format!("{part} – {whole}"),
        (false, true) if page == shown.page => document("whole"),
        (false, true) => whole,
        (true, _) => part,
    };
    let anchor = address.anchor_id().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    let file = reader.file_in(shown.timeline, place, &page);
    let href = if file == reader.file && !anchor.is_empty() { anchor } else { reader.link(&file) + &anchor };
    ChangeView { kind: change.kind.name(), target: name::capital(&target), href: Some(href) }
}

/// An event that another one took back: named by its act. One that was taken back before its day stands in no edition.
fn taken_back(reader: &Reader<'_>, shown: &Shown<'_>, change: &Change, id: &str) -> ChangeView {
    let events = &shown.act().events;
    let index = events.iter().position(|event| event.id == id);
    let event = index.and_then(|index| events.get(index));
    let by = event.and_then(|event| event.by.as_ref()).map(|by| name::reference(reader, by));
    let target = by.or_else(|| event.map(|event| reader.plain(&event.reason))).unwrap_or_default();
    let is_listed = |index| shown.timeline.editions.iter().any(|(edition, _)| edition.events.contains(&index));
    // All of them stand on the page of what holds now.
    let file = super::path::page(reader.lang, &shown.timeline.address);
    let page = if file == reader.file { String::new() } else { reader.link(&file) };
    let href = index.filter(|index| is_listed(*index)).map(|_| format!("{page}#event-{id}"));
    ChangeView { kind: change.kind.name(), target, href }
}
