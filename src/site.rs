//! The site: every page in every language, from the corpus alone. Pure: model in, bytes out.
//!
//! A page is made in two steps: a *view* says in plain data what it shows (`regulation`, `act`, `home` …), a template says
//! how. A view is made for one [`reader::Reader`]: language, words, place in the site.

pub mod about;
pub mod act;
pub mod annex;
pub mod asset;
pub mod body;
pub mod both;
pub mod code;
pub mod compare;
pub mod contents;
pub mod deadline;
pub mod diagram;
pub mod door;
pub mod edition;
pub mod era;
pub mod event;
pub mod finding;
pub mod frame;
pub mod home;
pub mod legend;
pub mod name;
pub mod numbering;
pub mod path;
pub mod phrase;
pub mod point;
pub mod printed;
pub mod process;
pub mod reader;
pub mod regulation;
pub mod requisite;
pub mod shown;
pub mod spelling;
pub mod standing;
pub mod status;
pub mod step;
pub mod summary;
pub mod symbol;
pub mod table;
pub mod table_printed;
pub mod text;
pub mod timeline;

use serde::Serialize;

use crate::diagnostic::finding::{Finding, sort};
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::words::Lang;
use crate::output::{Output, Refusal};
use crate::render::template::{Speaker, Templates};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

use self::asset::Shared;
use self::finding::Told;
use self::reader::Reader;
use self::shown::Shown;
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
    let mut maker = Maker { corpus, interface, timelines: &timelines, told, shared, output, findings: Vec::new() };
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

struct Maker<'a> {
    corpus: &'a Corpus,
    interface: &'a Interface,
    timelines: &'a Timelines,
    told: &'a Told<'a>,
    shared: Shared,
    output: Output,
    findings: Vec<Finding>,
}

impl<'a> Maker<'a> {
    /// All pages of a language.
    fn language(&mut self, speaker: &Speaker, lang: &'a Lang) {
        let home = self.reader(lang, path::page(lang, &Address::root()));
        self.fill(speaker, "page/home.html", &home, &home::page(&home, &self.shared));
        let about = self.reader(lang, path::about(lang));
        self.fill(speaker, "page/about.html", &about, &about::page(&about, &self.shared));
        if self.corpus.site.findings_page {
            let findings = self.reader(lang, path::findings(lang));
            self.fill(speaker, "page/findings.html", &findings, &finding::page(&findings, &self.shared, self.told));
        }
        for timeline in self.timelines.iter() {
            self.edition(speaker, lang, timeline, None);
            for place in timeline.of_page(&timeline.address) {
                self.edition(speaker, lang, timeline, Some(*place));
            }
            self.comparisons(speaker, lang, timeline);
            self.both(speaker, lang, timeline);
        }
    }

    /// The pages of an act and of its regulations: of what holds now, or of the edition at a place, those of them that
    /// show something else in it than before.
    fn edition(&mut self, speaker: &Speaker, lang: &'a Lang, timeline: &'a Timeline, fixed: Option<usize>) {
        let place = fixed.unwrap_or(timeline.current);
        let Some(shown) = Shown::new(timeline, place, &timeline.address) else { return };
        let reader = self.reader_of(lang, timeline, fixed, &timeline.address);
        self.fill(speaker, "page/act.html", &reader, &act::page(&reader, &self.shared, &shown));
        for regulation in &shown.act().regulations {
            if fixed.is_some() && !timeline.of_page(&regulation.address).contains(&place) {
                continue;
            }
            let Some(shown) = Shown::new(timeline, place, &regulation.address) else { continue };
            let reader = self.reader_of(lang, timeline, fixed, &regulation.address);
            let page = regulation::page(&reader, &self.shared, &shown, regulation);
            self.fill(speaker, "page/regulation.html", &reader, &page);
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
    fn reader_of(&self, lang: &'a Lang, timeline: &'a Timeline, fixed: Option<usize>, page: &Address) -> Reader<'a> {
        let mut reader = self.reader(lang, String::new());
        reader.edition = fixed.map(|place| (timeline, place));
        reader.file = reader.file_of(lang, page);
        reader
    }

    fn reader(&self, lang: &'a Lang, file: String) -> Reader<'a> {
        Reader::new(self.corpus, self.interface, self.timelines, lang, file)
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
