//! The parts of a page that have an anchor, each where it stands.

use super::body::{Annex, AnnexContent, Block, Chapter, Point};
use super::process::{Process, Step};
use super::regulation::Regulation;

/// A part, where it stands.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// A chapter.
    Chapter(&'a Chapter),
    /// A point or subpoint.
    Point(&'a Point),
    /// An annex.
    Annex(&'a Annex),
    /// A step of a process.
    Step(&'a Step),
    /// A whole regulation.
    Regulation(&'a Regulation),
}

impl<'a> Part<'a> {
    /// Its anchor; a whole regulation has none.
    pub fn anchor(&self) -> Option<&'a str> {
        match self {
            Self::Chapter(chapter) => chapter.address.anchor_id(),
            Self::Point(point) => point.address.anchor_id(),
            Self::Annex(annex) => annex.address.anchor_id(),
            Self::Step(step) => Some(&step.id),
            Self::Regulation(_) => None,
        }
    }
}

/// All parts of a page, in the printed order: the text, the annexes, the steps of the processes.
pub fn parts<'a>(chapters: &'a [Chapter], annexes: &'a [Annex], processes: &'a [Process]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    in_chapters(chapters, &mut parts);
    for annex in annexes {
        parts.push(Part::Annex(annex));
        match &annex.content {
            AnnexContent::Chapters(chapters) => in_chapters(chapters, &mut parts),
            AnnexContent::Blocks(blocks) => in_blocks(blocks, &mut parts),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
    parts.extend(processes.iter().flat_map(|process| &process.steps).map(Part::Step));
    parts
}

/// All parts of a regulation's page.
pub fn of_regulation(regulation: &Regulation) -> Vec<Part<'_>> {
    parts(&regulation.chapters, &regulation.annexes, &regulation.processes)
}

fn in_chapters<'a>(chapters: &'a [Chapter], parts: &mut Vec<Part<'a>>) {
    for chapter in chapters {
        parts.push(Part::Chapter(chapter));
        for point in &chapter.points {
            parts.push(Part::Point(point));
            in_blocks(&point.body, parts);
        }
    }
}

fn in_blocks<'a>(blocks: &'a [Block], parts: &mut Vec<Part<'a>>) {
    for block in blocks {
        if let Block::Subpoint(point) = block {
            parts.push(Part::Point(point));
            in_blocks(&point.body, parts);
        }
    }
}
