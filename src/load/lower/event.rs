//! Events: what changed an act.

use super::super::code;
use super::super::form::act::ActForm;
use super::super::form::event::{EventForm, PrintForm};
use super::anchor::Anchors;
use super::context::Context;
use super::{piece, reference};
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::event::{Change, Event, NotePrint};
use crate::model::sheaf::Sheaf;
use crate::model::words::Lang;

/// Lowers the events of an act.
pub fn events(context: &mut Context<'_>, anchors: &mut Anchors, page: &Address, act: &ActForm) -> Sheaf<Event> {
    let mut events = Sheaf::default();
    for form in &act.events {
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
            changes: changes(context, act, page, event, &address),
            print: print(context, event.print.as_ref()),
        });
    }
    events
}

fn changes(
    context: &mut Context<'_>,
    form: &ActForm,
    page: &Address,
    event: &EventForm,
    address: &Address,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (index, at) in event.changes.iter().enumerate() {
        let field = address.field(&format!("changes{index}"));
        context.note(&field, at);
        let change = &at.value;
        let mut target = context.reference(change.target.as_ref(), &field.field("target")).unwrap_or_default();
        if target.is_empty()
            && let Some((regulation, _)) = change.after.as_ref().and_then(|after| after.value.split_once('#'))
        {
            // `after: border-permit#p9` says alone where a new part goes.
            regulation.clone_into(&mut target);
        }
        let apart = piece::apart(page, form, &target, &format!("{}-{index}", event.id.value));
        changes.push(Change {
            kind: change.kind.into(),
            replacement: piece::replacement(context, form, &apart, at, &field),
            was: change.was.as_ref().and_then(|was| piece::earlier(context, &apart, was, &field.field("was"))),
            number: change.number.as_ref().map(|number| {
                context.note(&field.field("number"), number);
                number.value.clone()
            }),
            after: context.reference(change.after.as_ref(), &field.field("after")),
            note: context.words(&change.note, &field.field("note")),
            target,
        });
    }
    changes
}

fn print(context: &mut Context<'_>, form: Option<&PrintForm>) -> NotePrint {
    let Some(form) = form else { return NotePrint::default() };
    if let Some(dash) = form.dash.as_ref().filter(|dash| !matches!(dash.value.as_str(), "-" | "–" | "—")) {
        let message = say!("`{dash}` is not a dash of a note", dash = &dash.value);
        context.report(&code::BAD_EVENT, dash, message, "write `-` or `–`, or leave it out");
    }
    NotePrint {
        dash: form.dash.as_ref().map(|dash| dash.value.clone()),
        act_first: form.act_first,
        unstopped: form
            .unstopped
            .iter()
            .filter(|tag| context.language(&tag.value, "unstopped", tag))
            .map(|tag| Lang::new(&tag.value))
            .collect(),
    }
}
