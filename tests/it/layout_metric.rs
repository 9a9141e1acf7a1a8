//! Measures of a drawing: crossings, bends, room, detour, what it prints as.

use reglament::layout::Shape;
use reglament::layout::drawing::{Annex, Drawing, Part, Rect};
use serde::{Deserialize, Serialize};

use crate::layout_contract::{crossings, faults, pieces};

/// The measures of one drawing. Whole numbers only, so that every machine writes the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    pub boxes: usize,
    pub lines: usize,
    /// How often two lines cross.
    pub crossings: usize,
    /// How often a line runs through the box of another step.
    pub through: usize,
    /// How often a line runs through the words of another.
    pub label_hits: usize,
    /// Breaches of the contract.
    pub faults: usize,
    pub bends: usize,
    /// Hundredths: length of the lines over the distance of their ends.
    pub detour: i64,
    /// Lines that end above where they begin.
    pub backward: usize,
    /// Lines that the process declares as leading back.
    pub declared: usize,
    /// Hundredths: area of the drawing over that of its boxes.
    pub area: i64,
    pub width: i32,
    pub height: i32,
    /// Tenths of a point: what 13 px of the whole print as on one A4 sheet, in the better orientation.
    pub whole_points: i64,
    /// Parts for paper.
    pub parts: usize,
    /// Tenths of a point: what 13 px of the worst part print as.
    pub points: i64,
}

/// Measures a drawing.
pub fn measure(drawing: &Drawing) -> Metric {
    let part = &drawing.whole;
    let (way, direct) = ways(part);
    let boxes: i64 =
        part.figures.iter().map(|figure| i64::from(figure.area.width) * i64::from(figure.area.height)).sum();
    let backward = part.lines.iter().filter(|line| line.points.last().map(|p| p.y) < line.points.first().map(|p| p.y));
    Metric {
        boxes: part.figures.iter().filter(|figure| figure.shape != Shape::Condition).count(),
        lines: part.lines.len(),
        crossings: crossings(part),
        through: through(part),
        label_hits: label_hits(part),
        faults: faults(drawing).len(),
        bends: part.lines.iter().map(|line| line.points.len().saturating_sub(2)).sum(),
        detour: 100 * way / direct.max(1),
        backward: backward.count(),
        declared: part.lines.iter().filter(|line| line.back).count(),
        area: 100 * i64::from(part.width) * i64::from(part.height - part.header) / boxes.max(1),
        width: part.width,
        height: part.height,
        whole_points: points(part),
        parts: drawing.parts.len(),
        points: drawing.parts.iter().map(points).min().unwrap_or(0),
    }
}

/// The length of all lines, and the distance of their ends.
fn ways(part: &Part) -> (i64, i64) {
    let mut sums = (0, 0);
    for line in &part.lines {
        let far = |a: usize, b: usize| {
            i64::from((line.points[a].x - line.points[b].x).abs() + (line.points[a].y - line.points[b].y).abs())
        };
        let Some(last) = line.points.len().checked_sub(1) else { continue };
        sums.0 += (0..last).map(|index| far(index, index + 1)).sum::<i64>();
        sums.1 += far(0, last);
    }
    sums
}

fn through(part: &Part) -> usize {
    let mut sum = 0;
    for (index, line) in part.lines.iter().enumerate() {
        let own: Vec<_> = pieces(part).into_iter().filter(|piece| piece.line == index).collect();
        let others = part.figures.iter().filter(|figure| ![line.from, line.to].contains(&figure.step));
        sum += others.filter(|figure| own.iter().any(|piece| piece.enters(&figure.area))).count();
    }
    sum
}

fn label_hits(part: &Part) -> usize {
    let labels: Vec<(usize, Rect)> = part
        .lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| line.label.as_ref().map(|label| (index, label.area)))
        .collect();
    let hit = |piece: &crate::layout_contract::Piece| {
        labels.iter().filter(|(owner, area)| *owner != piece.line && piece.enters(area)).count()
    };
    pieces(part).iter().map(hit).sum()
}

/// Tenths of a point that 13 px have when a picture is fitted into the text area of A4 (510 × 757 pt or 757 × 510 pt).
pub fn points(part: &Part) -> i64 {
    let (width, height) = (i64::from(part.width.max(1)), i64::from(part.height.max(1)));
    let fit = |w: i64, h: i64| (130 * w / width).min(130 * h / height);
    fit(510, 757).max(fit(757, 510)).min(130 * 3 / 4)
}

/// The two drawings of a process, by name.
pub const ANNEXES: [(Annex, &str); 2] = [(Annex::Flow, "flow"), (Annex::Swimlane, "swimlane")];
