//! How acts and parts of acts are named in the words of the interface.

use super::phrase;
use super::reader::Reader;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent};
use crate::model::event::{ChangeKind, Event};
use crate::model::reference::{ActReference, Identifiers};
use crate::model::regulation::{DocumentKind, Regulation};

/// An act in short: `Бұйрық № 500`.
pub fn act(reader: &Reader<'_>, act: &Act) -> String {
    let kind = reader.word(&format!("act.kind.{}", act.kind.name()));
    reader.filled("act.short", &[("kind", &kind), ("number", &act.number)])
}

/// An act with its date: `Приказ от 30 мая 2015 года № 500`.
pub fn act_dated(reader: &Reader<'_>, act: &Act) -> String {
    let kind = reader.word(&format!("act.kind.{}", act.kind.name()));
    let date = phrase::date_of(reader.interface, reader.lang, act.adopted);
    capital(&reader.filled("act.dated", &[("kind", &kind), ("date", &date), ("number", &act.number)]))
}

/// Another act with its date.
pub fn reference(reader: &Reader<'_>, act: &ActReference) -> String {
    let kind = reader.word(&format!("act.kind.{}", act.kind.name()));
    let text = match act.date {
        Some(date) => {
            let date = phrase::date_of(reader.interface, reader.lang, date);
            reader.filled("act.dated", &[("kind", &kind), ("date", &date), ("number", &act.number)])
        }
        None => reader.filled("act.short", &[("kind", &kind), ("number", &act.number)]),
    };
    capital(&text)
}

/// Another act as the one that did something: `приказом от 25 августа 2020 года № 597`, `… № 597 бұйрықпен`.
pub fn by(reader: &Reader<'_>, act: &ActReference) -> String {
    let kind = reader.word(&format!("act.by.{}", act.kind.name()));
    match act.date {
        Some(date) => {
            let date = phrase::date_of(reader.interface, reader.lang, date);
            reader.filled("act.by-dated", &[("kind", &kind), ("date", &date), ("number", &act.number)])
        }
        None => reader.filled("act.by-short", &[("kind", &kind), ("number", &act.number)]),
    }
}

/// An annex in words; an act with one annex may print no number.
pub fn annex(reader: &Reader<'_>, number: &str) -> String {
    if number.is_empty() { reader.word("annex.only") } else { reader.filled("annex.named", &[("number", number)]) }
}

/// An annex of an act or regulation in words; what the act approves without a number, by what it is.
pub fn annex_of(reader: &Reader<'_>, act: &Act, annex: &Annex) -> String {
    if !annex.approved || !annex.number.is_empty() {
        return self::annex(reader, &annex.number);
    }
    let document = match &annex.content {
        AnnexContent::Regulation(id) => act.regulation(id),
        _ => None,
    };
    document.map_or_else(|| reader.word("annex.approved"), |document| label(reader, document.kind))
}

/// The annex with this address in words.
pub fn annex_at(reader: &Reader<'_>, act: &Act, address: &Address, number: &str) -> String {
    match act.annexes.iter().find(|annex| annex.address == *address) {
        Some(annex) => annex_of(reader, act, annex),
        None => annex(reader, number),
    }
}

/// What a document is: `Регламент`, `Стандарт`.
pub fn label(reader: &Reader<'_>, kind: DocumentKind) -> String {
    reader.word(&format!("regulation.label.{}", kind.name()))
}

/// To which act it is which annex: `Приложение 1 к приказу № 500`; or by which it is approved.
pub fn kicker(reader: &Reader<'_>, act: &Act, regulation: &Regulation) -> String {
    let is = |content: &AnnexContent| matches!(content, AnnexContent::Regulation(id) if *id == regulation.id);
    match act.annexes.iter().find(|annex| is(&annex.content)) {
        Some(annex) if annex.approved => {
            let key = format!("act.by.{}", act.kind.name());
            let by = reader.filled("act.by-short", &[("kind", &reader.word(&key)), ("number", &act.number)]);
            let key = format!("regulation.approved.{}", regulation.kind.name());
            capital(&reader.filled(&key, &[("act", &by)]))
        }
        Some(annex) => {
            let of = if annex.number.is_empty() { "only-of" } else { "of" };
            let key = format!("annex.{of}.{}", act.kind.name());
            reader.filled(&key, &[("annex", &annex.number), ("number", &act.number)])
        }
        None => act_dated(reader, act),
    }
}

/// A document in short: the service of a regulation; of another document what it is before that.
pub fn short(reader: &Reader<'_>, document: &Regulation) -> String {
    let service = reader.plain(&document.service);
    if service.is_empty() {
        return reader.plain(&document.title);
    }
    reader.filled(&format!("regulation.short.{}", document.kind.name()), &[("service", &service)])
}

/// A sentence on a removed part, where the act prints none: `Исключён приказом … № 275.`
pub fn removed(reader: &Reader<'_>, event: &Event, kind: ChangeKind) -> String {
    match &event.by {
        Some(act) => capital(&reader.filled(&format!("change.by.{}", kind.name()), &[("act", &by(reader, act))])),
        None => reader.word(&format!("change.alone.{}", kind.name())),
    }
}

/// The page of an act in the national data base, by its id there.
pub fn adilet(reader: &Reader<'_>, identifiers: &Identifiers) -> Option<String> {
    let id = identifiers.adilet.as_ref()?;
    let plain = !id.is_empty() && id.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-');
    plain.then(|| reader.filled("link.adilet", &[("id", id)]))
}

/// The official page of an act: in the data base adilet.zan.kz, or else in the reference bank zan.gov.kz.
pub fn official(reader: &Reader<'_>, identifiers: &Identifiers) -> Option<String> {
    let zan = || {
        let id = identifiers.zan.as_ref()?;
        let plain = !id.is_empty() && id.bytes().all(|sign| sign.is_ascii_digit());
        plain.then(|| reader.filled("link.zan", &[("id", id)]))
    };
    adilet(reader, identifiers).or_else(zan)
}

/// The text with a small letter at its beginning, unless it begins with capitals.
pub fn small(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.clone().next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(signs).collect()
        }
        _ => text.to_owned(),
    }
}

/// The text with a capital letter at its beginning.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    match signs.next() {
        Some(first) => first.to_uppercase().chain(signs).collect(),
        None => String::new(),
    }
}
