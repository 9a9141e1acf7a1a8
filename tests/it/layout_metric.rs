//! Measures of a drawing: crossings, bends, room, detour.

use reglament::layout::Shape;
use reglament::layout::drawing::{Annex, Drawing};

use crate::layout_contract::{crossings, faults};

/// The measures of one drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    pub boxes: usize,
    pub lines: usize,
    pub crossings: usize,
    pub bends: usize,
    pub faults: usize,
    /// Hundredths: area of the drawing over that of its boxes.
    pub area: i64,
    /// Hundredths: length of the lines over the distance of their ends.
    pub detour: i64,
    pub width: i32,
    pub height: i32,
    pub parts: usize,
    /// Tenths of a point: what 13 px print as on A4, in the better orientation.
    pub points: i64,
}

/// Measures a drawing.
pub fn measure(drawing: &Drawing) -> Metric {
    let (mut sum, mut boxes, mut direct, mut way) = (0i64, 0i64, 0i64, 0i64);
    let mut metric = Metric {
        boxes: 0,
        lines: 0,
        crossings: 0,
        bends: 0,
        faults: faults(drawing).len(),
        area: 0,
        detour: 0,
        width: 0,
        height: 0,
        parts: drawing.parts.len(),
        points: i64::MAX,
    };
    for part in &drawing.parts {
        metric.boxes += part.figures.iter().filter(|figure| figure.shape != Shape::Condition).count();
        metric.lines += part.lines.len();
        metric.crossings += crossings(part);
        metric.bends += part.lines.iter().map(|line| line.points.len().saturating_sub(2)).sum::<usize>();
        metric.width = metric.width.max(part.width);
        metric.height = metric.height.max(part.height);
        sum += i64::from(part.width) * i64::from(part.height - part.header);
        boxes +=
            part.figures.iter().map(|figure| i64::from(figure.area.width) * i64::from(figure.area.height)).sum::<i64>();
        for line in &part.lines {
            way += line
                .points
                .windows(2)
                .map(|pair| i64::from((pair[0].x - pair[1].x).abs() + (pair[0].y - pair[1].y).abs()))
                .sum::<i64>();
            if let (Some(a), Some(b)) = (line.points.first(), line.points.last()) {
                direct += i64::from((a.x - b.x).abs() + (a.y - b.y).abs());
            }
        }
        metric.points = metric.points.min(points(part.width, part.height));
    }
    metric.area = 100 * sum / boxes.max(1);
    metric.detour = 100 * way / direct.max(1);
    metric
}

/// Tenths of a point that 13 px have when a picture is fitted into the text area of A4 (510 × 757 pt or 757 × 510 pt).
fn points(width: i32, height: i32) -> i64 {
    let fit = |w: i64, h: i64| (130 * w / i64::from(width.max(1))).min(130 * h / i64::from(height.max(1)));
    fit(510, 757).max(fit(757, 510)).min(130 * 3 / 4)
}

/// The two drawings of a process, by name.
pub const ANNEXES: [(Annex, &str); 2] = [(Annex::Flow, "flow"), (Annex::Swimlane, "swimlane")];
