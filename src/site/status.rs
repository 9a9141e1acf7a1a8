//! Whether an act or regulation is in force, in plain words.

use serde::Serialize;

use super::edition;
use super::era::{self, Era};
use super::path;
use super::phrase;
use super::reader::Reader;
use super::shown::Shown;
use super::text::TextView;
use crate::model::act::{Act, Status};
use crate::model::address::Address;
use crate::model::event::Event;

/// The banner at the top of a page and the badge in lists.
#[derive(Debug, Serialize)]
pub struct StatusView {
    /// `in-force`, `repealed`, `future`, `excluded`.
    name: &'static str,
    /// One or two words.
    badge: String,
    /// What it comes to.
    heading: String,
    /// By what, and since when.
    sentences: Vec<String>,
    /// The rule by which it took effect, where no date is known.
    rule: Option<TextView>,
    /// What it means for the reader.
    meaning: String,
    /// The act that did it, elsewhere.
    link: Option<LinkView>,
    /// On the page of an edition: what holds now at the same place.
    latest: Option<LinkView>,
}

impl StatusView {
    /// `in-force`, `repealed`, `future`, `excluded`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The badge of what is not in force.
    pub fn alert(self) -> Option<String> {
        (self.name != Status::InForce.name()).then_some(self.badge)
    }
}

/// A link out of the site.
#[derive(Debug, Serialize)]
pub struct LinkView {
    href: String,
    text: String,
}

/// The banner of a page: on that of an edition whether it is past or to come, since when till when, and what holds now.
pub fn banner(reader: &Reader<'_>, shown: &Shown<'_>, page: &Address) -> StatusView {
    let of_state = |shown: &Shown<'_>| match page == &shown.timeline.address {
        true => act(reader, shown),
        false => regulation(reader, shown, page),
    };
    let own = of_state(shown);
    if reader.edition.is_none() {
        return own;
    }
    let timeline = shown.timeline;
    let era = era::of(timeline, page, shown.place);
    let now = Shown::new(timeline, timeline.current, page).map(|now| of_state(&now));
    let now = now.map_or("future", |now| now.name);
    let latest = LinkView {
        href: reader.link(&path::page(reader.lang, page)),
        text: reader.word(&format!("edition.latest.{now}")),
    };
    // What is only to come has no page of what holds now.
    let latest = Some(latest).filter(|_| timeline.has(page));
    let span = era::spanned(reader, era::span(timeline, page, shown.place));
    let said = reader.filled(&format!("edition.held.{}", era.name()), &[("span", &span)]);
    let said = if edition::is_known(reader, shown.state, page) {
        said
    } else {
        format!("{said} {}", reader.word("edition.unknown"))
    };
    let name = match era {
        Era::Old => "old",
        Era::Future => "future",
        Era::Now => {
            let sentences = own.sentences.iter().cloned().chain([super::name::capital(&said)]).collect();
            return StatusView { sentences, latest, ..own };
        }
    };
    let mut sentences = vec![super::name::capital(&said)];
    // A past edition may be one in which it had ended already.
    sentences.extend((own.name == "repealed" || own.name == "excluded").then(|| format!("{}.", own.heading)));
    let meaning = reader.word(&format!("edition.meaning.{name}"));
    let heading = reader.word(&format!("edition.heading.{name}"));
    StatusView { name, badge: own.badge, heading, sentences, rule: None, meaning, link: None, latest }
}

/// The status of an act as it stands.
pub fn act(reader: &Reader<'_>, shown: &Shown<'_>) -> StatusView {
    let (status, event) = whole(shown);
    let key = format!("status.{}.{}", status.name(), shown.act().kind.name());
    view(reader, status.name(), &key, "act", event)
}

/// The status of a regulation: its own removal counts before the end of its act.
pub fn regulation(reader: &Reader<'_>, shown: &Shown<'_>, address: &Address) -> StatusView {
    let document = shown.act().regulations.iter().find(|document| document.address == *address);
    let kind = document.map(|document| document.kind).unwrap_or_default().name();
    if let Some((event, _)) = shown.state.removal(address).and_then(|mark| shown.made(mark)) {
        return view(reader, "excluded", &format!("status.excluded.{kind}"), "regulation", Some(event));
    }
    let (status, event) = whole(shown);
    let key = format!("status.{}.{kind}", status.name());
    view(reader, status.name(), &key, "regulation", event)
}

/// The status of an act or regulation as it stands now, by its address.
pub fn now(reader: &Reader<'_>, act: &Act, address: &Address) -> Option<StatusView> {
    let timeline = reader.timelines.of_act(&act.address)?;
    let shown = Shown::new(timeline, timeline.current, address)?;
    Some(if *address == act.address { self::act(reader, &shown) } else { regulation(reader, &shown, address) })
}

/// The status of the whole act, with the event that ended it.
fn whole<'a>(shown: &Shown<'a>) -> (Status, Option<&'a Event>) {
    let act = shown.act();
    let end = shown.state.removed.get(&act.address).and_then(|mark| shown.made(*mark)).map(|(event, _)| event);
    match act.status {
        Status::InForce if !shown.timeline.begun => (Status::Future, None),
        status => (status, end.filter(|_| status == Status::Repealed)),
    }
}

fn view(reader: &Reader<'_>, name: &'static str, heading: &str, what: &str, event: Option<&Event>) -> StatusView {
    let mut sentences = Vec::new();
    let mut rule = None;
    let mut link = None;
    if let Some(event) = event {
        if let Some(by) = &event.by {
            let act = super::name::by(reader, by);
            sentences.push(super::name::capital(&reader.filled(&format!("status.by.{name}"), &[("act", &act)])));
            link = reader.page_of(by).map(|href| LinkView { href, text: super::name::reference(reader, by) });
        }
        match event.entry.date {
            Some(date) => {
                let date = phrase::date_since(reader.interface, reader.lang, date);
                sentences.push(super::name::capital(&reader.filled("status.since", &[("date", &date)])));
            }
            None => rule = reader.text(&event.entry.rule),
        }
        if let Some(reason) = event.reason.text(reader.lang) {
            sentences.push(reason.to_owned());
        }
    }
    if name == Status::InForce.name()
        && reader.edition.is_none()
        && let Some(date) = reader.corpus.site.date
    {
        let date = phrase::date_at(reader.interface, reader.lang, date);
        sentences.push(super::name::capital(&reader.filled("status.as-of", &[("date", &date)])));
    }
    StatusView {
        name,
        badge: reader.word(&format!("status.badge.{name}")),
        heading: reader.word(heading),
        sentences,
        rule,
        meaning: reader.word(&format!("status.meaning.{name}.{what}")),
        link,
        latest: None,
    }
}
