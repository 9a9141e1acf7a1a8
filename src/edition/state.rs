//! States: an act as it stands in one edition, and what is known of it.

use std::collections::BTreeMap;

use super::part::PartMut;
use super::target::Aim;
use super::tree;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::event::{ChangeKind, Replacement};
use crate::model::words::Lang;

/// One change of an event, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    /// The place of the event in [`Act::events`].
    pub event: usize,
    /// The place of the change in its `changes`.
    pub change: usize,
}

/// How much of a wording is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Something in it was different, it is not known what: the words shown are those of another edition.
    Partial,
    /// All of it: no words are shown.
    Whole,
}

/// An act as it stands in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The act. Removed parts are left as stubs: they keep their address and number and say nothing.
    pub act: Act,
    /// What was done to each part so far, in order, by its address; to the whole act at the act's own address.
    pub made: BTreeMap<Address, Vec<Mark>>,
    /// The parts that are removed, and all that stood below them, with the change that removed them.
    pub removed: BTreeMap<Address, Mark>,
    /// The parts whose wording in this edition is not known, per language.
    pub unknown: BTreeMap<Address, BTreeMap<Lang, Gap>>,
}

impl State {
    /// What was done to a part so far.
    pub fn made(&self, address: &Address) -> &[Mark] {
        self.made.get(address).map(Vec::as_slice).unwrap_or_default()
    }

    /// The changes whose notes are printed at a part: its removal; or else what was done to it since it last came, of
    /// several new wordings the last.
    pub fn told(&self, address: &Address) -> Vec<Mark> {
        let kind = |mark: &Mark| {
            let change = self.act.events.get(mark.event).and_then(|event| event.changes.get(mark.change));
            change.map(|change| change.kind)
        };
        let mut told: Vec<Mark> = Vec::new();
        let since = self.restated_above(address);
        for mark in self.made(address).iter().filter(|mark| since.is_none_or(|since| *mark > &since)) {
            match kind(mark) {
                Some(ChangeKind::Added | ChangeKind::Excluded | ChangeKind::Repealed) => told.clear(),
                // A new wording stands for all changes of the one before.
                Some(ChangeKind::Restated) => told.retain(|earlier| kind(earlier) == Some(ChangeKind::Added)),
                Some(ChangeKind::Amended) | None => {}
            }
            told.push(*mark);
        }
        told
    }

    /// The last new wording of what a part stands in: its regulation, or what its anchor says that it is below. The notes
    /// of the older wording are not those of the new one. Marks stand in the order of the events, as these are written.
    fn restated_above(&self, address: &Address) -> Option<Mark> {
        let page = Address::from_written(address.page_path());
        let mut above = Vec::new();
        let mut anchor = address.anchor_id();
        while let Some((outer, _)) = anchor.and_then(|anchor| anchor.rsplit_once('-')) {
            above.push(page.anchor(outer));
            anchor = Some(outer);
        }
        if page != self.act.address && *address != page {
            above.push(page);
        }
        let marks = above.iter().flat_map(|above| self.made(above)).copied();
        marks
            .filter(|mark| {
                let change = self.act.events.get(mark.event).and_then(|event| event.changes.get(mark.change));
                // Words alone are those of a title.
                change.is_some_and(|change| {
                    change.kind == ChangeKind::Restated && !matches!(change.replacement, Some(Replacement::Words(_)))
                })
            })
            .max()
    }

    /// The change that removed a part, or the one above it.
    pub fn removal(&self, address: &Address) -> Option<Mark> {
        let page = Address::from_written(address.page_path());
        self.removed.get(address).or_else(|| self.removed.get(&page).filter(|_| page != self.act.address)).copied()
    }

    /// How much of a part's wording in a language is not known.
    pub fn gap(&self, address: &Address, lang: &Lang) -> Option<Gap> {
        let page = Address::from_written(address.page_path());
        let at = |address: &Address| self.unknown.get(address).and_then(|langs| langs.get(lang)).copied();
        at(address).or_else(|| at(&page).filter(|_| page != self.act.address))
    }

    /// The part that a change is aimed at.
    pub(super) fn part(&mut self, aim: &Aim) -> Option<PartMut<'_>> {
        tree::part(&mut self.act, aim)
    }

    /// The addresses of a part and of all that stands below it.
    pub(super) fn addresses(&mut self, aim: &Aim) -> Vec<Address> {
        let mut addresses = vec![aim.address(&self.act)];
        if let Some(mut part) = self.part(aim) {
            part.each_address(&mut |address| addresses.push(address.clone()));
            if let PartMut::Regulation(regulation) = part {
                let steps = regulation.processes.iter().flat_map(|process| &process.steps);
                addresses.extend(steps.map(|step| regulation.address.anchor(&step.id)));
            }
        }
        addresses
    }

    /// Notes how much of a part's wording is not known in these languages.
    pub(super) fn set_gap(&mut self, aim: &Aim, langs: &[Lang], gap: Gap) {
        if langs.is_empty() {
            return;
        }
        let addresses = if gap == Gap::Whole { self.addresses(aim) } else { vec![aim.address(&self.act)] };
        for address in addresses {
            let known = self.unknown.entry(address).or_default();
            for lang in langs {
                let worst = known.get(lang).copied().map_or(gap, |before| before.max(gap));
                known.insert(lang.clone(), worst);
            }
        }
    }

    /// Notes that a part's wording is known in these languages.
    pub(super) fn clear_gap(&mut self, aim: &Aim, langs: &[Lang]) {
        for address in self.addresses(aim) {
            if let Some(known) = self.unknown.get_mut(&address) {
                known.retain(|lang, _| !langs.contains(lang));
                if known.is_empty() {
                    self.unknown.remove(&address);
                }
            }
        }
    }

    /// The languages in which no word of a part is known.
    pub(super) fn dark(&self, aim: &Aim) -> Vec<Lang> {
        let langs = self.unknown.get(&aim.address(&self.act));
        let whole = langs.into_iter().flatten().filter(|(_, gap)| **gap == Gap::Whole);
        whole.map(|(lang, _)| lang.clone()).collect()
    }
}

/// The languages that an act is written in.
pub fn languages(act: &Act) -> Vec<Lang> {
    let mut langs: Vec<Lang> =
        act.title.iter().map(|(lang, _)| lang.clone()).chain(act.editions.keys().cloned()).collect();
    langs.extend(act.regulations.iter().flat_map(|regulation| regulation.title.iter()).map(|(lang, _)| lang.clone()));
    langs.sort();
    langs.dedup();
    langs
}
