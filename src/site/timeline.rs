//! Timelines: the editions of each act as the pages see them: which one holds now, and which pages each of them has.
//!
//! No clock is read, so that the same content gives the same site on any day. What holds now is what held on the day that
//! the site names ([`Site::date`](crate::model::corpus::Site)); where it names none, the last edition whose day is certain or
//! that the written text already renders: of any other it cannot be said that it has begun.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::edition::{Edition, History, State, timeline};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::AnnexContent;
use crate::model::corpus::Corpus;
use crate::model::regulation::Regulation;

/// The timelines of all acts.
#[derive(Debug, Default)]
pub struct Timelines {
    all: Vec<Timeline>,
    /// Their places by the addresses of the acts.
    places: HashMap<Address, usize>,
}

/// The editions of one act.
#[derive(Debug)]
pub struct Timeline {
    /// The address of the act.
    pub address: Address,
    /// The editions in their order, with the act as it stands in each.
    pub editions: Vec<(Edition, State)>,
    /// The place of the one that holds now; the first one where none has begun.
    pub current: usize,
    /// Whether any has begun.
    pub begun: bool,
    /// The editions, by their places, in which each page of the act shows something else than before.
    pages: BTreeMap<Address, Vec<usize>>,
    /// Every anchor that a page has in any edition.
    anchors: BTreeMap<Address, BTreeSet<String>>,
    /// The pairs of editions, by their places, that are compared of each page; found when they are asked for first.
    pub compared: OnceLock<BTreeMap<Address, Vec<(usize, usize)>>>,
}

impl Timelines {
    /// Reads the timelines off a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let all: Vec<Timeline> = corpus.acts.par_iter().map(|act| Timeline::of(act, corpus.site.date)).collect();
        let mut places = HashMap::with_capacity(all.len());
        for (place, timeline) in all.iter().enumerate() {
            places.entry(timeline.address.clone()).or_insert(place);
        }
        Self { all, places }
    }

    /// All of them, in the order of the acts.
    pub fn iter(&self) -> impl Iterator<Item = &Timeline> {
        self.all.iter()
    }

    /// The place of an act among all, by its address.
    pub fn place(&self, address: &Address) -> Option<usize> {
        self.places.get(address).copied()
    }

    /// The one of an act, by its address.
    pub fn of_act(&self, address: &Address) -> Option<&Timeline> {
        self.all.get(self.place(address)?)
    }
}

impl Timeline {
    /// Reads the timeline of an act; `date` is the day that is called now.
    pub fn of(act: &Act, date: Option<Date>) -> Self {
        let history = History::of(act);
        let on = date.map(|date| history.edition_on(date));
        // What nobody changed has one edition, and no anchor that the written text lacks.
        let (editions, addresses) = if act.events.is_empty() {
            (history.into_states(), BTreeSet::new())
        } else {
            let editions: Vec<(Edition, State)> = history.editions().iter().cloned().zip(history.states()).collect();
            let addresses = history.addresses_in(editions.iter().map(|(_, state)| state));
            (editions, addresses)
        };
        let is_written = |event: &usize| !timeline::written_in(act, *event).is_empty();
        let is_sure = |(edition, _): &(Edition, State)| {
            edition.start.certain().is_some() || edition.events.iter().any(is_written)
        };
        let certain = || editions.iter().rposition(is_sure);
        let current = on.unwrap_or_else(certain).unwrap_or(0);
        let mut anchors: BTreeMap<Address, BTreeSet<String>> = BTreeMap::new();
        for address in addresses {
            if let Some(anchor) = address.anchor_id() {
                anchors.entry(Address::from_written(address.page_path())).or_default().insert(anchor.to_owned());
            }
        }
        let begun = on.is_none_or(|place| place.is_some());
        let pages = pages(act, &editions, current);
        Self { address: act.address.clone(), editions, current, begun, pages, anchors, compared: OnceLock::new() }
    }

