//! The text of a page in all languages: a row for each line, and for each note.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::name;
use super::super::reader::Reader;
use super::cell::{CellView, Columns};
use crate::comparison::{Line, Sort};
use crate::edition;
use crate::model::address::Address;
use crate::model::words::{Standing, Text, Words};

/// A row.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// Its anchor, where a part begins.
    pub id: Option<String>,
    /// Anchors of other editions that stand here.
    anchors: Vec<String>,
    /// `title`, `chapter`, `annex`, `point`, `text`, `aside`, `row`, `head`, `form`, `facts`, `fact`, `signed`.
    pub sort: &'static str,
    depth: usize,
    /// The anchor of its part.
    #[serde(skip)]
    pub part: Option<String>,
    /// For each language what it says; of a row of a table, each of its cells.
    pub cells: Vec<Vec<CellView>>,
}

/// The rows of a page.
pub fn rows(columns: &Columns<'_>, lines: &[Line<'_>]) -> Vec<RowView> {
    let mut begun: BTreeSet<&Address> = BTreeSet::new();
    let mut all = Vec::new();
    for line in lines {
        let begins = line.sort != Sort::Notes && begun.insert(line.part);
        if line.sort == Sort::Notes {
            all.extend(notes(columns, line));
            continue;
        }
        all.push(row(columns, line, begins));
        if begins && let Some(stub) = stub(columns, line) {
            all.push(stub);
        }
    }
    all
}

fn row(columns: &Columns<'_>, line: &Line<'_>, begins: bool) -> RowView {
    let none = Words::none();
    let label = |reader: &Reader<'_>| match line.sort {
        Sort::Annex => name::capital(&name::annex_at(reader, columns.shown.act(), line.part, line.label)),
        Sort::Chapter if !line.label.is_empty() => format!("{}.", line.label),
        _ => line.label.to_owned(),
    };
    // Where the corner text of an annex begins it, its heading carries the link.
    let is_linked = line.sort == Sort::Annex || (begins && line.sort != Sort::Header);
    // By language first: what a language says of a row stands together.
    let texts: &[&Words] = if line.words.is_empty() { &[&none] } else { &line.words };
    let mut cells: Vec<Vec<CellView>> = columns.readers.iter().map(|_| Vec::new()).collect();
    for (place, words) in texts.iter().enumerate() {
        let first = |reader: &Reader<'_>| if place == 0 { label(reader) } else { String::new() };
        for (column, cell) in
            cells.iter_mut().zip(columns.cells(Some(line.part), is_linked && place == 0, &first, words))
        {
            column.push(cell);
        }
    }
    let anchor = line.part.anchor_id().filter(|_| begins);
    RowView {
        id: anchor.map(str::to_owned),
        anchors: anchor.map(|anchor| columns.shown.strays(anchor)).unwrap_or_default(),
        sort: match line.sort {
            Sort::Title => "title",
            Sort::Chapter => "chapter",
            Sort::Annex => "annex",
            Sort::Point => "point",
            Sort::Row => "row",
            Sort::Head => "head",
            Sort::Form => "form",
            Sort::Header => "corner",
            Sort::Preamble | Sort::Paragraph | Sort::Caption | Sort::Notes => "text",
        },
        depth: line.depth,
        part: line.part.anchor_id().map(str::to_owned),
        cells,
    }
}

/// What is left of a removed part: the note that says so.
fn stub(columns: &Columns<'_>, line: &Line<'_>) -> Option<RowView> {
    let state = columns.shown.state;
    let mark = state.removed.get(line.part)?;
    let above = line.part.as_str().rsplit_once('-').map(|(above, _)| Address::from_written(above));
    // What stood below something that went is told with it.
    (above.and_then(|above| state.removed.get(&above)) != Some(mark)).then_some(())?;
    let words = said(columns, *mark);
    Some(note(columns, line, &words))
}

/// The notes on a part: those that the text prints, and those of what was done to it.
fn notes(columns: &Columns<'_>, line: &Line<'_>) -> Vec<RowView> {
    let state = columns.shown.state;
    let mut all: Vec<Words> = line.words.iter().map(|words| (*words).clone()).collect();
    let is_removed = state.removed.contains_key(line.part);
    for mark in state.told(line.part).into_iter().filter(|_| !is_removed && line.part.anchor_id().is_some()) {
        let words = said(columns, mark);
        let same = |known: &Words| words.iter().any(|(lang, text)| known.text(lang) == Some(&text.text));
        if !words.is_empty() && !all.iter().any(same) {
            all.push(words);
        }
    }
    all.iter().map(|words| note(columns, line, words)).collect()
}

impl RowView {
    /// A row that belongs to no part of the text.
    pub fn alone(sort: &'static str, cells: Vec<CellView>) -> Self {
        let cells = cells.into_iter().map(|cell| vec![cell]).collect();
        Self { id: None, anchors: Vec::new(), sort, depth: 0, part: None, cells }
    }
}

fn note(columns: &Columns<'_>, line: &Line<'_>, words: &Words) -> RowView {
    let cells = columns.cells(None, false, &|_| String::new(), words);
    RowView {
        id: None,
        anchors: Vec::new(),
        sort: "aside",
        depth: line.depth,
        part: line.part.anchor_id().map(str::to_owned),
        cells: cells.into_iter().map(|cell| vec![cell]).collect(),
    }
}

/// The note of a change in every language: as printed, or as it is made.
fn said(columns: &Columns<'_>, mark: edition::Mark) -> Words {
    let printed = columns.shown.made(mark).map(|(_, change)| change.note.clone()).unwrap_or_default();
    let one = |reader: &Reader<'_>| {
        let lang = reader.lang.clone();
        if let Some(text) = printed.get(&lang) {
            return Some((lang, text.clone()));
        }
        let text = edition::note(columns.shown.state, mark, &lang)?;
        Some((lang, Text { text, standing: Standing::Editorial, source: None, dated: None }))
    };
    columns.readers.iter().filter_map(one).collect()
}
