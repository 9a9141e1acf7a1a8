//! Histories: the shared part of the checks that go through what events did.

use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Message;
use crate::edition::{self, Fault, Mark};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::event::{Change, Event};

/// The acts that something changed, with what does not fit in their histories.
pub fn faults(corpus: &Corpus) -> impl Iterator<Item = (&Act, Vec<Fault>)> {
    changed(corpus).map(|act| (act, edition::faults(act)))
}

/// The acts that have events.
pub fn changed(corpus: &Corpus) -> impl Iterator<Item = &Act> {
    corpus.acts.iter().filter(|act| !act.events.is_empty())
}

/// The address of an event.
pub fn event_address(act: &Act, event: &Event) -> Address {
    act.address.anchor(&format!("event-{}", event.id))
}

/// A finding about one change, at one of its keys.
pub fn finding(code: &Code, act: &Act, mark: Mark, key: &str, message: Message, hint: impl Into<Message>) -> Finding {
    let address = act.events.get(mark.event).map_or_else(|| act.address.clone(), |event| event_address(act, event));
    Finding::about(code, address.field(&format!("changes{}", mark.change)).field(key), message).hint(hint)
}

/// The event and the change at a place.
pub fn at(act: &Act, mark: Mark) -> Option<(&Event, &Change)> {
    let event = act.events.get(mark.event)?;
    Some((event, event.changes.get(mark.change)?))
}

/// The id of the event of a change.
pub fn event_id(act: &Act, mark: Mark) -> &str {
    act.events.get(mark.event).map_or("", |event| event.id.as_str())
}
