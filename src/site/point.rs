//! Finding points by their anchors, to name them by their printed numbers.

use super::reader::Reader;
use crate::model::body::{AnnexContent, Block, Chapter, Point};
use crate::model::regulation::Regulation;

/// A point in words: `пункт 15`, `подпункт 1) пункта 15`; none where there is no such point.
pub fn named(reader: &Reader<'_>, regulation: &Regulation, anchor: &str) -> Option<String> {
    label(regulation, anchor).map(|numbers| said(reader, &numbers))
}

/// Numbers of a point in words: the point's own and, after a space, those of the subpoint.
pub fn said(reader: &Reader<'_>, numbers: &str) -> String {
    match numbers.split_once(' ') {
        Some((number, below)) => reader.filled("point.below", &[("number", number), ("below", below)]),
        None => reader.filled("point.named", &[("number", numbers)]),
    }
}

/// The number of a point as printed, and after a space that of the subpoint: `15`, `15 1)`.
fn label(regulation: &Regulation, anchor: &str) -> Option<String> {
    let annexes = regulation.annexes.iter().filter_map(|annex| match &annex.content {
        AnnexContent::Chapters(chapters) => Some(chapters),
        _ => None,
    });
    std::iter::once(&regulation.chapters).chain(annexes).find_map(|chapters| in_chapters(chapters, anchor))
}

fn in_chapters(chapters: &[Chapter], anchor: &str) -> Option<String> {
    chapters.iter().flat_map(|chapter| &chapter.points).find_map(|point| in_point(point, anchor, ""))
}

fn in_point(point: &Point, anchor: &str, above: &str) -> Option<String> {
    let said = if above.is_empty() { point.number.clone() } else { format!("{above} {}", point.label) };
    if point.address.anchor_id() == Some(anchor) {
        return Some(said);
    }
    point.body.iter().find_map(|block| match block {
        Block::Subpoint(inner) => in_point(inner, anchor, &said),
        _ => None,
    })
}
