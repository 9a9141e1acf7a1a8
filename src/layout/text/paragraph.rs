//! A text taken apart once, to be broken at any width: segments with their positions, and a level at each place between them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use unicode_linebreak::linebreaks;

use super::fold::{NO_BREAK_SPACES, fold};
use super::glue::{Gaps, inside};
use super::hyphen;
use super::language::Language;
use super::level::Level;
use super::word::Word;

use crate::theme::font::{self, Face, Table};

/// A text ready to be broken at any width and size.
#[derive(Debug)]
pub struct Paragraph {
    pub(super) text: String,
    pub(super) language: Language,
    pub(super) table: &'static Table,
    /// Byte offsets where the author allowed a hyphen.
    pub(super) soft_hyphens: Vec<usize>,
    /// The finest parts that glue can come apart into, in order.
    pub(super) segments: Vec<Segment>,
    /// Where the words that were too wide so far may be cut, by the byte that they begin at: several widths are tried, and
    /// the patterns are slow.
    cuts: RefCell<BTreeMap<usize, Rc<[usize]>>>,
}

/// A part of the text with no space at its ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it begins and ends if all the text stands on one line, in font units.
    pub(super) left: i64,
    pub(super) right: i64,
    /// How unwelcome a line end after it is; `Free` at the end of the text.
    pub(super) after: Level,
}

impl Paragraph {
    /// Takes a text apart by the rules of its language, to be set in `face`.
    #[must_use]
    pub fn new(text: &str, language: Language, face: Face) -> Self {
        let folded = fold(text);
        let table = face.table();
        let mut builder = Builder { text: &folded.text, table, segments: Vec::new(), start: 0, x: 0 };
        builder.read(language);
        let segments = builder.segments;
        Self {
            segments,
            language,
            table,
            soft_hyphens: folded.soft_hyphens,
            text: folded.text,
            cuts: RefCell::default(),
        }
    }

    /// The text as it is broken: white space folded, soft hyphens out.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte offsets in the text where a hyphen may cut this word, ascending.
    pub(super) fn cuts(&self, start: usize, word: &str) -> Rc<[usize]> {
        let read = || hyphen::points(word, self.language).iter().map(|at| start + at).collect();
        Rc::clone(self.cuts.borrow_mut().entry(start).or_insert_with(read))
    }

    /// The width in px of the whole text on one line at `size` px, rounded up.
    #[must_use]
    pub fn width(&self, size: u16) -> i32 {
        font::to_px(self.segments.last().map_or(0, |last| last.right), size)
    }
}

/// Walks the text once, closing a segment at every place where a line could end.
struct Builder<'a> {
    text: &'a str,
    table: &'static Table,
    segments: Vec<Segment>,
    start: usize,
    x: i64,
}

impl Builder<'_> {
    fn read(&mut self, language: Language) {
        let text = self.text;
        let mut breaks = linebreaks(text).map(|(at, _)| at).peekable();
        let mut gaps = Gaps::new(language);
        let mut words = words(text).peekable();
        while let Some((start, word)) = words.next() {
            let after = words.peek().map(|&(_, word)| Word(word));
            let glue = gaps.read(Word(word), after);
            while breaks.next_if(|&at| at < start).is_some() {}
            let allowed = breaks.next_if(|&at| at == start).is_some();
            if let Some(space) = text.get(..start).and_then(|before| before.chars().next_back()) {
                let level = if allowed && space == ' ' { glue } else { Level::Tight };
                self.close(start - space.len_utf8(), level);
                self.x += i64::from(self.table.advance(space));
                self.start = start;
            }
            self.read_word(start, word, &mut breaks);
        }
        if self.start < text.len() {
            self.close(text.len(), Level::Free);
        }
    }

    /// Places inside a word: those of Unicode, and after the dots of `mvd.gov.kz` or `Е.З.Тургумбаев`.
    fn read_word(&mut self, start: usize, word: &str, breaks: &mut std::iter::Peekable<impl Iterator<Item = usize>>) {
        let mut before = [' ', ' '];
        for (offset, character) in word.char_indices() {
            let at = start + offset;
            let allowed = breaks.next_if(|&b| b == at).is_some();
            let dotted =
                matches!(before, [c, '.' | ',' | '@' | '_' | ':'] if c.is_alphanumeric()) && character.is_alphabetic();
            if offset > 0 && (allowed || dotted) {
                let level = match word.split_at_checked(offset) {
                    Some((left, right)) if allowed => inside(left, right),
                    _ => Level::Tight,
                };
                self.close(at, level);
            }
            before = [before[1], character];
        }
    }

    fn close(&mut self, end: usize, after: Level) {
        let Some(part) = self.text.get(self.start..end).filter(|part| !part.is_empty()) else {
            return;
        };
        let right = self.x + self.table.width(part);
        self.segments.push(Segment { start: self.start, end, left: self.x, right, after });
        self.x = right;
        self.start = end;
    }
}

/// The words of a folded text with the byte each begins at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(|c| c == ' ' || NO_BREAK_SPACES.contains(&c)).map(move |word| {
        let at = start;
        start += word.len();
        (at, word.trim_end())
    })
}
