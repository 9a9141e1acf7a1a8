//! An act file.

use std::collections::BTreeMap;

use super::super::at::At;
use super::super::code;
use super::super::form::act::{ActForm, AgreementForm};
use super::super::form::words::WordsForm;
use super::anchor::Anchors;
use super::context::Context;
use super::{body, event, process, reference};
use crate::diagnostic::message::say;
use crate::edition::timeline::is_repealed;
use crate::model::act::{Act, Agreement, Publication, Registration, Signatory, Status};
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Chapter};
use crate::model::reference::Identifiers;
use crate::model::sheaf::Sheaf;
use crate::model::words::{Lang, Words};

/// Lowers an act; its regulations come from files of their own.
pub fn act(context: &mut Context<'_>, id: &str, form: &ActForm) -> Act {
    context.file_standing(&form.standing);
    let address = Address::root().page(id);
    context.note(&address, &At { value: (), line: 1, column: 1 });
    context.note(&address.field("title"), &form.title);
    let mut anchors = Anchors::default();
    let mut chapters = body::chapters(context, &mut anchors, &address, "", &form.chapters);
    if let Some(first) = form.points.first() {
        if !chapters.is_empty() {
            let message = "an act has either `points` or `chapters`";
            context.report(&code::BAD_POINT, first, message, "move the points into a chapter without title");
        }
        let points = body::points(context, &mut anchors, &address, "", "c", &form.points);
        chapters.insert(0, Chapter { points, ..Chapter::default() });
    }
    let title = context.words(&form.title.value, &address.field("title"));
    if title.is_empty() {
        let message = "an act has to have a title";
        context.report(&code::MISSING_TITLE, &form.title, message, "write `title: {kk: …, ru: …}`");
    }
    let annexes = body::annexes(context, &mut anchors, &address, &form.annexes);
    let events = event::events(context, &mut anchors, &address, form);
    shared_units(context, form, &address);
    let orders = orders(context, form, &address, &annexes);
    let mut act = Act {
        id: id.to_owned(),
        kind: form.kind.into(),
        issuer: context.words(&form.issuer, &address.field("issuer")),
        number: reference::number(context, &form.number),
        requisites: context.words(&form.requisites, &address.field("requisites")),
        adopted: context.date(&form.adopted).unwrap_or_default(),
        registered: form.registered.as_ref().map(|registered| Registration {
            number: reference::number(context, &registered.number),
            date: registered.date.as_ref().and_then(|date| context.date(date)),
        }),
        published: form
            .published
            .iter()
            .enumerate()
            .map(|(index, publication)| Publication {
                place: context.words(&publication.place, &address.field(&format!("published{index}"))),
                date: publication.date.as_ref().and_then(|date| context.date(date)),
            })
            .collect(),
        entry: reference::entry(context, &form.entry, &address.field("entry")),
        identifiers: Identifiers {
            adilet: form.adilet.as_ref().map(|id| id.value.clone()),
            zan: form.zan.as_ref().map(|id| id.value.clone()),
            registry: form.registry.as_ref().map(|id| id.value.clone()),
        },
        status: form.status.as_ref().map_or(Status::InForce, |status| {
            context.note(&address.field("status"), status);
            status.value.into()
        }),
        preamble: context.words(&form.preamble, &address.field("preamble")),
        abbreviations: super::regulation::abbreviations(context, &form.abbreviations, &address),
        signatories: form
            .signatories
            .iter()
            .enumerate()
            .map(|(index, lines)| Signatory { lines: block(context, lines, &address, &format!("signatories{index}")) })
            .collect(),
        agreements: agreements(context, &form.agreements, &address),
        repeals: form
            .repeals
            .iter()
            .enumerate()
            .map(|(index, act)| reference::act(context, act, &address.field(&format!("repeals{index}"))))
            .collect(),
        notes: body::notes(context, &form.notes, &address),
        editions: editions(context, form, &address),
        sources: block(context, &form.sources, &address, "sources"),
        regulations: Sheaf::default(),
        title,
        chapters,
        annexes,
        orders,
        events,
        address,
    };
    if form.status.is_none() && is_repealed(&act) {
        act.status = Status::Repealed;
    }
    act
}

/// The order of the annexes in the languages that have one of their own.
fn orders(
    context: &mut Context<'_>,
    form: &ActForm,
    page: &Address,
    annexes: &[Annex],
) -> BTreeMap<Lang, Vec<Address>> {
    let mut orders = BTreeMap::new();
    for (tag, order) in &form.order {
        let Some(first) = order.first() else { continue };
        context.note(&page.field("order"), first);
        if !context.language(tag, "order", first) {
            continue;
        }
        let mut addresses = Vec::new();
        for named in order {
            let is_it = |annex: &&Annex| match &annex.content {
                AnnexContent::Regulation(id) if *id == named.value => true,
                _ => annex.address.anchor_id() == Some(named.value.as_str()),
            };
            match annexes.iter().find(is_it) {
                Some(annex) => addresses.push(annex.address.clone()),
                None => {
                    let message = say!("no annex is `{id}`", id = &named.value);
                    context.report(&code::BAD_ANNEX, named, message, "name a regulation of an annex, or its anchor");
                }
            }
        }
        orders.insert(Lang::new(tag), addresses);
    }
    orders
}

/// The units that the regulations share: what is wrong with them is said here, where they stand.
fn shared_units(context: &mut Context<'_>, form: &ActForm, address: &Address) {
    let mut anchors = Anchors::default();
    for unit in &form.units {
        anchors.id(context, "unit-", &unit.value.id, "unit");
        process::unit(context, unit, address);
    }
}

fn block(context: &mut Context<'_>, lines: &[WordsForm], address: &Address, name: &str) -> Vec<Words> {
    let lower = |(index, line)| context.words(line, &address.field(&format!("{name}-{index}")));
    lines.iter().enumerate().map(lower).collect()
}

fn agreements(context: &mut Context<'_>, forms: &[AgreementForm], address: &Address) -> Vec<Agreement> {
    let mut agreements = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        agreements.push(Agreement {
            lines: block(context, &form.lines, address, &format!("agreements{index}")),
            date: form.date.as_ref().and_then(|date| context.date(date)),
        });
    }
    agreements
}

fn editions(context: &mut Context<'_>, form: &ActForm, address: &Address) -> BTreeMap<Lang, jiff::civil::Date> {
    let mut editions = BTreeMap::new();
    for (tag, written) in &form.editions {
        context.language(tag, "editions", written);
        context.note(&address.field("editions").field(tag), written);
        if let Some(date) = context.date(written) {
            editions.insert(Lang::new(tag), date);
        }
    }
    editions
}
