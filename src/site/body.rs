//! Chapters, points and tables as a page shows them: numbers as printed, removed points as stubs, notes at their places.

use serde::Serialize;

use super::reader::Reader;
use super::shown::{GapView, Shown};
use super::table_printed::{PrintedTableView, printed_table};
use super::text::TextView;
use crate::edition::Gap;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};

/// A chapter.
#[derive(Debug, Serialize)]
pub struct ChapterView {
    /// Its anchor, where it has one.
    pub id: Option<String>,
    /// Anchors of other editions that stand here.
    pub anchors: Vec<String>,
    /// The number as printed.
    pub number: Option<String>,
    /// The heading.
    pub title: Option<TextView>,
    /// What is not known of its wording.
    pub gap: Option<GapView>,
    /// Its points.
    pub points: Vec<PointView>,
    /// Notes printed under the heading.
    pub notes: Vec<TextView>,
}

/// A point or subpoint.
#[derive(Debug, Serialize)]
pub struct PointView {
    /// Its anchor.
    pub id: String,
    /// Anchors of other editions, or of what stood below it, that stand here.
    pub anchors: Vec<String>,
    /// The number with its sign as printed.
    pub label: String,
    /// What is not known of its wording.
    pub gap: Option<GapView>,
    /// What it says.
    pub blocks: Vec<BlockView>,
    /// Notes printed after it.
    pub notes: Vec<TextView>,
    /// Whether only the note of its removal is left.
    removed: bool,
    /// The same point in the other languages.
    others: Vec<OtherView>,
}

/// A part of the page in another language.
#[derive(Debug, Serialize)]
pub struct OtherView {
    lang: String,
    href: String,
    /// The language in its own words, short.
    label: String,
    /// The whole name of the link.
    title: String,
}

/// One piece of a point.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum BlockView {
    /// A paragraph without number.
    Paragraph {
        /// What it says.
        text: TextView,
    },
    /// A numbered subpoint.
    Subpoint {
        /// The subpoint.
        point: PointView,
    },
    /// A printed table.
    Table {
        /// The table.
        table: PrintedTableView,
    },
    /// A blank form, spaces and line breaks kept.
    Form {
        /// What a reader who cannot see it is told that it is.
        label: String,
        /// What it says.
        text: TextView,
    },
}

/// The chapters of a page or annex; `above` is what was said of the gaps around them.
pub fn chapters(reader: &Reader<'_>, shown: &Shown<'_>, chapters: &[Chapter], above: Option<Gap>) -> Vec<ChapterView> {
    chapters.iter().map(|chapter| self::chapter(reader, shown, chapter, above)).collect()
}

fn chapter(reader: &Reader<'_>, shown: &Shown<'_>, chapter: &Chapter, above: Option<Gap>) -> ChapterView {
    let id = chapter.address.anchor_id().unwrap_or("").to_owned();
    if id.is_empty() {
        // A chapter without anchor is the whole text, whose notes and gaps stand under the title.
        return ChapterView {
            id: None,
            anchors: Vec::new(),
            number: chapter.number.clone(),
            title: reader.text(&chapter.title),
            gap: None,
            points: points(reader, shown, &chapter.points, above),
            notes: chapter.notes.iter().filter_map(|note| reader.text(&note.text)).collect(),
        };
    }
    let title = reader.text(&chapter.title);
    let mut view = ChapterView {
        anchors: shown.strays(&id),
        number: chapter.number.clone(),
        gap: shown.gap(reader, &chapter.address, title.is_some(), above),
        points: Vec::new(),
        notes: Vec::new(),
        id: Some(id),
        title,
    };
    match shown.state.removal(&chapter.address) {
        Some(mark) => {
            view.anchors.extend(chapter.points.iter().flat_map(anchors));
            view.notes.extend(shown.stub(reader, mark));
        }
        None => {
            view.notes = shown.notes(reader, &chapter.address, &chapter.notes);
            view.points = points(reader, shown, &chapter.points, worst(above, view.gap.as_ref()));
        }
    }
    view
}

fn points(reader: &Reader<'_>, shown: &Shown<'_>, points: &[Point], above: Option<Gap>) -> Vec<PointView> {
    points.iter().map(|point| self::point(reader, shown, point, above, true)).collect()
}

