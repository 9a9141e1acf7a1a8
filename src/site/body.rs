//! Chapters, points and tables as a page shows them: numbers as printed, removed points as stubs, notes at their places.

use serde::Serialize;

use super::change::{Changes, Made};
use super::links::CitedView;
use super::name;
use super::reader::Reader;
use super::table_printed::{PrintedTableView, printed_table};
use super::text::TextView;
use crate::model::address::Address;
use crate::model::body::{Block, Chapter, Note, Point};
use crate::model::event::Replacement;
use crate::model::leaf::Role;
use crate::model::words::Words;

/// A chapter.
#[derive(Debug, Serialize)]
pub struct ChapterView {
    /// Its anchor, where it has one.
    pub id: Option<String>,
    /// The number as printed.
    pub number: Option<String>,
    /// The heading.
    pub title: Option<TextView>,
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
    /// The number with its sign as printed.
    pub label: String,
    /// What it says.
    pub blocks: Vec<BlockView>,
    /// Notes printed after it.
    pub notes: Vec<TextView>,
    /// Whether only the note of its removal is left.
    removed: bool,
    /// What refers to it.
    cited: Vec<CitedView>,
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

/// The chapters of a page or annex.
pub fn chapters(reader: &Reader<'_>, changes: Changes<'_>, chapters: &[Chapter]) -> Vec<ChapterView> {
    let view = |chapter: &Chapter| {
        let id = chapter.address.anchor_id().unwrap_or("").to_owned();
        ChapterView {
            number: chapter.number.clone(),
            title: reader.text(&chapter.title),
            points: chapter.points.iter().map(|point| self::point(reader, changes, point, true)).collect(),
            // A chapter without anchor is the whole text, whose notes stand under the title.
            notes: if id.is_empty() {
                own(reader, &chapter.notes)
            } else {
                notes(reader, changes, &id, &chapter.notes)
            },
            id: (!id.is_empty()).then_some(id),
        }
    };
    chapters.iter().map(view).collect()
}

/// A point with all that stands below it.
fn point(reader: &Reader<'_>, changes: Changes<'_>, point: &Point, top: bool) -> PointView {
    let anchor = point.address.anchor_id().unwrap_or("");
    let (blocks, removed) = match changes.removal(anchor) {
        Some(made) => (stub(reader, made), true),
        None => {
            let mut view = blocks(reader, changes, changed(changes, anchor, point));
            add_stubs(reader, changes, anchor, point, &mut view);
            (view, false)
        }
    };
    PointView {
        id: anchor.to_owned(),
        label: point.label.clone(),
        notes: if removed { Vec::new() } else { notes(reader, changes, anchor, &point.notes) },
        // A subpoint has its point's link above it.
        others: if top { others(reader, &point.address, "language.this-point", &point.number) } else { Vec::new() },
        cited: reader.cited(&point.address),
        blocks,
        removed,
    }
}

/// The body of a point in its last wording.
fn changed<'a>(changes: Changes<'a>, anchor: &'a str, point: &'a Point) -> &'a [Block] {
    match changes.replacement(anchor) {
        Some(Replacement::Point(point)) => &point.body,
        _ => &point.body,
    }
}

/// The blocks of a point or annex.
pub fn blocks(reader: &Reader<'_>, changes: Changes<'_>, blocks: &[Block]) -> Vec<BlockView> {
    let view = |block: &Block| {
        Some(match block {
            Block::Paragraph(paragraph) => {
                BlockView::Paragraph { text: reader.linked(&paragraph.words, Role::Text, &paragraph.address)? }
            }
            Block::Subpoint(point) => BlockView::Subpoint { point: self::point(reader, changes, point, false) },
            Block::Table(table) => BlockView::Table { table: printed_table(reader, table) },
            Block::Form(form) => {
                BlockView::Form { label: reader.unique(reader.word("table.form")), text: reader.text(&form.words)? }
            }
        })
    };
    blocks.iter().filter_map(view).collect()
}

/// What is left of a removed point: the note that says so, or our own words where the act prints none.
fn stub(reader: &Reader<'_>, (event, change): Made<'_>) -> Vec<BlockView> {
    let printed = reader.linked(&change.note, Role::ChangeNote(&change.target), &Address::root());
    let text = printed.unwrap_or_else(|| TextView::own(name::removed(reader, event, change.kind)));
    vec![BlockView::Paragraph { text }]
}

/// Subpoints that an event removed and that the text does not hold any more keep their place as stubs.
fn add_stubs(reader: &Reader<'_>, changes: Changes<'_>, anchor: &str, point: &Point, view: &mut Vec<BlockView>) {
    for (target, made) in changes.removed() {
        let Some(number) = target.strip_prefix(anchor).and_then(|rest| rest.strip_prefix('-')) else { continue };
        let held = point
            .body
            .iter()
            .any(|block| matches!(block, Block::Subpoint(inner) if inner.address.anchor_id() == Some(target)));
        if held || number.contains('-') || anchor.is_empty() {
            continue;
        }
        let label = format!("{})", number.replace('_', "-"));
        let stub = PointView {
            id: target.to_owned(),
            blocks: stub(reader, made),
            notes: Vec::new(),
            removed: true,
            others: Vec::new(),
            cited: reader.cited(&point.address.anchor(target)),
            label,
        };
        let last =
            view.iter().rposition(|block| matches!(block, BlockView::Subpoint { point } if before(&point.id, target)));
        let first = view.iter().position(|block| matches!(block, BlockView::Subpoint { .. })).unwrap_or(view.len());
        view.insert(last.map_or(first, |index| index + 1), BlockView::Subpoint { point: stub });
    }
}

/// Whether one anchor stands before another by the number at its end.
fn before(one: &str, other: &str) -> bool {
    let number = |anchor: &str| anchor.rsplit('-').next().and_then(|part| part.parse::<u32>().ok());
    number(one) < number(other)
}

/// Notes printed at a part: its own and those of the events that changed it, each once.
pub fn notes(reader: &Reader<'_>, changes: Changes<'_>, anchor: &str, own: &[Note]) -> Vec<TextView> {
    let mut words: Vec<(&Words, Role<'_>)> = own.iter().map(|note| (&note.text, Role::Note)).collect();
    for (_, change) in changes.at(anchor).filter(|(_, change)| !change.note.is_empty()) {
        let known =
            words.iter().any(|(known, _)| known.iter().any(|(lang, text)| change.note.text(lang) == Some(&text.text)));
        if !known {
            words.push((&change.note, Role::ChangeNote(&change.target)));
        }
    }
    let near = reader.stand.map(|stand| stand.act.address.anchor(anchor)).unwrap_or_default();
    words.into_iter().filter_map(|(words, role)| reader.linked(words, role, &near)).collect()
}

fn own(reader: &Reader<'_>, notes: &[Note]) -> Vec<TextView> {
    notes.iter().filter_map(|note| reader.text(&note.text)).collect()
}

/// The same part on the page in the other languages.
pub fn others(reader: &Reader<'_>, address: &Address, key: &str, number: &str) -> Vec<OtherView> {
    let view = |lang: &crate::model::words::Lang| {
        let anchor = address.anchor_id().unwrap_or("");
        let file = super::path::page(lang, address);
        OtherView {
            lang: lang.tag().to_owned(),
            href: format!("{}#{anchor}", reader.link(&file)),
            label: reader.interface.word(lang, "language.short").to_owned(),
            title: reader.interface.filled(lang, key, &[("number", number)]),
        }
    };
    reader.others().map(view).collect()
}
