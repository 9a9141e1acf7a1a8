//! The site: every page in every language, from the corpus alone. Pure: model in, bytes out.
//!
//! A page is made in two steps: a *view* says in plain data what it shows (`regulation`, `act`, `home` …), a template says
//! how. A view is made for one [`reader::Reader`]: language, words, place in the site.

pub mod about;
pub mod act;
pub mod alphabet;
pub mod annex;
pub mod asset;
pub mod body;
pub mod both;
pub mod caption;
pub mod code;
pub mod compare;
pub mod contents;
pub mod deadline;
pub mod diagram;
pub mod door;
pub mod drawn;
pub mod edition;
pub mod era;
pub mod event;
pub mod family;
pub mod finding;
pub mod fingerprint;
pub mod frame;
pub mod home;
pub mod kin;
pub mod legend;
pub mod linked;
pub mod links;
pub mod name;
pub mod numbering;
pub mod path;
pub mod performers;
pub mod phrase;
pub mod picture;
pub mod place;
pub mod point;
pub mod printed;
pub mod process;
pub mod reader;
pub mod regulation;
pub mod requisite;
pub mod run;
pub mod service;
pub mod services;
pub mod shown;
pub mod slug;
pub mod spelling;
pub mod standing;
pub mod status;
pub mod step;
pub mod summary;
pub mod symbol;
pub mod table;
pub mod table_printed;
pub mod term;
pub mod text;
pub mod timeline;
pub mod tree;
pub mod unit;
pub mod vocabulary;

use std::rc::Rc;

use serde::Serialize;

use crate::citation::resolve::Numbered;
use crate::diagnostic::finding::{Finding, sort};
use crate::diagnostic::message::say;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::words::Lang;
use crate::output::{Output, Refusal};
use crate::render::template::{Speaker, Templates};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

use self::asset::Shared;
use self::drawn::Drawn;
use self::finding::Told;
use self::kin::Kin;
use self::links::{Links, Stand};
use self::performers::Performer;
use self::reader::Reader;
use self::services::Service;
use self::shown::Shown;
use self::term::Terms;
use self::timeline::{Timeline, Timelines};

/// Makes the whole site.
///
/// # Errors
/// With findings: a template of the project that is not understood, or two pages that want one address.
pub fn build(corpus: &Corpus, interface: &Interface, assets: &Assets, told: &Told<'_>) -> Result<Output, Vec<Finding>> {
    let templates = Templates::new(assets)?;
    let mut output = Output::default();
    let shared = asset::add(&mut output, assets).map_err(|refusal| vec![refused(&refusal)])?;
    let timelines = Timelines::of(corpus);
    let numbered = Numbered::new(corpus);
    let mut links = Links::new(corpus, &numbered, &timelines);
    let acts: Vec<&Act> = timelines.iter().filter_map(Timeline::now).map(|state| &state.act).collect();
    let lists = Lists {
        kin: Kin::of(corpus, &numbered, &links.mentions),
        services: services::services(&corpus.site.languages, &acts),
        performers: performers::performers(&corpus.site.languages, &acts),
    };
    for performer in &lists.performers {
        for (_, regulation, unit) in &performer.units {
            links.units.insert((regulation.address.clone(), unit.id.clone()), performer.id.clone());
        }
    }
    for service in &lists.services {
        let pages = service.regulations.iter().map(|(_, regulation)| regulation.address.clone());
        links.services.extend(pages.map(|page| (page, service.id.clone())));
    }
    let web = Web { timelines: &timelines, links: &links, lists: &lists };
    let mut maker = Maker { corpus, interface, told, shared, web, output, findings: Vec::new() };
    for lang in &corpus.site.languages {
        let speaker = templates.speaking(interface, lang);
        maker.language(&speaker, lang);
    }
    if let Some(lang) = corpus.site.languages.first() {
        maker.doors(&templates.speaking(interface, lang), lang);
    }
    if maker.findings.is_empty() {
        return Ok(maker.output);
    }
    sort(&mut maker.findings);
    Err(maker.findings)
}

