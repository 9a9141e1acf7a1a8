//! References to acts, and dates of entry into force.

use super::super::at::At;
use super::super::code;
use super::super::form::reference::{ActReferenceForm, EntryForm};
use super::context::Context;
use crate::model::address::Address;
use crate::model::reference::{ActReference, Entry, Identifiers};

/// Lowers the naming of another act.
pub fn act(context: &mut Context<'_>, form: &ActReferenceForm, address: &Address) -> ActReference {
    context.note(address, &form.number);
    ActReference {
        id: context.reference(form.id.as_ref(), &address.field("id")),
        kind: form.kind.into(),
        issuer: context.words(&form.issuer, &address.field("issuer")),
        number: number(context, &form.number),
        date: form.date.as_ref().and_then(|date| context.date(date)),
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
    Entry {
        rule: context.words(&form.rule, &address.field("rule")),
        date: form.date.as_ref().and_then(|date| context.date(date)),
    }
}
