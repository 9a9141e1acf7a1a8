//! Breaks a paragraph only as deep as a width forces it: what fits stays whole; what does not comes apart first at its
//! loosest glue, then at the next, then, a single word, between syllables, then between letters.

use unicode_segmentation::UnicodeSegmentation;

use super::level::Level;
use super::paragraph::{Paragraph, Segment};

/// A part of the text that stays on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it begins and ends if all the text stands on one line, in font units.
    pub(super) left: i64,
    pub(super) right: i64,
    /// Width of the hyphen shown if a line ends here, in font units; 0 if none is.
    pub(super) hyphen: i64,
    /// How unwelcome a line end after it is.
    pub(super) after: Level,
}

impl Piece {
    /// Where a line ends that ends with this piece, in font units.
    pub(super) fn end_of_line(&self) -> i64 {
        self.right + self.hyphen
    }
}

/// The pieces of a paragraph for one width.
#[derive(Debug, Default)]
pub(super) struct Fit {
    pub(super) pieces: Vec<Piece>,
    /// How many words are wider than the limit.
    pub(super) cut: usize,
}

/// Takes a paragraph apart into pieces no wider than `limit` font units, a single letter excepted.
pub(super) fn fit(paragraph: &Paragraph, limit: i64) -> Fit {
    let hyphen = i64::from(paragraph.table.advance('-'));
    let mut fitter = Fitter { paragraph, limit, hyphen, fit: Fit::default() };
    for group in paragraph.segments.split_inclusive(|segment| segment.after <= Level::Soft) {
        fitter.refine(group, &[Level::Loose, Level::Firm, Level::Tight]);
    }
    fitter.fit
}

struct Fitter<'a> {
    paragraph: &'a Paragraph,
    limit: i64,
    hyphen: i64,
    fit: Fit,
}

impl Fitter<'_> {
    fn refine(&mut self, segments: &[Segment], levels: &[Level]) {
        let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
            return;
        };
        if last.right - first.left <= self.limit {
            let (start, left) = (first.start, first.left);
            let Segment { end, right, after, .. } = *last;
            self.fit.pieces.push(Piece { start, end, left, right, hyphen: 0, after });
        } else if let Some((level, deeper)) = levels.split_first() {
            for group in segments.split_inclusive(|segment| segment.after <= *level) {
                self.refine(group, deeper);
            }
        } else {
            self.cut(first);
        }
    }

    /// A word wider than the limit, between its syllables.
    fn cut(&mut self, word: &Segment) {
        self.fit.cut += 1;
        let Some(text) = self.paragraph.text.get(word.start..word.end) else {
            return;
        };
        let mut points = self.paragraph.cuts(word.start, text).to_vec();
        let soft = &self.paragraph.soft_hyphens;
        let from = soft.partition_point(|&at| at <= word.start);
        let soft = soft.iter().copied().skip(from).take_while(|&at| at < word.end);
        points.extend(soft.filter(|&at| is_between_letters(&self.paragraph.text, at)));
        points.sort_unstable();
        points.dedup();
        points.push(word.end);
        let (mut start, mut left) = (word.start, word.left);
        for end in points {
            let Some(part) = self.paragraph.text.get(start..end) else {
                continue;
            };
            let right = left + self.paragraph.table.width(part);
            let (hyphen, after) = if end < word.end { (self.hyphen, Level::Syllable) } else { (0, word.after) };
            let piece = Piece { start, end, left, right, hyphen, after };
            if piece.end_of_line() - left <= self.limit {
                self.fit.pieces.push(piece);
            } else {
                self.cut_letters(&piece, part);
            }
            (start, left) = (end, right);
        }
    }

    /// A syllable, or what else has no better place, between its letters.
    fn cut_letters(&mut self, whole: &Piece, text: &str) {
        let mut open = Piece { end: whole.start, right: whole.left, ..*whole };
        let mut letters = text.graphemes(true).peekable();
        while let Some(letter) = letters.next() {
            open.end += letter.len();
            open.right += self.paragraph.table.width(letter);
            let width = open.right - open.left;
            let Some(next) = letters.peek() else { break };
            let hangs =
                next.starts_with(never_first) && width + self.paragraph.table.width(next) + self.hyphen <= self.limit;
            if hangs {
                continue;
            }
            let hyphenated = letter.ends_with(takes_hyphen) && next.starts_with(takes_hyphen);
            let hyphen = if hyphenated && width + self.hyphen <= self.limit { self.hyphen } else { 0 };
            self.fit.pieces.push(Piece { hyphen, after: Level::Letter, ..open });
            open = Piece { start: open.end, left: open.right, ..open };
        }
        // A hyphen at the end of a syllable that fills the line would stick out.
        if open.right - open.left + open.hyphen > self.limit {
            open.hyphen = 0;
        }
        self.fit.pieces.push(open);
    }
}

/// A soft hyphen elsewhere would show as a hyphen that nobody meant.
fn is_between_letters(text: &str, at: usize) -> bool {
    text.split_at_checked(at)
        .is_some_and(|(before, after)| before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic))
}

/// Letters of scripts that hyphenate.
fn takes_hyphen(character: char) -> bool {
    character < '\u{590}' && character.is_alphabetic()
}

/// What looks wrong at the start of a line.
fn never_first(character: char) -> bool {
    matches!(
        character,
        'ь' | 'ъ' | 'Ь' | 'Ъ' | ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '»' | '”' | '…' | '-' | '%'
    )
}