/// A language, and what was drawn in it of the act at hand.
type Tongue<'a, 'd> = (&'a Lang, &'d Rc<Drawn>);
/// What runs across the acts, once for all languages.
struct Lists<'a> {
    kin: Kin<'a>,
    services: Vec<Service<'a>>,
    performers: Vec<Performer<'a>>,
}

/// What joins the pages.
#[derive(Clone, Copy)]
struct Web<'a> {
    timelines: &'a Timelines,
    links: &'a Links<'a>,
    lists: &'a Lists<'a>,
}

struct Maker<'a> {
    corpus: &'a Corpus,
    interface: &'a Interface,
    told: &'a Told<'a>,
    shared: Shared,
    web: Web<'a>,
    output: Output,
    findings: Vec<Finding>,
}

impl<'a> Maker<'a> {
    /// All pages of a language.
    fn language(&mut self, speaker: &Speaker, lang: &'a Lang) {
        let home = self.reader(lang, path::page(lang, &Address::root()));
        self.fill(speaker, "page/home.html", &home, &home::page(&home, &self.shared, &self.web.lists.services));
        let about = self.reader(lang, path::about(lang));
        self.fill(speaker, "page/about.html", &about, &about::page(&about, &self.shared));
        if self.corpus.site.findings_page {
            let findings = self.reader(lang, path::findings(lang));
            self.fill(speaker, "page/findings.html", &findings, &finding::page(&findings, &self.shared, self.told));
        }
        self.across(speaker, lang);
        for timeline in self.web.timelines.iter() {
            let drawn = Rc::default();
            self.edition(speaker, (lang, &drawn), timeline, None);
            for place in timeline.of_page(&timeline.address) {
                self.edition(speaker, (lang, &drawn), timeline, Some(*place));
            }
            self.comparisons(speaker, lang, timeline);
            self.both(speaker, lang, timeline);
        }
    }

    /// The pages of an act and of its regulations: of what holds now, or of the edition at a place, those of them that
    /// show something else in it than before.
    fn edition(&mut self, speaker: &Speaker, tongue: Tongue<'a, '_>, timeline: &'a Timeline, fixed: Option<usize>) {
        let place = fixed.unwrap_or(timeline.current);
        let Some(shown) = Shown::new(timeline, place, &timeline.address) else { return };
        let act = shown.act();
        let mut reader = self.reader_of(tongue, timeline, fixed, &timeline.address);
        reader.stand = Some(Stand { links: self.web.links, act, regulation: None });
        self.fill(speaker, "page/act.html", &reader, &act::page(&reader, &self.shared, &self.web.lists.kin, &shown));
        for regulation in &act.regulations {
            if fixed.is_some() && !timeline.of_page(&regulation.address).contains(&place) {
                continue;
            }
            let Some(shown) = Shown::new(timeline, place, &regulation.address) else { continue };
            let mut reader = self.reader_of(tongue, timeline, fixed, &regulation.address);
            reader.stand = Some(Stand { links: self.web.links, act, regulation: Some(regulation) });
            reader.terms = Terms::of(reader.lang, regulation);
            let page = regulation::page(&reader, &self.shared, &shown, regulation);
            self.fill(speaker, "page/regulation.html", &reader, &page);
        }
    }

    /// The pages that run across the acts.
    fn across(&mut self, speaker: &Speaker, lang: &'a Lang) {
        let Lists { kin, services, performers } = self.web.lists;
        let family = self.reader(lang, path::acts(lang));
        self.fill(speaker, "page/acts.html", &family, &family::page(&family, &self.shared, kin));
        let list = self.reader(lang, path::services(lang));
        self.fill(speaker, "page/services.html", &list, &service::list(&list, &self.shared, services));
        for service in services {
            let reader = self.reader(lang, path::service(lang, &service.id));
            self.fill(speaker, "page/service.html", &reader, &service::page(&reader, &self.shared, kin, service));
        }
        let list = self.reader(lang, path::units(lang));
        self.fill(speaker, "page/units.html", &list, &unit::list(&list, &self.shared, performers));
        for performer in performers {
            let reader = self.reader(lang, path::unit(lang, &performer.id));
            self.fill(speaker, "page/unit.html", &reader, &unit::page(&reader, &self.shared, performer));
        }
    }

