//! The table of advances: two flat arrays, so that a look-up is one bounds check.

use ttf_parser::{Face, GlyphId};

use super::fallback;

/// Latin, Greek, Cyrillic with the Kazakh letters.
const LETTERS: usize = 0x0530;
/// Punctuation, currency, arrows, mathematical signs, dingbats.
const SIGNS: std::ops::Range<usize> = 0x2000..0x2800;

/// How far each character moves the pen, in font units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    letters: [u16; LETTERS],
    signs: [u16; SIGNS.end - SIGNS.start],
}

impl Table {
    /// Reads the advances out of a TrueType font. Bytes that are no font give a table of fallback widths only.
    pub(super) fn read(ttf: &[u8]) -> Self {
        let font = Face::parse(ttf, 0).ok();
        let of = |index: usize| {
            let character = u32::try_from(index).ok().and_then(char::from_u32);
            let own = character.zip(font.as_ref()).and_then(|(c, font)| own(font, c));
            own.or_else(|| character.map(fallback::advance)).unwrap_or(0)
        };
        Self { letters: std::array::from_fn(of), signs: std::array::from_fn(|i| of(i + SIGNS.start)) }
    }

    /// The advance of one character, in font units; for one that the font lacks, at least what usual fonts give it.
    #[must_use]
    #[inline]
    pub fn advance(&self, character: char) -> i32 {
        let index = character as usize;
        let known = self.letters.get(index).or_else(|| self.signs.get(index.wrapping_sub(SIGNS.start)));
        i32::from(known.copied().unwrap_or_else(|| fallback::advance(character)))
    }

    /// The width of a text set on one line, in font units.
    #[must_use]
    #[inline]
    pub fn width(&self, text: &str) -> i64 {
        text.chars().map(|c| i64::from(self.advance(c))).sum()
    }
}

/// The advance the font itself gives, if it has a glyph for the character. Characters that never show take no room.
fn own(font: &Face<'_>, character: char) -> Option<u16> {
    if fallback::is_invisible(character) {
        return Some(0);
    }
    let glyph = font.glyph_index(character).filter(|&glyph| glyph != GlyphId(0))?;
    font.glyph_hor_advance(glyph)
}
