//! The page on provenance: who publishes this, where the texts come from, what the marks mean.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::reader::Reader;
use super::step::RemarkView;
use super::text::TextView;
use crate::model::act::Act;
use crate::model::words::Lang;

/// The page on provenance.
#[derive(Debug, Serialize)]
pub struct AboutPage {
    page: Frame,
    about: Option<RemarkView>,
    acts: Vec<ProvenanceView>,
}

/// Where the texts of an act come from.
#[derive(Debug, Serialize)]
pub struct ProvenanceView {
    href: String,
    name: String,
    editions: Vec<EditionView>,
    sources: Vec<TextView>,
}

/// The edition that the text in a language renders.
#[derive(Debug, Serialize)]
pub struct EditionView {
    lang: String,
    /// The language in its own words.
    language: String,
    date: Option<String>,
}

/// Adds the pages on provenance.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        jobs.page((lang, path::about(lang)), "page/about.html", |reader| page(reader, ground.shared));
    }
}

/// Makes the page on provenance.
pub fn page(reader: &Reader<'_>, shared: &Shared) -> AboutPage {
    let title = reader.word("about.title");
    let body = super::step::remark(reader, &reader.corpus.site.about, 2);
    let acts = reader.corpus.acts.iter().map(|act| provenance(reader, act)).collect();
    let about = About {
        description: reader.word("about.description"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::about,
    };
    AboutPage { page: frame(reader, shared, about), about: body, acts }
}

fn provenance(reader: &Reader<'_>, act: &Act) -> ProvenanceView {
    let edition = |lang: &Lang| EditionView {
        lang: lang.tag().to_owned(),
        language: reader.interface.word(lang, "language.name").to_owned(),
        date: act.editions.get(lang).map(|date| reader.date(*date)),
    };
    ProvenanceView {
        href: reader.link_to(&act.address),
        name: name::act_dated(reader, act),
        editions: reader.corpus.site.languages.iter().map(edition).collect(),
        sources: act.sources.iter().filter_map(|source| reader.text(source)).collect(),
    }
}
