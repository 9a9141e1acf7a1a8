//! Histories: all editions of an act, and its state in any of them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::apply::apply;
use super::base::{self, Base};
use super::change;
use super::fault::{Fault, FaultKind};
use super::part::PartMut;
use super::quiet::is_quiet;
use super::state::{Mark, State};
use super::timeline::{self, Edition};
use crate::model::act::{Act, Status};
use crate::model::address::Address;
use crate::model::event::Change;
use crate::model::regulation::Regulation;

/// The history of an act.
#[derive(Debug, Clone)]
pub struct History<'a> {
    act: &'a Act,
    editions: Vec<Edition>,
    base: Base,
}

impl<'a> History<'a> {
    /// Reads the history off an act.
    pub fn of(act: &'a Act) -> Self {
        Self { act, editions: timeline::editions(act), base: base::base(act) }
    }

    /// The act itself, as it is written.
    pub fn act(&self) -> &'a Act {
        self.act
    }

    /// The editions in their order: the act as adopted, then one per day of change, future ones too.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The edition of a day, by its place; none before the act takes effect. Where only the first possible day of an
    /// edition is known ([`Start::NotBefore`](super::start::Start::NotBefore)) it counts from that day.
    pub fn edition_on(&self, date: Date) -> Option<usize> {
        // They stand in the order of their days; of one that has none nothing is known but that it follows the one before.
        let begun = |edition: &&Edition| edition.start.earliest().is_none_or(|start| start <= date);
        self.editions.iter().take_while(begun).count().checked_sub(1)
    }

    /// The act in an edition, by its place.
    pub fn state(&self, place: usize) -> State {
        self.replay(place).0
    }

    /// The states of all editions in their order, each made from the one before.
    pub fn states(&self) -> Vec<State> {
        let mut states: Vec<State> = Vec::with_capacity(self.editions.len());
        for (place, edition) in self.editions.iter().enumerate() {
            let undoes = edition.events.iter().filter_map(|event| self.act.events.get(*event));
            let undoes = undoes.into_iter().any(|event| !timeline::takes_back(self.act, event).is_empty());
            match states.last().filter(|_| !undoes) {
                Some(before) => {
                    let mut state = before.clone();
                    let mut faults = Vec::new();
                    self.apply_events(&mut state, &edition.events, &BTreeSet::new(), &mut faults);
                    states.push(state);
                }
                None => states.push(self.state(place)),
            }
        }
        states
    }

    /// The same for whoever needs nothing else of it: an act that nobody changed is not copied.
    pub fn into_states(self) -> Vec<(Edition, State)> {
        if self.act.events.is_empty() && self.editions.len() == 1 {
            return self.editions.into_iter().zip([self.base.state]).collect();
        }
        let states = self.states();
        self.editions.into_iter().zip(states).collect()
    }

    /// What cannot have happened as the events tell it, in their order.
    pub fn faults(&self) -> Vec<Fault> {
        let (_, mut faults) = self.replay(self.editions.len().saturating_sub(1));
        let missing = faults.iter().any(|fault| fault.kind == FaultKind::NotThere);
        let ever = if missing { self.addresses() } else { BTreeSet::new() };
        for fault in &mut faults {
            let Some((_, made)) = change::of(self.act, fault.mark) else { continue };
            let address = super::target::Aim::of(self.act, &made.target).address(self.act);
            if fault.kind == FaultKind::NotThere && ever.contains(&address) {
                fault.kind = FaultKind::NotYet;
            }
        }
        faults
    }

    /// Every address that a part of the act has in any edition.
    pub fn addresses(&self) -> BTreeSet<Address> {
        self.addresses_in(&self.states())
    }

    /// The same for whoever has the states already.
    pub fn addresses_in<'s>(&self, states: impl IntoIterator<Item = &'s State>) -> BTreeSet<Address> {
        let mut all = BTreeSet::new();
        let mut before: Option<&Act> = None;
        for act in std::iter::once(self.act).chain(states.into_iter().map(|state| &state.act)) {
            own_addresses(act, &mut all);
            for regulation in &act.regulations {
                // What an edition leaves as it was it shares with the one before.
                let same = |before: &Act| before.regulations.iter().any(|known| std::ptr::eq(known, regulation));
                if !before.is_some_and(same) {
                    regulation_addresses(regulation, &mut all);
                }
            }
            before = Some(act);
        }
        all
    }

    fn replay(&self, place: usize) -> (State, Vec<Fault>) {
        let mut state = self.base.state.clone();
        let ends = |change: &Change| timeline::is_removal(change.kind) && change.target.is_empty();
        if self.act.events.iter().flat_map(|event| &event.changes).any(ends) {
            // The events tell when it ended; otherwise the content says whether it did.
            state.act.status = Status::InForce;
        }
        let mut faults = Vec::new();
        let events: Vec<usize> =
            self.editions.iter().take(place + 1).flat_map(|edition| edition.events.iter().copied()).collect();
        let back = timeline::taken_back(self.act, &events);
        self.apply_events(&mut state, &events, &back, &mut faults);
        (state, faults)
    }

    fn apply_events(&self, state: &mut State, events: &[usize], back: &BTreeSet<usize>, faults: &mut Vec<Fault>) {
        for event in events.iter().filter(|event| !back.contains(event)) {
            let changes = self.act.events.get(*event).map(|event| event.changes.as_slice()).unwrap_or_default();
            for (place, change) in changes.iter().enumerate() {
                let mark = Mark { event: *event, change: place };
                if let Err(kind) = apply(state, &self.base, self.act, mark, change) {
                    faults.push(Fault { mark, kind });
                }
            }
        }
    }
}

fn own_addresses(act: &Act, all: &mut BTreeSet<Address>) {
    let (mut chapters, mut annexes) = (act.chapters.clone(), act.annexes.clone());
    let mut note = |part: &mut PartMut<'_>| part.each_address(&mut |address| _ = all.insert(address.clone()));
    chapters.iter_mut().for_each(|chapter| note(&mut PartMut::Chapter(chapter)));
    annexes.iter_mut().for_each(|annex| note(&mut PartMut::Annex(annex)));
}

fn regulation_addresses(regulation: &Regulation, all: &mut BTreeSet<Address>) {
    PartMut::Regulation(&mut regulation.clone()).each_address(&mut |address| _ = all.insert(address.clone()));
    all.insert(regulation.address.clone());
    let steps = regulation.processes.iter().flat_map(|process| &process.steps);
    all.extend(steps.map(|step| regulation.address.anchor(&step.id)));
}

/// What cannot have happened as the events of an act tell it, in their order.
pub fn faults(act: &Act) -> Vec<Fault> {
    if is_quiet(act) { Vec::new() } else { History::of(act).faults() }
}

/// The act on a day; none before it takes effect, as far as that is known.
pub fn on(act: &Act, date: Date) -> Option<State> {
    let history = History::of(act);
    let place = history.edition_on(date)?;
    Some(history.state(place))
}
