//! Chapters, points, tables and annexes.

use super::super::at::At;
use super::super::code;
use super::super::form::body::{AnnexForm, ChapterForm, PointForm, TableForm};
use super::super::form::words::WordsForm;
use super::anchor::Anchors;
use super::context::Context;
use crate::diagnostic::message::say;
use crate::model::address::{Address, annex_anchor, point_anchor, subpoint_anchor};
use crate::model::body::{Annex, AnnexContent, Block, Cell, Chapter, Note, Paragraph, Point, Row, Table};
use crate::model::words::Standing;

/// Lowers the chapters of a page.
pub fn chapters(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    prefix: &str,
    forms: &[At<ChapterForm>],
) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let chapter = &form.value;
        let number = chapter.number.as_ref().map(|number| number.value.clone());
        let anchor = match &chapter.id {
            Some(id) => anchors.chosen(context, id, "chapter"),
            None => None,
        }
        .unwrap_or_else(|| {
            let printed = number.clone().unwrap_or_else(|| (index + 1).to_string());
            let derived = point_anchor(&printed).replacen('p', "c", 1);
            let what = say!("chapter {number}", number = printed);
            match &chapter.number {
                Some(number) => anchors.derived(format!("{prefix}{derived}"), &[], number, what),
                None => anchors.derived(format!("{prefix}{derived}"), &[], form, what),
            }
        });
        let address = page.anchor(&anchor);
        context.note(&address, form);
        chapters.push(Chapter {
            title: context.words(&chapter.title, &address),
            number,
            points: points(context, anchors, page, prefix, &anchor, &chapter.points),
            notes: notes(context, &chapter.notes, &address),
            address,
        });
    }
    chapters
}

/// Lowers the points of a chapter; `prefix` sets the points of an annex apart (`annex-3-`).
pub fn points(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    prefix: &str,
    chapter: &str,
    forms: &[At<PointForm>],
) -> Vec<Point> {
    let mut points = Vec::new();
    for form in forms {
        let Some(number) = &form.value.number else {
            let message = "a point has to have a `number`";
            context.report(
                &code::BAD_POINT,
                form,
                message,
                "write it as printed: `number: 8`; a paragraph without number belongs into the `parts` of a point",
            );
            continue;
        };
        let anchor = match &form.value.id {
            Some(id) => anchors.chosen(context, id, "point"),
            None => None,
        }
        .unwrap_or_else(|| {
            let derived = point_anchor(&number.value);
            let what = say!("point {number}", number = &number.value);
            let others = [format!("{prefix}{chapter}-{derived}")];
            anchors.derived(format!("{prefix}{derived}"), &others, number, what)
        });
        points.push(point(context, anchors, page, form, number, &anchor, '.'));
    }
    points
}

fn point(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    form: &At<PointForm>,
    number: &At<String>,
    anchor: &str,
    sign: char,
) -> Point {
    let address = page.anchor(anchor);
    context.note(&address, form);
    if !number.value.contains(char::is_alphanumeric) || number.value.chars().count() > 12 {
        let message = say!("`{number}` cannot be the number of a point", number = &number.value);
        context.report(&code::BAD_POINT, number, message, "write the number alone, as printed: 8, 9-1");
    }
    if number.value.ends_with(['.', ')']) {
        let message = say!("the number `{number}` holds its sign", number = &number.value);
        let hint = "write the number alone; the sign follows by itself, or give the whole as `label`";
        context.report(&code::BAD_POINT, number, message, hint);
    }
    let label = form.value.label.as_ref().map_or_else(|| format!("{}{sign}", number.value), |at| at.value.clone());
    Point {
        number: number.value.clone(),
        label,
        body: blocks(context, anchors, page, form, anchor, &address),
        notes: notes(context, &form.value.notes, &address),
        address,
    }
}

/// Lowers what one form says: its own text, table or form, then its parts.
fn blocks(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    form: &At<PointForm>,
    anchor: &str,
    address: &Address,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let text = context.words(&form.value.text, address);
    if !text.is_empty() {
        blocks.push(Block::Paragraph(Paragraph { address: address.clone(), words: text }));
    }
    if let Some(written) = &form.value.table {
        let written = table(context, written, &address.field("table"));
        blocks.push(Block::Table(written));
    }
    if let Some(written) = &form.value.form {
        let address = address.field("form");
        let words = context.words(&written.value, &address);
        blocks.push(Block::Form(Paragraph { address, words }));
    }
    parts(context, anchors, page, &form.value.parts, anchor, address, &mut blocks);
    blocks
}

