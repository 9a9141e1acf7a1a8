//! Which documents there are, and where each lies: beside the page that it prints, by a name that says what it is.

use crate::model::address::Address;
use crate::model::words::Lang;
use crate::site::ground::Ground;
use crate::site::timeline::{Timeline, Timelines};
use crate::site::{paper, path};

/// A sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// To read.
    A4,
    /// To hang on a wall.
    A3,
    /// To hang on a stand.
    A1,
}

impl Format {
    /// Its name, small as in the names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A1 => "a1",
        }
    }
}

/// What a document shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// All acts.
    Site,
    /// An act with its regulations: as it stands now, or in the edition at a place.
    Act(Address, Option<usize>),
    /// A regulation.
    Regulation(Address, Option<usize>),
    /// A page with all languages side by side.
    Both(Address),
    /// What a unit does, by its id.
    Unit(String),
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its file in the output.
    pub path: String,
    /// The file of the page that it prints.
    pub page: String,
    /// What it shows.
    pub subject: Subject,
    /// Its language; of one in several languages that of its own words.
    pub lang: Lang,
    /// Its sheet.
    pub format: Format,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// An address: `500-2015`, `500-2015/border-permit`, `units`, `units/inspektor`; everything when empty.
    pub selection: String,
    /// The sheets.
    pub formats: Vec<Format>,
    /// The languages, by their tags, and `both` for those side by side; all when empty.
    pub languages: Vec<String>,
    /// Whether past and future editions are meant too.
    pub editions: bool,
}

impl Wish {
    /// Everything that the site has.
    pub fn everything() -> Self {
        let formats = vec![Format::A4, Format::A3, Format::A1];
        Self { selection: String::new(), formats, languages: Vec::new(), editions: true }
    }

    /// Whether a part of the site is meant.
    fn selects(&self, address: &str) -> bool {
        let wanted = self.selection.trim_matches('/');
        wanted.is_empty() || wanted == address || address.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('/'))
    }

    fn speaks(&self, name: &str) -> bool {
        self.languages.is_empty() || self.languages.iter().any(|wanted| wanted == name)
    }
}

/// The documents that are asked for, in the order of their languages and addresses.
pub fn plan(ground: &Ground<'_>, wish: &Wish) -> Vec<Document> {
    let mut planner = Planner { ground, wish, documents: Vec::new() };
    let languages = ground.languages();
    for lang in languages.iter().filter(|lang| wish.speaks(lang.tag())) {
        planner.language(lang);
    }
    if wish.speaks("both") && wish.formats.contains(&Format::A4) && languages.len() > 1 {
        planner.side_by_side();
    }
    planner.documents
}

struct Planner<'a> {
    ground: &'a Ground<'a>,
    wish: &'a Wish,
    documents: Vec<Document>,
}

impl Planner<'_> {
    fn language(&mut self, lang: &Lang) {
        let a4 = self.wish.formats.contains(&Format::A4);
        if a4 && self.wish.selection.is_empty() {
            let page = path::page(lang, &Address::root());
            self.add(page, "book", None, (lang, lang.tag()), Subject::Site, Format::A4);
        }
        for timeline in self.ground.timelines.iter() {
            self.act(lang, timeline, None);
            let editions = timeline.of_page(&timeline.address).iter().filter(|_| self.wish.editions).copied();
            for place in editions.collect::<Vec<_>>() {
                self.act(lang, timeline, Some(place));
            }
        }
        for id in self.ground.performers.iter().filter(|_| a4).map(|performer| &performer.id) {
            if self.wish.selects(&format!("units/{id}")) {
                let page = path::unit(lang, id);
                self.add(page, id, None, (lang, lang.tag()), Subject::Unit(id.clone()), Format::A4);
            }
        }
    }

    /// The documents of an act and its regulations, as it stands now or in the edition at a place.
    fn act(&mut self, lang: &Lang, timeline: &Timeline, fixed: Option<usize>) {
        let place = fixed.unwrap_or(timeline.current);
        let (Some(state), Some(edition)) = (timeline.state(place), timeline.edition(place)) else { return };
        let key = fixed.map(|_| edition.key.as_str());
        let page = |address: &Address| match key {
            Some(key) => path::edition(lang, address, key),
            None => path::page(lang, address),
        };
        let own = &timeline.address;
        if self.wish.formats.contains(&Format::A4) && self.wish.selects(own.as_str()) {
            let subject = Subject::Act(own.clone(), fixed);
            self.add(page(own), own.as_str(), key, (lang, lang.tag()), subject, Format::A4);
        }
        for address in state.act.regulations.iter().map(|regulation| &regulation.address) {
            let other = fixed.is_some() && !timeline.of_page(address).contains(&place);
            if other || !self.wish.selects(address.as_str()) {
                continue;
            }
            for format in self.wish.formats.clone() {
                // What is drawn is hung up; past editions are not.
                if format == Format::A4 || (fixed.is_none() && is_drawn(timeline, place, address)) {
                    let subject = Subject::Regulation(address.clone(), fixed);
                    self.add(page(address), address.as_str(), key, (lang, lang.tag()), subject, format);
                }
            }
        }
    }

    /// The pages in all languages, in columns.
    fn side_by_side(&mut self) {
        let languages = self.ground.languages();
        let Some(lang) = languages.first() else { return };
        let tongues = paper::tongues(languages);
        for address in now(self.ground.timelines).filter(|address| self.wish.selects(address.as_str())) {
            let subject = Subject::Both(address.clone());
            self.add(path::both(lang, address), address.as_str(), None, (lang, &tongues), subject, Format::A4);
        }
    }

    fn add(
        &mut self,
        page: String,
        address: &str,
        key: Option<&str>,
        (lang, tongues): (&Lang, &str),
        subject: Subject,
        format: Format,
    ) {
        let sheet = (format != Format::A4).then(|| format.name());
        let path = paper::file(&page, address, key, tongues, sheet);
        self.documents.push(Document { path, page, subject, lang: lang.clone(), format });
    }
}

/// The pages of the acts and regulations as they stand now.
fn now(timelines: &Timelines) -> impl Iterator<Item = &Address> {
    timelines.iter().flat_map(|timeline| {
        let regulations = timeline.now().into_iter().flat_map(|state| &state.act.regulations);
        std::iter::once(&timeline.address).chain(regulations.map(|regulation| &regulation.address))
    })
}

/// Whether a regulation has processes in an edition.
fn is_drawn(timeline: &Timeline, place: usize, address: &Address) -> bool {
    let Some(state) = timeline.state(place) else { return false };
    let regulation = state.act.regulations.iter().find(|regulation| regulation.address == *address);
    state.removal(address).is_none() && regulation.is_some_and(|regulation| !regulation.processes.is_empty())
}
