//! The references of the whole corpus, both ways: where each leads, and what leads to a part.

use std::collections::BTreeMap;

use super::kin;
use super::place::{self, Place, Places};
use super::timeline::{Timeline, Timelines};
use crate::citation;
use crate::citation::lead::{Lead, Named, lead};
use crate::citation::resolve::{Numbered, Standing};
use crate::language::Language;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::regulation::Regulation;

/// The references of a corpus as its acts now stand.
#[derive(Debug)]
pub struct Links<'a> {
    /// The acts that are here.
    pub acts: &'a Numbered<'a>,
    /// Acts that are only named here.
    pub named: Named<'a>,
    /// What stands on the pages.
    pub places: Places,
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
pub struct Citing {
    /// Where it is said.
    pub from: Address,
    /// The number of the action, where it is one that rests on the part.
    pub action: Option<String>,
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

impl<'a> Links<'a> {
    /// Reads all texts of the acts as they now stand.
    pub fn new(corpus: &'a Corpus, acts: &'a Numbered<'a>, timelines: &'a Timelines) -> Self {
        let mut links = Self {
            acts,
            named: Named::of(corpus),
            places: Places::default(),
            citing: BTreeMap::new(),
            units: BTreeMap::new(),
            services: BTreeMap::new(),
            mentions: Vec::new(),
        };
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
            let standing = Standing { acts: self.acts, act, regulation, role: leaf.role };
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
        // The acts are read one after the other.
        let mut own = self.mentions.iter().rev().take_while(|(id, _)| *id == act.id);
        if !own.any(|(_, known)| *known == other) {
            self.mentions.push((act.id.clone(), other));
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

    /// What refers to a part.
    pub fn citing(&self, to: &Address) -> &[Citing] {
        self.citing.get(to).map(Vec::as_slice).unwrap_or_default()
    }

    /// The part itself, or its page where the part is not there now.
    pub fn held(&self, address: Address, own: &str) -> Option<Address> {
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
