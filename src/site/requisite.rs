//! The requisites of an act: who issued it, when it was adopted, registered, published, and took effect.

use serde::Serialize;

use super::era;
use super::name;
use super::reader::Reader;
use super::text::TextView;
use crate::edition::{Start, entry};
use crate::model::act::Act;
use crate::model::reference::ActReference;

/// One requisite.
#[derive(Debug, Serialize)]
pub struct RequisiteView {
    /// The key of its name: `requisite.adopted`.
    key: &'static str,
    /// What it says, a line each.
    lines: Vec<LineView>,
}

/// One line of a requisite.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// Words made from the data.
    said: Option<String>,
    /// Words of the content.
    text: Option<TextView>,
    /// Where it leads, out of the site.
    href: Option<String>,
}

/// Another act.
#[derive(Debug, Serialize)]
pub struct ReferenceView {
    name: String,
    issuer: Option<TextView>,
    title: Option<TextView>,
    registered: Option<String>,
    href: Option<String>,
}

/// The requisites of an act.
pub fn of(reader: &Reader<'_>, act: &Act) -> Vec<RequisiteView> {
    let mut all = Vec::new();
    let mut add = |key, lines: Vec<LineView>| {
        if !lines.is_empty() {
            all.push(RequisiteView { key, lines });
        }
    };
    let kind = name::capital(&reader.word(&format!("act.kind.{}", act.kind.name())));
    add("requisite.kind", vec![said(kind)]);
    add("requisite.issuer", reader.text(&act.issuer).map(text).into_iter().collect());
    add("requisite.number", vec![said(format!("№\u{a0}{}", act.number))]);
    add("requisite.adopted", vec![said(reader.date(act.adopted))]);
    let registered = act.registered.as_ref().map(|registered| {
        let number = format!("№\u{a0}{}", registered.number);
        said(registered.date.map_or(number.clone(), |date| format!("{number}, {}", reader.date(date))))
    });
    add("requisite.registered", registered.into_iter().collect());
    let mut published = Vec::new();
    for publication in &act.published {
        published.extend(reader.text(&publication.place).map(text));
        published.extend(publication.date.map(|date| said(reader.date(date))));
    }
    add("requisite.published", published);
    let mut begins: Vec<LineView> = act.entry.date.map(|date| said(reader.date(date))).into_iter().collect();
    let ruled = reader.text(&act.entry.rule).map(text);
    // The day that the rule comes to, where it is not written beside it.
    let start = entry::of_act(act);
    let counted = (ruled.is_some() && begins.is_empty() && start != Start::Unknown)
        .then(|| said(reader.filled("requisite.counted", &[("since", &era::since(reader, start))])));
    begins.extend(ruled);
    begins.extend(counted);
    add("requisite.entry", begins);
    let editions = reader.corpus.site.languages.iter().filter_map(|lang| {
        let date = reader.date(*act.editions.get(lang)?);
        Some(said(format!("{}: {date}", reader.interface.word(lang, "language.name"))))
    });
    add("requisite.edition", editions.collect());
    let mut elsewhere = Vec::new();
    if let (Some(id), href) = (&act.identifiers.adilet, name::adilet(reader, &act.identifiers)) {
        elsewhere.push(LineView { said: Some(format!("adilet.zan.kz: {id}")), text: None, href });
    }
    elsewhere.extend(act.identifiers.zan.as_ref().map(|id| said(format!("zan.gov.kz: {id}"))));
    elsewhere.extend(act.identifiers.registry.as_ref().map(|id| said(id.clone())));
    add("requisite.elsewhere", elsewhere);
    all
}

/// Another act as it is named in lists.
pub fn reference(reader: &Reader<'_>, act: &ActReference) -> ReferenceView {
    ReferenceView {
        name: name::reference(reader, act),
        issuer: reader.text(&act.issuer),
        title: reader.text(&act.title),
        registered: act.registered.as_ref().map(|number| reader.filled("act.registered", &[("number", number)])),
        href: reader.page_of(act),
    }
}

fn said(words: String) -> LineView {
    LineView { said: Some(words), text: None, href: None }
}

fn text(text: TextView) -> LineView {
    LineView { said: None, text: Some(text), href: None }
}
