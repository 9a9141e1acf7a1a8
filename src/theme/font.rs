//! The font that is shown, and how wide its letters are.
//!
//! The font is embedded, and a table of advances is read out of it once, at first use (some tens of microseconds), so that
//! nothing generated can go stale. Everything is in whole font units, [`UNITS_PER_EM`] to the em: sums are exact and the same
//! on every machine. Kerning is left out: the page sets `font-kerning: none` on SVG text, so a width is a plain sum.
//!
//! A character that the font lacks is drawn by the reader's own font, which is unknown here; [`Table::advance`] then gives
//! the widest of what usual fonts have, so that text is never measured too narrow.

mod fallback;
mod table;

use std::sync::LazyLock;

pub use table::Table;

/// Font units in one em: every measure of this module is in these units unless it says px.
pub const UNITS_PER_EM: i32 = 1000;
/// Height of the font above the baseline, in font units, the same for both faces.
pub const ASCENT: i32 = 1000;
/// Depth of the font below the baseline, in font units, positive downwards.
pub const DESCENT: i32 = 326;
/// Height of a capital letter, in font units: what looks centred is centred on half of it.
pub const CAP_HEIGHT: i32 = 660;
/// Height of a small `x` in the regular face, in font units.
pub const X_HEIGHT: i32 = 486;

/// The two faces that the site uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Face {
    /// CSS weight 400.
    #[default]
    Regular,
    /// CSS weight 600, also shown where a page asks for 700.
    Bold,
}

static REGULAR: LazyLock<Table> = LazyLock::new(|| Table::read(Face::Regular.ttf()));
static BOLD: LazyLock<Table> = LazyLock::new(|| Table::read(Face::Bold.ttf()));

impl Face {
    /// The faces, lightest first.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The weight in CSS.
    #[must_use]
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 600,
        }
    }

    /// The font file for the web (WOFF2).
    #[must_use]
    pub const fn woff2(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../theme/fonts/reglament-sans-regular.woff2"),
            Self::Bold => include_bytes!("../../theme/fonts/reglament-sans-bold.woff2"),
        }
    }

    /// The same glyphs uncompressed (TrueType), for measuring and for PDF.
    #[must_use]
    pub const fn ttf(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../theme/fonts/reglament-sans-regular.ttf"),
            Self::Bold => include_bytes!("../../theme/fonts/reglament-sans-bold.ttf"),
        }
    }

    /// The table of advances. Take it once and ask it many times: this call looks whether it has been built.
    #[must_use]
    pub fn table(self) -> &'static Table {
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }
}

/// The advance of one character, in font units.
#[must_use]
pub fn advance(face: Face, character: char) -> i32 {
    face.table().advance(character)
}

/// The width of a text set on one line, in font units.
#[must_use]
pub fn width(face: Face, text: &str) -> i64 {
    face.table().width(text)
}

/// The width of a text set on one line at `size` px, in px, rounded up.
#[must_use]
pub fn width_px(face: Face, text: &str, size: u16) -> i32 {
    to_px(width(face, text), size)
}

/// Font units at `size` px as px, rounded up, so that what is reserved is never less than what is drawn.
#[must_use]
pub fn to_px(units: i64, size: u16) -> i32 {
    let scaled = units.saturating_mul(i64::from(size));
    let em = i64::from(UNITS_PER_EM);
    let px = scaled.div_euclid(em) + i64::from(scaled.rem_euclid(em) > 0);
    i32::try_from(px).unwrap_or(if px < 0 { i32::MIN } else { i32::MAX })
}

/// How many font units fit in `px` at `size` px, rounded down. A size of 0 px fits everything.
#[must_use]
pub fn to_units(px: i32, size: u16) -> i64 {
    match size {
        0 => i64::MAX,
        size => (i64::from(px) * i64::from(UNITS_PER_EM)).div_euclid(i64::from(size)),
    }
}
