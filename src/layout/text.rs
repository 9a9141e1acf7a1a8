//! Text in boxes: where lines break, how wide they are, how wide a box should be.
//!
//! The stages, a file each: `fold` cleans the white space; `glue` says which words belong together, asking `word`;
//! `paragraph` cuts the text into segments with a level at each place where a line could end; `fit` breaks only as deep as a
//! given width forces it (a word is hyphenated only if it alone is wider than the box: `hyphen`, `kazakh`); `balance` takes
//! the fewest lines and, among those, the most even; `frame` turns lines into boxes and chooses a width for a whole picture.
//!
//! Widths inside are whole font units, so the same text gives the same lines on every machine; px appear only at the doors.
//! This room knows nothing of the model, of SVG, or of where a box stands.

mod balance;
mod fit;
mod fold;
mod frame;
mod glue;
mod hyphen;
mod kazakh;
mod paragraph;
mod word;

pub use frame::{Block, Frame, best_width};
pub use hyphen::syllables;
pub use paragraph::Paragraph;

use crate::theme::font::Face;

/// The languages with rules of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Kazakh in Cyrillic letters.
    Kazakh,
    /// Russian.
    Russian,
    /// Any other: Unicode line breaking and the glue rules; a word wider than its box is cut between letters.
    #[default]
    Other,
}

impl Language {
    /// The language of a BCP 47 tag: `kk`, `ru-KZ`, `KK`. Kazakh in Latin or Arabic letters (`kk-Latn`) is `Other`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let foreign = parts.any(|part| part.len() == 4 && !part.eq_ignore_ascii_case("cyrl"));
        match language {
            _ if foreign => Self::Other,
            kk if kk.eq_ignore_ascii_case("kk") => Self::Kazakh,
            ru if ru.eq_ignore_ascii_case("ru") => Self::Russian,
            _ => Self::Other,
        }
    }
}

/// How unwelcome a line end is at some place, from welcome to last resort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    /// Between words.
    Free,
    /// Allowed, better not: after a short preposition, after the hyphen of a compound.
    Soft,
    /// Only if what it holds is wider than the box: `1 (бір) | жұмыс`, `2) | тармақ`.
    Loose,
    /// As `Loose`, holding faster: `жұмыс | күні`, `6 | сәуірдегі`.
    Firm,
    /// As `Firm`, holding fastest of all glue: `№ | 500`, `ІІД- | ге`, a no-break space.
    Tight,
    /// Between syllables, with a hyphen.
    Syllable,
    /// Between letters.
    Letter,
}

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
