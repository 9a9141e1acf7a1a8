//! The captions of a table of actions: as the act prints them, or else those of the official form. And its "next" cells.

use serde::Serialize;

use super::reader::Reader;
use super::step::NextView;
use crate::model::process::{Captions, Process, Step};

/// The captions of a table.
#[derive(Debug, Serialize)]
pub struct CaptionsView {
    heading: String,
    number: String,
    unit: String,
    name: String,
    outcome: String,
    deadline: String,
    next: String,
}

/// The captions of the table of a process.
pub fn captions(reader: &Reader<'_>, process: &Process) -> CaptionsView {
    let none = Captions::default();
    let printed = process.printed.iter().map(|annex| &annex.captions).find(|captions| **captions != none);
    let printed = printed.unwrap_or(&none);
    let heading = printed.heading.text(reader.lang).map(str::to_owned);
    let mut count = 0;
    let mut rows = printed.rows().into_iter().map(|(key, words)| match words.text(reader.lang) {
        Some(text) => {
            count += 1;
            if printed.numbered { format!("{count} {text}") } else { text.to_owned() }
        }
        None => reader.word(&format!("table.{key}")),
    });
    let mut next = || rows.next().unwrap_or_default();
    CaptionsView {
        heading: heading.unwrap_or_else(|| reader.word(&format!("table.heading.{}", process.kind.name()))),
        number: next(),
        unit: next(),
        name: next(),
        outcome: next(),
        deadline: next(),
        next: next(),
    }
}

/// A piece of a printed "next" cell.
#[derive(Debug, Serialize)]
pub struct PieceView {
    /// The anchor of the action, where the piece is its number.
    to: Option<String>,
    text: String,
}

/// The "next" cell of a step as the act prints it, with its numbers as links; nothing where it is not recorded or where
/// it names other actions than the model, which the page tells elsewhere.
pub fn next_as_printed(reader: &Reader<'_>, process: &Process, step: &Step, next: &[NextView]) -> Vec<PieceView> {
    let rows = process.printed.iter().flat_map(|annex| &annex.rows);
    let mut own = rows.filter(|row| row.step.as_ref() == Some(&step.id)).filter_map(|row| row.next.text(reader.lang));
    let Some(cell) = own.find(|cell| !cell.trim().is_empty()) else { return Vec::new() };
    let mut named: Vec<&str> = Vec::new();
    for number in next.iter().filter_map(|next| next.number.as_deref()) {
        if !named.contains(&number) {
            named.push(number);
        }
    }
    let found = numbers(cell);
    if found.is_empty() || found != named {
        return Vec::new();
    }
    let mut pieces = Vec::new();
    let mut rest = cell;
    for number in &found {
        let Some((before, after)) = rest.split_once(number.as_str()) else { continue };
        let to = next.iter().find(|next| next.number.as_ref() == Some(number)).map(|next| next.to.clone());
        if !before.is_empty() {
            pieces.push(PieceView { to: None, text: before.to_owned() });
        }
        pieces.push(PieceView { to, text: number.clone() });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(PieceView { to: None, text: rest.to_owned() });
    }
    pieces
}

/// The numbers that begin the parts of a printed "next" cell: `2– если …; 3–если …` → 2, 3. Commas divide numbers only.
pub fn numbers(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in cell.split([';', ',', '\n']) {
        let number: String = part.trim().chars().take_while(|sign| sign.is_ascii_digit()).collect();
        if !number.is_empty() && !found.contains(&number) {
            found.push(number);
        }
    }
    found
}
