//! Parts of a page by their printed numbers.

use super::reference::{Part, PartKind};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::event::Replacement;
use crate::model::regulation::Regulation;

/// A page that has parts.
#[derive(Debug, Clone, Copy)]
pub enum Page<'a> {
    /// An act.
    Act(&'a Act),
    /// A regulation of an act.
    Regulation(&'a Act, &'a Regulation),
}

impl<'a> Page<'a> {
    /// Its address.
    pub fn address(self) -> &'a Address {
        match self {
            Self::Act(act) => &act.address,
            Self::Regulation(_, regulation) => &regulation.address,
        }
    }

    /// Its chapters.
    pub fn chapters(self) -> &'a [Chapter] {
        match self {
            Self::Act(act) => &act.chapters,
            Self::Regulation(_, regulation) => &regulation.chapters,
        }
    }

    /// Its annexes.
    pub fn annexes(self) -> &'a [Annex] {
        match self {
            Self::Act(act) => &act.annexes,
            Self::Regulation(_, regulation) => &regulation.annexes,
        }
    }

    /// The act that it is or belongs to.
    pub fn act(self) -> &'a Act {
        match self {
            Self::Act(act) | Self::Regulation(act, _) => act,
        }
    }

    /// Whether its text is held here at all (of an excluded regulation often only the title is).
    pub fn has_text(self) -> bool {
        self.chapters().iter().any(|chapter| !chapter.points.is_empty()) || !self.annexes().is_empty()
    }
}

/// What was found for a chain of parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The addresses that fit; several where numbers repeat.
    Parts(Vec<Address>),
    /// There is no such part.
    Nothing,
    /// It cannot be told: that part of the text is not held here.
    NotHeld,
}

/// Looks for a chain of parts on a page; `near` is the place from which it is looked for.
pub fn find(page: Page<'_>, parts: &[Part], near: Option<&Address>) -> Found {
    let Some((first, rest)) = parts.split_first() else { return Found::Parts(vec![page.address().clone()]) };
    match first.kind {
        PartKind::Annex => annex(page, first, rest),
        PartKind::Chapter => in_chapter(page, first, rest),
        PartKind::Point => match near.and_then(|near| annex_around(page, near)) {
            Some(chapters) => match points(chapters, first, rest, near) {
                Found::Nothing => points(page.chapters(), first, rest, near),
                found => found,
            },
            None => or_added(page, first, points(page.chapters(), first, rest, near)),
        },
        PartKind::Subpoint => lone_subpoint(page, first, near),
        PartKind::Article => Found::NotHeld,
    }
}

fn annex(page: Page<'_>, part: &Part, rest: &[Part]) -> Found {
    let annexes: Vec<&Annex> = page.annexes().iter().filter(|annex| annex.number == part.number).collect();
    if annexes.is_empty() {
        return if added(page, |target| target.starts_with("annex-")) { Found::NotHeld } else { Found::Nothing };
    }
    let Some((next, further)) = rest.split_first() else {
        return Found::Parts(annexes.iter().map(|annex| annex.address.clone()).collect());
    };
    let [annex] = annexes.as_slice() else { return Found::NotHeld };
    match (&annex.content, page) {
        (AnnexContent::Chapters(chapters), _) if next.kind == PartKind::Point => points(chapters, next, further, None),
        (AnnexContent::Regulation(id), Page::Act(act)) => match act.regulation(id) {
            Some(regulation) if !regulation.chapters.is_empty() => find(Page::Regulation(act, regulation), rest, None),
            _ => Found::NotHeld,
        },
        _ => Found::NotHeld,
    }
}

fn in_chapter(page: Page<'_>, part: &Part, rest: &[Part]) -> Found {
    let chapters = page.chapters().iter().filter(|chapter| chapter.number.as_deref() == Some(part.number.as_str()));
    let chapters: Vec<&Chapter> = chapters.collect();
    match (rest.split_first(), chapters.as_slice()) {
        (_, []) => Found::Nothing,
        (None, chapters) => Found::Parts(chapters.iter().map(|chapter| chapter.address.clone()).collect()),
        (Some((next, further)), [chapter]) => points(std::slice::from_ref(*chapter), next, further, None),
        _ => Found::NotHeld,
    }
}

