//! What a reader can hold a page to: the official publication, the sources, how to cite it, which content it was built
//! from. The day is that of the content; no clock is read.

use serde::Serialize;

use super::era;
use super::name;
use super::path;
use super::reader::Reader;
use super::text::TextView;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::words::{Lang, Words};

/// The section on where the text comes from.
#[derive(Debug, Serialize)]
pub struct TrustView {
    /// Where the act was published officially, in the words of the content.
    published: Vec<TextView>,
    /// The act in the national data base.
    official: Option<OfficialView>,
    sources: Vec<TextView>,
    /// The page as it is cited, in each language of the site.
    citations: Vec<CitationView>,
    /// The digest of the files of the act, and the folder that they are in.
    digest: Option<DigestView>,
}

/// The act elsewhere.
#[derive(Debug, Serialize)]
pub struct OfficialView {
    href: String,
    /// The host of the address.
    host: String,
}

/// A citation in one language.
#[derive(Debug, Serialize)]
pub struct CitationView {
    lang: String,
    /// The language in its own words.
    language: String,
    /// Who adopted which act, and which part of it this is.
    text: String,
    /// How a point is named, with `{number}` in its place.
    point: String,
    /// The edition.
    edition: Option<String>,
    /// The whole address of the page in that language, where the site has one.
    href: Option<String>,
}

/// Of which content the page was built.
#[derive(Debug, Serialize)]
pub struct DigestView {
    folder: String,
    digest: String,
    /// Its first digits.
    short: String,
}

/// What a page of an act, or of its regulation with this title, can be held to.
pub fn trust(reader: &Reader<'_>, act: &Act, page: &Address, title: &Words) -> TrustView {
    let official = name::official(reader, &act.identifiers)
        .map(|href| OfficialView { host: href.split('/').nth(2).unwrap_or_default().to_owned(), href });
    let digest = reader.corpus.digests.get(&act.id).map(|digest| DigestView {
        folder: format!("content/acts/{}", act.id),
        short: digest.chars().take(12).collect(),
        digest: digest.clone(),
    });
    TrustView {
        published: act.published.iter().filter_map(|publication| reader.text(&publication.place)).collect(),
        official,
        sources: act.sources.iter().filter_map(|source| reader.text(source)).collect(),
        citations: reader.corpus.site.languages.iter().map(|lang| citation(reader, act, page, title, lang)).collect(),
        digest,
    }
}

fn citation<'a>(reader: &Reader<'a>, act: &Act, page: &Address, title: &Words, lang: &'a Lang) -> CitationView {
    let mut own = reader.beside(lang);
    own.edition = reader.edition;
    own.file = reader.file_of(lang, page);
    let mut adopted = name::act_dated(&own, act);
    if let Some(registered) = &act.registered {
        let number = own.filled("act.registered", &[("number", &registered.number)]);
        adopted = format!("{adopted} ({number})");
    }
    // Only what the language has: a citation in two languages would be none.
    let words = |words: &Words| words.text(lang).map(super::text::glued).filter(|text| !text.is_empty());
    let parts: Vec<String> = [words(&act.issuer), Some(adopted), words(title)].into_iter().flatten().collect();
    CitationView {
        lang: lang.tag().to_owned(),
        language: reader.interface.word(lang, "language.name").to_owned(),
        text: format!("{}.", parts.join(". ")),
        point: own.filled("point.named", &[("number", "{number}")]),
        edition: era::name(&own),
        href: path::public(&reader.corpus.site.base_url, &own.file),
    }
}