    /// The states that the act's own page shows: what holds now, and each edition that has a page of its own.
    pub fn fixed(&self) -> impl Iterator<Item = Option<usize>> {
        std::iter::once(None).chain(self.of_page(&self.address).iter().copied().map(Some))
    }

    /// The edition at a place.
    pub fn edition(&self, place: usize) -> Option<&Edition> {
        self.editions.get(place).map(|(edition, _)| edition)
    }

    /// The act as it stands in an edition.
    pub fn state(&self, place: usize) -> Option<&State> {
        self.editions.get(place).map(|(_, state)| state)
    }

    /// The act as it stands now.
    pub fn now(&self) -> Option<&State> {
        self.state(self.current)
    }

    /// The editions, by their places, that have a page of their own for the act or a regulation: those in which it shows
    /// something else than before. None where there is only one: its page is that of what holds now.
    pub fn of_page(&self, page: &Address) -> &[usize] {
        self.pages.get(page).map(Vec::as_slice).unwrap_or_default()
    }

    /// The edition whose page shows the act or a regulation as it stands in another edition: that one, or the last before
    /// it in which something changed there.
    pub fn shown(&self, page: &Address, place: usize) -> Option<usize> {
        self.of_page(page).iter().copied().take_while(|shown| *shown <= place).last()
    }

    /// Whether a page shows something now: the act's own, or that of a regulation that it has now.
    pub fn has(&self, page: &Address) -> bool {
        let is = |now: &State| now.act.regulations.iter().any(|regulation| regulation.address == *page);
        self.address == *page || self.now().is_some_and(is)
    }

    /// Every anchor that a page has in any edition.
    pub fn anchors(&self, page: &Address) -> impl Iterator<Item = &str> {
        self.anchors.get(page).into_iter().flatten().map(String::as_str)
    }
}

/// Of each page of an act the editions in which it changes. The act's own page is the way into every edition.
fn pages(act: &Act, editions: &[(Edition, State)], current: usize) -> BTreeMap<Address, Vec<usize>> {
    let mut pages: BTreeMap<Address, Vec<usize>> =
        BTreeMap::from([(act.address.clone(), (0..editions.len()).collect())]);
    let mut before = None;
    for (place, (_, state)) in editions.iter().enumerate() {
        for regulation in &state.act.regulations {
            if !before.is_some_and(|before| is_alike(before, state, &regulation.id)) {
                pages.entry(regulation.address.clone()).or_default().push(place);
            }
        }
        before = Some(state);
    }
    // What never changes is on the page without day; what is only to come is not.
    pages.retain(|_, places| places.len() > 1 || places.first().is_some_and(|first| *first > current));
    pages
}

/// Whether a regulation is the same in two editions; one that both share is not read.
pub fn is_same(one: Option<&Regulation>, other: Option<&Regulation>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => std::ptr::eq(one, other) || one == other,
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Whether the page of a regulation shows the same in two editions.
fn is_alike(one: &State, other: &State, id: &str) -> bool {
    let part = |state: &State| {
        let is = |content: &AnnexContent| matches!(content, AnnexContent::Regulation(regulation) if regulation == id);
        let annex = state.act.annexes.iter().find(|annex| is(&annex.content));
        annex.map(|annex| (annex.number.clone(), annex.approved))
    };
    let page = one.act.address.page(id);
    let here = |address: &&Address| address.page_path() == page.as_str();
    is_same(one.act.regulation(id), other.act.regulation(id))
        // What is removed is not concerned by the end of its act.
        && (one.act.status == other.act.status || one.removal(&page).is_some())
        && part(one) == part(other)
        && one
            .made
            .iter()
            .filter(|(address, _)| here(address))
            .eq(other.made.iter().filter(|(address, _)| here(address)))
        && one.removed.iter().filter(|(at, _)| here(at)).eq(other.removed.iter().filter(|(at, _)| here(at)))
        && one.unknown.iter().filter(|(at, _)| here(at)).eq(other.unknown.iter().filter(|(at, _)| here(at)))
}
