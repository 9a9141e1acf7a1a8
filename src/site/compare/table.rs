//! Annex 1 of two editions in one table: rows that came, went, changed or moved.

use serde::Serialize;

use super::super::reader::Reader;
use super::super::table::{ActionView, table};
use super::super::text::TextView;
use super::step::Side;
use super::words::{PieceView, pieces};
use crate::comparison::{self, PieceKind, ProcessDifference, StepChange};

/// The table of a process in two editions.
#[derive(Debug, Serialize)]
pub struct TableView {
    label: String,
    /// The keys of the words that head the columns.
    columns: Vec<&'static str>,
    rows: Vec<RowView>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// `same`, `added`, `removed`, `changed`.
    sign: &'static str,
    moved: bool,
    cells: Vec<Vec<PieceView>>,
}

const COLUMNS: [&str; 6] =
    ["table.number", "table.unit", "table.name", "table.outcome", "table.deadline", "table.next"];

/// The table of a process in two editions, in the order of the new one; none where no row is another.
pub fn compared(
    reader: &Reader<'_>,
    old: &Side<'_>,
    new: &Side<'_>,
    difference: &ProcessDifference,
) -> Option<TableView> {
    let rows = |side: &Side<'_>| -> Vec<(String, Vec<String>)> {
        let view = table(reader, side.regulation, side.process, false);
        view.actions.iter().map(|action| (action.id.clone(), cells(reader, action))).collect()
    };
    let (before, after) = (rows(old), rows(new));
    let earlier = |id: &str| difference.renamed.get(id).map_or(id.to_owned(), Clone::clone);
    let is_matched = |id: &str| after.iter().any(|(new, _)| earlier(new) == id);
    let mut views: Vec<(String, RowView)> = Vec::new();
    for (id, cells) in &after {
        let was = before.iter().find(|(was, _)| *was == earlier(id)).map(|(_, cells)| cells);
        let moved = difference.steps.contains(&StepChange::Moved(id.clone()));
        views.push((earlier(id), row(was, Some(cells), moved)));
    }
    // A row that is gone follows the one that stood before it.
    for (place, (id, cells)) in before.iter().enumerate().filter(|(_, (id, _))| !is_matched(id)) {
        let above = before.get(..place).unwrap_or_default().last();
        let at = above.and_then(|(above, _)| views.iter().position(|(view, _)| view == above));
        views.insert(at.map_or(0, |at| at + 1), (id.clone(), row(Some(cells), None, false)));
    }
    let rows: Vec<RowView> = views.into_iter().map(|(_, view)| view).collect();
    if rows.iter().all(|row| row.sign == "same" && !row.moved) {
        return None;
    }
    let used = |column: &usize| {
        let says = |row: &RowView| row.cells.get(*column).is_some_and(|cell| !cell.is_empty());
        rows.iter().any(says)
    };
    let used: Vec<usize> = (0..COLUMNS.len()).filter(used).collect();
    let keep = |row: RowView| {
        let kept = row.cells.into_iter().enumerate().filter(|(column, _)| used.contains(column));
        RowView { cells: kept.map(|(_, cell)| cell).collect(), ..row }
    };
    Some(TableView {
        label: reader.unique(reader.word("table.scroll")),
        columns: used.iter().filter_map(|column| COLUMNS.get(*column).copied()).collect(),
        rows: rows.into_iter().map(keep).collect(),
    })
}

fn row(was: Option<&Vec<String>>, is: Option<&Vec<String>>, moved: bool) -> RowView {
    let text = |cells: Option<&Vec<String>>, column: usize| -> String {
        cells.and_then(|cells| cells.get(column)).cloned().unwrap_or_default()
    };
    let compared: Vec<Vec<comparison::Piece>> =
        (0..COLUMNS.len()).map(|column| comparison::words(&text(was, column), &text(is, column))).collect();
    let differs = compared.iter().flatten().any(|piece| piece.kind != PieceKind::Same);
    RowView {
        sign: match (was, is) {
            (None, _) => "added",
            (_, None) => "removed",
            _ if differs => "changed",
            _ => "same",
        },
        moved,
        cells: compared.iter().map(|cell| pieces(cell)).collect(),
    }
}

/// The cells of a row in words.
fn cells(reader: &Reader<'_>, action: &ActionView) -> Vec<String> {
    let said = |text: &TextView| text.paragraphs.join(" ");
    let joined = |texts: Vec<String>| texts.join("; ");
    let next = action.next.iter().map(|next| {
        let to = next.number.clone().unwrap_or_else(|| said(&next.name));
        match &next.when {
            Some(when) => format!("{to} – {}", said(when)),
            None if next.otherwise => format!("{to} – {}", reader.word("steps.otherwise")),
            None => to,
        }
    });
    let deadline = action.deadline.iter().map(|term| {
        let categories: Vec<String> = term.categories.iter().map(said).collect();
        let head = if categories.is_empty() { String::new() } else { format!("{}: ", categories.join(", ")) };
        let condition = term.condition.as_ref().map(|text| format!(" ({})", said(text))).unwrap_or_default();
        format!("{head}{}{condition}", said(&term.text))
    });
    vec![
        action.number.clone(),
        joined(action.units.iter().map(said).collect()),
        said(&action.name),
        action.outcome.as_ref().map(said).unwrap_or_default(),
        joined(deadline.collect()),
        joined(next.collect()),
    ]
}
