//! The ground: what all pages stand on, read off the corpus once.

use std::collections::BTreeMap;

use super::asset::{self, Plain, Shared};
use super::drawn::Drawn;
use super::kin::Kin;
use super::links::{Links, Stand};
use super::performers::{self, Performer};
use super::reader::Reader;
use super::services::{self, Service};
use super::timeline::{Timeline, Timelines};
use super::told::Told;
use crate::citation::resolve::Numbered;
use crate::diagnostic::finding::Finding;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;
use crate::render::template::{Speaker, Templates};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// What borrows nothing of the rest of the ground.
pub struct Base<'a> {
    /// The editions of all acts.
    pub timelines: Timelines,
    /// The templates in each language of the site.
    pub speakers: BTreeMap<Lang, Speaker>,
    /// Where the shared files lie.
    pub shared: Shared,
    /// The shared files.
    pub files: Vec<Plain<'a>>,
    drawn: Drawn,
}

impl<'a> Base<'a> {
    /// Understands the templates and reads the editions.
    ///
    /// # Errors
    /// With the faults of the templates.
    pub fn new(corpus: &Corpus, interface: &Interface, assets: &'a Assets) -> Result<Self, Vec<Finding>> {
        let templates = Templates::new(assets)?;
        let languages = corpus.site.languages.iter();
        let speakers = languages.map(|lang| (lang.clone(), templates.speaking(interface, lang))).collect();
        let (shared, files) = asset::shared(assets, &corpus.calendar);
        Ok(Self { timelines: Timelines::of(corpus), speakers, shared, files, drawn: Drawn::default() })
    }
}

/// What all pages stand on.
pub struct Ground<'a> {
    /// All content.
    pub corpus: &'a Corpus,
    /// The words of the interface.
    pub interface: &'a Interface,
    /// What was found in the content.
    pub told: &'a Told<'a>,
    /// Where the shared files lie.
    pub shared: &'a Shared,
    /// The editions of all acts.
    pub timelines: &'a Timelines,
    /// The references of the corpus.
    pub links: Links<'a>,
    /// Which act did what to which.
    pub kin: Kin<'a>,
    /// The services across the acts.
    pub services: Vec<Service<'a>>,
    /// The units across the acts.
    pub performers: Vec<Performer<'a>>,
    drawn: &'a Drawn,
}

impl<'a> Ground<'a> {
    /// Reads what runs across the acts.
    pub fn new(
        corpus: &'a Corpus,
        interface: &'a Interface,
        told: &'a Told<'a>,
        (base, numbered): (&'a Base<'_>, &'a Numbered<'a>),
    ) -> Self {
        let timelines = &base.timelines;
        let mut links = Links::new(corpus, numbered, timelines);
        let acts: Vec<&Act> = timelines.iter().filter_map(Timeline::now).map(|state| &state.act).collect();
        let kin = Kin::of(corpus, numbered, &links.mentions);
        let services = services::services(&corpus.site.languages, &acts);
        let performers = performers::performers(&corpus.site.languages, &acts);
        for performer in &performers {
            for (_, regulation, unit) in &performer.units {
                links.units.insert((regulation.address.clone(), unit.id.clone()), performer.id.clone());
            }
        }
        for service in &services {
            let pages = service.regulations.iter().map(|(_, regulation)| regulation.address.clone());
            links.services.extend(pages.map(|page| (page, service.id.clone())));
        }
        let (shared, drawn) = (&base.shared, &base.drawn);
        Self { corpus, interface, told, shared, timelines, links, kin, services, performers, drawn }
    }

    /// The languages of the site.
    pub fn languages(&self) -> &'a [Lang] {
        &self.corpus.site.languages
    }

    /// Every act in every language.
    pub fn tongues(&self) -> impl Iterator<Item = (&'a Lang, &'a Timeline)> {
        let (timelines, languages) = (self.timelines, self.languages());
        languages.iter().flat_map(move |lang| timelines.iter().map(move |timeline| (lang, timeline)))
    }

    /// The reader of a page.
    pub fn reader(&self, lang: &'a Lang, file: String) -> Reader<'a> {
        Reader::new(self.corpus, self.interface, self.timelines, self.drawn, (lang, file))
    }

    /// The reader of a page of an act: of what holds now, or one that stays in an edition.
    pub fn reader_in(
        &self,
        lang: &'a Lang,
        timeline: &'a Timeline,
        fixed: Option<usize>,
        page: &Address,
    ) -> Reader<'a> {
        let mut reader = self.reader(lang, String::new());
        reader.edition = fixed.map(|place| (timeline, place));
        reader.file = reader.file_of(lang, page);
        reader
    }

    /// On which page a text stands.
    pub fn stand(&'a self, act: &'a Act, regulation: Option<&'a Regulation>) -> Stand<'a> {
        Stand { links: &self.links, act, regulation }
    }
}
