//! Finding points by their anchors, to name them by their printed numbers.

use super::reader::Reader;
use crate::edition::State;
use crate::edition::look;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::part::Part;
use crate::model::regulation::Regulation;

/// A point in words: `пункт 15`, `подпункт 1) пункта 15`; none where there is no such point. Where the numbers of points
/// begin anew in each chapter, the chapter is named too: `пункт 2 главы 3`.
pub fn named(reader: &Reader<'_>, regulation: &Regulation, anchor: &str) -> Option<String> {
    named_in(reader, (&regulation.chapters, &regulation.annexes), anchor)
}

/// The same in a text with its annexes, whosesoever they are.
pub fn named_in(reader: &Reader<'_>, text: (&[Chapter], &[Annex]), anchor: &str) -> Option<String> {
    let (chapters, chapter, numbers) = found(text, anchor)?;
    let top = numbers.split_once(' ').map_or(numbers.as_str(), |(top, _)| top);
    let same = chapters.iter().flat_map(|chapter| &chapter.points).filter(|point| point.number == top).count();
    match &chapter.number {
        Some(chapter) if same > 1 => Some(worded(reader, &numbers, Some(chapter))),
        _ => Some(said(reader, &numbers)),
    }
}

/// Numbers of a point in words: the point's own and, after a space, those of the subpoint.
pub fn said(reader: &Reader<'_>, numbers: &str) -> String {
    worded(reader, numbers, None)
}

/// The same with its chapter.
pub fn worded(reader: &Reader<'_>, numbers: &str, chapter: Option<&str>) -> String {
    let (number, below) = numbers.split_once(' ').map_or((numbers, ""), |(number, below)| (number, below));
    let key = match (below.is_empty(), chapter.is_some()) {
        (true, false) => "point.named",
        (false, false) => "point.below",
        (true, true) => "point.named-in",
        (false, true) => "point.below-in",
    };
    reader.filled(key, &[("number", number), ("below", below), ("chapter", chapter.unwrap_or_default())])
}

/// The chapters that hold a point, its own one, and its number as printed, with that of the subpoint after a space: `15 1)`.
fn found<'a>(
    (chapters, annexes): (&'a [Chapter], &'a [Annex]),
    anchor: &str,
) -> Option<(&'a [Chapter], &'a Chapter, String)> {
    let annexes = annexes.iter().filter_map(|annex| match &annex.content {
        AnnexContent::Chapters(chapters) => Some(chapters.as_slice()),
        _ => None,
    });
    std::iter::once(chapters).chain(annexes).find_map(|chapters| {
        chapters.iter().find_map(|chapter| {
            let numbers = chapter.points.iter().find_map(|point| in_point(point, anchor, ""))?;
            Some((chapters, chapter, numbers))
        })
    })
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

/// A part by its address, as the editions name it: `пункт 1, подпункт 2)`, `глава 3`, `приложение 2`, `действие 4`.
pub fn part(reader: &Reader<'_>, state: &State, address: &Address, anchor: &str) -> String {
    let page = Address::from_written(address.page_path());
    let regulation = state.act.regulations.iter().find(|regulation| regulation.address == page);
    let parts = look::parts(&state.act, regulation.map(|regulation| regulation.id.as_str()));
    let at = |anchor: &str| parts.iter().find(|part| part.anchor() == Some(anchor));
    match at(anchor) {
        Some(Part::Point(point)) => {
            let above = anchor.rsplit_once('-').and_then(|(above, _)| at(above));
            match above {
                Some(Part::Point(above)) => said(reader, &format!("{} {}", above.number, point.label)),
                Some(Part::Chapter(chapter)) => worded(reader, &point.number, chapter.number.as_deref()),
                _ => said(reader, &point.number),
            }
        }
        Some(Part::Chapter(chapter)) => {
            let number = chapter.number.clone().unwrap_or_default();
            reader.filled("edition.chapter", &[("number", &number)])
        }
        Some(Part::Annex(annex)) => super::name::annex_of(reader, &state.act, annex),
        Some(Part::Step(step)) => match &step.number {
            Some(number) => reader.filled("steps.number", &[("number", number)]),
            None => reader.plain(&step.name),
        },
        // A step leaves nothing behind when it goes.
        Some(Part::Regulation(_)) | None => reader.word("edition.step"),
    }
}
