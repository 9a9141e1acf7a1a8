//! All anchors of a page, for the checks of references to them.

use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::regulation::Regulation;

/// The anchors of an act's own page.
pub fn of_act(act: &Act) -> Vec<&str> {
    let mut anchors = Vec::new();
    chapters(&act.chapters, &mut anchors);
    annexes(&act.annexes, &mut anchors);
    anchors
}

/// The anchors of a regulation's page.
pub fn of_regulation(regulation: &Regulation) -> Vec<&str> {
    let mut anchors = Vec::new();
    chapters(&regulation.chapters, &mut anchors);
    annexes(&regulation.annexes, &mut anchors);
    anchors.extend(regulation.processes.iter().flat_map(|process| &process.steps).map(|step| step.id.as_str()));
    anchors
}

fn annexes<'a>(all: &'a [Annex], anchors: &mut Vec<&'a str>) {
    for annex in all {
        anchors.extend(annex.address.anchor_id());
        match &annex.content {
            AnnexContent::Chapters(inner) => chapters(inner, anchors),
            AnnexContent::Blocks(inner) => blocks(inner, anchors),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
}

fn chapters<'a>(all: &'a [Chapter], anchors: &mut Vec<&'a str>) {
    for chapter in all {
        anchors.extend(chapter.address.anchor_id());
        chapter.points.iter().for_each(|inner| point(inner, anchors));
    }
}

fn point<'a>(one: &'a Point, anchors: &mut Vec<&'a str>) {
    anchors.extend(one.address.anchor_id());
    blocks(&one.body, anchors);
}

fn blocks<'a>(all: &'a [Block], anchors: &mut Vec<&'a str>) {
    for block in all {
        if let Block::Subpoint(inner) = block {
            point(inner, anchors);
        }
    }
}
