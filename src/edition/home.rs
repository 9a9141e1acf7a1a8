//! Homes: the list in which a part belongs, named so that it can be found again in another state.

use super::target::Aim;
use super::tree::{self, List};
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::process::Process;

/// The list in which a part belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// The chapters of a page, or of its annex with this anchor.
    Chapters(Option<String>),
    /// The points of the chapter with this anchor; of the chapter without anchor, of the page or of an annex.
    Points {
        /// The chapter's anchor.
        chapter: Option<String>,
        /// The annex's anchor.
        annex: Option<String>,
    },
    /// What stands below the point or annex with this anchor.
    Blocks(String),
    /// The annexes of a page.
    Annexes,
    /// The steps of the process with this id.
    Steps(String),
    /// The regulations of the act.
    Regulations,
}

/// Where a part belongs; none where there is no such part.
pub fn home(act: &Act, aim: &Aim) -> Option<Home> {
    let Aim::Part { regulation, anchor } = aim else {
        return matches!(aim, Aim::Regulation(_)).then_some(Home::Regulations);
    };
    let (chapters, annexes, processes): (&[Chapter], &[Annex], &[Process]) = match regulation {
        None => (&act.chapters, &act.annexes, &[]),
        Some(id) => {
            let regulation = act.regulation(id)?;
            (&regulation.chapters, &regulation.annexes, &regulation.processes)
        }
    };
    if annexes.iter().any(|annex| annex.address.anchor_id() == Some(anchor)) {
        return Some(Home::Annexes);
    }
    let in_annex = |annex: &Annex| match &annex.content {
        AnnexContent::Chapters(chapters) => in_chapters(chapters, annex.address.anchor_id(), anchor),
        AnnexContent::Blocks(blocks) => in_blocks(blocks, annex.address.anchor_id()?, anchor),
        AnnexContent::Regulation(_) | AnnexContent::View { .. } => None,
    };
    let in_process = |process: &Process| process.step(anchor).map(|_| Home::Steps(process.id.clone()));
    in_chapters(chapters, None, anchor)
        .or_else(|| annexes.iter().find_map(in_annex))
        .or_else(|| processes.iter().find_map(in_process))
}

fn in_chapters(chapters: &[Chapter], annex: Option<&str>, anchor: &str) -> Option<Home> {
    let annex = annex.map(str::to_owned);
    if chapters.iter().any(|chapter| chapter.address.anchor_id() == Some(anchor)) {
        return Some(Home::Chapters(annex));
    }
    chapters.iter().find_map(|chapter| {
        if chapter.points.iter().any(|point| point.address.anchor_id() == Some(anchor)) {
            let own = chapter.address.anchor_id().map(str::to_owned);
            return Some(Home::Points { chapter: own, annex: annex.clone() });
        }
        chapter.points.iter().find_map(|point| in_blocks(&point.body, point.address.anchor_id()?, anchor))
    })
}

fn in_blocks(blocks: &[Block], parent: &str, anchor: &str) -> Option<Home> {
    let points = || {
        blocks.iter().filter_map(|block| match block {
            Block::Subpoint(point) => Some(point),
            _ => None,
        })
    };
    if points().any(|point: &Point| point.address.anchor_id() == Some(anchor)) {
        return Some(Home::Blocks(parent.to_owned()));
    }
    points().find_map(|point| in_blocks(&point.body, point.address.anchor_id()?, anchor))
}

/// The list that a home names, on the act's own page or on a regulation's.
pub fn list<'a>(act: &'a mut Act, regulation: Option<&str>, home: &Home) -> Option<List<'a>> {
    if *home == Home::Regulations {
        return Some(List::Regulations(&mut act.regulations));
    }
    let page = tree::page(act, regulation)?;
    match home {
        Home::Regulations => None,
        Home::Annexes => Some(List::Annexes(page.annexes)),
        Home::Chapters(None) => Some(List::Chapters(page.chapters)),
        Home::Chapters(Some(annex)) => Some(List::Chapters(chapters_of(page.annexes, annex)?)),
        Home::Points { chapter: Some(chapter), .. } => children(page, chapter),
        Home::Points { chapter: None, annex } => {
            let chapters = match annex {
                Some(annex) => chapters_of(page.annexes, annex)?,
                None => page.chapters,
            };
            let bare = chapters.iter_mut().find(|chapter| chapter.address.anchor_id().is_none())?;
            Some(List::Points(&mut bare.points))
        }
        Home::Blocks(parent) => children(page, parent),
        Home::Steps(id) => {
            page.processes.iter_mut().find(|process| process.id == *id).map(|process| List::Steps(&mut process.steps))
        }
    }
}

fn chapters_of<'a>(annexes: &'a mut [Annex], anchor: &str) -> Option<&'a mut Vec<Chapter>> {
    let annex = annexes.iter_mut().find(|annex| annex.address.anchor_id() == Some(anchor))?;
    match &mut annex.content {
        AnnexContent::Chapters(chapters) => Some(chapters),
        _ => None,
    }
}

/// The list of what stands below a chapter, a point, or an annex of paragraphs.
pub fn children<'a>(page: tree::Page<'a>, anchor: &str) -> Option<List<'a>> {
    use super::part::PartMut;
    let (list, index) = page.holding(anchor)?;
    match list.part(index)? {
        PartMut::Chapter(chapter) => Some(List::Points(&mut chapter.points)),
        PartMut::Point(point) => Some(List::Blocks(&mut point.body)),
        PartMut::Annex(annex) => match &mut annex.content {
            AnnexContent::Blocks(blocks) => Some(List::Blocks(blocks)),
            AnnexContent::Chapters(chapters) => {
                if chapters.first().is_some_and(|bare| bare.address.anchor_id().is_none()) {
                    chapters.first_mut().map(|bare| List::Points(&mut bare.points))
                } else {
                    Some(List::Chapters(chapters))
                }
            }
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => None,
        },
        PartMut::Step(_) | PartMut::Regulation(_) => None,
    }
}
