//! Paper: which pictures print on a sheet of A4 with letters of 7 pt or more.

use super::drawing::Part;

/// The largest picture that a sheet shows with letters of 7 pt, in px of the drawing. Margins of 15 mm and one line of
/// heading are left: 13 px are 7 pt, so that 1 px is 0.19 mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

/// An upright sheet.
pub const UPRIGHT: Sheet = Sheet { width: 940, height: 1320 };

/// A sheet laid across.
pub const ACROSS: Sheet = Sheet { width: 1400, height: 880 };

impl Sheet {
    /// Whether a picture prints large enough on it.
    pub fn holds(&self, part: &Part) -> bool {
        part.width <= self.width && part.height <= self.height
    }
}

impl Part {
    /// The sheet on which it prints larger; upright if there is no difference.
    pub fn sheet(&self) -> Sheet {
        let scale = |sheet: Sheet| {
            let (w, h) = (i64::from(self.width.max(1)), i64::from(self.height.max(1)));
            (1_000_000 * i64::from(sheet.width) / w).min(1_000_000 * i64::from(sheet.height) / h)
        };
        if scale(ACROSS) > scale(UPRIGHT) && !UPRIGHT.holds(self) { ACROSS } else { UPRIGHT }
    }
}
