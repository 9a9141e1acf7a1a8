//! The citizen's summary: what the service is, who may ask, what to bring, how long it takes, what comes out of it.

use serde::Serialize;

use super::deadline::{TermView, terms};
use super::name;
use super::reader::Reader;
use super::text::TextView;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::leaf::Role;
use crate::model::regulation::{Regulation, Requirement};
use crate::model::words::Words;

/// The summary, in the order of the questions that people ask.
#[derive(Debug, Serialize)]
pub struct SummaryView {
    service: Option<TextView>,
    /// The page of the service.
    service_page: Option<String>,
    provider: Option<TextView>,
    recipients: Option<TextView>,
    /// `paper`, `electronic`, `both`.
    form: Option<&'static str>,
    documents: ListView,
    total: Vec<TermView>,
    total_basis: Option<TextView>,
    /// What the standard says of deadlines.
    terms: ListView,
    result: Option<TextView>,
    fee: Option<TextView>,
    refusals: ListView,
    place: Option<TextView>,
    hours: Option<TextView>,
    standard: Option<StandardView>,
}

/// Documents or grounds.
#[derive(Debug, Serialize)]
pub struct ListView {
    items: Vec<ItemView>,
    /// Where all of them come from, said once.
    source: Option<String>,
    /// The point of the standard that they were taken from.
    point: Option<PointView>,
}

/// A point of the standard.
#[derive(Debug, Serialize)]
pub struct PointView {
    href: String,
    text: String,
}

/// One document or ground.
#[derive(Debug, Serialize)]
pub struct ItemView {
    text: TextView,
    categories: Vec<TextView>,
}

/// The standard that the regulation carries out.
#[derive(Debug, Serialize)]
pub struct StandardView {
    name: String,
    title: Option<TextView>,
    href: Option<String>,
}

/// The summary of a regulation; none where it says nothing of all that.
pub fn summary(reader: &Reader<'_>, regulation: &Regulation) -> Option<SummaryView> {
    let said = [
        &regulation.service,
        &regulation.provider,
        &regulation.recipients,
        &regulation.result,
        &regulation.fee,
        &regulation.place,
        &regulation.hours,
    ];
    let lists = regulation.terms.len() + regulation.documents.len() + regulation.refusals.len();
    if said.iter().all(|words: &&Words| words.is_empty()) && lists == 0 && regulation.total.is_none() {
        return None;
    }
    Some(SummaryView {
        service: reader.text(&regulation.service),
        service_page: reader.service(regulation),
        provider: reader.text(&regulation.provider),
        recipients: reader.text(&regulation.recipients),
        form: regulation.form.map(|form| form.name()),
        documents: list(reader, regulation, &regulation.documents),
        terms: list(reader, regulation, &regulation.terms),
        total: regulation.total.as_ref().map(|total| terms(reader, regulation, total)).unwrap_or_default(),
        total_basis: reader.linked(&regulation.total_basis, Role::Fact, &regulation.address),
        result: reader.text(&regulation.result),
        fee: reader.text(&regulation.fee),
        refusals: list(reader, regulation, &regulation.refusals),
        place: reader.text(&regulation.place),
        hours: reader.text(&regulation.hours),
        standard: regulation.standard.as_ref().map(|standard| StandardView {
            name: name::reference(reader, &standard.act),
            title: reader.text(&standard.act.title),
            href: reader.page_of(&standard.act),
        }),
    })
}

fn list(reader: &Reader<'_>, regulation: &Regulation, requirements: &[Requirement]) -> ListView {
    let category = |id: &String| {
        let found = regulation.categories.iter().find(|category| category.id == *id)?;
        reader.text(&found.name)
    };
    let item = |requirement: &Requirement| {
        let categories = requirement.categories.iter().filter_map(category).collect();
        Some(ItemView { text: reader.text(&requirement.text)?, categories })
    };
    let mut items: Vec<ItemView> = requirements.iter().filter_map(item).collect();
    let source = common(&items);
    if source.is_some() {
        items.iter_mut().for_each(|item| item.text.source = None);
    }
    ListView { items, source, point: requirements.first().and_then(|first| point(reader, first)) }
}

/// The point of the standard that something was taken from, as this page leads to it.
fn point(reader: &Reader<'_>, requirement: &Requirement) -> Option<PointView> {
    let from = requirement.from.as_ref()?;
    let stand = reader.stand?;
    let page = from.page_path();
    let is_it = |act: &&Act| act.regulations.iter().any(|document| document.address.as_str() == page);
    let act = reader.corpus.acts.iter().find(is_it)?;
    // A point lists several: the point itself is meant.
    let mut anchor = from.anchor_id()?;
    while let Some((above, _)) = anchor.rsplit_once('-') {
        if !stand.links.places.contains_key(&Address::from_written(page).anchor(above)) {
            break;
        }
        anchor = above;
    }
    let address = stand.links.held(Address::from_written(page).anchor(anchor), page)?;
    let document = act.regulations.iter().find(|document| document.address.as_str() == page)?;
    let named = super::point::named(reader, document, anchor)?;
    let of = name::small(&name::act_dated(reader, act));
    let text = reader.filled("summary.carried", &[("point", &named), ("act", &of)]);
    Some(PointView { href: reader.link_to(&address), text })
}

/// What the sources of all items have in common, up to a comma.
fn common(items: &[ItemView]) -> Option<String> {
    let mut sources = items.iter().map(|item| item.text.source.as_deref());
    let first = sources.next()??;
    if items.len() == 1 {
        return Some(first.to_owned());
    }
    let mut parts: Vec<&str> = first.split(", ").collect();
    for source in sources {
        let shared = source?.split(", ").zip(&parts).take_while(|(a, b)| a == *b).count();
        parts.truncate(shared);
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}
