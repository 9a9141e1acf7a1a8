//! The points and anchors of a page, for the checks that go through them.

use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::regulation::Regulation;

/// The anchors of a regulation's page.
pub fn of_regulation(regulation: &Regulation) -> Vec<&str> {
    let mut anchors = Vec::new();
    of_body(&regulation.chapters, &regulation.annexes, &mut anchors);
    anchors.extend(regulation.processes.iter().flat_map(|process| &process.steps).map(|step| step.id.as_str()));
    anchors
}

fn of_body<'a>(chapters: &'a [Chapter], annexes: &'a [Annex], anchors: &mut Vec<&'a str>) {
    anchors.extend(chapters.iter().filter_map(|chapter| chapter.address.anchor_id()));
    anchors.extend(annexes.iter().filter_map(|annex| annex.address.anchor_id()));
    for annex in annexes {
        if let AnnexContent::Chapters(inner) = &annex.content {
            anchors.extend(inner.iter().filter_map(|chapter| chapter.address.anchor_id()));
        }
    }
    each_point(chapters, annexes, &mut |point| anchors.extend(point.address.anchor_id()));
}

/// Goes through all points and subpoints of a page, those of its annexes too, in the printed order.
pub fn each_point<'a>(chapters: &'a [Chapter], annexes: &'a [Annex], visit: &mut impl FnMut(&'a Point)) {
    let in_chapters = |chapters: &'a [Chapter], visit: &mut dyn FnMut(&'a Point)| {
        for point in chapters.iter().flat_map(|chapter| &chapter.points) {
            in_point(point, visit);
        }
    };
    in_chapters(chapters, visit);
    for annex in annexes {
        match &annex.content {
            AnnexContent::Chapters(inner) => in_chapters(inner, visit),
            AnnexContent::Blocks(inner) => in_blocks(inner, visit),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
}

fn in_point<'a>(point: &'a Point, visit: &mut dyn FnMut(&'a Point)) {
    visit(point);
    in_blocks(&point.body, visit);
}

fn in_blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Point)) {
    for block in blocks {
        if let Block::Subpoint(inner) = block {
            in_point(inner, visit);
        }
    }
}
