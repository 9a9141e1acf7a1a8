//! A regulation file.

use super::super::at::At;
use super::super::code;
use super::super::form::act::ActForm;
use super::super::form::regulation::{AbbreviationForm, RegulationForm, RequirementForm, UnitItemForm};
use super::super::form::words::WordsForm;
use super::anchor::Anchors;
use super::body;
use super::context::Context;
use super::deadline::deadline;
use super::process;
use super::reference;
use crate::diagnostic::message::say;
use crate::diagnostic::suggest;
use crate::model::address::Address;
use crate::model::regulation::{Abbreviation, Category, Channel, Regulation, Requirement, Standard};
use crate::model::unit::Unit;
use crate::model::words::Words;

/// Lowers a regulation; `act` lends it the units that its regulations share.
pub fn regulation(
    context: &mut Context<'_>,
    id: &str,
    act_address: &Address,
    act: Option<&ActForm>,
    form: &RegulationForm,
) -> Regulation {
    context.file_standing(&form.standing);
    let address = act_address.page(id);
    context.note(&address, &At { value: (), line: 1, column: 1 });
    let mut anchors = Anchors::default();
    let chapters = body::chapters(context, &mut anchors, &address, "", &form.chapters);
    let annexes = body::annexes(context, &mut anchors, &address, &form.annexes);
    context.note(&address.field("title"), &form.title);
    let title = context.words(&form.title.value, &address.field("title"));
    if title.is_empty() {
        let message = "a regulation has to have a title";
        context.report(&code::MISSING_TITLE, &form.title, message, "write `title: {kk: …, ru: …}`");
    }
    Regulation {
        id: id.to_owned(),
        kind: form.kind.map(Into::into).unwrap_or_default(),
        service: context.words(&form.service, &address.field("service")),
        provider: context.words(&form.provider, &address.field("provider")),
        recipients: context.words(&form.recipients, &address.field("recipients")),
        form: form.form.map(Into::into),
        result: context.words(&form.result, &address.field("result")),
        total: form.total.as_ref().map(|total| deadline(context, total, &address.field("total"))),
        total_basis: context.words(&form.total_basis, &address.field("total_basis")),
        terms: Vec::new(),
        documents: requirements(context, &form.documents, &address.field("documents")),
        refusals: requirements(context, &form.refusals, &address.field("refusals")),
        fee: context.words(&form.fee, &address.field("fee")),
        place: context.words(&form.place, &address.field("place")),
        hours: context.words(&form.hours, &address.field("hours")),
        standard: form.standard.as_ref().map(|standard| Standard {
            act: reference::act(context, &standard.act, &address.field("standard")),
            deadline_point: standard.deadline_point.clone(),
            documents_point: standard.documents_point.clone(),
            refusal_point: standard.refusal_point.clone(),
        }),
        categories: form
            .categories
            .iter()
            .map(|form| {
                let (id, name) = named(context, &mut anchors, (&form.id, &form.name), &address, "category");
                Category { id, name }
            })
            .collect(),
        channels: form
            .channels
            .iter()
            .map(|form| {
                let (id, name) = named(context, &mut anchors, (&form.id, &form.name), &address, "channel");
                Channel { id, name, form: form.form.map(Into::into) }
            })
            .collect(),
        abbreviations: abbreviations(context, &form.abbreviations, &address),
        units: units(context, &mut anchors, act, form, &address),
        processes: form
            .processes
            .iter()
            .map(|process| process::process(context, &mut anchors, &address, process))
            .collect(),
        notes: body::notes(context, &form.notes, &address),
        title,
        chapters,
        annexes,
        address,
    }
}

/// Lowers the new wording of a regulation, as an event in the act's file gives it.
pub fn restated(
    context: &mut Context<'_>,
    id: &str,
    act_address: &Address,
    act: &ActForm,
    form: &RegulationForm,
) -> Regulation {
    let standing = context.standing();
    let lowered = regulation(context, id, act_address, Some(act), form);
    context.set_standing(standing);
    lowered
}

fn requirements(context: &mut Context<'_>, forms: &[At<RequirementForm>], address: &Address) -> Vec<Requirement> {
    let mut requirements = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let field = address.field(&index.to_string());
        context.note(&field, form);
        requirements.push(Requirement {
            categories: context.references(&form.value.categories, &field.field("for")),
            text: context.words(&form.value.text, &field),
            from: None,
        });
    }
    requirements
}

/// The id and name of a category or channel, each with an anchor of its own.
fn named(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    (id, name): (&At<String>, &WordsForm),
    page: &Address,
    what: &'static str,
) -> (String, Words) {
    let anchor = anchors.id(context, &format!("{what}-"), id, what);
    let address = page.anchor(&anchor);
    context.note(&address, id);
    let name = context.words(name, &address.field("name"));
    (context.id(id), name)
}

/// Lowers a list of definitions and abbreviations.
pub fn abbreviations(context: &mut Context<'_>, forms: &[At<AbbreviationForm>], page: &Address) -> Vec<Abbreviation> {
    let mut abbreviations = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let field = page.field(&format!("abbreviations{index}"));
        context.note(&field, form);
        abbreviations.push(Abbreviation {
            short: context.words(&form.value.short, &field.field("short")),
            long: context.words(&form.value.long, &field.field("long")),
            defined_in: context.reference(form.value.defined_in.as_ref(), &field.field("defined_in")),
        });
    }
    abbreviations
}

fn units(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    act: Option<&ActForm>,
    form: &RegulationForm,
    page: &Address,
) -> Vec<Unit> {
    let shared = act.map(|act| act.units.as_slice()).unwrap_or_default();
    let mut units = Vec::new();
    for item in &form.units {
        match &item.value {
            UnitItemForm::Own(unit) => {
                anchors.id(context, "unit-", &unit.id, "unit");
                let unit = At { value: unit.as_ref().clone(), line: item.line, column: item.column };
                units.push(process::unit(context, &unit, page));
            }
            UnitItemForm::Shared(id) => match shared.iter().find(|unit| unit.value.id.value == *id) {
                Some(unit) => {
                    let named = At { value: id.clone(), line: item.line, column: item.column };
                    anchors.id(context, "unit-", &named, "unit");
                    context.note(&page.anchor(&format!("unit-{id}")), item);
                    // Its words stand in act.yaml, so faults in them are reported there, once.
                    units.push(lent(context, unit, page));
                }
                None if act.is_none() => {}
                None => {
                    let ids: Vec<&str> = shared.iter().map(|unit| unit.value.id.value.as_str()).collect();
                    let message = say!("unknown unit `{id}`: act.yaml describes no such unit", id = id);
                    context.report(&code::UNKNOWN_SHARED_UNIT, item, message, suggest::hint(id, ids));
                }
            },
        }
    }
    units
}

fn lent(context: &mut Context<'_>, unit: &At<super::super::form::process::UnitForm>, page: &Address) -> Unit {
    let (findings, places) = (context.findings.len(), std::mem::take(&mut context.places));
    let lowered = process::unit(context, unit, page);
    context.findings.truncate(findings);
    context.places = places;
    lowered
}
