//! The matter of a document: what it shows, as plain data for its template.
//!
//! It is the data that the pages are made of, so that paper and page cannot disagree; what only paper needs stands beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::cover::{self, Cover, Place};
use super::plan::{Document, Format, Subject};
use super::syllable;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::words::Lang;
use crate::site::ground::Ground;
use crate::site::reader::Reader;
use crate::site::shown::Shown;
use crate::site::term::Terms;
use crate::site::timeline::Timeline;
use crate::site::{act, both, path, regulation, unit};

/// What a document shows.
#[derive(Debug, Serialize)]
pub struct Matter<'a> {
    /// The file of the document, by which it is known.
    pub path: &'a str,
    /// Its template: `regulation`.
    #[serde(skip)]
    pub template: &'static str,
    lang: &'a str,
    format: &'static str,
    words: Option<&'a BTreeMap<String, String>>,
    /// What the document is called.
    title: String,
    /// The name of the site and who publishes it.
    site: String,
    publisher: String,
    /// The day that it tells as now: year, month, day. PDF/A wants one, and no clock is read.
    date: (i16, i8, i8),
    /// Where links to pages begin.
    root: &'a str,
    /// Where the same is to be read; parts have a place of their own.
    address: Option<Place>,
    parts: Vec<Part>,
    /// Long Kazakh words with the places where they may be cut.
    breaks: BTreeMap<String, String>,
}

/// One page of the site in a document.
#[derive(Debug, Serialize)]
struct Part {
    /// `act`, `regulation`, `both`, `unit`.
    kind: &'static str,
    /// The file of the page.
    file: String,
    cover: Option<Cover>,
    /// What the page shows.
    view: Value,
    /// The anchors that stand in it.
    ids: BTreeSet<String>,
}

/// Gathers the matter of a document; none where the corpus has nothing of it.
pub fn matter<'a>(ground: &'a Ground<'a>, document: &'a Document) -> Option<Matter<'a>> {
    let lang = ground.languages().iter().find(|lang| **lang == document.lang)?;
    let site = &ground.corpus.site;
    let gatherer = Gatherer { ground, lang };
    let reader = gatherer.rooted(ground.reader(lang, document.page.clone()));
    let (template, title, parts) = match &document.subject {
        Subject::Site => ("book", reader.plain(&site.title), gatherer.site()),
        Subject::Act(address, fixed) => {
            let parts = gatherer.book(ground.timelines.of_act(address)?, *fixed);
            (if parts.len() > 1 { "book" } else { "single" }, title(&parts)?, parts)
        }
        Subject::Regulation(address, fixed) => {
            let parts = vec![gatherer.regulation(gatherer.timeline(address)?, address, *fixed)?];
            (if document.format == Format::A4 { "single" } else { "poster" }, title(&parts)?, parts)
        }
        Subject::Both(address) => ("both", gatherer.title_of(address)?, vec![gatherer.both(address)?]),
        Subject::Unit(id) => {
            let part = gatherer.unit(id)?;
            ("unit", title(std::slice::from_ref(&part))?, vec![part])
        }
    };
    let mut breaks = BTreeMap::new();
    if lang.tag() == "kk" {
        parts.iter().for_each(|part| syllable::breaks(&part.view, &mut breaks));
    }
    let is_text = !matches!(document.subject, Subject::Site | Subject::Unit(_));
    Some(Matter {
        path: &document.path,
        template,
        lang: lang.tag(),
        format: document.format.name(),
        words: ground.interface.language(lang),
        title,
        site: reader.plain(&site.title),
        publisher: reader.plain(&site.publisher),
        date: day(ground.corpus),
        root: &site.base_url,
        address: if is_text { None } else { cover::plain(&reader) },
        parts,
        breaks,
    })
}

/// The day of the site, or else that on which its last act was adopted.
fn day(corpus: &Corpus) -> (i16, i8, i8) {
    let adopted = || corpus.acts.iter().map(|act| act.adopted).max();
    let date = corpus.site.date.or_else(adopted).unwrap_or_default();
    (date.year(), date.month(), date.day())
}

/// The title of the first part.
fn title(parts: &[Part]) -> Option<String> {
    Some(parts.first()?.view.get("page")?.get("title")?.as_str()?.to_owned())
}

struct Gatherer<'a> {
    ground: &'a Ground<'a>,
    lang: &'a Lang,
}

