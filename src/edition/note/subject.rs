//! Subjects: what a note speaks of, and what that is a part of.

use super::super::home::{self, Home};
use super::super::part::PartMut;
use super::super::state::State;
use super::super::target::Aim;
use super::super::tree;
use crate::model::act::Act;
use crate::model::body::Chapter;
use crate::model::event::{Change, ChangeKind, Replacement};

/// Something that a note names, with its printed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The act itself.
    Act,
    /// The regulation.
    Regulation,
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
    let mut act = state.act.clone();
    let aim = Aim::of(&act, &change.target);
    if let Aim::Event(_) = aim {
        return None;
    }
    let words = matches!(change.replacement, Some(Replacement::Words(_)));
    let new = (change.kind == ChangeKind::Added).then(|| added(&mut act, &aim, change)).flatten();
    let aim = new.unwrap_or(aim);
    let page = if aim.page().is_some() { Name::Regulation } else { Name::Act };
    let (name, of) = match &aim {
        Aim::Act | Aim::Event(_) => (Name::Act, Name::Act),
        Aim::Regulation(_) => (Name::Regulation, Name::Act),
        Aim::Part { anchor, .. } => named(&mut act, &aim, anchor, page)?,
    };
    let title = words && !matches!(name, Name::Point(_) | Name::Subpoint(..) | Name::Step(_));
    Some(Subject { name, of, title })
}

/// The part that was added: the target, or what was put into it.
fn added(act: &mut Act, aim: &Aim, change: &Change) -> Option<Aim> {
    let replacement = change.replacement.as_ref()?;
    let number = match replacement {
        Replacement::Point(point) => point.number.clone(),
        Replacement::Chapter(chapter) => chapter.number.clone()?,
        Replacement::Annex(annex) => annex.number.clone(),
        Replacement::Step(step) => return Some(Aim::part(aim.page(), &step.id)),
        Replacement::Words(_) | Replacement::Regulation(_) => return None,
    };
    let of_sort = |part: &PartMut<'_>| match (part, replacement) {
        (PartMut::Point(point), Replacement::Point(_)) => point.number == number,
        (PartMut::Chapter(chapter), Replacement::Chapter(_)) => chapter.number.as_deref() == Some(&number),
        (PartMut::Annex(annex), Replacement::Annex(_)) => annex.number == number,
        _ => false,
    };
    if tree::part(act, aim).is_some_and(|part| of_sort(&part)) {
        return Some(aim.clone());
    }
    let beside = change.after.as_ref().map(|after| aim.beside(act, after));
    let list = beside.and_then(|beside| Some((home::home(act, &beside)?, beside)));
    let anchors = match list {
        Some((home, beside)) => home::list(act, beside.page(), &home)?.anchors(),
        None => match aim.anchor() {
            Some(anchor) => home::children(tree::page(act, aim.page())?, anchor)?.anchors(),
            None => everywhere(act, aim),
        },
    };
    let found = anchors.into_iter().flatten().map(|anchor| Aim::part(aim.page(), &anchor));
    found.into_iter().find(|aim| tree::part(act, aim).is_some_and(|part| of_sort(&part)))
}

/// The anchors of the points, chapters and annexes of a page, the last ones first.
fn everywhere(act: &mut Act, aim: &Aim) -> Vec<Option<String>> {
    let Some(page) = tree::page(act, aim.page()) else { return Vec::new() };
    let chapters = page.chapters.iter().rev();
    let points = chapters.clone().flat_map(|chapter| chapter.points.iter().rev()).map(|point| &point.address);
    let addresses = points.chain(chapters.map(|chapter| &chapter.address));
    let addresses = addresses.chain(page.annexes.iter().rev().map(|annex| &annex.address));
    addresses.map(|address| address.anchor_id().map(str::to_owned)).collect()
}

fn named(act: &mut Act, aim: &Aim, anchor: &str, page: Name) -> Option<(Name, Name)> {
    let home = home::home(act, aim);
    let number = match tree::part(act, aim) {
        Some(PartMut::Chapter(chapter)) => return Some((Name::Chapter(chapter.number.clone()?), page)),
        Some(PartMut::Annex(annex)) => return Some((Name::Annex(annex.number.clone()), page)),
        Some(PartMut::Step(step)) => {
            return Some((Name::Step(step.number.clone().unwrap_or_else(|| step.id.clone())), page));
        }
        Some(PartMut::Regulation(_)) => return Some((Name::Regulation, Name::Act)),
        // A step leaves nothing behind when it goes.
        None => return Some((Name::Step(anchor.to_owned()), page)),
        Some(PartMut::Point(point)) => (point.number.clone(), point.label.clone()),
    };
    match home {
        Some(Home::Blocks(parent)) => {
            let above = match tree::part(act, &Aim::part(aim.page(), &parent)) {
                Some(PartMut::Point(point)) => point.number.clone(),
                Some(PartMut::Annex(annex)) => {
                    let annex = Name::Annex(annex.number.clone());
                    return Some((Name::Point(number.0), annex));
                }
                _ => return None,
            };
            Some((Name::Subpoint(number.1, above.clone()), Name::Point(above)))
        }
        Some(Home::Points { annex: Some(annex), .. }) => match tree::part(act, &Aim::part(aim.page(), &annex)) {
            Some(PartMut::Annex(annex)) => {
                let annex = Name::Annex(annex.number.clone());
                Some((Name::Point(number.0), annex))
            }
            _ => None,
        },
        Some(Home::Points { chapter: Some(chapter), .. }) if is_repeated(act, aim, &number.0) => {
            let chapter = match tree::part(act, &Aim::part(aim.page(), &chapter)) {
                Some(PartMut::Chapter(chapter)) => chapter.number.clone().map(Name::Chapter),
                _ => None,
            };
            Some((Name::Point(number.0), chapter.unwrap_or(page)))
        }
        _ => Some((Name::Point(number.0), page)),
    }
}

/// Whether the number of a point is printed more than once on its page.
fn is_repeated(act: &mut Act, aim: &Aim, number: &str) -> bool {
    let Some(page) = tree::page(act, aim.page()) else { return false };
    let same = |chapter: &Chapter| chapter.points.iter().filter(|point| point.number == number).count();
    page.chapters.iter().map(same).sum::<usize>() > 1
}
