//! An act: the order or decree that approves regulations.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::address::Address;
use super::body::{Annex, Chapter, Note};
use super::event::Event;
use super::reference::{ActKind, ActReference, Entry, Identifiers};
use super::regulation::{Abbreviation, Regulation};
use super::sheaf::Sheaf;
use super::words::{Lang, Words};

/// An act: an order, a joint order, a decree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id and its folder in the site: `500-2015`.
    pub id: String,
    /// Its page.
    pub address: Address,
    /// What it is.
    pub kind: ActKind,
    /// Who issued it.
    pub issuer: Words,
    /// The number, a string because real ones are `А-6/229`, `153-НҚ`.
    pub number: String,
    /// The title as printed.
    pub title: Words,
    /// The sentence of requisites as printed under the title.
    pub requisites: Words,
    /// The date of adoption.
    pub adopted: Date,
    /// State registration.
    pub registered: Option<Registration>,
    /// Official publications.
    pub published: Vec<Publication>,
    /// When it takes effect.
    pub entry: Entry,
    /// Identifiers in other systems.
    pub identifiers: Identifiers,
    /// Whether it is in force; from the events unless the content says otherwise.
    pub status: Status,
    /// The preamble as printed, with its command word.
    pub preamble: Words,
    /// The text.
    pub chapters: Vec<Chapter>,
    /// Definitions and abbreviations of its own text, in the printed order; the same one may be defined twice.
    pub abbreviations: Vec<Abbreviation>,
    /// Who signed, in the printed order.
    pub signatories: Vec<Signatory>,
    /// With whom it was agreed.
    pub agreements: Vec<Agreement>,
    /// Its annexes, regulations among them.
    pub annexes: Vec<Annex>,
    /// The order in which a language prints the annexes, where it is another one.
    pub orders: BTreeMap<Lang, Vec<Address>>,
    /// The acts that it repeals.
    pub repeals: Vec<ActReference>,
    /// What changed it since.
    pub events: Sheaf<Event>,
    /// Notes printed under the title.
    pub notes: Vec<Note>,
    /// The date of the edition that each language's text renders.
    pub editions: BTreeMap<Lang, Date>,
    /// Where the texts come from.
    pub sources: Vec<Words>,
    /// The regulations it approves.
    pub regulations: Sheaf<Regulation>,
}

impl Act {
    /// Its annexes in the order in which a language prints them.
    pub fn annexes_in(&self, lang: &Lang) -> Vec<&Annex> {
        let mut annexes: Vec<&Annex> = self.annexes.iter().collect();
        if let Some(order) = self.orders.get(lang) {
            let place = |annex: &&Annex| order.iter().position(|address| *address == annex.address);
            annexes.sort_by_key(|annex| place(annex).unwrap_or(order.len()));
        }
        annexes
    }

    /// The regulation with this id.
    pub fn regulation(&self, id: &str) -> Option<&Regulation> {
        self.regulations.iter().find(|regulation| regulation.id == id)
    }
}

/// Whether an act or a part of it is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Status {
    /// қолданыста / действует.
    #[default]
    InForce,
    /// күшін жойған / утратил силу.
    Repealed,
    /// әлі қолданысқа енгізілмеген / ещё не введён в действие.
    Future,
}

impl Status {
    /// The word used in YAML, in class names and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Repealed => "repealed",
            Self::Future => "future",
        }
    }
}

/// State registration of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// The registration number.
    pub number: String,
    /// The date, where it is known.
    pub date: Option<Date>,
}

/// An official publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Where.
    pub place: Words,
    /// When, where it is known.
    pub date: Option<Date>,
}

/// A signature block: position, rank and name, each on its own line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The lines as printed.
    pub lines: Vec<Words>,
}

/// A block of agreement («КЕЛІСІЛДІ» / «СОГЛАСОВАН»).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The lines as printed.
    pub lines: Vec<Words>,
    /// The date.
    pub date: Option<Date>,
}
