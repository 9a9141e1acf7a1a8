//! The home page: what this is, and the acts with their services.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::reader::Reader;
use super::service::{self, IndexView};
use super::services::Service;
use super::shown::Shown;
use super::status::{self, StatusView};
use super::text::TextView;
use super::timeline::Timeline;
use crate::model::address::Address;
use crate::model::regulation::{DocumentKind, Regulation};

/// The home page.
#[derive(Debug, Serialize)]
pub struct HomePage {
    page: Frame,
    description: Option<TextView>,
    acts: Vec<ActEntry>,
    /// The services by their names in the language of the page.
    index: IndexView,
    /// The lists of the site.
    lists: Lists,
}

/// Where the lists of the site are.
#[derive(Debug, Serialize)]
pub struct Lists {
    services: String,
    units: String,
    acts: String,
}

/// An act in the list.
#[derive(Debug, Serialize)]
pub struct ActEntry {
    href: String,
    name: String,
    /// The number alone.
    number: String,
    /// The number of the state registration.
    registered: Option<String>,
    adopted: String,
    title: Option<TextView>,
    issuer: Option<TextView>,
    status: StatusView,
    services: Vec<ServiceEntry>,
}

/// A service in the list.
#[derive(Debug, Serialize)]
pub struct ServiceEntry {
    href: String,
    /// What it is, where it is no regulation.
    label: Option<String>,
    title: Option<TextView>,
    status: StatusView,
}

/// Adds the home pages.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        let file = path::page(lang, &Address::root());
        jobs.page((lang, file), "page/home.html", |reader| page(reader, ground.shared, &ground.services));
    }
}

/// Makes the home page.
pub fn page(reader: &Reader<'_>, shared: &Shared, services: &[Service<'_>]) -> HomePage {
    let acts = reader.timelines.iter().filter_map(|timeline| entry(reader, timeline)).collect();
    let title = reader.plain(&reader.corpus.site.title);
    let about = About {
        title: if title.is_empty() { reader.word("nav.home") } else { title },
        description: reader.plain(&reader.corpus.site.description),
        crumbs: Vec::new(),
        page: None,
        file_in: &|lang| path::page(lang, &Address::root()),
    };
    let description = reader.text(&reader.corpus.site.description);
    let lists = Lists {
        services: reader.link(&path::services(reader.lang)),
        units: reader.link(&path::units(reader.lang)),
        acts: reader.link(&path::acts(reader.lang)),
    };
    let index = service::index(reader, services, reader.lang);
    HomePage { page: frame(reader, shared, about), description, acts, index, lists }
}

fn entry(reader: &Reader<'_>, timeline: &Timeline) -> Option<ActEntry> {
    let shown = Shown::new(timeline, timeline.current, &timeline.address)?;
    let act = shown.act();
    let service = |regulation: &Regulation| ServiceEntry {
        href: reader.link_to(&regulation.address),
        label: (regulation.kind != DocumentKind::Regulation).then(|| name::label(reader, regulation.kind)),
        title: reader.text(&regulation.service).or_else(|| reader.text(&regulation.title)),
        status: status::regulation(reader, &shown, &regulation.address),
    };
    Some(ActEntry {
        href: reader.link_to(&act.address),
        name: name::act_dated(reader, act),
        number: format!("№\u{a0}{}", act.number),
        registered: act.registered.as_ref().map(|registered| format!("№\u{a0}{}", registered.number)),
        adopted: reader.date(act.adopted),
        title: reader.text(&act.title),
        issuer: reader.text(&act.issuer),
        status: status::act(reader, &shown),
        services: act.regulations.iter().map(service).collect(),
    })
}
