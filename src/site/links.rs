//! The references of the whole corpus, both ways: where each leads, and what leads to a part.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::kin;
use super::name;
use super::path;
use super::place::{self, Place, Places};
use super::reader::Reader;
use super::run::{Sense, Span};
use super::term;
use super::text::TextView;
use super::timeline::{Timeline, Timelines};
use crate::citation::lead::{Lead, Named, held, lead};
use crate::citation::resolve::Standing;
use crate::citation;
use crate::language::Language;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::reference::ActReference;
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// The references of a corpus as its acts now stand.
#[derive(Debug, Default)]
pub struct Links<'a> {
    named: Named<'a>,
    places: Places,
    citing: BTreeMap<Address, Vec<Citing>>,
    /// The page of each unit, by the page of its regulation and its id there.
    pub units: BTreeMap<(Address, String), String>,
    /// The page of the service of each regulation.
    pub services: BTreeMap<Address, String>,
    /// The acts that the texts of an act name, by the act's id.
    pub mentions: Vec<(String, kin::Named<'a>)>,
}

/// What refers to a part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Citing {
    /// Where it is said.
    from: Address,
    /// The number of the action, where it is one that rests on the part.
    action: Option<String>,
}

/// On which page a text stands, so that its references can be led from there.
#[derive(Debug, Clone, Copy)]
pub struct Stand<'a> {
    /// The references of the corpus.
    pub links: &'a Links<'a>,
    /// The act.
    pub act: &'a Act,
    /// The regulation, on its page.
    pub regulation: Option<&'a Regulation>,
}

/// What refers to a part, as its page lists it.
#[derive(Debug, Serialize)]
pub struct CitedView {
    href: String,
    text: String,
}

impl<'a> Links<'a> {
    /// Reads all texts of the acts as they now stand.
    pub fn new(corpus: &'a Corpus, timelines: &'a Timelines) -> Self {
        let mut links = Self { named: Named::of(corpus), ..Self::default() };
        let states = || timelines.iter().filter_map(Timeline::now);
        for state in states() {
            place::add(&mut links.places, &state.act);
        }
        for state in states() {
            let act = &state.act;
            leaf::of_act(act, &mut |leaf| links.read(corpus, act, None, leaf));
            for regulation in &act.regulations {
                if state.removal(&regulation.address).is_none() {
                    leaf::of_regulation(regulation, &mut |leaf| links.read(corpus, act, Some(regulation), leaf));
                    links.steps(regulation);
                }
            }
        }
        links
    }

    fn read(&mut self, corpus: &'a Corpus, act: &'a Act, regulation: Option<&'a Regulation>, leaf: Leaf<'a, '_>) {
        if leaf.role != Role::Text {
            return;
        }
        for lang in &corpus.site.languages {
            let (Some(text), Some(language)) = (leaf.words.text(lang), Language::of(lang)) else { continue };
            let found = citation::find(text, language);
            if found.is_empty() {
                continue;
            }
            let page = regulation.map_or(&act.address, |regulation| &regulation.address);
            let near = leaf.address();
            let standing = Standing { corpus, act, regulation, role: leaf.role };
            for citation in found {
                match lead(&citation, &standing, &near, &self.named) {
                    Some(Lead::Here(to)) => {
                        let id = to.page_path().split('/').next().unwrap_or_default().to_owned();
                        self.mention(act, kin::Named::Here(id));
                        let from = near.as_str().contains('#').then(|| near.anchor_id()).flatten();
                        let from = from.map_or_else(|| page.clone(), |anchor| page.anchor(anchor));
                        self.add(to, Citing { from, action: None });
                    }
                    Some(Lead::Elsewhere(other)) => self.mention(act, kin::Named::Elsewhere(other)),
                    None => {}
                }
            }
        }
    }

    fn mention(&mut self, act: &Act, other: kin::Named<'a>) {
        let mention = (act.id.clone(), other);
        if !self.mentions.contains(&mention) {
            self.mentions.push(mention);
        }
    }

    /// Actions rest on points.
    fn steps(&mut self, regulation: &Regulation) {
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let Some(number) = &step.number else { continue };
            for anchor in &step.basis {
                let from = regulation.address.anchor(&step.id);
                self.add(regulation.address.anchor(anchor), Citing { from, action: Some(number.clone()) });
            }
        }
    }

    fn add(&mut self, to: Address, citing: Citing) {
        let to = if self.places.contains_key(&to) { to } else { Address::from_written(to.page_path()) };
        if to.anchor_id().is_none() || self.is_inside(&citing.from, &to) {
            return;
        }
        let all = self.citing.entry(to).or_default();
        if !all.contains(&citing) {
            all.push(citing);
        }
    }

    /// Whether a place lies in the same point or annex as another: what a point says of its own parts is no news.
    fn is_inside(&self, from: &Address, to: &Address) -> bool {
        if from == to {
            return true;
        }
        let top = |numbers: &str| numbers.split(' ').next().map(str::to_owned);
        from.page_path() == to.page_path()
            && match (self.places.get(from), self.places.get(to)) {
                (Some(Place::Point(one, chapter)), Some(Place::Point(other, of))) => {
                    top(one) == top(other) && chapter == of && chapter_of(from) == chapter_of(to)
                }
                _ => false,
            }
    }

    /// The part itself, or its page where the part is not there now.
    fn held(&self, address: Address, own: &str) -> Option<Address> {
        // The parts of its own page are shown in the edition that is read, whatever stands now.
        if address.page_path() == own || self.places.contains_key(&address) {
            return Some(address);
        }
        let page = Address::from_written(address.page_path());
        self.places.contains_key(&page).then_some(page)
    }
}

