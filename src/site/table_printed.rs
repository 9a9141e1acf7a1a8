//! Tables printed in the act, which are no views of a process.

use serde::Serialize;

use super::reader::Reader;
use super::text::TextView;
use crate::model::body::{Cell, Table};
use crate::model::leaf::Role;

/// A printed table.
#[derive(Debug, Serialize)]
pub struct PrintedTableView {
    caption: Option<TextView>,
    /// What a reader who cannot see it is told that it is.
    label: String,
    head: Vec<Vec<CellView>>,
    rows: Vec<Vec<CellView>>,
}

impl PrintedTableView {
    /// All texts of the table.
    pub fn texts(&self) -> impl Iterator<Item = &TextView> {
        let cells = self.head.iter().chain(&self.rows).flatten();
        self.caption.iter().chain(cells.filter_map(|cell| cell.text.as_ref()))
    }
}

/// A cell.
#[derive(Debug, Serialize)]
pub struct CellView {
    text: Option<TextView>,
    /// Whether its lines and spaces are kept.
    form: bool,
    columns: u16,
    rows: u16,
}

/// A printed table as a page shows it: the heading rows at its top apart from the others.
pub fn printed_table(reader: &Reader<'_>, table: &Table) -> PrintedTableView {
    let cell = |cell: &Cell| CellView {
        text: if cell.form { reader.text(&cell.words) } else { reader.linked(&cell.words, Role::Text, &table.address) },
        form: cell.form,
        columns: cell.columns,
        rows: cell.rows,
    };
    let heads = table.rows.iter().take_while(|row| row.head).count();
    let rows = |from: usize, count: usize| {
        let rows = table.rows.iter().skip(from).take(count);
        rows.map(|row| row.cells.iter().map(cell).collect()).collect()
    };
    let caption = reader.text(&table.caption);
    PrintedTableView {
        label: reader.unique(if caption.is_some() { reader.plain(&table.caption) } else { reader.word("table.label") }),
        caption,
        head: rows(0, heads),
        rows: rows(heads, table.rows.len()),
    }
}
