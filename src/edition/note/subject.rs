//! Subjects: what a note speaks of, and what that is a part of.

use super::super::change::is_at_or_below;
use super::super::home::{self, Home};
use super::super::look::{self, look};
use super::super::state::State;
use super::super::target::Aim;
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent};
use crate::model::event::{Change, ChangeKind, Replacement};
use crate::model::part::Part;
use crate::model::regulation::DocumentKind;

/// Something that a note names, with its printed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The act itself.
    Act,
    /// The regulation, standard or rules.
    Document(DocumentKind),
    /// A chapter.
    Chapter(String),
    /// A point.
    Point(String),
    /// A subpoint with its sign, and the number of its point: `2)` of `1`.
    Subpoint(String, String),
    /// An annex.
    Annex(String),
    /// A step of a process.
    Step(String),
}

/// What a note speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The part.
    pub name: Name,
    /// What it is a part of, as notes name it: the point of a subpoint, the chapter of a point whose number is printed
    /// more than once, or else the regulation or act.
    pub of: Name,
    /// Whether only its title or heading is meant.
    pub title: bool,
}

/// What a change's note speaks of.
pub fn of(state: &State, change: &Change) -> Option<Subject> {
    let act = &state.act;
    let aim = Aim::of(act, &change.target);
    let words = matches!(change.replacement, Some(Replacement::Words(_)));
    let new = (change.kind == ChangeKind::Added).then(|| added(act, &aim, change)).flatten();
    let aim = new.unwrap_or(aim);
    let kind = |id: &str| act.regulation(id).map(|document| document.kind).unwrap_or_default();
    let page = aim.page().map_or(Name::Act, |id| Name::Document(kind(id)));
    let (name, of) = match &aim {
        Aim::Event(_) => return None,
        Aim::Act => (Name::Act, Name::Act),
        Aim::Regulation(id) => (Name::Document(kind(id)), Name::Act),
        Aim::Part { anchor, .. } => named(act, &aim, anchor, page)?,
    };
    let title = words && !matches!(name, Name::Point(_) | Name::Subpoint(..) | Name::Step(_));
    Some(Subject { name, of, title })
}

/// The part that was added: the target, or what was put into it or beside its neighbour.
fn added(act: &Act, aim: &Aim, change: &Change) -> Option<Aim> {
    let is_it = |part: &Part<'_>| match (part, change.replacement.as_ref()) {
        (Part::Point(part), Some(Replacement::Point(new))) => part.number == new.number,
        (Part::Chapter(part), Some(Replacement::Chapter(new))) => part.number == new.number,
        (Part::Annex(part), Some(Replacement::Annex(new))) => part.number == new.number,
        (Part::Step(part), Some(Replacement::Step(new))) => part.id == new.id,
        _ => false,
    };
    if change.after.is_none() && look(act, aim).is_some_and(|part| is_it(&part)) {
        return Some(aim.clone());
    }
    let aim_of = |part: &Part<'_>| part.anchor().map(|anchor| Aim::part(aim.page(), anchor));
    let parts = look::parts(act, aim.page()).into_iter().filter(is_it);
    let candidates: Vec<Aim> = parts.filter_map(|part| aim_of(&part)).collect();
    let beside = change.after.as_ref().and_then(|after| home::home(act, &aim.beside(act, after)));
    let fits = |candidate: &&Aim| match &beside {
        Some(beside) => home::home(act, candidate).as_ref() == Some(beside),
        None => *candidate != aim && is_at_or_below(act, candidate, aim),
    };
    candidates.iter().find(fits).or(candidates.last()).cloned()
}

fn named(act: &Act, aim: &Aim, anchor: &str, page: Name) -> Option<(Name, Name)> {
    let point = match look(act, aim) {
        Some(Part::Chapter(chapter)) => return Some((Name::Chapter(chapter.number.clone()?), page)),
        Some(Part::Annex(annex)) => return Some((of_annex(act, annex), page)),
        Some(Part::Step(step)) => {
            return Some((Name::Step(step.number.clone().unwrap_or_else(|| step.id.clone())), page));
        }
        Some(Part::Regulation(document)) => return Some((Name::Document(document.kind), Name::Act)),
        // A step leaves nothing behind when it goes.
        None => return Some((Name::Step(anchor.to_owned()), page)),
        Some(Part::Point(point)) => point,
    };
    let above = |anchor: &str| look(act, &Aim::part(aim.page(), anchor));
    let name = Name::Point(point.number.clone());
    match home::home(act, aim) {
        Some(Home::Blocks(parent)) => match above(&parent)? {
            Part::Point(parent) => {
                let of = Name::Point(parent.number.clone());
                Some((Name::Subpoint(point.label.clone(), parent.number.clone()), of))
            }
            Part::Annex(annex) => Some((name, Name::Annex(annex.number.clone()))),
            _ => None,
        },
        Some(Home::Points { annex: Some(annex), .. }) => match above(&annex)? {
            Part::Annex(annex) => Some((name, Name::Annex(annex.number.clone()))),
            _ => None,
        },
        Some(Home::Points { chapter: Some(chapter), .. }) if is_repeated(act, aim, &point.number) => {
            let of = match above(&chapter) {
                Some(Part::Chapter(chapter)) => chapter.number.clone().map(Name::Chapter),
                _ => None,
            };
            Some((name, of.unwrap_or(page)))
        }
        _ => Some((name, page)),
    }
}

/// An annex by its number; what the act approves without one, by what it is.
fn of_annex(act: &Act, annex: &Annex) -> Name {
    match &annex.content {
        AnnexContent::Regulation(id) if annex.approved => {
            Name::Document(act.regulation(id).map(|document| document.kind).unwrap_or_default())
        }
        _ => Name::Annex(annex.number.clone()),
    }
}

/// Whether the number of a point is printed more than once in the chapters of its page.
fn is_repeated(act: &Act, aim: &Aim, number: &str) -> bool {
    let chapters = match aim.page() {
        Some(id) => act.regulation(id).map(|regulation| regulation.chapters.as_slice()).unwrap_or_default(),
        None => &act.chapters,
    };
    chapters.iter().flat_map(|chapter| &chapter.points).filter(|point| point.number == number).count() > 1
}
