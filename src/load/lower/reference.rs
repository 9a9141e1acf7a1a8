//! References to acts, and dates of entry into force.

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
        number: form.number.value.clone(),
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

/// Lowers a rule of entry into force.
pub fn entry(context: &mut Context<'_>, form: &EntryForm, address: &Address) -> Entry {
    Entry {
        rule: context.words(&form.rule, &address.field("rule")),
        date: form.date.as_ref().and_then(|date| context.date(date)),
    }
}
