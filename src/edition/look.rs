//! Looking parts up without changing anything: for notes and for those who only read.

use super::target::Aim;
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;

/// A part, where it stands.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// A chapter.
    Chapter(&'a Chapter),
    /// A point or subpoint.
    Point(&'a Point),
    /// An annex.
    Annex(&'a Annex),
    /// A step of a process.
    Step(&'a Step),
    /// A regulation.
    Regulation(&'a Regulation),
}

impl Found<'_> {
    /// Its anchor; a whole regulation has none.
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Chapter(chapter) => chapter.address.anchor_id(),
            Self::Point(point) => point.address.anchor_id(),
            Self::Annex(annex) => annex.address.anchor_id(),
            Self::Step(step) => Some(&step.id),
            Self::Regulation(_) => None,
        }
    }
}

/// The part that a change is aimed at, where there is one.
pub fn look<'a>(act: &'a Act, aim: &Aim) -> Option<Found<'a>> {
    match aim {
        Aim::Act | Aim::Event(_) => None,
        Aim::Regulation(id) => act.regulation(id).map(Found::Regulation),
        Aim::Part { regulation, anchor } => {
            parts(act, regulation.as_deref()).into_iter().find(|part| part.anchor() == Some(anchor))
        }
    }
}

/// All parts of the act's own page or of a regulation's, in the printed order.
pub fn parts<'a>(act: &'a Act, regulation: Option<&str>) -> Vec<Found<'a>> {
    let mut parts = Vec::new();
    let (chapters, annexes, processes): (&[Chapter], &[Annex], &[Process]) = match regulation {
        None => (&act.chapters, &act.annexes, &[]),
        Some(id) => match act.regulation(id) {
            Some(regulation) => (&regulation.chapters, &regulation.annexes, &regulation.processes),
            None => return parts,
        },
    };
    in_chapters(chapters, &mut parts);
    for annex in annexes {
        parts.push(Found::Annex(annex));
        match &annex.content {
            AnnexContent::Chapters(chapters) => in_chapters(chapters, &mut parts),
            AnnexContent::Blocks(blocks) => in_blocks(blocks, &mut parts),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
    parts.extend(processes.iter().flat_map(|process| &process.steps).map(Found::Step));
    parts
}

fn in_chapters<'a>(chapters: &'a [Chapter], parts: &mut Vec<Found<'a>>) {
    for chapter in chapters {
        parts.push(Found::Chapter(chapter));
        for point in &chapter.points {
            parts.push(Found::Point(point));
            in_blocks(&point.body, parts);
        }
    }
}

fn in_blocks<'a>(blocks: &'a [Block], parts: &mut Vec<Found<'a>>) {
    for block in blocks {
        if let Block::Subpoint(point) = block {
            parts.push(Found::Point(point));
            in_blocks(&point.body, parts);
        }
    }
}