/// Lowers parts: subpoints where they have a number, blocks where they have none.
pub fn parts(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    forms: &[At<PointForm>],
    parent: &str,
    address: &Address,
    blocks: &mut Vec<Block>,
) {
    for (index, form) in forms.iter().enumerate() {
        if let Some(number) = &form.value.number {
            let anchor = match &form.value.id {
                Some(id) => anchors.chosen(context, id, "subpoint"),
                None => None,
            }
            .unwrap_or_else(|| {
                let what = say!("subpoint {number}", number = &number.value);
                anchors.derived(subpoint_anchor(parent, &number.value), &[], number, what)
            });
            let subpoint = point(context, anchors, page, form, number, &anchor, ')');
            blocks.push(Block::Subpoint(subpoint));
            continue;
        }
        unnumbered(context, &form.value);
        let field = address.field(&format!("parts{index}"));
        context.note(&field, form);
        let inner = self::blocks(context, anchors, page, form, parent, &field);
        if inner.is_empty() {
            let message = "this part is empty";
            context.report(&code::BAD_POINT, form, message, "give it a `text`, a `table` or a `form`");
        }
        blocks.extend(inner);
    }
}

/// Reports what only a numbered part can have, so that nothing written is silently lost.
fn unnumbered(context: &mut Context<'_>, form: &PointForm) {
    if let Some(note) = form.notes.first() {
        let message = "a paragraph without number cannot have notes";
        context.report(&code::BAD_POINT, note, message, "move the notes to the point that it belongs to");
    }
    for (key, written) in [("id", &form.id), ("label", &form.label)] {
        if let Some(written) = written {
            let message = say!("`{key}` means nothing in a paragraph without number", key = key);
            context.report(&code::BAD_POINT, written, message, "give it its `number` too, or remove it");
        }
    }
}

/// Lowers a printed table.
fn table(context: &mut Context<'_>, form: &At<TableForm>, address: &Address) -> Table {
    let mut rows = Vec::new();
    for (line, row) in form.value.rows.iter().enumerate() {
        let mut cells = Vec::new();
        if row.value.cells.is_empty() {
            let message = "a row without cells";
            context.report(&code::BAD_TABLE, row, message, "give it `cells`, an empty one as `{}`");
        }
        for (column, cell) in row.value.cells.iter().enumerate() {
            let mut count = |written: &Option<At<u16>>| match written {
                Some(at) if at.value == 0 || at.value > 100 => {
                    let message = say!("a cell cannot span {at}", at = &at.value);
                    context.report(&code::BAD_TABLE, at, message, "write a number from 1 to 100, or leave it out");
                    1
                }
                written => written.as_ref().map_or(1, |at| at.value),
            };
            let (columns, rows) = (count(&cell.columns), count(&cell.rows));
            if let Some(form) = cell.form.as_ref().filter(|_| !cell.text.value.0.is_empty()) {
                let message = "a cell with `text` and with `form`";
                context.report(&code::BAD_TABLE, form, message, "keep the one that is printed in the cell");
            }
            let said = cell.form.as_ref().unwrap_or(&cell.text);
            let words = context.words(&said.value, &address.field(&format!("r{line}c{column}")));
            cells.push(Cell { words, form: cell.form.is_some(), columns, rows });
        }
        rows.push(Row { head: row.value.head, cells });
    }
    if rows.is_empty() {
        let message = "a table without rows";
        context.report(&code::BAD_TABLE, form, message, "give it `rows`, or leave the table out");
    }
    Table { caption: context.words(&form.value.caption, &address.field("caption")), rows, address: address.clone() }
}

/// Lowers printed notes.
pub fn notes(context: &mut Context<'_>, forms: &[At<WordsForm>], address: &Address) -> Vec<Note> {
    let lower = |(index, form): (usize, &At<WordsForm>)| {
        let field = address.field(&format!("notes{index}"));
        context.note(&field, form);
        Note { text: context.words(&form.value, &field) }
    };
    forms.iter().enumerate().map(lower).collect()
}

