//! From lines to boxes: how high a label is, where its lines stand, and how wide the boxes of one picture should be.

use std::ops::RangeInclusive;

use super::paragraph::Paragraph;
use super::wrap::Lines;
use crate::theme::font;

/// How labels are set in boxes: sizes in px.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Font size.
    pub size: u16,
    /// From one baseline to the next.
    pub line_height: i32,
    /// Free room at the left and at the right of the text, each.
    pub pad_x: i32,
    /// Free room above and below the text, each.
    pub pad_y: i32,
}

/// A label in its box: px from the top of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Width of the box, the free room included.
    pub width: i32,
    /// Height of the box, the free room included.
    pub height: i32,
    /// The baseline of the first line; those after it follow at `line_height`. Capitals are then centred in their lines.
    pub first_baseline: i32,
    /// From one baseline to the next.
    pub line_height: i32,
}

impl Frame {
    /// The usual frame for a font size: lines at 1.25 of it, room of 0.75 at the sides and 0.5 above and below.
    #[must_use]
    pub fn new(size: u16) -> Self {
        let px = i32::from(size);
        Self { size, line_height: (px * 5 + 3) / 4, pad_x: (px * 3 + 3) / 4, pad_y: (px + 1) / 2 }
    }

    /// The box of lines that are already broken. A text without lines gets the free room only.
    #[must_use]
    pub fn block(&self, lines: &Lines) -> Block {
        let capital = font::to_px(i64::from(font::CAP_HEIGHT), self.size);
        Block {
            width: self.box_width(lines.width),
            height: self.box_height(lines.lines.len()),
            first_baseline: self.pad_y.saturating_add(self.line_height.saturating_add(capital) / 2),
            line_height: self.line_height,
        }
    }

    fn box_width(&self, text: i32) -> i32 {
        text.saturating_add(self.pad_x.saturating_mul(2))
    }

    fn box_height(&self, lines: usize) -> i32 {
        let lines = i32::try_from(lines).unwrap_or(i32::MAX);
        self.line_height.saturating_mul(lines).saturating_add(self.pad_y.saturating_mul(2))
    }
}

/// Widths are tried in steps of so many px.
const STEP: usize = 4;

/// A narrow box is worth so much more area: lanes stand side by side, and a page is high rather than wide.
const AREA_FOR_NARROWNESS: i64 = 10;

/// The text width in px at which all boxes of a picture should be broken, from `range` (px, without the free room).
///
/// Of the widths tried those are kept that cut the fewest words, of these those with the fewest lines above `most_lines`,
/// of these those whose boxes together take at most a tenth more area than the least; the narrowest of them is the answer.
/// It is then drawn in to the widest line that comes of it, so it may be below the range if all labels are short.
#[must_use]
pub fn best_width(labels: &[Paragraph], frame: &Frame, range: RangeInclusive<i32>, most_lines: usize) -> i32 {
    let least = (*range.start()).max(1);
    let most = (*range.end()).max(least);
    let mut tried: Vec<(i32, Score)> = Vec::new();
    for width in (least..=most).step_by(STEP).chain(std::iter::once(most)) {
        tried.push((width, score(labels, frame, width, most_lines)));
        // Nothing is gained beyond the width at which every label stands on one line.
        if labels.iter().all(|label| label.width(frame.size) <= width) {
            break;
        }
    }
    let best = tried.iter().map(|(_, score)| *score).min().unwrap_or_default();
    let area = best.area.saturating_add(best.area / AREA_FOR_NARROWNESS);
    let good = |score: &Score| (score.cut, score.above) == (best.cut, best.above) && score.area <= area;
    let width = tried.iter().find(|(_, score)| good(score)).map_or(least, |(width, _)| *width);
    labels.iter().map(|label| label.wrap(frame.size, width).width).max().unwrap_or(least)
}

/// What a width costs: less is better, the first counts most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Words cut.
    cut: usize,
    /// Lines beyond the wished.
    above: usize,
    /// Area of all boxes in square px.
    area: i64,
}

fn score(labels: &[Paragraph], frame: &Frame, width: i32, most_lines: usize) -> Score {
    let mut score = Score::default();
    for label in labels {
        let (lines, words) = label.count(frame.size, width);
        score.cut += words;
        score.above += lines.saturating_sub(most_lines);
        score.area = score.area.saturating_add(i64::from(frame.box_height(lines)));
    }
    score.area = score.area.saturating_mul(i64::from(frame.box_width(width)));
    score
}
