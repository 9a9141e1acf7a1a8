//! What is on a page: its sections, and the chapters of its text.

use serde::Serialize;

use super::annex::AnnexView;
use super::body::ChapterView;
use super::name::capital;

/// A section or chapter.
#[derive(Debug, Serialize)]
pub struct Entry {
    id: String,
    text: String,
    below: Vec<Entry>,
}

/// A section of the page.
pub fn section(id: &str, text: String) -> Entry {
    Entry { id: id.to_owned(), text, below: Vec::new() }
}

/// The text of the page with its chapters.
pub fn text(text: String, chapters: &[ChapterView]) -> Entry {
    let chapter = |chapter: &ChapterView| {
        let title = chapter.title.as_ref()?.paragraphs.join(" ");
        let number = chapter.number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
        Some(section(chapter.id.as_ref()?, format!("{number}{title}")))
    };
    Entry { below: chapters.iter().filter_map(chapter).collect(), ..section("Text", text) }
}

/// The annexes of the page.
pub fn annexes(annexes: &[AnnexView]) -> impl Iterator<Item = Entry> {
    annexes.iter().map(|annex| section(&annex.id, capital(&annex.listed)))
}
