//! From what a text says to what it means: the owner by its level, then the part of it.

use std::collections::HashMap;

use super::reference::{Citation, Document, Mention, Owner};
use super::target::{self, Found, Page};
use crate::language::date::Written;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::leaf::Role;
use crate::model::reference::{ActKind, ActReference};
use crate::model::regulation::{DocumentKind, Regulation};

/// Where a reference stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The acts that there are.
    pub acts: &'a Numbered<'a>,
    /// The act on whose page, or on a page of which, it stands.
    pub act: &'a Act,
    /// The regulation on whose page it stands.
    pub regulation: Option<&'a Regulation>,
    /// What its text is there.
    pub role: Role<'a>,
}

/// The acts of a corpus by their numbers, so that one is not looked for among all of them at every mention.
#[derive(Debug)]
pub struct Numbered<'a>(HashMap<&'a str, Vec<&'a Act>>);

impl<'a> Numbered<'a> {
    /// Puts the acts into order.
    pub fn new(corpus: &'a Corpus) -> Self {
        let mut acts: HashMap<&str, Vec<&Act>> = HashMap::with_capacity(corpus.acts.len());
        for act in &corpus.acts {
            acts.entry(&act.number).or_default().push(act);
        }
        Self(acts)
    }

    /// The act that a reference means: by its id, or by its number, date and kind.
    pub fn held(&self, reference: &ActReference) -> Option<&'a Act> {
        if let Some(id) = &reference.id {
            let numbered = self.of(&reference.number).iter();
            return numbered.chain(self.0.values().flatten()).find(|act| act.id == *id).copied();
        }
        let date = reference.date?;
        let is_it = |act: &&&Act| act.adopted == date && act.kind == reference.kind;
        let mut fitting = self.of(&reference.number).iter().filter(is_it);
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    fn of(&self, number: &str) -> &[&'a Act] {
        self.0.get(number).map_or(&[], Vec::as_slice)
    }
}

/// What a reference means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target<'a> {
    /// A part of the corpus.
    Part(Address),
    /// Several parts fit.
    Ambiguous(Vec<Address>),
    /// The owner is here, but it has no such part; parts of other pages that have that number.
    Missing {
        /// The page that should have it.
        page: Address,
        /// What has it instead.
        candidates: Vec<Address>,
    },
    /// The document is spoken of by a short name that nothing here explains.
    Undefined(Document),
    /// An act that is not here; what is known of it, where the content names it.
    Outside(Option<&'a ActReference>),
    /// It cannot be told.
    Unknown,
}

/// Leads a reference to what it means; `near` is the address of the text that makes it.
pub fn resolve<'a>(citation: &Citation, standing: &Standing<'a>, near: &Address) -> Target<'a> {
    if let Role::ChangeNote(target) = standing.role {
        return changed(citation, standing, target);
    }
    match owner(citation, standing) {
        Meant::Page(page) => on_page(citation, standing, page, Some(near)),
        Meant::Pages(pages) => several(citation, &pages),
        Meant::Outside(act) => Target::Outside(act),
        Meant::Undefined(document) => Target::Undefined(document),
        Meant::Unknown => Target::Unknown,
    }
}

/// Whose part is meant.
enum Meant<'a> {
    Page(Page<'a>),
    Pages(Vec<Page<'a>>),
    Outside(Option<&'a ActReference>),
    Undefined(Document),
    Unknown,
}

fn owner<'a>(citation: &Citation, standing: &Standing<'a>) -> Meant<'a> {
    let standard = standing.regulation.and_then(|regulation| regulation.standard.as_ref()).map(|known| &known.act);
    let fact = standing.role == Role::Fact;
    match &citation.owner {
        // Documents, grounds and fees are taken from the standard, and its numbers with them.
        Owner::Unsaid if fact => Meant::Outside(standard),
        Owner::Unsaid => Meant::Page(own(standing)),
        Owner::This(Document::Standard) | Owner::Named(Document::Standard)
            if standing.regulation.is_some_and(|document| document.kind == DocumentKind::Standard) =>
        {
            Meant::Page(own(standing))
        }
        Owner::This(Document::Standard) if !fact => Meant::Unknown,
        Owner::This(Document::Standard) => Meant::Outside(standard),
        Owner::Named(Document::Standard) => match standing.regulation {
            Some(regulation) if !knows_standard(regulation) => Meant::Undefined(Document::Standard),
            _ => Meant::Outside(standard),
        },
        Owner::This(Document::Rules)
            if standing.regulation.is_some_and(|document| document.kind == DocumentKind::Rules) =>
        {
            Meant::Page(own(standing))
        }
        Owner::This(Document::Regulation) | Owner::Named(Document::Regulation) => regulation(standing),
        Owner::This(document) | Owner::Named(document) => match document {
            Document::Order | Document::Decree if is_kind(standing.act.kind, *document) => {
                Meant::Page(Page::Act(standing.act))
            }
            _ => Meant::Outside(None),
        },
        Owner::Act(mention) => act(mention, standing),
    }
}

fn own<'a>(standing: &Standing<'a>) -> Page<'a> {
    match standing.regulation {
        Some(regulation) => Page::Regulation(standing.act, regulation),
        None => Page::Act(standing.act),
    }
}

