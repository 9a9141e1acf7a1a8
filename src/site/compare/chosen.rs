//! Which two editions of a page are compared, and whether they differ.

use std::collections::BTreeSet;

use super::super::timeline::{Timeline, is_same};
use crate::comparison::outline::{self, Line};
use crate::edition::{Edition, State};
use crate::model::address::Address;
use crate::model::regulation::Regulation;

/// The addresses of the pages of an act: its own, and those of all regulations that it has in any edition.
pub fn pages(timeline: &Timeline) -> Vec<Address> {
    let mut pages = vec![timeline.address.clone()];
    for regulation in timeline.editions.iter().flat_map(|(_, state)| &state.act.regulations) {
        if !pages.contains(&regulation.address) {
            pages.push(regulation.address.clone());
        }
    }
    pages
}

/// The comparisons of a page: each of its editions with the one before it, and the first with what holds now; only those
/// in which something differs.
pub fn chosen<'a>(timeline: &'a Timeline, page: &Address) -> Vec<Chosen<'a>> {
    let find = || {
        let pairs = |page: Address| {
            let pairs = found(timeline, &page).iter().map(|chosen| (chosen.old.0, chosen.new.0)).collect();
            (page, pairs)
        };
        pages(timeline).into_iter().map(pairs).collect()
    };
    // Whole texts are compared to find them, and every page of every edition asks.
    let pairs = timeline.compared.get_or_init(find).get(page);
    pairs.into_iter().flatten().filter_map(|(old, new)| of(timeline, page, *old, *new)).collect()
}

fn found<'a>(timeline: &'a Timeline, page: &Address) -> Vec<Chosen<'a>> {
    let mut all: Vec<Chosen<'a>> = Vec::new();
    let mut places = timeline.of_page(page).iter().copied();
    let Some(first) = places.next() else { return all };
    let mut last = first;
    for place in places {
        if let Some(found) = of(timeline, page, last, place).filter(Chosen::differs) {
            all.push(found);
            last = place;
        }
    }
    let now = all.iter().map(|chosen| chosen.new.0).take_while(|place| *place <= timeline.current).last();
    if let Some(now) = now.filter(|now| all.first().is_some_and(|second| second.new.0 != *now)) {
        all.extend(of(timeline, page, first, now).filter(Chosen::differs));
    }
    all
}

fn of<'a>(timeline: &'a Timeline, page: &Address, old: usize, new: usize) -> Option<Chosen<'a>> {
    let between = timeline.editions.get(old + 1..=new).unwrap_or_default();
    let after = timeline.state(new)?;
    // What changed other pages of the act did not make this difference.
    let here = after.made.iter().filter(|(address, _)| address.page_path() == page.as_str());
    let made: BTreeSet<usize> = here.flat_map(|(_, marks)| marks).map(|mark| mark.event).collect();
    let is_maker = |event: &usize| *page == timeline.address || made.is_empty() || made.contains(event);
    Some(Chosen {
        page: page.clone(),
        timeline,
        old: (old, timeline.edition(old)?),
        new: (new, timeline.edition(new)?),
        before: timeline.state(old)?,
        after,
        events: between.iter().flat_map(|(edition, _)| edition.events.iter().copied()).filter(is_maker).collect(),
    })
}

/// Two editions of one page.
#[derive(Clone)]
pub struct Chosen<'a> {
    /// The page.
    pub page: Address,
    /// The editions of the act.
    pub timeline: &'a Timeline,
    /// The old edition, with its place.
    pub old: (usize, &'a Edition),
    /// The new one.
    pub new: (usize, &'a Edition),
    /// The act in the old edition.
    pub before: &'a State,
    /// The act in the new one.
    pub after: &'a State,
    /// The events between the two, by their places in the act.
    pub events: Vec<usize>,
}

impl<'a> Chosen<'a> {
    /// Whether it is the act's own page.
    pub fn is_act(&self) -> bool {
        self.page == self.after.act.address
    }

    /// The regulation of the page, as it was and as it is.
    pub fn regulations(&self) -> [Option<&'a Regulation>; 2] {
        [self.before, self.after]
            .map(|state| state.act.regulations.iter().find(|regulation| regulation.address == self.page))
    }

    /// The lines of the page, as they were and as they are; those for notes are left out.
    pub fn lines(&self) -> [Vec<Line<'a>>; 2] {
        let [old, new] = self.regulations();
        let of = |state: &'a State, regulation: Option<&'a Regulation>| {
            let lines = match regulation {
                Some(regulation) => outline::regulation(regulation),
                None if self.is_act() => outline::act(&state.act),
                None => Vec::new(),
            };
            lines.into_iter().filter(|line| line.sort != outline::Sort::Notes).collect()
        };
        [of(self.before, old), of(self.after, new)]
    }

    /// Whether anything is another: for the page of an act also in its regulations.
    pub fn differs(&self) -> bool {
        let [old, new] = self.regulations();
        let content = if self.is_act() { self.before.act != self.after.act } else { !is_same(old, new) };
        content || self.before.removal(&self.page) != self.after.removal(&self.page) || self.is_touched()
    }

    /// Whether something was done to a part of the page whose words are not known well enough to see it.
    fn is_touched(&self) -> bool {
        let is_here = |address: &&Address| self.is_act() || address.page_path() == self.page.as_str();
        let addresses = self.before.unknown.keys().chain(self.after.unknown.keys());
        addresses.filter(is_here).any(|address| self.is_unseen(address))
    }

    /// Whether a part may have changed without its words telling so: more or less is known of it, or something was done
    /// to it and not all of its words are known.
    pub fn is_unseen(&self, address: &Address) -> bool {
        let gaps = [self.before, self.after].map(|state| state.unknown.get(address));
        gaps[0] != gaps[1] || (gaps[0].is_some() && self.before.made(address) != self.after.made(address))
    }
}
