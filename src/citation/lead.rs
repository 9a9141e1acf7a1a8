//! Where a reference leads in the end: to a part of the corpus, to a page of it, or to an act that is only named here.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::reference::{Citation, Document, Owner};
use super::resolve::{Standing, Target, is_date, resolve};
use super::target::{self, Found, Page};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::reference::ActReference;
use crate::model::regulation::{DocumentKind, Regulation};

/// Where a reference leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead<'a> {
    /// To a part or page of the corpus.
    Here(Address),
    /// To an act that is not here.
    Elsewhere(&'a ActReference),
}

/// Acts that are not here but that the content names, with their identifiers: what one act says of another serves all.
#[derive(Debug, Clone, Default)]
pub struct Named<'a>(BTreeMap<(&'a str, Date), &'a ActReference>);

impl<'a> Named<'a> {
    /// Gathers them: repealed acts, those that changed something, standards.
    pub fn of(corpus: &'a Corpus) -> Self {
        let mut all: BTreeMap<(&str, Date), &ActReference> = BTreeMap::new();
        for other in corpus.acts.iter().flat_map(references) {
            let Some(date) = other.date else { continue };
            let known = all.entry((&other.number, date)).or_insert(other);
            if !known.is_found() && other.is_found() {
                *known = other;
            }
        }
        Self(all)
    }

    /// The one with this number and date that says most.
    pub fn get(&self, number: &str, date: Date) -> Option<&'a ActReference> {
        self.0.get(&(number, date)).copied()
    }

    /// The act that a text names by number and date; several of one number and date differ in nothing that a text says.
    fn mentioned(&self, citation: &Citation) -> Option<&'a ActReference> {
        let Owner::Act(mention) = &citation.owner else { return None };
        let written = mention.date?;
        let numbered = self.0.iter().filter(|((number, _), _)| *number == mention.number);
        numbered.into_iter().find(|((_, date), _)| is_date(written, *date)).map(|(_, known)| *known)
    }
}

/// The acts that an act names in its data: in the order of the content.
pub fn references(act: &Act) -> impl Iterator<Item = &ActReference> {
    let standards = act.regulations.iter().filter_map(|regulation| regulation.standard.as_ref());
    let by = act.events.iter().filter_map(|event| event.by.as_ref());
    act.repeals.iter().chain(by).chain(standards.map(|standard| &standard.act))
}

/// Where a reference leads; nowhere where that cannot be told. `near` is the address of the text that makes it.
pub fn lead<'a>(citation: &Citation, standing: &Standing<'a>, near: &Address, named: &Named<'a>) -> Option<Lead<'a>> {
    match resolve(citation, standing, near) {
        Target::Part(address) => Some(Lead::Here(address)),
        Target::Outside(known) => {
            let known = known.or_else(|| named.mentioned(citation))?;
            match standing.acts.held(known) {
                Some(act) => inside(citation, act).map(Lead::Here),
                None => {
                    let better = known.date.and_then(|date| named.get(&known.number, date));
                    Some(Lead::Elsewhere(better.filter(|better| better.is_found()).unwrap_or(known)))
                }
            }
        }
        _ => None,
    }
}

/// The part of another act of the corpus. A standard is approved by an order, and its points are meant, not the order's.
fn inside(citation: &Citation, act: &Act) -> Option<Address> {
    let kind = match citation.owner.document() {
        Some(Document::Standard) => Some(DocumentKind::Standard),
        Some(Document::Regulation) => Some(DocumentKind::Regulation),
        Some(Document::Rules) => Some(DocumentKind::Rules),
        Some(_) => return found(citation, Page::Act(act)),
        None => None,
    };
    let documents = act.regulations.iter();
    let fitting: Vec<&Regulation> = documents.filter(|one| kind.is_none_or(|kind| one.kind == kind)).collect();
    match fitting.as_slice() {
        [only] => found(citation, Page::Regulation(act, only)),
        _ => found(citation, Page::Act(act)),
    }
}

fn found(citation: &Citation, page: Page<'_>) -> Option<Address> {
    match target::find(page, &citation.parts, None) {
        Found::Parts(parts) => match parts.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        },
        // It is right that the text is not held here, and right to show what is.
        Found::NotHeld => Some(page.address().clone()),
        Found::Nothing => None,
    }
}