/// A point with all that stands below it.
fn point(reader: &Reader<'_>, shown: &Shown<'_>, point: &Point, above: Option<Gap>, top: bool) -> PointView {
    let id = point.address.anchor_id().unwrap_or("").to_owned();
    let mut view = PointView {
        anchors: shown.strays(&id),
        label: point.label.clone(),
        blocks: Vec::new(),
        gap: None,
        notes: Vec::new(),
        removed: false,
        // A subpoint has its point's link above it.
        others: if top { others(reader, &point.address, "language.this-point", &point.number) } else { Vec::new() },
        id,
    };
    match shown.state.removal(&point.address) {
        Some(mark) => {
            view.removed = true;
            view.anchors.extend(anchors(point).into_iter().skip(1));
            view.blocks.extend(shown.stub(reader, mark).map(|text| BlockView::Paragraph { text }));
        }
        None => {
            let gap = shown.gap(reader, &point.address, speaks(&point.body), above);
            view.blocks = blocks(reader, shown, &point.body, worst(above, gap.as_ref()));
            view.notes = shown.notes(reader, &point.address, &point.notes);
            view.gap = gap;
        }
    }
    view
}

/// The worse of two gaps.
pub fn worst(above: Option<Gap>, gap: Option<&GapView>) -> Option<Gap> {
    above.max(gap.map(|gap| gap.gap))
}

/// Whether a body says anything in any language.
fn speaks(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) | Block::Form(paragraph) => !paragraph.words.is_empty(),
        Block::Subpoint(point) => speaks(&point.body),
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).any(|cell| !cell.words.is_empty()),
    })
}

/// The anchors of a point and of all below it.
fn anchors(point: &Point) -> Vec<String> {
    let mut all: Vec<String> = point.address.anchor_id().map(str::to_owned).into_iter().collect();
    for block in &point.body {
        if let Block::Subpoint(inner) = block {
            all.extend(anchors(inner));
        }
    }
    all
}

/// The anchors of all that stands below an annex.
pub fn anchors_of(annex: &Annex) -> Vec<String> {
    match &annex.content {
        AnnexContent::Chapters(chapters) => {
            let own = |chapter: &Chapter| chapter.address.anchor_id().map(str::to_owned);
            let in_chapter = |chapter| own(chapter).into_iter().chain(chapter.points.iter().flat_map(anchors));
            chapters.iter().flat_map(in_chapter).collect()
        }
        AnnexContent::Blocks(blocks) => blocks
            .iter()
            .flat_map(|block| match block {
                Block::Subpoint(point) => anchors(point),
                _ => Vec::new(),
            })
            .collect(),
        AnnexContent::Regulation(_) | AnnexContent::View { .. } => Vec::new(),
    }
}

/// The blocks of a point or annex.
pub fn blocks(reader: &Reader<'_>, shown: &Shown<'_>, blocks: &[Block], above: Option<Gap>) -> Vec<BlockView> {
    let view = |block: &Block| {
        Some(match block {
            Block::Paragraph(paragraph) => BlockView::Paragraph { text: reader.text(&paragraph.words)? },
            Block::Subpoint(point) => BlockView::Subpoint { point: self::point(reader, shown, point, above, false) },
            Block::Table(table) => BlockView::Table { table: printed_table(reader, table) },
            Block::Form(form) => {
                BlockView::Form { label: reader.unique(reader.word("table.form")), text: reader.text(&form.words)? }
            }
        })
    };
    blocks.iter().filter_map(view).collect()
}

/// The same part on the page in the other languages.
pub fn others(reader: &Reader<'_>, address: &Address, key: &str, number: &str) -> Vec<OtherView> {
    let view = |lang: &crate::model::words::Lang| {
        let anchor = address.anchor_id().unwrap_or("");
        let file = reader.file_of(lang, address);
        OtherView {
            lang: lang.tag().to_owned(),
            href: format!("{}#{anchor}", reader.link(&file)),
            label: reader.interface.word(lang, "language.short").to_owned(),
            title: reader.interface.filled(lang, key, &[("number", number)]),
        }
    };
    reader.others().map(view).collect()
}
