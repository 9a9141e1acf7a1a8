//! Events: what changed an act.

use super::super::at::At;
use super::super::code;
use super::super::form::event::{ChangeForm, EventForm};
use super::anchor::Anchors;
use super::body;
use super::context::Context;
use super::{process, reference};
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::event::{Change, Event, Replacement};

/// Lowers the events of an act.
pub fn events(context: &mut Context<'_>, anchors: &mut Anchors, page: &Address, forms: &[At<EventForm>]) -> Vec<Event> {
    let mut events = Vec::new();
    for form in forms {
        let event = &form.value;
        let anchor = anchors.id(context, "event-", &event.id, "event");
        let address = page.anchor(&anchor);
        context.note(&address, &event.id);
        let reason = context.words(&event.reason, &address.field("reason"));
        if event.by.is_none() && reason.is_empty() {
            let message = say!("the event `{id}` names neither an act nor a reason", id = &event.id.value);
            context.report(&code::BAD_EVENT, &event.id, message, "write `by:` with the act, or `reason:`");
        }
        if event.changes.is_empty() {
            let message = say!("the event `{id}` changes nothing", id = &event.id.value);
            context.report(&code::BAD_EVENT, &event.id, message, "list what it did under `changes:`");
        }
        events.push(Event {
            id: context.id(&event.id),
            by: event.by.as_ref().map(|act| reference::act(context, act, &address.field("by"))),
            reason,
            entry: reference::entry(context, &event.entry, &address.field("entry")),
            changes: changes(context, page, &event.changes, &address),
        });
    }
    events
}

fn changes(context: &mut Context<'_>, page: &Address, forms: &[At<ChangeForm>], address: &Address) -> Vec<Change> {
    let mut changes = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let field = address.field(&format!("changes{index}"));
        context.note(&field, form);
        let change = &form.value;
        changes.push(Change {
            kind: change.kind.into(),
            target: context.reference(change.target.as_ref(), &field.field("target")).unwrap_or_default(),
            replacement: replacement(context, page, form, &field),
            after: context.reference(change.after.as_ref(), &field.field("after")),
            note: context.words(&change.note, &field.field("note")),
        });
    }
    changes
}

fn replacement(
    context: &mut Context<'_>,
    page: &Address,
    at: &At<ChangeForm>,
    address: &Address,
) -> Option<Replacement> {
    let form = &at.value;
    let given = [form.text.is_some(), form.point.is_some(), form.step.is_some()];
    if given.iter().filter(|given| **given).count() > 1 {
        let message = "a change puts one thing in place: `text`, `point` or `step`";
        context.report(&code::BAD_EVENT, at, message, "write the others as changes of their own");
    }
    if let Some(text) = &form.text {
        return Some(Replacement::Words(context.words(&text.value, &address.field("text"))));
    }
    if let Some(point) = &form.point {
        // Anchors of replaced text live in another edition, so they cannot collide with those of this page.
        let mut apart = Anchors::default();
        let field = page.page(address.anchor_id().unwrap_or("event"));
        let points = body::points(context, &mut apart, &field, "", "c", std::slice::from_ref(point));
        return points.into_iter().next().map(|point| Replacement::Point(Box::new(point)));
    }
    let step = form.step.as_ref()?;
    process::lone_step(context, step, address).map(|step| Replacement::Step(Box::new(step)))
}