/// Points by number; where a number repeats, the one in the chapter of the place is meant.
fn points(chapters: &[Chapter], part: &Part, rest: &[Part], near: Option<&Address>) -> Found {
    if chapters.iter().all(|chapter| chapter.points.is_empty()) {
        return Found::NotHeld;
    }
    let fitting = |chapter: &&Chapter| chapter.points.iter().any(|point| point.number == part.number);
    let mut with: Vec<&Chapter> = chapters.iter().filter(fitting).collect();
    if with.len() > 1
        && let Some(own) = near.and_then(|near| with.iter().find(|chapter| holds(chapter, near)).copied())
    {
        with = vec![own];
    }
    let points: Vec<&Point> =
        with.iter().flat_map(|chapter| &chapter.points).filter(|point| point.number == part.number).collect();
    inside(points, rest)
}

/// Subpoints inside points.
fn inside(points: Vec<&Point>, rest: &[Part]) -> Found {
    if points.is_empty() {
        return Found::Nothing;
    }
    let Some((next, further)) = rest.split_first() else {
        return Found::Parts(points.iter().map(|point| point.address.clone()).collect());
    };
    // A point whose subpoints stand in one text, or whose text is lost, has none that could be missed.
    if points.iter().all(|point| subpoints(point).next().is_none()) {
        return Found::NotHeld;
    }
    let fitting = points.iter().flat_map(|point| subpoints(point)).filter(|point| point.number == next.number);
    inside(fitting.collect(), further)
}

fn subpoints(point: &Point) -> impl Iterator<Item = &Point> {
    point.body.iter().filter_map(|block| match block {
        Block::Subpoint(point) => Some(point),
        _ => None,
    })
}

/// `подпункт 1)` without a point: of the point where it is said.
fn lone_subpoint(page: Page<'_>, part: &Part, near: Option<&Address>) -> Found {
    let Some(near) = near else { return Found::NotHeld };
    let point = page.chapters().iter().flat_map(|chapter| &chapter.points).find(|point| stands_in(near, point));
    match point {
        Some(point) if subpoints(point).next().is_some() => {
            let fitting: Vec<Address> = subpoints(point)
                .filter(|inner| inner.number == part.number)
                .map(|inner| inner.address.clone())
                .collect();
            if fitting.is_empty() { Found::NotHeld } else { Found::Parts(fitting) }
        }
        _ => Found::NotHeld,
    }
}

/// The chapters of the annex that a place stands in.
fn annex_around<'a>(page: Page<'a>, near: &Address) -> Option<&'a [Chapter]> {
    page.annexes().iter().find_map(|annex| match &annex.content {
        AnnexContent::Chapters(chapters) if chapters.iter().any(|chapter| holds(chapter, near)) => {
            Some(chapters.as_slice())
        }
        _ => None,
    })
}

fn holds(chapter: &Chapter, near: &Address) -> bool {
    chapter.points.iter().any(|point| stands_in(near, point))
}

/// Whether an address is a point's or a part's of it.
fn stands_in(near: &Address, point: &Point) -> bool {
    let rest = near.as_str().strip_prefix(point.address.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.']))
}

/// A point that an event added is there, though the first edition does not have it.
fn or_added(page: Page<'_>, part: &Part, found: Found) -> Found {
    let events = page.act().events.iter().flat_map(|event| &event.changes);
    let mut points = events.filter_map(|change| match &change.replacement {
        Some(Replacement::Point(point)) => Some(point),
        _ => None,
    });
    match found {
        Found::Nothing if points.any(|point| point.number == part.number) => Found::NotHeld,
        found => found,
    }
}

fn added(page: Page<'_>, fits: impl Fn(&str) -> bool) -> bool {
    let changes = page.act().events.iter().flat_map(|event| &event.changes);
    changes.into_iter().any(|change| {
        change.kind == crate::model::event::ChangeKind::Added
            && fits(change.target.rsplit('#').next().unwrap_or_default())
    })
}
