//! The page of the search. With a script it is a search; without one an index by the alphabet and ways to the lists.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::asset::Shared;
use crate::site::frame::{About, Crumb, Frame, frame};
use crate::site::name;
use crate::site::path;
use crate::site::reader::Reader;
use crate::site::service::{self, IndexView};
use crate::site::services::Service;
use crate::site::shown::Shown;
use crate::site::status::{self, StatusView};

/// The page.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    page: Frame,
    /// The services by their names in the language of the page.
    index: IndexView,
    services: String,
    units: String,
    acts: String,
    /// The acts by whether they hold.
    groups: Vec<GroupView>,
}

/// The acts of one status.
#[derive(Debug, Serialize)]
pub struct GroupView {
    status: StatusView,
    acts: Vec<ActView>,
}

/// An act in a group.
#[derive(Debug, Serialize)]
pub struct ActView {
    href: String,
    text: String,
}

/// Makes the page.
pub fn page(reader: &Reader<'_>, shared: &Shared, services: &[Service<'_>]) -> SearchPage {
    let mut groups: BTreeMap<&'static str, GroupView> = BTreeMap::new();
    for timeline in reader.timelines.iter() {
        let Some(shown) = Shown::new(timeline, timeline.current, &timeline.address) else { continue };
        let status = status::act(reader, &shown);
        let act = ActView { href: reader.link_to(&timeline.address), text: name::act_dated(reader, shown.act()) };
        groups.entry(status.name()).or_insert_with(|| GroupView { status, acts: Vec::new() }).acts.push(act);
    }
    let title = reader.word("search.title");
    let about = About {
        description: reader.word("search.description"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::search,
    };
    SearchPage {
        index: service::index(reader, services, reader.lang),
        services: reader.link(&path::services(reader.lang)),
        units: reader.link(&path::units(reader.lang)),
        acts: reader.link(&path::acts(reader.lang)),
        groups: groups.into_values().collect(),
        page: frame(reader, shared, about),
    }
}