impl<'a> Gatherer<'a> {
    /// Links begin at the address of the site: paper has no folder to begin at.
    fn rooted(&self, mut reader: Reader<'a>) -> Reader<'a> {
        reader.root = Some(self.ground.corpus.site.base_url.clone());
        reader.is_paper = true;
        reader
    }

    /// The timeline of the act that a page belongs to.
    fn timeline(&self, page: &Address) -> Option<&'a Timeline> {
        let (act, _) = page.page_path().split_once('/').unwrap_or((page.page_path(), ""));
        self.ground.timelines.of_act(&Address::from_written(act))
    }

    /// All acts as they stand now.
    fn site(&self) -> Vec<Part> {
        self.ground.timelines.iter().flat_map(|timeline| self.book(timeline, None)).collect()
    }

    /// An act and its regulations.
    fn book(&self, timeline: &'a Timeline, fixed: Option<usize>) -> Vec<Part> {
        let place = fixed.unwrap_or(timeline.current);
        let regulations = timeline.state(place).into_iter().flat_map(|state| &state.act.regulations);
        let mut parts: Vec<Part> = self.act(timeline, fixed).into_iter().collect();
        parts.extend(regulations.filter_map(|regulation| self.regulation(timeline, &regulation.address, fixed)));
        parts
    }

    fn act(&self, timeline: &'a Timeline, fixed: Option<usize>) -> Option<Part> {
        let shown = Shown::new(timeline, fixed.unwrap_or(timeline.current), &timeline.address)?;
        let mut reader = self.rooted(self.ground.reader_in(self.lang, timeline, fixed, &timeline.address));
        reader.stand = Some(self.ground.stand(shown.act(), None));
        let cover = cover::cover(&reader, shown.act(), &timeline.address, &shown);
        part("act", &reader, Some(cover), &act::page(&reader, self.ground.shared, &self.ground.kin, &shown))
    }

    fn regulation(&self, timeline: &'a Timeline, address: &Address, fixed: Option<usize>) -> Option<Part> {
        let shown = Shown::new(timeline, fixed.unwrap_or(timeline.current), address)?;
        let found = shown.act().regulations.iter().find(|regulation| regulation.address == *address)?;
        let mut reader = self.rooted(self.ground.reader_in(self.lang, timeline, fixed, address));
        reader.stand = Some(self.ground.stand(shown.act(), Some(found)));
        reader.terms = Terms::of(self.lang, found);
        let cover = cover::cover(&reader, shown.act(), address, &shown);
        part("regulation", &reader, Some(cover), &regulation::page(&reader, self.ground.shared, &shown, found))
    }

    fn both(&self, address: &Address) -> Option<Part> {
        let timeline = self.timeline(address)?;
        let shown = Shown::new(timeline, timeline.current, address)?;
        let reader = self.rooted(self.ground.reader(self.lang, path::both(self.lang, address)));
        let cover = cover::cover(&reader, shown.act(), address, &shown);
        part("both", &reader, Some(cover), &both::page(&reader, self.ground.shared, &shown))
    }

    fn unit(&self, id: &str) -> Option<Part> {
        let performer = self.ground.performers.iter().find(|performer| performer.id == *id)?;
        let reader = self.rooted(self.ground.reader(self.lang, path::unit(self.lang, id)));
        part("unit", &reader, None, &unit::page(&reader, self.ground.shared, performer))
    }

    /// The titles of a page in all languages.
    fn title_of(&self, address: &Address) -> Option<String> {
        let act = &self.timeline(address)?.now()?.act;
        let regulation = act.regulations.iter().find(|regulation| regulation.address == *address);
        let words = regulation.map_or(&act.title, |regulation| &regulation.title);
        let languages = &self.ground.corpus.site.languages;
        let titles: Vec<&str> = languages.iter().filter_map(|lang: &Lang| words.text(lang)).collect();
        Some(titles.join(" – "))
    }
}

fn part(kind: &'static str, reader: &Reader<'_>, cover: Option<Cover>, view: &impl Serialize) -> Option<Part> {
    let view = serde_json::to_value(view).ok()?;
    let mut ids = BTreeSet::new();
    for key in ["processes", "chapters", "annexes", "terms"] {
        view.get(key).into_iter().for_each(|below| collect(below, &mut ids));
    }
    Some(Part { kind, file: reader.file.clone(), cover, view, ids })
}

/// The anchors that stand below a part of a view.
fn collect(value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect(value, ids));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, ids)),
        _ => {}
    }
}