/// `осы Регламент`: the one on whose page it is said, or the only one of the act.
fn regulation<'a>(standing: &Standing<'a>) -> Meant<'a> {
    if let Some(regulation) = standing.regulation {
        return Meant::Page(Page::Regulation(standing.act, regulation));
    }
    let is_one = |document: &&Regulation| document.kind == DocumentKind::Regulation;
    let regulations = standing.act.regulations.iter().filter(is_one);
    let all: Vec<Page<'a>> = regulations.map(|regulation| Page::Regulation(standing.act, regulation)).collect();
    match all.as_slice() {
        [] => Meant::Unknown,
        [only] => Meant::Page(*only),
        _ => Meant::Pages(all),
    }
}

/// Whether a regulation says which standard it means.
fn knows_standard(regulation: &Regulation) -> bool {
    let is_standard = |text: &str| text.to_lowercase().starts_with("стандарт");
    regulation.standard.is_some()
        || regulation
            .abbreviations
            .iter()
            .any(|abbreviation| abbreviation.short.iter().any(|(_, text)| is_standard(&text.text)))
        || defines_standard(regulation)
}

/// `(бұдан әрі – Стандарт)`, `(далее – Стандарт)` in the text itself.
fn defines_standard(regulation: &Regulation) -> bool {
    let mut found = false;
    crate::model::leaf::of_regulation(regulation, &mut |leaf| {
        found |= leaf.words.iter().any(|(_, text)| {
            text.text.match_indices("тандарт").any(|(at, _)| {
                let before = text.text.get(..at).unwrap_or_default().trim_end_matches(['с', 'С']).trim_end();
                let before = before.trim_end_matches(['-', '–', '—']).trim_end();
                before.ends_with("(далее") || before.ends_with("(бұдан әрі")
            })
        });
    });
    found
}

fn act<'a>(mention: &Mention, standing: &Standing<'a>) -> Meant<'a> {
    let same_date = |date: jiff::civil::Date| mention.date.is_none_or(|written| is_date(written, date));
    let own = standing.act;
    if own.number == mention.number && is_kind(own.kind, mention.document) && same_date(own.adopted) {
        return Meant::Page(Page::Act(own));
    }
    let mut others = standing
        .acts
        .of(&mention.number)
        .iter()
        .copied()
        .filter(|other| mention.date.is_some() && same_date(other.adopted) && !std::ptr::eq(*other, own));
    if let (Some(other), None) = (others.next(), others.next()) {
        return Meant::Page(Page::Act(other));
    }
    let standard = standing.regulation.and_then(|regulation| regulation.standard.as_ref()).map(|known| &known.act);
    let named = own.repeals.iter().chain(own.events.iter().filter_map(|event| event.by.as_ref())).chain(standard);
    let same = |known: &&ActReference| known.number == mention.number && known.date.is_none_or(same_date);
    Meant::Outside(named.into_iter().find(same))
}

fn is_kind(kind: ActKind, document: Document) -> bool {
    matches!(
        (kind, document),
        (ActKind::Order | ActKind::JointOrder, Document::Order)
            | (ActKind::Decree, Document::Decree)
            | (ActKind::Law, Document::Law)
    )
}

/// Whether a written date is a date, as far as it says.
pub fn is_date(written: Written, date: jiff::civil::Date) -> bool {
    written.year.is_none_or(|year| i32::from(year) == i32::from(date.year()))
        && (written.month == 0 || (i16::from(written.month), i16::from(written.day)) == month_and_day(date))
}

fn month_and_day(date: jiff::civil::Date) -> (i16, i16) {
    (i16::from(date.month()), i16::from(date.day()))
}

/// The note of a change speaks of what was changed.
fn changed<'a>(citation: &Citation, standing: &Standing<'a>, target: &str) -> Target<'a> {
    if let Owner::Act(mention) = &citation.owner {
        return match act(mention, standing) {
            Meant::Outside(act) => Target::Outside(act),
            Meant::Page(page) => Target::Part(page.address().clone()),
            _ => Target::Unknown,
        };
    }
    let id = target.split('#').next().unwrap_or_default();
    let page = match standing.act.regulation(id) {
        Some(regulation) => Page::Regulation(standing.act, regulation),
        None => Page::Act(standing.act),
    };
    match target::find(page, &citation.parts, None) {
        Found::Parts(parts) => one_of(parts),
        _ => Target::Unknown,
    }
}

fn on_page<'a>(citation: &Citation, standing: &Standing<'a>, page: Page<'a>, near: Option<&Address>) -> Target<'a> {
    if !page.has_text() && !citation.parts.is_empty() {
        return Target::Unknown;
    }
    match target::find(page, &citation.parts, near) {
        Found::Parts(parts) => one_of(parts),
        Found::NotHeld => Target::Unknown,
        Found::Nothing => {
            let pages = std::iter::once(Page::Act(standing.act))
                .chain(standing.act.regulations.iter().map(|regulation| Page::Regulation(standing.act, regulation)));
            let others = pages.filter(|other| other.address() != page.address());
            let candidates = others
                .filter_map(|other| match target::find(other, &citation.parts, None) {
                    Found::Parts(parts) => Some(parts),
                    _ => None,
                })
                .flatten()
                .collect();
            Target::Missing { page: page.address().clone(), candidates }
        }
    }
}

fn one_of<'a>(mut parts: Vec<Address>) -> Target<'a> {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => Target::Part(only),
        (_, Some(last)) => {
            parts.push(last);
            Target::Ambiguous(parts)
        }
        (_, None) => Target::Unknown,
    }
}

fn several<'a>(citation: &Citation, pages: &[Page<'a>]) -> Target<'a> {
    let mut all = Vec::new();
    for page in pages {
        if let Found::Parts(parts) = target::find(*page, &citation.parts, None) {
            all.extend(parts);
        }
    }
    one_of(all)
}
