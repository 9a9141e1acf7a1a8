//! Fates: what became of each part of a page between two editions.

use std::collections::{BTreeMap, BTreeSet};

use super::chosen::Chosen;
use crate::comparison::{self, TextChange};
use crate::edition::Gap;
use crate::model::address::Address;
use crate::model::words::Lang;

/// What became of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It had this number.
    Renumbered(String),
    /// It stands elsewhere; its words stood at this address, if at another one.
    Moved(Option<Address>),
    /// It was changed, and it is not known what it said before, wholly or in part.
    OldUnknown(Gap),
    /// It was changed, and it is not known what it says since, wholly or in part.
    NewUnknown(Gap),
}

impl Fate {
    /// The class and the key of the interface words.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Renumbered(_) => "renumbered",
            Self::Moved(_) => "moved",
            Self::OldUnknown(Gap::Whole) => "old-unknown",
            Self::OldUnknown(Gap::Partial) => "old-partial",
            Self::NewUnknown(Gap::Whole) => "new-unknown",
            Self::NewUnknown(Gap::Partial) => "new-partial",
        }
    }
}

/// The fates of the parts of a page, by address: that in the new edition, of what is gone that in the old one.
#[derive(Debug, Default)]
pub struct Fates(BTreeMap<Address, Vec<Fate>>);

impl Fates {
    /// The fates in the words of a language.
    pub fn of(chosen: &Chosen<'_>, lang: &Lang) -> Self {
        let mut all = Self::default();
        for change in comparison::text(&chosen.before.act, &chosen.after.act, lang) {
            let (leaf, fate) = match change {
                TextChange::Added(leaf) => (leaf, Fate::Added),
                TextChange::Removed(leaf) => (leaf, Fate::Removed),
                TextChange::Changed { leaf, .. } => (leaf, Fate::Changed),
                TextChange::Renumbered { leaf, from } => (leaf, Fate::Renumbered(from)),
                TextChange::Moved { leaf, from } => (leaf, Fate::Moved(from)),
            };
            if leaf.address.page_path() == chosen.page.as_str() {
                all.0.entry(leaf.address).or_default().push(fate);
            }
        }
        all.add_unknown(chosen, lang);
        all
    }

    /// What is not known is no addition and no removal.
    fn add_unknown(&mut self, chosen: &Chosen<'_>, lang: &Lang) {
        let unknown = [chosen.before, chosen.after].into_iter().flat_map(|state| state.unknown.keys());
        let here: BTreeSet<&Address> = unknown.filter(|address| address.page_path() == chosen.page.as_str()).collect();
        for address in here {
            let [old, new] = [chosen.before, chosen.after].map(|state| state.gap(address, lang));
            let is_removed = chosen.after.removal(address).is_some();
            if !chosen.is_unseen(address) && self.at(address).is_empty() {
                continue;
            }
            let fates = self.0.entry(address.clone()).or_default();
            if old == Some(Gap::Whole) {
                fates.retain(|fate| *fate != Fate::Added);
            }
            if new == Some(Gap::Whole) {
                fates.retain(|fate| *fate != Fate::Removed);
            }
            fates.extend(new.filter(|_| !is_removed).map(Fate::NewUnknown));
            fates.extend(old.map(Fate::OldUnknown));
            if is_removed && chosen.before.removal(address).is_none() && !fates.contains(&Fate::Removed) {
                fates.insert(0, Fate::Removed);
            }
        }
        self.0.retain(|_, fates| !fates.is_empty());
    }

    /// The fates of a part; none where nothing happened to it.
    pub fn at(&self, address: &Address) -> &[Fate] {
        self.0.get(address).map(Vec::as_slice).unwrap_or_default()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Fate)> {
        self.0.iter().flat_map(|(address, fates)| fates.iter().map(move |fate| (address, fate)))
    }

    /// The parts whose words stood at another address before: new → old.
    pub fn moved(&self) -> BTreeMap<&Address, &Address> {
        let from = |(address, fate)| match fate {
            &Fate::Moved(Some(ref from)) => Some((address, from)),
            _ => None,
        };
        self.iter().filter_map(from).collect()
    }
}
