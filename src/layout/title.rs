//! The titles of lanes: the names of the units in one language, broken to the width of their lanes.

use super::constant::{BASELINE, LEADING, PAD};
use super::drawing::{Anchor, Rect, Role, TextLine};
use super::measure::Text;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// The names of the units of a regulation.
#[derive(Debug, Clone, Copy)]
pub struct Titles<'a> {
    /// The regulation.
    pub regulation: &'a Regulation,
    /// The language.
    pub lang: &'a Lang,
}

impl Titles<'_> {
    /// The lines of a title in a lane of this width.
    fn lines(&self, unit: Option<usize>, width: i32) -> Vec<(String, i32)> {
        let unit = unit.and_then(|unit| self.regulation.units.get(unit));
        let names = unit.map(|unit| [&unit.name, &unit.abbreviation].map(|words| words.best_text(self.lang)));
        let name = names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or("");
        Text::new(name, self.lang, true).lines(width - PAD).lines
    }

    /// The height that the titles of these lanes need; nothing where there are no lanes.
    pub fn height(&self, lanes: impl Iterator<Item = (Option<usize>, i32)>) -> i32 {
        let height = |lines: usize| i32::try_from(lines).unwrap_or(0) * LEADING + 2 * PAD;
        lanes.map(|(unit, width)| height(self.lines(unit, width).len())).max().unwrap_or(0)
    }

    /// The title of one lane in the middle of its header.
    pub fn set(&self, unit: Option<usize>, lane: &Rect, header: i32) -> Vec<TextLine> {
        let lines = self.lines(unit, lane.width);
        let count = i32::try_from(lines.len()).unwrap_or(0);
        let top = (header - count * LEADING) / 2;
        let lines = lines.into_iter().enumerate().map(|(index, (text, width))| TextLine {
            x: lane.x + lane.width / 2,
            y: top + i32::try_from(index).unwrap_or(0) * LEADING + LEADING / 2 + BASELINE,
            anchor: Anchor::Middle,
            width,
            role: Role::Title,
            text,
        });
        lines.collect()
    }
}
