//! The parts of a page by their anchors: where one stands, and the list that it stands in.

use super::part::{Part, PartMut};
use super::target::Aim;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;
use crate::model::sheaf::Sheaf;

/// The matter of a page: the act's own or a regulation's.
#[derive(Debug)]
pub struct Page<'a> {
    /// Its address.
    pub address: Address,
    /// Its text.
    pub chapters: &'a mut Vec<Chapter>,
    /// Its annexes.
    pub annexes: &'a mut Vec<Annex>,
    /// Its processes; an act has none.
    pub processes: &'a mut [Process],
}

/// A list in which parts stand.
#[derive(Debug)]
pub enum List<'a> {
    /// Chapters of a page or annex.
    Chapters(&'a mut Vec<Chapter>),
    /// Points of a chapter.
    Points(&'a mut Vec<Point>),
    /// The body of a point or annex.
    Blocks(&'a mut Vec<Block>),
    /// Annexes of a page.
    Annexes(&'a mut Vec<Annex>),
    /// Steps of a process.
    Steps(&'a mut Vec<Step>),
    /// The regulations of an act.
    Regulations(&'a mut Sheaf<Regulation>),
}

/// The list in which what a change is aimed at stands, and its place in it.
pub fn holding<'a>(act: &'a mut Act, aim: &Aim) -> Option<(List<'a>, usize)> {
    match aim {
        Aim::Act | Aim::Event(_) => None,
        Aim::Regulation(id) => {
            let index = act.regulations.iter().position(|regulation| regulation.id == *id)?;
            Some((List::Regulations(&mut act.regulations), index))
        }
        Aim::Part { regulation, anchor } => page(act, regulation.as_deref())?.holding(anchor),
    }
}

/// What a change is aimed at, where it is a part.
pub fn part<'a>(act: &'a mut Act, aim: &Aim) -> Option<PartMut<'a>> {
    let (list, index) = holding(act, aim)?;
    list.part(index)
}

/// The matter of the act's own page, or of the page of one of its regulations.
pub fn page<'a>(act: &'a mut Act, regulation: Option<&str>) -> Option<Page<'a>> {
    match regulation {
        None => Some(Page {
            address: act.address.clone(),
            chapters: &mut act.chapters,
            annexes: &mut act.annexes,
            processes: &mut [],
        }),
        Some(id) => act.regulations.find_mut(|regulation| regulation.id == id).map(|regulation| Page {
            address: regulation.address.clone(),
            chapters: &mut regulation.chapters,
            annexes: &mut regulation.annexes,
            processes: &mut regulation.processes,
        }),
    }
}

impl<'a> Page<'a> {
    /// The list in which the part with this anchor stands, and its place in it.
    pub fn holding(self, anchor: &str) -> Option<(List<'a>, usize)> {
        if let Some(index) = self.annexes.iter().position(|annex| annex.address.anchor_id() == Some(anchor)) {
            return Some((List::Annexes(self.annexes), index));
        }
        if let Some(found) = in_chapters(self.chapters, anchor) {
            return Some(found);
        }
        for annex in self.annexes {
            let found = match &mut annex.content {
                AnnexContent::Chapters(chapters) => in_chapters(chapters, anchor),
                AnnexContent::Blocks(blocks) => in_blocks(blocks, anchor),
                AnnexContent::Regulation(_) | AnnexContent::View { .. } => None,
            };
            if found.is_some() {
                return found;
            }
        }
        for process in self.processes {
            if let Some(index) = process.steps.iter().position(|step| step.id == anchor) {
                return Some((List::Steps(&mut process.steps), index));
            }
        }
        None
    }
}

fn in_chapters<'a>(chapters: &'a mut Vec<Chapter>, anchor: &str) -> Option<(List<'a>, usize)> {
    if let Some(index) = chapters.iter().position(|chapter| chapter.address.anchor_id() == Some(anchor)) {
        return Some((List::Chapters(chapters), index));
    }
    chapters.iter_mut().find_map(|chapter| in_points(&mut chapter.points, anchor))
}

fn in_points<'a>(points: &'a mut Vec<Point>, anchor: &str) -> Option<(List<'a>, usize)> {
    if let Some(index) = points.iter().position(|point| point.address.anchor_id() == Some(anchor)) {
        return Some((List::Points(points), index));
    }
    points.iter_mut().find_map(|point| in_blocks(&mut point.body, anchor))
}

