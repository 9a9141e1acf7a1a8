//! The texts of what acts and regulations share: chapters, points, tables, annexes, notes, deadlines, other acts.

use super::super::body::{Annex, AnnexContent, Block, Chapter, Note, Point, Table};
use super::super::deadline::Deadline;
use super::super::reference::ActReference;
use super::super::regulation::Abbreviation;
use super::walk::{Role, Walk};

pub(super) fn chapters<'a>(walk: &mut Walk<'_, 'a>, chapters: &'a [Chapter]) {
    for chapter in chapters {
        walk.go(&chapter.address);
        walk.own(&chapter.title, Role::Heading);
        notes(walk, &chapter.notes);
        for point in &chapter.points {
            self::point(walk, point);
        }
    }
}

pub(super) fn point<'a>(walk: &mut Walk<'_, 'a>, point: &'a Point) {
    blocks(walk, &point.body);
    walk.go(&point.address);
    notes(walk, &point.notes);
}

fn blocks<'a>(walk: &mut Walk<'_, 'a>, blocks: &'a [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                walk.go(&paragraph.address);
                walk.own(&paragraph.words, Role::Text);
            }
            Block::Form(form) => {
                walk.go(&form.address);
                walk.own(&form.words, Role::Form);
            }
            Block::Subpoint(point) => self::point(walk, point),
            Block::Table(table) => self::table(walk, table),
        }
    }
}

fn table<'a>(walk: &mut Walk<'_, 'a>, table: &'a Table) {
    walk.go(&table.address);
    walk.field("caption", &table.caption, Role::Heading);
    for (line, row) in table.rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            if !cell.words.is_empty() {
                let role = if cell.form { Role::Form } else { Role::Text };
                walk.inside(&format!("r{line}c{column}"), |walk| walk.own(&cell.words, role));
            }
        }
    }
}

pub(super) fn abbreviations<'a>(walk: &mut Walk<'_, 'a>, abbreviations: &'a [Abbreviation]) {
    for (index, abbreviation) in abbreviations.iter().enumerate() {
        walk.numbered("abbreviations", index, |walk| {
            walk.field("short", &abbreviation.short, Role::Name);
            walk.field("long", &abbreviation.long, Role::Name);
        });
    }
}

pub(super) fn notes<'a>(walk: &mut Walk<'_, 'a>, notes: &'a [Note]) {
    for (index, note) in notes.iter().enumerate() {
        walk.numbered("notes", index, |walk| walk.own(&note.text, Role::Note));
    }
}

pub(super) fn annexes<'a>(walk: &mut Walk<'_, 'a>, annexes: &'a [Annex]) {
    for annex in annexes {
        walk.go(&annex.address);
        walk.field("header", &annex.header, Role::Header);
        walk.own(&annex.title, Role::Heading);
        walk.field("remark", &annex.remark, Role::Remark);
        match &annex.content {
            AnnexContent::Chapters(chapters) => self::chapters(walk, chapters),
            AnnexContent::Blocks(blocks) => self::blocks(walk, blocks),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
        walk.go(&annex.address);
        notes(walk, &annex.notes);
    }
}

/// A deadline at the address where the walk is.
pub(super) fn deadline<'a>(walk: &mut Walk<'_, 'a>, deadline: &'a Deadline) {
    walk.field("printed", &deadline.printed, Role::Process);
    let several = deadline.terms.len() > 1;
    for (index, term) in deadline.terms.iter().enumerate() {
        let texts = |walk: &mut Walk<'_, 'a>| {
            walk.field("printed", &term.printed, Role::Process);
            walk.field("if", &term.condition, Role::Process);
        };
        if several {
            walk.inside(&index.to_string(), texts);
        } else {
            texts(walk);
        }
    }
}

/// Another act at the address where the walk is.
pub(super) fn other_act<'a>(walk: &mut Walk<'_, 'a>, act: &'a ActReference) {
    walk.field("issuer", &act.issuer, Role::OtherAct);
    walk.field("title", &act.title, Role::OtherAct);
}