/// The beginning of an anchor that names a chapter: `c3` of `c3-p1`.
fn chapter_of(address: &Address) -> Option<&str> {
    let anchor = address.anchor_id()?;
    anchor.split_once("-p").map(|(chapter, _)| chapter)
}

/// `№ 597 (алғашқы ресми жарияланған …) бұйрығымен`: the number alone, where a bracket of more words comes between.
fn shortened(text: &str, range: Range<usize>) -> Range<usize> {
    const MOST: usize = 80;
    let words = text.get(range.clone()).unwrap_or_default();
    match words.find(" (") {
        Some(bracket) if bracket > 0 && words.len() > MOST && words.starts_with(['№', 'N']) => range.start..range.start + bracket,
        _ => range,
    }
}

impl Reader<'_> {
    /// A text for the page whose references are links. `near` is its address.
    pub fn linked(&self, words: &Words, role: Role<'_>, near: &Address) -> Option<TextView> {
        let view = self.text(words)?;
        let (lang, text) = words.best(self.lang)?;
        let mut spans = self.spans(&text.text, lang, role, near);
        if let (Role::Text, Some(language), true) = (role, Language::of(lang), self.stand.is_some()) {
            spans.extend(term::defined(&text.text, language));
            if lang == self.lang
                && let Some(anchor) = near.anchor_id()
            {
                let terms = self.terms.spans(&text.text, anchor, &spans, &mut self.explained.borrow_mut());
                spans.extend(terms);
            }
        }
        Some(view.with(&text.text, spans))
    }

    /// The same for a note that was made from the model.
    pub fn made(&self, note: &str, near: &Address) -> TextView {
        let spans = self.spans(note, self.lang, Role::Note, near);
        TextView::own(super::text::glued(note)).with(note, spans)
    }

    /// The references of a text and where they lead from here.
    fn spans(&self, text: &str, lang: &Lang, role: Role<'_>, near: &Address) -> Vec<Span> {
        let (Some(stand), Some(language)) = (self.stand, Language::of(lang)) else { return Vec::new() };
        let standing = Standing { corpus: self.corpus, act: stand.act, regulation: stand.regulation, role };
        let page = stand.regulation.map_or(&stand.act.address, |regulation| &regulation.address).page_path();
        let here = near.as_str().contains('#').then(|| near.anchor_id()).flatten();
        let span = |citation: citation::Citation| {
            let href = match lead(&citation, &standing, near, &stand.links.named)? {
                Lead::Here(address) => {
                    let address = stand.links.held(address, page)?;
                    // A part does not lead to itself, nor a page to its own beginning.
                    let own =
                        address.page_path() == page && (address.anchor_id().is_none() || address.anchor_id() == here);
                    (!own).then(|| self.link_to(&address))?
                }
                Lead::Elsewhere(act) => name::official(self, &act.identifiers)?,
            };
            Some(Span { range: shortened(text, citation.range), sense: Sense::Reference { href } })
        };
        citation::find(text, language).into_iter().filter_map(span).collect()
    }

    /// The name of a unit, leading to its page.
    pub fn unit(&self, regulation: &Regulation, id: &str) -> Option<TextView> {
        let unit = regulation.unit(id)?;
        let name = if self.text(&unit.name).is_some() { &unit.name } else { &unit.abbreviation };
        let view = self.text(name)?;
        let Some(page) = self.stand.and_then(|stand| {
            stand.links.units.get(&(regulation.address.clone(), id.to_owned()))
        }) else {
            return Some(view);
        };
        let text = name.best_text(self.lang);
        let sense = Sense::Reference { href: self.link(&path::unit(self.lang, page)) };
        Some(view.with(text, vec![Span { range: 0..text.len(), sense }]))
    }

    /// The page of the service of a regulation.
    pub fn service(&self, regulation: &Regulation) -> Option<String> {
        let page = self.stand?.links.services.get(&regulation.address)?;
        Some(self.link(&path::service(self.lang, page)))
    }

    /// The page of an act that is named: here, or at its official address.
    pub fn page_of(&self, act: &ActReference) -> Option<String> {
        let here = held(self.corpus, act).map(|act| self.link_to(&act.address));
        here.or_else(|| name::official(self, &act.identifiers))
    }

    /// What refers to a part.
    pub fn cited(&self, address: &Address) -> Vec<CitedView> {
        let Some(stand) = self.stand else { return Vec::new() };
        let view = |citing: &Citing| {
            let place = stand.links.places.get(&citing.from).map(|place| place.name(self)).unwrap_or_default();
            let part = match &citing.action {
                Some(number) => name::small(&self.filled("steps.number", &[("number", number)])),
                None => place,
            };
            let page = (citing.from.page_path() != address.page_path()).then(|| self.page_name(&citing.from));
            let text = match page {
                Some(page) if part.is_empty() => page,
                Some(page) => format!("{part} – {page}"),
                None => part,
            };
            CitedView { href: self.link_to(&citing.from), text }
        };
        let all = stand.links.citing.get(address).map(Vec::as_slice).unwrap_or_default();
        all.iter().map(view).filter(|view| !view.text.is_empty()).collect()
    }

    /// A page of the corpus in words: the act, or what the regulation is of and the act.
    pub fn page_name(&self, address: &Address) -> String {
        let path = address.page_path();
        let act = self.corpus.acts.iter().find(|act| {
            let rest = path.strip_prefix(act.address.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        let Some(act) = act else { return path.to_owned() };
        let named = name::act(self, act);
        match act.regulations.iter().find(|regulation| regulation.address.as_str() == path) {
            Some(regulation) => {
                let service = self.plain(&regulation.service);
                let service = if service.is_empty() { self.plain(&regulation.title) } else { service };
                format!("{service}, {}", name::small(&named))
            }
            None => name::small(&named),
        }
    }
}
