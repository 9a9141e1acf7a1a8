//! Cells: one part of the text in one language, with what has to be said of it there.

use serde::Serialize;

use super::super::path;
use super::super::reader::Reader;
use super::super::shown::Shown;
use super::super::text::TextView;
use crate::edition::Gap;
use crate::model::address::Address;
use crate::model::words::{Lang, Standing, Words};

/// The languages of a page.
pub struct Columns<'a> {
    /// For whom the page is made.
    pub reader: &'a Reader<'a>,
    /// What it shows.
    pub shown: &'a Shown<'a>,
    /// A reader for each language, in the order of the site.
    pub readers: Vec<Reader<'a>>,
}

/// One cell.
#[derive(Debug, Serialize)]
pub struct CellView {
    /// The language.
    pub lang: String,
    /// Its name, short, for where cells stand one above the other.
    pub short: String,
    /// The same place on the page in this language alone.
    pub href: Option<String>,
    /// The number as printed.
    pub label: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// How much it weighs: `official`, or else what the first remark says.
    pub standing: &'static str,
    /// What has to be said of it, in the page's language: it is missing, unofficial, of another day.
    pub remarks: Vec<String>,
}

impl<'a> Columns<'a> {
    /// The languages of a page.
    pub fn new(reader: &'a Reader<'a>, shown: &'a Shown<'a>) -> Self {
        let one = |lang: &'a Lang| reader.beside(lang);
        Self { reader, shown, readers: reader.corpus.site.languages.iter().map(one).collect() }
    }

    /// A cell for each language.
    pub fn cells(
        &self,
        part: Option<&Address>,
        is_linked: bool,
        label: &dyn Fn(&Reader<'_>) -> String,
        words: &Words,
    ) -> Vec<CellView> {
        let cell = |reader: &Reader<'_>| {
            let mut cell = self.cell(reader, part, label(reader), words);
            cell.href = cell.href.filter(|_| is_linked);
            cell
        };
        self.readers.iter().map(cell).collect()
    }

    /// An empty cell of a language.
    pub fn bare(&self, reader: &Reader<'_>, part: Option<&Address>) -> CellView {
        let href = part
            .and_then(Address::anchor_id)
            .map(|anchor| format!("{}#{anchor}", self.reader.link(&path::page(reader.lang, &self.shown.page))));
        CellView {
            lang: reader.lang.tag().to_owned(),
            short: reader.word("language.short"),
            href,
            label: String::new(),
            paragraphs: Vec::new(),
            standing: Standing::Official.name(),
            remarks: Vec::new(),
        }
    }

    fn cell(&self, reader: &Reader<'_>, part: Option<&Address>, label: String, words: &Words) -> CellView {
        let mut cell = CellView { label, ..self.bare(reader, part) };
        match words.get(reader.lang).and_then(|_| reader.text(words)) {
            Some(text) => self.say(&mut cell, text),
            None if !words.is_empty() => cell.remarks.push(self.reader.word("both.missing")),
            None => {}
        }
        let gap = part.and_then(|part| self.shown.state.gap(part, reader.lang));
        let removed = part.is_some_and(|part| self.shown.state.removal(part).is_some());
        let key = match gap {
            Some(Gap::Partial) => "gap.partial",
            Some(Gap::Whole) => "gap.whole",
            None => return cell,
        };
        if !removed && (!words.is_empty() || gap == Some(Gap::Whole)) {
            cell.remarks.retain(|remark| *remark != self.reader.word("both.missing"));
            cell.remarks.push(self.reader.word(key));
        }
        cell
    }

    /// Puts a text into a cell, with what has to be said of it.
    pub fn say(&self, cell: &mut CellView, text: TextView) {
        self.reader.spellings.borrow_mut().extend(text.spellings);
        cell.paragraphs = text.paragraphs;
        cell.standing = text.standing;
        if text.standing != Standing::Official.name() {
            cell.remarks.push(self.reader.word(&format!("both.standing.{}", text.standing)));
        }
        cell.remarks.extend(text.dated);
        cell.remarks.extend(text.source);
    }
}
