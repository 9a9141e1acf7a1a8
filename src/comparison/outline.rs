//! Outlines: a page of an act as the lines that it prints, in their order. What sets two pages beside each other, two
//! editions or two languages, goes along these.

use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Note, Point};
use crate::model::regulation::Regulation;
use crate::model::words::Words;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The title of the page.
    Title,
    /// The preamble of an act.
    Preamble,
    /// The heading of a chapter.
    Chapter,
    /// The number of a point or subpoint, with its first words.
    Point,
    /// Further words of a point or annex.
    Paragraph,
    /// The caption of a printed table.
    Caption,
    /// A row of a printed table that heads its columns.
    Head,
    /// Another row of a printed table.
    Row,
    /// A blank form.
    Form,
    /// The corner text of an annex: to what it is one.
    Header,
    /// The number of an annex with its title.
    Annex,
    /// The place of the notes on a part, with those that the text itself prints.
    Notes,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The part to which it belongs.
    pub part: &'a Address,
    /// What it is.
    pub sort: Sort,
    /// How deep the part lies: 0 for a page, its chapters and annexes, 1 for points, 2 for their subpoints.
    pub depth: usize,
    /// The number as printed, with its sign, where the part begins.
    pub label: &'a str,
    /// What it says: one text, or one for each cell of a row, or nothing.
    pub words: Vec<&'a Words>,
}

/// The lines of an act's own page.
pub fn act(act: &Act) -> Vec<Line<'_>> {
    let mut outline = Outline { all: Vec::new() };
    outline.said(&act.address, Sort::Title, 0, &act.title);
    outline.notes(&act.address, 0, &act.notes);
    outline.said(&act.address, Sort::Preamble, 0, &act.preamble);
    outline.chapters(&act.chapters);
    act.annexes.iter().for_each(|annex| outline.annex(annex));
    outline.all
}

/// The lines of a regulation's page.
pub fn regulation(regulation: &Regulation) -> Vec<Line<'_>> {
    let mut outline = Outline { all: Vec::new() };
    outline.said(&regulation.address, Sort::Title, 0, &regulation.title);
    outline.notes(&regulation.address, 0, &regulation.notes);
    outline.chapters(&regulation.chapters);
    regulation.annexes.iter().for_each(|annex| outline.annex(annex));
    outline.all
}

struct Outline<'a> {
    all: Vec<Line<'a>>,
}

impl<'a> Outline<'a> {
    fn add(&mut self, part: &'a Address, sort: Sort, depth: usize, label: &'a str, words: Vec<&'a Words>) {
        self.all.push(Line { part, sort, depth, label, words });
    }

    fn said(&mut self, part: &'a Address, sort: Sort, depth: usize, words: &'a Words) {
        if !words.is_empty() {
            self.add(part, sort, depth, "", vec![words]);
        }
    }

    fn notes(&mut self, part: &'a Address, depth: usize, notes: &'a [Note]) {
        self.add(part, Sort::Notes, depth, "", notes.iter().map(|note| &note.text).collect());
    }

    fn chapters(&mut self, chapters: &'a [Chapter]) {
        for chapter in chapters {
            if chapter.address.anchor_id().is_some() {
                let number = chapter.number.as_deref().unwrap_or_default();
                self.add(&chapter.address, Sort::Chapter, 0, number, vec![&chapter.title]);
            }
            self.notes(&chapter.address, 0, &chapter.notes);
            chapter.points.iter().for_each(|point| self.point(point, 1));
        }
    }

    fn point(&mut self, point: &'a Point, depth: usize) {
        let (first, rest) = match point.body.split_first() {
            Some((Block::Paragraph(first), rest)) => (vec![&first.words], rest),
            _ => (Vec::new(), point.body.as_slice()),
        };
        self.add(&point.address, Sort::Point, depth, &point.label, first);
        self.blocks(&point.address, depth, rest);
        self.notes(&point.address, depth, &point.notes);
    }

    fn annex(&mut self, annex: &'a Annex) {
        self.said(&annex.address, Sort::Header, 0, &annex.header);
        self.add(&annex.address, Sort::Annex, 0, &annex.number, vec![&annex.title]);
        self.notes(&annex.address, 0, &annex.notes);
        match &annex.content {
            AnnexContent::Chapters(chapters) => self.chapters(chapters),
            AnnexContent::Blocks(blocks) => self.blocks(&annex.address, 0, blocks),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }

    fn blocks(&mut self, part: &'a Address, depth: usize, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.said(part, Sort::Paragraph, depth, &paragraph.words),
                Block::Form(form) => self.said(part, Sort::Form, depth, &form.words),
                Block::Subpoint(point) => self.point(point, depth + 1),
                Block::Table(table) => {
                    self.said(part, Sort::Caption, depth, &table.caption);
                    for row in &table.rows {
                        let sort = if row.head { Sort::Head } else { Sort::Row };
                        self.add(part, sort, depth, "", row.cells.iter().map(|cell| &cell.words).collect());
                    }
                }
            }
        }
    }
}
