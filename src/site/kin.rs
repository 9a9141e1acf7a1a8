//! The acts as a family: which repealed, changed, carried out or named which, as the content says it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::citation::resolve::Numbered;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::event::ChangeKind;
use crate::model::reference::{ActKind, ActReference};

/// What tells acts apart: the day of adoption, the number, the kind. Acts stand in this order.
pub type Key = (Option<Date>, String, &'static str);

/// An act of the family.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// What it is.
    pub kind: ActKind,
    /// Its number.
    pub number: String,
    /// The day of its adoption, where it is known.
    pub date: Option<Date>,
    /// The act itself, where it is here.
    pub act: Option<&'a Act>,
    /// What other acts say of it: the one that says most.
    pub named: Option<&'a ActReference>,
}

/// What a later act did to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bond {
    /// It repealed it, and regulates a service of it anew.
    Replaced,
    /// It repealed it.
    Repealed,
    /// It changed it.
    Amended,
    /// It carries out the standard that the earlier one approved.
    CarriedOut,
    /// It speaks of it.
    Named,
}

impl Bond {
    /// The key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Replaced => "replaced",
            Self::Repealed => "repealed",
            Self::Amended => "amended",
            Self::CarriedOut => "carried-out",
            Self::Named => "named",
        }
    }
}

/// The family.
#[derive(Debug, Clone, Default)]
pub struct Kin<'a> {
    /// The acts by their days.
    pub members: Vec<Member<'a>>,
    /// What joins two of them, by their places: the earlier one, then the later one.
    pub bonds: BTreeMap<(usize, usize), BTreeSet<Bond>>,
}

/// The key of an act of the corpus.
fn key_of(act: &Act) -> Key {
    (Some(act.adopted), act.number.clone(), act.kind.name())
}

/// The key of an act that is named.
fn key(acts: &Numbered<'_>, named: &ActReference) -> Key {
    acts.held(named).map_or_else(|| (named.date, named.number.clone(), named.kind.name()), key_of)
}

impl<'a> Kin<'a> {
    /// Reads the family off the acts; `named` are acts that the text of one names.
    pub fn of(corpus: &'a Corpus, acts: &Numbered<'a>, named: &[(String, Named<'a>)]) -> Self {
        let mut members: BTreeMap<Key, Member<'a>> = BTreeMap::new();
        let mut found: BTreeMap<(Key, Key), BTreeSet<Bond>> = BTreeMap::new();
        for act in &corpus.acts {
            members.insert(key_of(act), member_of(act));
        }
        let mut know = |other: &'a ActReference| {
            let key = key(acts, other);
            let known = members.entry(key.clone()).or_insert_with(|| stranger(other));
            let more = known.named.is_none_or(|known| weight(other) > weight(known));
            known.named = if more { Some(other) } else { known.named };
            key
        };
        let mut join = |older: Key, newer: Key, bond: Bond| {
            if older != newer {
                found.entry((older, newer)).or_default().insert(bond);
            }
        };
        for act in &corpus.acts {
            let own = key_of(act);
            for other in &act.repeals {
                join(know(other), own.clone(), Bond::Repealed);
            }
            for event in &act.events {
                let Some(by) = &event.by else { continue };
                let ends =
                    event.changes.iter().any(|change| change.kind == ChangeKind::Repealed && change.target.is_empty());
                join(own.clone(), know(by), if ends { Bond::Repealed } else { Bond::Amended });
            }
            for standard in act.regulations.iter().filter_map(|regulation| regulation.standard.as_ref()) {
                join(know(&standard.act), own.clone(), Bond::CarriedOut);
            }
        }
        let keys: BTreeMap<&str, Key> = corpus.acts.iter().map(|act| (act.id.as_str(), key_of(act))).collect();
        for (act, other) in named {
            let Some(own) = keys.get(act.as_str()).cloned() else { continue };
            let other = match other {
                Named::Here(other) => keys.get(other.as_str()).cloned(),
                Named::Elsewhere(other) => Some(know(other)),
            };
            let Some(other) = other else { continue };
            join(other.clone().min(own.clone()), own.max(other), Bond::Named);
        }
        let mut kin = Self { members: members.values().cloned().collect(), bonds: BTreeMap::new() };
        let place: BTreeMap<&Key, usize> = members.keys().enumerate().map(|(place, key)| (key, place)).collect();
        for ((older, newer), bonds) in found {
            if let (Some(older), Some(newer)) = (place.get(&older), place.get(&newer)) {
                let bonds = kin.settled(*older, *newer, bonds);
                kin.bonds.insert((*older, *newer), bonds);
            }
        }
        kin
    }

    /// What is worth saying of two acts: that one names the other only where nothing more is known.
    fn settled(&self, older: usize, newer: usize, mut bonds: BTreeSet<Bond>) -> BTreeSet<Bond> {
        let acts = [older, newer].map(|place| self.members.get(place).and_then(|member| member.act));
        if let ([Some(older), Some(newer)], true) = (acts, bonds.contains(&Bond::Repealed))
            && share_a_service(older, newer)
        {
            bonds.remove(&Bond::Repealed);
            bonds.insert(Bond::Replaced);
        }
        if bonds.len() > 1 {
            bonds.remove(&Bond::Named);
        }
        bonds
    }

    /// The place of an act of the corpus.
    pub fn place(&self, act: &Act) -> Option<usize> {
        self.members.iter().position(|member| member.act.is_some_and(|known| known.id == act.id))
    }

    /// The acts that hang together, the largest group first, then by their days; those that stand alone are left out.
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut group: Vec<usize> = (0..self.members.len()).collect();
        for (older, newer) in self.bonds.keys() {
            let (Some(one), Some(other)) = (group.get(*older).copied(), group.get(*newer).copied()) else { continue };
            group.iter_mut().filter(|known| **known == other.max(one)).for_each(|known| *known = one.min(other));
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (member, group) in group.into_iter().enumerate() {
            groups.entry(group).or_default().push(member);
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() > 1).collect();
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.first().copied()));
        groups
    }

    /// An act and those that are joined to it.
    pub fn around(&self, place: usize) -> Vec<usize> {
        let mut near: BTreeSet<usize> = BTreeSet::from([place]);
        for (older, newer) in self.bonds.keys() {
            if *older == place || *newer == place {
                near.extend([*older, *newer]);
            }
        }
        near.into_iter().collect()
    }
}

/// An act that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'a> {
    /// It is here: its id.
    Here(String),
    /// It is not.
    Elsewhere(&'a ActReference),
}

fn member_of(act: &Act) -> Member<'_> {
    Member { kind: act.kind, number: act.number.clone(), date: Some(act.adopted), act: Some(act), named: None }
}

fn stranger(named: &ActReference) -> Member<'_> {
    Member { kind: named.kind, number: named.number.clone(), date: named.date, act: None, named: Some(named) }
}

/// How much is said of an act: identifiers count before a title.
fn weight(named: &ActReference) -> (bool, bool, bool) {
    (named.is_found(), !named.title.is_empty(), named.registered.is_some())
}

/// Whether two acts regulate a service of one name, in any language.
fn share_a_service(one: &Act, other: &Act) -> bool {
    let of = |act: &Act| -> BTreeSet<String> { act.regulations.iter().flat_map(super::services::names).collect() };
    !of(one).is_disjoint(&of(other))
}
