//! The two pages that stand outside the languages: the chooser at the root, and the page for addresses that do not exist.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::path;
use super::reader::Reader;
use crate::model::address::Address;
use crate::model::words::Lang;

/// A page that speaks every language at once.
#[derive(Debug, Serialize)]
pub struct DoorPage {
    page: Frame,
    voices: Vec<VoiceView>,
}

/// What the page says in one language.
#[derive(Debug, Serialize)]
pub struct VoiceView {
    lang: String,
    /// The language in its own words.
    name: String,
    href: String,
    title: String,
    description: String,
    /// The heading and the sentence for an address that does not exist.
    missing: String,
    missing_text: String,
    home: String,
}

/// Adds the two pages.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    let Some(lang) = ground.languages().first() else { return };
    let root = |reader: &Reader<'a>| page(reader, ground.shared, false);
    jobs.page((lang, "index.html".to_owned()), "page/root.html", root);
    let reader = || {
        let mut reader = ground.reader(lang, "404.html".to_owned());
        reader.root = path::root(&ground.corpus.site.base_url);
        reader
    };
    jobs.page_of("page/404.html", reader, |reader| page(&reader, ground.shared, true));
}

/// Makes one of the two pages.
pub fn page(reader: &Reader<'_>, shared: &Shared, missing: bool) -> DoorPage {
    let voice = |lang: &Lang| {
        let word = |key: &str| reader.interface.word(lang, key).to_owned();
        let site = &reader.corpus.site;
        VoiceView {
            lang: lang.tag().to_owned(),
            name: word("language.name"),
            href: reader.link(&path::page(lang, &Address::root())),
            title: Some(site.title.best_text(lang))
                .filter(|title| !title.is_empty())
                .map_or_else(|| word("nav.home"), str::to_owned),
            description: site.description.best_text(lang).to_owned(),
            missing: word("missing.title"),
            missing_text: word("missing.text"),
            home: word("missing.home"),
        }
    };
    let voices: Vec<VoiceView> = reader.corpus.site.languages.iter().map(voice).collect();
    let titles = voices.iter().map(|voice| if missing { &voice.missing } else { &voice.title });
    let mut titles: Vec<&str> = titles.map(String::as_str).filter(|title| !title.is_empty()).collect();
    titles.dedup();
    let about = About {
        title: titles.join(" · "),
        description: voices.iter().map(|voice| voice.description.as_str()).collect::<Vec<_>>().join(" "),
        crumbs: Vec::new(),
        page: None,
        file_in: &|lang| path::page(lang, &Address::root()),
    };
    DoorPage { page: frame(reader, shared, about), voices }
}
