//! The page of a service: its regulations over time, what replaced what, its standards. And the list of services.

use serde::Serialize;

use super::alphabet;
use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::kin::{Bond, Kin};
use super::name;
use super::path;
use super::reader::Reader;
use super::services::{Service, called};
use super::standings::{StandingView, standings};
use super::status::{self, StatusView};
use super::text::TextView;
use crate::model::act::Act;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// The page of a service.
#[derive(Debug, Serialize)]
pub struct ServicePage {
    page: Frame,
    /// Its name in the other languages of the site, and other names that its regulations give it.
    names: Vec<NameView>,
    regulations: Vec<RegulationView>,
}

/// A name.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct NameView {
    /// The language, where it is not the page's.
    lang: Option<String>,
    text: String,
}

/// One regulation of a service.
#[derive(Debug, Serialize)]
pub struct RegulationView {
    href: String,
    title: Option<TextView>,
    act: String,
    act_href: String,
    adopted: String,
    status: Option<StatusView>,
    provider: Option<TextView>,
    /// The acts with a regulation of this service that it replaced.
    before: Vec<ToView>,
    /// Those that replaced it.
    after: Vec<ToView>,
}

/// A regulation or act.
#[derive(Debug, Serialize)]
pub struct ToView {
    href: String,
    text: String,
}

/// The list of services.
#[derive(Debug, Serialize)]
pub struct ServicesPage {
    page: Frame,
    indexes: Vec<IndexView>,
    /// The regulations by their status.
    standings: Vec<StandingView>,
}

/// The services by their names in one language.
#[derive(Debug, Serialize)]
pub struct IndexView {
    id: String,
    lang: String,
    /// The language in its own words.
    language: String,
    /// Whether it is the page's.
    own: bool,
    letters: Vec<LetterView>,
}

/// The services of one letter.
#[derive(Debug, Serialize)]
pub struct LetterView {
    letter: String,
    services: Vec<EntryView>,
}

/// A name of a service in the list.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct EntryView {
    href: String,
    name: String,
    /// The acts that regulate it, in short.
    acts: String,
}

/// Adds the list of services and a page for each.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        let file = path::services(lang);
        jobs.page((lang, file), "page/services.html", |reader| list(reader, ground.shared, &ground.services));
        for service in &ground.services {
            let file = path::service(lang, &service.id);
            let view = |reader: &Reader<'a>| page(reader, ground.shared, &ground.kin, service);
            jobs.page((lang, file), "page/service.html", view);
        }
    }
}

/// Makes the page of a service.
pub fn page(reader: &Reader<'_>, shared: &Shared, kin: &Kin<'_>, service: &Service<'_>) -> ServicePage {
    let title = service.name().map(|name| reader.plain(name)).unwrap_or_default();
    let mut names: Vec<NameView> = Vec::new();
    for lang in &reader.corpus.site.languages {
        for (_, regulation) in &service.regulations {
            let Some(text) = called(regulation).text(lang) else { continue };
            let known = super::services::bare(text) == super::services::bare(&title)
                || names.iter().any(|name| super::services::bare(&name.text) == super::services::bare(text));
            if !known {
                let lang = (lang != reader.lang).then(|| lang.tag().to_owned());
                names.push(NameView { lang, text: super::text::glued(text) });
            }
        }
    }
    let regulations =
        service.regulations.iter().rev().map(|(act, regulation)| view(reader, kin, service, act, regulation)).collect();
    let about = About {
        description: reader.filled("services.description", &[("service", &title)]),
        crumbs: vec![
            Crumb { href: Some(reader.link(&path::services(reader.lang))), text: reader.word("services.title") },
            Crumb { href: None, text: title.clone() },
        ],
        title,
        page: None,
        file_in: &|lang| path::service(lang, &service.id),
    };
    ServicePage { page: frame(reader, shared, about), names, regulations }
}

fn view(
    reader: &Reader<'_>,
    kin: &Kin<'_>,
    service: &Service<'_>,
    act: &Act,
    regulation: &Regulation,
) -> RegulationView {
    // Only what the content says: an act that repealed the other one, both with a regulation of this service.
    let joined = |wanted_newer: bool| {
        let place = kin.place(act);
        let others = service.regulations.iter().filter(move |(other, _)| {
            let (Some(own), Some(other)) = (place, kin.place(other)) else { return false };
            let pair = if wanted_newer { (own, other) } else { (other, own) };
            kin.bonds.get(&pair).is_some_and(|bonds| bonds.contains(&Bond::Replaced) || bonds.contains(&Bond::Repealed))
        });
        let to = |(act, regulation): &(&Act, &Regulation)| ToView {
            href: reader.link_to(&regulation.address),
            text: name::act_dated(reader, act),
        };
        others.map(to).collect()
    };
    RegulationView {
        href: reader.link_to(&regulation.address),
        title: reader.text(&regulation.title),
        act: name::act_dated(reader, act),
        act_href: reader.link_to(&act.address),
        adopted: reader.date(act.adopted),
        status: status::now(reader, act, &regulation.address),
        provider: reader.text(&regulation.provider),
        before: joined(false),
        after: joined(true),
    }
}

/// Makes the list of services: an index by the names in each language.
pub fn list(reader: &Reader<'_>, shared: &Shared, services: &[Service<'_>]) -> ServicesPage {
    let mut langs: Vec<&Lang> = vec![reader.lang];
    langs.extend(reader.others());
    let title = reader.word("services.title");
    let about = About {
        description: reader.word("services.lead"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::services,
    };
    let indexes = langs.into_iter().map(|lang| index(reader, services, lang)).collect();
    let standings = standings(reader, services);
    ServicesPage { page: frame(reader, shared, about), indexes, standings }
}

/// The services by their names in a language; one that goes by several names stands at each.
pub fn index(reader: &Reader<'_>, services: &[Service<'_>], lang: &Lang) -> IndexView {
    let mut entries: Vec<EntryView> = Vec::new();
    for service in services {
        let mut known: Vec<String> = Vec::new();
        for (_, regulation) in service.regulations.iter().rev() {
            let Some(name) = called(regulation).text(lang) else { continue };
            let bare = super::services::bare(name);
            if known.contains(&bare) {
                continue;
            }
            known.push(bare);
            let acts: Vec<String> =
                service.regulations.iter().map(|(act, _)| format!("№\u{a0}{}", act.number)).collect();
            entries.push(EntryView {
                href: reader.link(&path::service(reader.lang, &service.id)),
                name: super::text::glued(name),
                acts: acts.join(", "),
            });
        }
    }
    entries.sort_by_cached_key(|entry| alphabet::place(&entry.name));
    let mut letters: Vec<LetterView> = Vec::new();
    for entry in entries {
        let letter = alphabet::initial(&entry.name);
        match letters.last_mut().filter(|known| known.letter == letter) {
            Some(known) => known.services.push(entry),
            None => letters.push(LetterView { letter, services: vec![entry] }),
        }
    }
    IndexView {
        id: format!("In-{lang}"),
        lang: lang.tag().to_owned(),
        language: reader.interface.word(lang, "language.name").to_owned(),
        own: lang == reader.lang,
        letters,
    }
}
