//! The editions of a page: the drawing of their timeline, the list under it, and the choice of one by a day.

use serde::Serialize;

use super::compare::{self, era::LinkView};
use super::era;
use super::event::{self, EventView};
use super::name;
use super::reader::Reader;
use super::shown::Shown;
use super::text::TextView;
use crate::edition::{Mark, Start, State};
use crate::model::address::Address;
use crate::render::timeline::{self, Node};

/// The editions of a page.
#[derive(Debug, Serialize)]
pub struct EditionsView {
    /// The drawing, as safe SVG.
    drawing: String,
    entries: Vec<EntryView>,
}

/// One edition.
#[derive(Debug, Serialize)]
pub struct EntryView {
    /// Whether it is the act as adopted, which nothing made.
    first: bool,
    /// Its own anchor in the list.
    id: String,
    /// `old`, `now`, `future`.
    era: &'static str,
    /// Since when till when.
    span: String,
    /// The rule of entry, where the day is not certain.
    rule: Option<TextView>,
    /// Its page.
    href: String,
    /// Whether that is this page.
    here: bool,
    /// The first day on which it may hold: `2020-04-11`.
    from: Option<String>,
    /// Whether all of its wording is known in the page's language.
    known: bool,
    /// The comparisons of earlier editions with it.
    comparisons: Vec<LinkView>,
    /// What made it; nothing of the act as adopted, nor on the page of an edition for the others: each page would tell all
    /// that ever happened, and a new edition cost more with each before it.
    events: Vec<EventView>,
}

/// The editions of the page that is shown; none of an act that nothing has changed.
pub fn editions(reader: &Reader<'_>, shown: &Shown<'_>) -> Option<EditionsView> {
    let timeline = shown.timeline;
    let places = era::places(timeline, &shown.page);
    let is_whole = shown.page == timeline.address;
    if places.len() < 2 {
        return None;
    }
    let mut nodes: Vec<Node> = Vec::new();
    let mut entries = Vec::new();
    for place in &places {
        let (Some(edition), Some(state)) = (timeline.edition(*place), timeline.state(*place)) else { continue };
        let era = era::of(timeline, &shown.page, *place);
        let date = edition.start.earliest();
        let removed = state.removed.contains_key(&timeline.address) || state.removal(&shown.page).is_some();
        nodes.push(Node {
            day: date.map_or_else(|| nodes.last().map_or(0, |node| node.day), days),
            label: date.map(|date| date.year().to_string()).unwrap_or_default(),
            kind: era.name(),
            certain: edition.start.certain().is_some(),
            ended: removed,
        });
        let here = *place == shown.place && reader.edition.is_some();
        let told = here || reader.edition.is_none();
        entries.push(EntryView {
            first: edition.events.is_empty(),
            id: format!("Edition-{}", edition.key),
            era: era.name(),
            span: name::capital(&era::spanned(reader, era::span(timeline, &shown.page, *place))),
            rule: if told { rule(reader, shown, edition.start, &edition.events) } else { None },
            href: reader.link(&reader.file_in(timeline, *place, &shown.page)),
            here,
            from: date.map(|date| date.to_string()),
            known: is_known(reader, state, &shown.page),
            comparisons: if told { compare::links(reader, timeline, &shown.page, *place) } else { Vec::new() },
            events: if told { event::events(reader, shown, *place, is_whole) } else { Vec::new() },
        });
    }
    let count = places.len().to_string();
    let drawing = timeline::timeline(&nodes, &reader.filled("edition.drawing", &[("count", &count)]));
    Some(EditionsView { drawing, entries })
}

/// Whether the whole wording of a page is known in its language, as it stands in an edition.
pub fn is_known(reader: &Reader<'_>, state: &State, page: &Address) -> bool {
    let here = state.unknown.iter().filter(|(address, _)| address.page_path() == page.as_str());
    !here.into_iter().any(|(_, langs)| langs.contains_key(reader.lang))
}

/// The rule by which an edition begins, where its day is not certain.
fn rule(reader: &Reader<'_>, shown: &Shown<'_>, start: Start, events: &[usize]) -> Option<TextView> {
    if start.certain().is_some() {
        return None;
    }
    let rule = match events.first() {
        Some(event) => &shown.act().events.get(*event)?.entry.rule,
        None => &shown.act().entry.rule,
    };
    reader.text(rule)
}

/// Days since the year 0.
fn days(date: jiff::civil::Date) -> i64 {
    date.since(jiff::civil::Date::ZERO).map_or(0, |span| i64::from(span.get_days()))
}

/// A change that is to come, told on the page of what holds now.
#[derive(Debug, Serialize)]
pub struct ComingView {
    /// From when on.
    since: String,
    /// The day, where it is certain.
    from: Option<String>,
    /// The page of that edition.
    href: String,
    /// What will be done, as the official texts announce it.
    notes: Vec<TextView>,
}

/// The editions of a page that are still to come; told on the page of what holds now alone.
pub fn coming(reader: &Reader<'_>, shown: &Shown<'_>) -> Vec<ComingView> {
    let timeline = shown.timeline;
    if reader.edition.is_some() || !timeline.begun {
        return Vec::new();
    }
    let to_come = timeline.of_page(&shown.page).iter().filter(|place| **place > shown.place);
    let view = |place: &usize| {
        let (edition, state) = (timeline.edition(*place)?, timeline.state(*place)?);
        let marks = event::marks(state, &shown.page, &edition.events);
        let note = |mark: Mark| {
            let given = state.act.events.get(mark.event).and_then(|event| event.changes.get(mark.change));
            let given = given.and_then(|change| reader.text(&change.note));
            let ours = || crate::edition::note::coming(state, mark, reader.lang);
            given.or_else(|| Some(TextView::own(super::text::glued(&ours()?))))
        };
        let is = |state: &State| {
            let whole = state.removed.contains_key(&timeline.address);
            if whole {
                "repealed"
            } else if state.removal(&shown.page).is_some() {
                "excluded"
            } else {
                "other"
            }
        };
        let what = Some(is(state)).filter(|what| *what != is(shown.state)).unwrap_or("other");
        let key = format!("edition.coming.{what}");
        Some(ComingView {
            since: name::capital(&reader.filled(&key, &[("since", &era::since(reader, edition.start))])),
            from: edition.start.certain().map(|date| date.to_string()),
            href: reader.link(&reader.file_in(timeline, *place, &shown.page)),
            notes: marks.into_iter().filter_map(note).collect(),
        })
    };
    to_come.filter_map(view).collect()
}