fn in_blocks<'a>(blocks: &'a mut Vec<Block>, anchor: &str) -> Option<(List<'a>, usize)> {
    let is = |block: &Block| matches!(block, Block::Subpoint(point) if point.address.anchor_id() == Some(anchor));
    if let Some(index) = blocks.iter().position(is) {
        return Some((List::Blocks(blocks), index));
    }
    blocks.iter_mut().find_map(|block| match block {
        Block::Subpoint(point) => in_blocks(&mut point.body, anchor),
        _ => None,
    })
}

impl<'a> List<'a> {
    /// How many things stand in it.
    pub fn len(&self) -> usize {
        match self {
            Self::Chapters(list) => list.len(),
            Self::Points(list) => list.len(),
            Self::Blocks(list) => list.len(),
            Self::Annexes(list) => list.len(),
            Self::Steps(list) => list.len(),
            Self::Regulations(list) => list.len(),
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The part at a place of the list.
    pub fn part(self, index: usize) -> Option<PartMut<'a>> {
        match self {
            Self::Chapters(list) => list.get_mut(index).map(PartMut::Chapter),
            Self::Points(list) => list.get_mut(index).map(PartMut::Point),
            Self::Annexes(list) => list.get_mut(index).map(PartMut::Annex),
            Self::Steps(list) => list.get_mut(index).map(PartMut::Step),
            Self::Regulations(list) => list.get_mut(index).map(PartMut::Regulation),
            Self::Blocks(list) => match list.get_mut(index)? {
                Block::Subpoint(point) => Some(PartMut::Point(point)),
                _ => None,
            },
        }
    }

    /// The anchors in it; none for a paragraph or table.
    pub fn anchors(&self) -> Vec<Option<String>> {
        let own = |address: &Address| address.anchor_id().map(str::to_owned);
        match self {
            Self::Chapters(list) => list.iter().map(|chapter| own(&chapter.address)).collect(),
            Self::Points(list) => list.iter().map(|point| own(&point.address)).collect(),
            Self::Annexes(list) => list.iter().map(|annex| own(&annex.address)).collect(),
            Self::Steps(list) => list.iter().map(|step| Some(step.id.clone())).collect(),
            Self::Regulations(list) => list.iter().map(|regulation| Some(regulation.id.clone())).collect(),
            Self::Blocks(list) => list
                .iter()
                .map(|block| match block {
                    Block::Subpoint(point) => own(&point.address),
                    _ => None,
                })
                .collect(),
        }
    }

    /// Puts a part at a place of the list (at its end when that is beyond it); whether it is of the list's sort.
    pub fn insert(&mut self, index: usize, part: Part) -> bool {
        let index = index.min(self.len());
        match (self, part) {
            (Self::Chapters(list), Part::Chapter(chapter)) => list.insert(index, *chapter),
            (Self::Points(list), Part::Point(point)) => list.insert(index, *point),
            (Self::Blocks(list), Part::Point(point)) => list.insert(index, Block::Subpoint(*point)),
            (Self::Annexes(list), Part::Annex(annex)) => list.insert(index, *annex),
            (Self::Steps(list), Part::Step(step)) => list.insert(index, *step),
            (Self::Regulations(list), Part::Regulation(regulation)) => list.insert(index, *regulation),
            _ => return false,
        }
        true
    }

    /// Takes the part at a place out of the list.
    pub fn take(&mut self, index: usize) -> Option<Part> {
        if index >= self.len() {
            return None;
        }
        Some(match self {
            Self::Chapters(list) => Part::Chapter(Box::new(list.remove(index))),
            Self::Points(list) => Part::Point(Box::new(list.remove(index))),
            Self::Annexes(list) => Part::Annex(Box::new(list.remove(index))),
            Self::Steps(list) => Part::Step(Box::new(list.remove(index))),
            Self::Regulations(list) => Part::Regulation(Box::new(list.remove(index))),
            Self::Blocks(list) => match list.remove(index) {
                Block::Subpoint(point) => Part::Point(Box::new(point)),
                other => {
                    list.insert(index, other);
                    return None;
                }
            },
        })
    }
}