    /// The comparisons of an act's editions.
    fn comparisons(&mut self, speaker: &Speaker, lang: &'a Lang, timeline: &'a Timeline) {
        for chosen in compare::chosen::pages(timeline).iter().flat_map(|page| compare::chosen::chosen(timeline, page)) {
            let reader = self.reader(lang, compare::file(lang, &chosen));
            let page = compare::page(&reader, &self.shared, &chosen);
            self.fill(speaker, "page/compare.html", &reader, &page);
        }
    }

    /// The pages of an act as it stands now with their languages side by side.
    fn both(&mut self, speaker: &Speaker, lang: &'a Lang, timeline: &'a Timeline) {
        if self.corpus.site.languages.len() < 2 {
            return;
        }
        let now = timeline.now().map(|state| &state.act);
        let regulations = now.into_iter().flat_map(|act| &act.regulations).map(|regulation| &regulation.address);
        for address in std::iter::once(&timeline.address).chain(regulations) {
            let Some(shown) = Shown::new(timeline, timeline.current, address) else { continue };
            let reader = self.reader(lang, path::both(lang, address));
            self.fill(speaker, "page/both.html", &reader, &both::page(&reader, &self.shared, &shown));
        }
    }

    /// The pages outside the languages.
    fn doors(&mut self, speaker: &Speaker, lang: &'a Lang) {
        let root = self.reader(lang, "index.html".to_owned());
        self.fill(speaker, "page/root.html", &root, &door::page(&root, &self.shared, false));
        let mut missing = self.reader(lang, "404.html".to_owned());
        missing.root = path::root(&self.corpus.site.base_url);
        self.fill(speaker, "page/404.html", &missing, &door::page(&missing, &self.shared, true));
    }

    /// For a page of an act: of what holds now, or one that stays in an edition.
    fn reader_of(
        &self,
        (lang, drawn): Tongue<'a, '_>,
        timeline: &'a Timeline,
        fixed: Option<usize>,
        page: &Address,
    ) -> Reader<'a> {
        let mut reader = self.reader(lang, String::new());
        reader.drawn = Rc::clone(drawn);
        reader.edition = fixed.map(|place| (timeline, place));
        reader.file = reader.file_of(lang, page);
        reader
    }

    fn reader(&self, lang: &'a Lang, file: String) -> Reader<'a> {
        Reader::new(self.corpus, self.interface, self.web.timelines, lang, file)
    }

    fn fill<T: Serialize>(&mut self, speaker: &Speaker, template: &str, reader: &Reader<'_>, view: &T) {
        match speaker.fill(template, view) {
            Ok(html) => {
                if let Err(refusal) = self.output.add(&reader.file, html) {
                    self.findings.push(refused(&refusal));
                }
            }
            Err(findings) => self.findings.extend(findings),
        }
    }
}

/// A file that could not be added, as a finding about the part of the content that wanted it.
fn refused(refusal: &Refusal) -> Finding {
    let (Refusal::Taken(path) | Refusal::Unsafe(path)) = refusal;
    let address = path.trim_end_matches("index.html").trim_end_matches('/');
    let address = address.split_once('/').map_or("", |(_, address)| address);
    let finding = match refusal {
        Refusal::Taken(_) => {
            let message = say!("two pages want the address `{path}`, so one of them would be lost", path = path);
            Finding::about(&code::ADDRESS_TAKEN, Address::from_written(address), message)
        }
        Refusal::Unsafe(_) => {
            let message = say!("`{path}` cannot be the address of a page", path = path);
            Finding::about(&code::ADDRESS_UNSAFE, Address::from_written(address), message)
        }
    };
    finding.hint("rename the file or folder of one of them")
}
