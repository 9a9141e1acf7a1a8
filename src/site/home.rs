//! The home page: what this is, and the acts with their services.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Frame, frame};
use super::name;
use super::path;
use super::reader::Reader;
use super::shown::Shown;
use super::status::{self, StatusView};
use super::text::TextView;
use super::timeline::Timeline;
use crate::model::address::Address;
use crate::model::regulation::Regulation;

/// The home page.
#[derive(Debug, Serialize)]
pub struct HomePage {
    page: Frame,
    description: Option<TextView>,
    acts: Vec<ActEntry>,
}

/// An act in the list.
#[derive(Debug, Serialize)]
pub struct ActEntry {
    href: String,
    name: String,
    title: Option<TextView>,
    issuer: Option<TextView>,
    status: StatusView,
    services: Vec<ServiceEntry>,
}

/// A service in the list.
#[derive(Debug, Serialize)]
pub struct ServiceEntry {
    href: String,
    title: Option<TextView>,
    status: StatusView,
}

/// Makes the home page.
pub fn page(reader: &Reader<'_>, shared: &Shared) -> HomePage {
    let acts = reader.timelines.iter().filter_map(|timeline| entry(reader, timeline)).collect();
    let title = reader.plain(&reader.corpus.site.title);
    let about = About {
        title: if title.is_empty() { reader.word("nav.home") } else { title },
        description: reader.plain(&reader.corpus.site.description),
        crumbs: Vec::new(),
        file_in: &|lang| path::page(lang, &Address::root()),
    };
    let description = reader.text(&reader.corpus.site.description);
    HomePage { page: frame(reader, shared, about), description, acts }
}

fn entry(reader: &Reader<'_>, timeline: &Timeline) -> Option<ActEntry> {
    let shown = Shown::new(timeline, timeline.current, &timeline.address)?;
    let act = shown.act();
    let service = |regulation: &Regulation| ServiceEntry {
        href: reader.link_to(&regulation.address),
        title: reader.text(&regulation.service).or_else(|| reader.text(&regulation.title)),
        status: status::regulation(reader, &shown, &regulation.address),
    };
    Some(ActEntry {
        href: reader.link_to(&act.address),
        name: name::act_dated(reader, act),
        title: reader.text(&act.title),
        issuer: reader.text(&act.issuer),
        status: status::act(reader, &shown),
        services: act.regulations.iter().map(service).collect(),
    })
}
