//! Parts: a chapter, point, annex, step or regulation that a change can take, put and replace, all handled alike.

use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::event::Replacement;
use crate::model::process::Step;
use crate::model::regulation::Regulation;

/// A part that stands on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A chapter.
    Chapter(Box<Chapter>),
    /// A point or subpoint.
    Point(Box<Point>),
    /// An annex.
    Annex(Box<Annex>),
    /// A step of a process.
    Step(Box<Step>),
    /// A regulation.
    Regulation(Box<Regulation>),
}

/// A part in its place.
#[derive(Debug)]
pub enum PartMut<'a> {
    /// A chapter.
    Chapter(&'a mut Chapter),
    /// A point or subpoint.
    Point(&'a mut Point),
    /// An annex.
    Annex(&'a mut Annex),
    /// A step of a process.
    Step(&'a mut Step),
    /// A regulation.
    Regulation(&'a mut Regulation),
}

impl Part {
    /// The part that a change puts in place; none where it puts words.
    pub fn of(replacement: &Replacement) -> Option<Self> {
        Some(match replacement {
            Replacement::Point(point) => Self::Point(point.clone()),
            Replacement::Step(step) => Self::Step(step.clone()),
            Replacement::Chapter(chapter) => Self::Chapter(chapter.clone()),
            Replacement::Annex(annex) => Self::Annex(annex.clone()),
            Replacement::Regulation(regulation) => Self::Regulation(regulation.clone()),
            Replacement::Words(_) => return None,
        })
    }

    /// Its anchor.
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Chapter(chapter) => chapter.address.anchor_id(),
            Self::Point(point) => point.address.anchor_id(),
            Self::Annex(annex) => annex.address.anchor_id(),
            Self::Step(step) => Some(&step.id),
            Self::Regulation(_) => None,
        }
    }

    /// The same part in its place.
    pub fn as_mut(&mut self) -> PartMut<'_> {
        match self {
            Self::Chapter(chapter) => PartMut::Chapter(chapter),
            Self::Point(point) => PartMut::Point(point),
            Self::Annex(annex) => PartMut::Annex(annex),
            Self::Step(step) => PartMut::Step(step),
            Self::Regulation(regulation) => PartMut::Regulation(regulation),
        }
    }

    /// Moves it and all below it to a page, and its anchor to another one: `p9` to `p8` takes `p9-1` to `p8-1`.
    pub fn readdress(&mut self, page: &Address, anchor: &str) {
        let from = self.anchor().unwrap_or_default().to_owned();
        match self {
            Self::Step(step) => anchor.clone_into(&mut step.id),
            Self::Regulation(regulation) => page.clone_into(&mut regulation.address),
            _ => {}
        }
        self.as_mut().each_address(&mut |address| {
            let old = address.anchor_id().unwrap_or_default();
            let below = old.strip_prefix(from.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('-'));
            let below = below.filter(|_| !from.is_empty());
            *address = page.anchor(&below.map_or_else(|| old.to_owned(), |rest| format!("{anchor}{rest}")));
        });
    }
}

impl PartMut<'_> {
    /// A copy that stands on its own.
    pub fn copied(&self) -> Part {
        match self {
            Self::Chapter(chapter) => Part::Chapter(Box::new((*chapter).clone())),
            Self::Point(point) => Part::Point(Box::new((*point).clone())),
            Self::Annex(annex) => Part::Annex(Box::new((*annex).clone())),
            Self::Step(step) => Part::Step(Box::new((*step).clone())),
            Self::Regulation(regulation) => Part::Regulation(Box::new((*regulation).clone())),
        }
    }

    /// Puts another part of the same sort in its place; whether it is of the same sort.
    pub fn put(&mut self, part: Part) -> bool {
        match (self, part) {
            (Self::Chapter(place), Part::Chapter(new)) => **place = *new,
            (Self::Point(place), Part::Point(mut new)) => {
                // A subpoint stays one, with its bracket, unless its label is given.
                if place.label == format!("{})", place.number) {
                    bracket(&mut new);
                }
                **place = *new;
            }
            (Self::Annex(place), Part::Annex(new)) => **place = *new,
            (Self::Step(place), Part::Step(new)) => **place = *new,
            (Self::Regulation(place), Part::Regulation(new)) => **place = Regulation { id: place.id.clone(), ..*new },
            _ => return false,
        }
        true
    }

    /// Goes through the addresses of it and of all below it.
    pub fn each_address(&mut self, visit: &mut dyn FnMut(&mut Address)) {
        match self {
            Self::Chapter(chapter) => in_chapter(chapter, visit),
            Self::Point(point) => in_point(point, visit),
            Self::Annex(annex) => in_annex(annex, visit),
            Self::Step(_) => {}
            Self::Regulation(regulation) => {
                regulation.chapters.iter_mut().for_each(|chapter| in_chapter(chapter, visit));
                regulation.annexes.iter_mut().for_each(|annex| in_annex(annex, visit));
            }
        }
    }
}

/// Goes through the addresses of a chapter; one without anchor (a text without chapters) has none to give.
fn in_chapter(chapter: &mut Chapter, visit: &mut dyn FnMut(&mut Address)) {
    if chapter.address.anchor_id().is_some() {
        visit(&mut chapter.address);
    }
    chapter.points.iter_mut().for_each(|point| in_point(point, visit));
}

/// Gives a number that was read as a point's the sign of a subpoint: `4.` → `4)`.
pub fn bracket(point: &mut Point) {
    if point.label == format!("{}.", point.number) {
        point.label = format!("{})", point.number);
    }
}

fn in_annex(annex: &mut Annex, visit: &mut dyn FnMut(&mut Address)) {
    visit(&mut annex.address);
    match &mut annex.content {
        AnnexContent::Chapters(chapters) => chapters.iter_mut().for_each(|chapter| in_chapter(chapter, visit)),
        AnnexContent::Blocks(blocks) => in_blocks(blocks, visit),
        AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
    }
}

fn in_point(point: &mut Point, visit: &mut dyn FnMut(&mut Address)) {
    visit(&mut point.address);
    in_blocks(&mut point.body, visit);
}

fn in_blocks(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Address)) {
    for block in blocks {
        if let Block::Subpoint(point) = block {
            in_point(point, visit);
        }
    }
}
