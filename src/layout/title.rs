//! The titles of lanes: the names of the units in one language, broken to the width of their lanes.

use super::constant::{BASELINE, LEADING, PAD};
use super::drawing::{Anchor, Rect, Role, TextLine};
use super::measure::Text;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// The names of the units that have a lane.
pub struct Titles {
    names: Vec<(Option<usize>, Text)>,
}

impl Titles {
    /// Reads the names of these units of a regulation in one language.
    pub fn new(regulation: &Regulation, lang: &Lang, units: &[Option<usize>]) -> Self {
        let name = |unit: &Option<usize>| {
            let found = unit.and_then(|unit| regulation.units.get(unit));
            let names = found.map(|unit| [&unit.name, &unit.abbreviation].map(|words| words.best_text(lang)));
            let name = names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or("");
            (*unit, Text::new(name, lang, true))
        };
        Self { names: units.iter().map(name).collect() }
    }

    /// The lines of a title in a lane of this width.
    fn lines(&self, unit: Option<usize>, width: i32) -> Vec<(String, i32)> {
        let name = self.names.iter().find(|(own, _)| *own == unit);
        name.map(|(_, text)| text.lines(width - PAD).lines).unwrap_or_default()
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
