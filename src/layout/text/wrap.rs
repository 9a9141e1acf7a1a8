//! Text broken into lines of a width.

use super::language::Language;
use super::paragraph::Paragraph;
use super::{balance, fit};
use crate::theme::font::{self, Face};

/// Text broken into lines.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lines {
    /// Each line exactly as it is to be shown: no space at its ends, the hyphen included where a word was cut.
    /// Empty if the text has nothing but white space.
    pub lines: Vec<String>,
    /// Width of the widest line in px, rounded up.
    pub width: i32,
    /// How many words had to be cut because they are wider than the box.
    pub cut: usize,
}

/// Breaks `text` into lines of at most `max_width` px: the fewest that fit, as even as can be.
///
/// `size` is the font size in px. A line is wider than `max_width` only where a single letter is.
/// To try several widths on one text, make a [`Paragraph`] once.
#[must_use]
pub fn wrap(text: &str, language: Language, face: Face, size: u16, max_width: i32) -> Lines {
    Paragraph::new(text, language, face).wrap(size, max_width)
}

impl Paragraph {
    /// Breaks the text at font size `size` px into lines of at most `max_width` px; see [`wrap`].
    #[must_use]
    pub fn wrap(&self, size: u16, max_width: i32) -> Lines {
        let limit = font::to_units(max_width, size);
        let fit = fit::fit(self, limit);
        let mut widest = 0;
        let lines = balance::balance(&fit.pieces, limit).into_iter();
        let lines = lines.filter_map(|range| fit.pieces.get(range)).filter_map(|line| {
            let (first, last) = (line.first()?, line.last()?);
            widest = widest.max(last.end_of_line() - first.left);
            let mut shown = self.text.get(first.start..last.end)?.to_owned();
            shown.extend((last.hyphen > 0).then_some('-'));
            Some(shown)
        });
        Lines { lines: lines.collect(), width: font::to_px(widest, size), cut: fit.cut }
    }

    /// How many lines [`wrap`](Self::wrap) would give, and how many words it would cut; cheaper than making them.
    #[must_use]
    pub fn count(&self, size: u16, max_width: i32) -> (usize, usize) {
        let limit = font::to_units(max_width, size);
        let fit = fit::fit(self, limit);
        (balance::greedy(&fit.pieces, limit).len(), fit.cut)
    }
}
