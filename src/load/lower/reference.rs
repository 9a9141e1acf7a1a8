//! References to acts, and dates of entry into force.

use super::super::at::At;
use super::super::code;
use super::super::form::choice::EntryFromForm;
use super::super::form::reference::{ActReferenceForm, EntryForm};
use super::context::Context;
use super::deadline::parse;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::deadline::{Amount, TimeUnit};
use crate::model::reference::{ActReference, Entry, EntryRule, Identifiers};
use jiff::civil::Date;

/// Lowers the naming of another act.
pub fn act(context: &mut Context<'_>, form: &ActReferenceForm, address: &Address) -> ActReference {
    context.note(address, &form.number);
    ActReference {
        id: context.reference(form.id.as_ref(), &address.field("id")),
        kind: form.kind.into(),
        issuer: context.words(&form.issuer, &address.field("issuer")),
        number: number(context, &form.number),
        date: dated(context, form.date.as_ref(), &address.field("date")),
        title: context.words(&form.title, &address.field("title")),
        registered: form.registered.as_ref().map(|number| number.value.clone()),
        identifiers: Identifiers {
            adilet: form.adilet.as_ref().map(|id| id.value.clone()),
            zan: form.zan.as_ref().map(|id| id.value.clone()),
            registry: None,
        },
    }
}

/// The number of an act or of its registration: whatever is printed, but something.
pub fn number(context: &mut Context<'_>, written: &At<String>) -> String {
    if written.value.trim().is_empty() {
        let message = "the number is empty";
        context.report(&code::BAD_NUMBER, written, message, "write it as printed and quoted: \"500\", \"А-6/229\"");
    }
    written.value.clone()
}

/// Lowers a rule of entry into force.
pub fn entry(context: &mut Context<'_>, form: &EntryForm, address: &Address) -> Entry {
    let force = form.force.as_ref().map(|force| {
        let field = address.field("force");
        Box::new(Entry {
            rule: context.words(&force.rule, &field.field("rule")),
            date: dated(context, force.date.as_ref(), &field.field("date")),
            counted: counted(context, force.from.as_ref(), force.after.as_ref()),
            ..Entry::default()
        })
    });
    Entry {
        rule: context.words(&form.rule, &address.field("rule")),
        date: dated(context, form.date.as_ref(), &address.field("date")),
        counted: counted(context, form.from.as_ref(), form.after.as_ref()),
        published: dated(context, form.published.as_ref(), &address.field("published")),
        registered: dated(context, form.registered.as_ref(), &address.field("registered")),
        force,
    }
}

fn dated(context: &mut Context<'_>, written: Option<&At<String>>, field: &Address) -> Option<Date> {
    let written = written?;
    context.note(field, written);
    context.date(written)
}

fn counted(
    context: &mut Context<'_>,
    from: Option<&At<EntryFromForm>>,
    after: Option<&At<String>>,
) -> Option<EntryRule> {
    let Some(from) = from else {
        if let Some(after) = after {
            let message = "`after` does not say from which day it counts";
            context.report(&code::BAD_EVENT, after, message, "add `from: publication`, `registration` or `signing`");
        }
        return None;
    };
    let span = after.and_then(|after| {
        let span = match parse(&after.value) {
            Ok(Amount::Exact(span)) if DAYS.contains(&span.unit) && span.thousandths % 1000 == 0 => Some(span),
            _ => None,
        };
        if span.is_none() {
            let message = say!("`{after}` is not a time after which an act takes effect", after = &after.value);
            context.report(&code::BAD_EVENT, after, message, "write `10 calendar days`, `2 months` or `1 year`");
        }
        span
    });
    Some(EntryRule { from: from.value.into(), after: span })
}

/// The units that a rule of entry counts in.
const DAYS: [TimeUnit; 5] = [TimeUnit::CalendarDay, TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Year];