/// Lowers the annexes of an act or regulation.
pub fn annexes(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    forms: &[At<AnnexForm>],
) -> Vec<Annex> {
    let mut annexes = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let annex = &form.value;
        let earlier = forms.get(..index).unwrap_or_default();
        misplaced(context, annex, page, earlier);
        if annex.number.is_none() && !annex.approved {
            let message = "an annex without a number";
            let hint = "write its `number` as printed, or `approved: true` where the act approves it without one";
            context.report(&code::BAD_ANNEX, form, message, hint);
        }
        let anchor = match &annex.id {
            Some(id) => anchors.chosen(context, id, "annex"),
            None => None,
        }
        .unwrap_or_else(|| {
            // Without a number the place among the annexes stands for it.
            let printed = annex.number.as_ref().map_or_else(|| (index + 1).to_string(), |number| number.value.clone());
            let what = say!("annex {number}", number = &printed);
            match &annex.number {
                Some(number) => anchors.derived(annex_anchor(&printed), &[], number, what),
                None => anchors.derived(annex_anchor(&printed), &[], form, what),
            }
        });
        let address = page.anchor(&anchor);
        context.note(&address, form);
        let lowered = context.with_standing(annex.standing, |context| Annex {
            number: number(annex).unwrap_or_default().to_owned(),
            approved: annex.approved,
            header: context.words(&annex.header, &address.field("header")),
            title: context.words(&annex.title, &address),
            content: content(context, anchors, page, form, &anchor, &address),
            standing: annex.standing.map_or(Standing::Official, Standing::from),
            remark: context.words(&annex.remark, &address.field("remark")),
            notes: notes(context, &annex.notes, &address),
            address,
        });
        annexes.push(lowered);
    }
    annexes
}

/// The printed number of an annex.
fn number(annex: &AnnexForm) -> Option<&str> {
    annex.number.as_ref().map(|number| number.value.as_str()).filter(|number| !number.is_empty())
}

/// Reports a content that this page cannot have: regulations are annexes of an act, once each; views of a regulation.
fn misplaced(context: &mut Context<'_>, annex: &AnnexForm, page: &Address, earlier: &[At<AnnexForm>]) {
    let of_regulation = page.page_path().contains('/');
    if let Some(view) = annex.view.as_ref().filter(|_| !of_regulation) {
        let message = "an act has no processes that an annex of it could show";
        context.report(&code::BAD_ANNEX, view, message, "move the annex to the file of the regulation");
    }
    let Some(regulation) = &annex.regulation else { return };
    if of_regulation {
        let message = "a regulation cannot be an annex of a regulation";
        context.report(&code::BAD_ANNEX, regulation, message, "write this annex into act.yaml");
    }
    let same = |earlier: &&At<AnnexForm>| {
        earlier.value.regulation.as_ref().is_some_and(|earlier| earlier.value == regulation.value)
    };
    if let Some(earlier) = earlier.iter().find(same) {
        let number = number(&earlier.value).unwrap_or_default();
        let message = say!(
            "the regulation `{regulation}` is annex {number} already",
            regulation = &regulation.value,
            number = number
        );
        context.report(&code::BAD_ANNEX, regulation, message, "name another regulation");
    }
}

fn content(
    context: &mut Context<'_>,
    anchors: &mut Anchors,
    page: &Address,
    form: &At<AnnexForm>,
    anchor: &str,
    address: &Address,
) -> AnnexContent {
    let annex = &form.value;
    let kinds = [
        annex.regulation.is_some(),
        annex.view.is_some(),
        !annex.chapters.is_empty(),
        !annex.points.is_empty(),
        !annex.parts.is_empty(),
    ];
    if kinds.iter().filter(|kind| **kind).count() > 1 {
        let message = "an annex holds one thing: a regulation, a view, chapters or points, or parts";
        context.report(&code::BAD_ANNEX, form, message, "keep one of them");
    }
    if annex.view.is_none() && !annex.processes.is_empty() {
        let message = "`processes` means something only beside `view`";
        context.report(&code::BAD_ANNEX, form, message, "add `view: table`, `view: flow` or `view: swimlane`");
    }
    let prefix = format!("{anchor}-");
    if let Some(regulation) = &annex.regulation {
        context.note(&address.field("regulation"), regulation);
        AnnexContent::Regulation(regulation.value.clone())
    } else if let Some(view) = &annex.view {
        let processes = context.references(&annex.processes, &address.field("processes"));
        AnnexContent::View { view: view.value.into(), processes }
    } else if !annex.chapters.is_empty() {
        AnnexContent::Chapters(chapters(context, anchors, page, &prefix, &annex.chapters))
    } else if !annex.points.is_empty() {
        let points = points(context, anchors, page, &prefix, "c", &annex.points);
        AnnexContent::Chapters(vec![Chapter { points, ..Chapter::default() }])
    } else {
        let mut blocks = Vec::new();
        parts(context, anchors, page, &annex.parts, anchor, address, &mut blocks);
        AnnexContent::Blocks(blocks)
    }
}
