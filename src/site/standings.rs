//! The regulations by whether they are in force: what a reader without a script has for a search by status.

use serde::Serialize;

use super::alphabet;
use super::name;
use super::reader::Reader;
use super::services::{Service, called};
use super::status::{self, StatusView};

/// The regulations of one status.
#[derive(Debug, Serialize)]
pub struct StandingView {
    /// The anchor of the group.
    id: String,
    status: StatusView,
    entries: Vec<EntryView>,
}

/// A regulation in the list.
#[derive(Debug, Serialize)]
pub struct EntryView {
    href: String,
    name: String,
    act: String,
}

/// The statuses in the order of what they are worth to a reader.
const ORDER: [&str; 4] = ["in-force", "future", "excluded", "repealed"];

/// The regulations of all services by their status, in each by the alphabet.
pub fn standings(reader: &Reader<'_>, services: &[Service<'_>]) -> Vec<StandingView> {
    let mut groups: Vec<StandingView> = Vec::new();
    for (act, regulation) in services.iter().flat_map(|service| &service.regulations) {
        let Some(status) = status::now(reader, act, &regulation.address) else { continue };
        let entry = EntryView {
            href: reader.link_to(&regulation.address),
            name: super::text::glued(&reader.plain(called(regulation))),
            act: name::act_dated(reader, act),
        };
        match groups.iter_mut().find(|group| group.status.name() == status.name()) {
            Some(group) => group.entries.push(entry),
            None => groups.push(StandingView { id: format!("Is-{}", status.name()), status, entries: vec![entry] }),
        }
    }
    groups.sort_by_key(|group| ORDER.iter().position(|name| *name == group.status.name()));
    for group in &mut groups {
        group.entries.sort_by_cached_key(|entry| alphabet::place(&entry.name));
    }
    groups
}
