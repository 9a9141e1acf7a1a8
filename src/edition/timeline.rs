//! The timeline: the events of an act in their order, and the editions that they begin.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::entry;
use super::start::Start;
use super::target::Aim;
use crate::model::act::Act;
use crate::model::event::{ChangeKind, Event};
use crate::model::words::Lang;

/// One edition: what holds from its start to the start of the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its name in addresses, unique in its act: the day on which it begins, or else the first day that is possible,
    /// or else the day of the amending act (`2020-04-11`).
    pub key: String,
    /// When it begins.
    pub start: Start,
    /// The events that make it, by their places in [`Act::events`]; none for the first one, the act as adopted.
    pub events: Vec<usize>,
}

/// All editions of an act, from its adoption on, future ones too. What several events do on one day is one edition;
/// an event that another one took back before its day makes none.
pub fn editions(act: &Act) -> Vec<Edition> {
    let first = entry::of_act(act);
    let mut editions = vec![Edition { key: key(first, Some(act.adopted)), start: first, events: Vec::new() }];
    for index in passed(act) {
        let Some(event) = act.events.get(index) else { continue };
        let start = entry::of_event(event);
        let joins =
            editions.last().filter(|last| !last.events.is_empty()).is_some_and(|last| joins(act, last, start, event));
        if let Some(last) = editions.last_mut().filter(|_| joins) {
            last.events.push(index);
            continue;
        }
        let mut key = key(start, event.by.as_ref().and_then(|by| by.date));
        if key.is_empty() {
            key = format!("event-{}", event.id);
        }
        let same = |key: &str| editions.iter().any(|edition| edition.key == key);
        let unique =
            std::iter::once(key.clone()).chain((2..).map(|count| format!("{key}-{count}"))).find(|key| !same(key));
        editions.push(Edition { key: unique.unwrap_or(key), start, events: vec![index] });
    }
    editions
}

fn key(start: Start, adopted: Option<Date>) -> String {
    start.earliest().or(adopted).map(|date| date.to_string()).unwrap_or_default()
}

/// Whether an event takes effect together with an edition: on the same known day, or by the same act and rule.
fn joins(act: &Act, edition: &Edition, start: Start, event: &Event) -> bool {
    let by = |event: &Event| event.by.as_ref().map(|by| (by.number.clone(), by.date));
    let same_act = edition.events.iter().filter_map(|index| act.events.get(*index)).all(|other| by(other) == by(event));
    edition.start == start && (start.certain().is_some() || (event.by.is_some() && same_act))
}

/// The events in the order in which they take effect, by their places in [`Act::events`]. An event of which no day is
/// known follows the one written before it.
pub fn order(act: &Act) -> Vec<usize> {
    let mut last = entry::of_act(act).earliest().unwrap_or(act.adopted);
    let mut dated = Vec::with_capacity(act.events.len());
    for (index, event) in act.events.iter().enumerate() {
        last = entry::of_event(event).earliest().unwrap_or(last);
        dated.push((last, index));
    }
    dated.sort();
    dated.into_iter().map(|(_, index)| index).collect()
}

/// The languages whose written text already holds what an event did: those whose edition is not older than the act
/// that made it.
pub fn written_in(act: &Act, event: usize) -> Vec<Lang> {
    let mut date = act.adopted;
    for event in act.events.iter().take(event + 1) {
        let signed = event.by.as_ref().and_then(|by| by.date);
        date = signed.or(entry::of_event(event).earliest()).unwrap_or(date);
    }
    act.editions.iter().filter(|(_, edition)| date <= **edition).map(|(lang, _)| lang.clone()).collect()
}

/// The events that an event takes back, by their places.
pub fn takes_back(act: &Act, event: &Event) -> Vec<usize> {
    let removes = event.changes.iter().filter(|change| is_removal(change.kind));
    let aims = removes.map(|change| Aim::of(act, &change.target));
    aims.filter_map(|aim| if let Aim::Event(index) = aim { Some(index) } else { None }).collect()
}

/// The events that come to pass, in their order: all but those that were taken back before their day.
pub fn passed(act: &Act) -> Vec<usize> {
    let order = order(act);
    let back: Vec<Vec<usize>> = act.events.iter().map(|event| takes_back(act, event)).collect();
    if back.iter().all(Vec::is_empty) {
        return order;
    }
    let mut passed = Vec::with_capacity(order.len());
    for event in order {
        let undone = taken_back(act, &passed);
        let holds = |other: &&usize| !undone.contains(other);
        let by = |other: &usize| back.get(*other).is_some_and(|targets| targets.contains(&event));
        if !passed.iter().filter(holds).any(by) {
            passed.push(event);
        }
    }
    passed
}

/// Those of these events, given in their order, that a later one of them takes back and that is not taken back itself.
pub fn taken_back(act: &Act, among: &[usize]) -> BTreeSet<usize> {
    let mut back = BTreeSet::new();
    for (place, index) in among.iter().enumerate().rev() {
        let Some(event) = act.events.get(*index).filter(|_| !back.contains(index)) else { continue };
        let earlier = among.get(..place).unwrap_or_default();
        back.extend(takes_back(act, event).into_iter().filter(|target| earlier.contains(target)));
    }
    back
}

/// Whether the events end the act: one repeals it whole, and none takes that one back.
pub fn is_repealed(act: &Act) -> bool {
    let passed = passed(act);
    let back = taken_back(act, &passed);
    let ends = |event: &Event| event.changes.iter().any(|change| is_removal(change.kind) && change.target.is_empty());
    passed.iter().filter(|index| !back.contains(index)).filter_map(|index| act.events.get(*index)).any(ends)
}

/// Whether a kind of change takes its target away.
pub fn is_removal(kind: ChangeKind) -> bool {
    matches!(kind, ChangeKind::Excluded | ChangeKind::Repealed)
}
