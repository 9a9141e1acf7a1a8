//! Stage 8c, cropping: a part without the empty room above and below what it shows.
//!
//! A picture cut both ways leaves parts in which few rows are used; a reader of paper should not look for them.

use super::constant::GAP;
use super::drawing::{Figure, Label, Part, Point, Rect, TextLine};

impl Part {
    /// The part as high as it needs to be. Titles stay where they are, what stands below them moves up.
    pub(super) fn cropped(mut self) -> Self {
        let boxes = self.figures.iter().map(|figure| figure.area);
        let labels = self.lines.iter().filter_map(|line| line.label.as_ref()).map(|label| label.area);
        let areas = boxes.chain(labels).map(|area| (area.y, area.bottom()));
        let points = self.lines.iter().flat_map(|line| &line.points).map(|point| (point.y, point.y));
        let marks = self.marks.iter().map(|mark| (mark.at.y - mark.radius, mark.at.y + mark.radius));
        let used = areas.chain(points).chain(marks).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let Some((top, bottom)) = used else { return self };
        let above = (top - self.header - GAP).max(0);
        let below = (self.height - bottom - GAP).max(0);
        let by = Point { x: 0, y: -above };
        self.height -= above + below;
        self.lanes.iter_mut().for_each(|lane| lane.area.height = self.height);
        self.figures = self.figures.iter().map(|figure| moved(figure, by)).collect();
        for line in &mut self.lines {
            line.points.iter_mut().for_each(|point| *point = shifted(*point, by));
            line.label = line.label.as_ref().map(|label| spoken(label, by));
        }
        self.marks.iter_mut().for_each(|mark| mark.at = shifted(mark.at, by));
        self
    }
}

/// A point so much farther right and down.
pub fn shifted(point: Point, by: Point) -> Point {
    Point { x: point.x + by.x, y: point.y + by.y }
}

fn laid(area: &Rect, by: Point) -> Rect {
    Rect { x: area.x + by.x, y: area.y + by.y, ..*area }
}

fn written(text: &[TextLine], by: Point) -> Vec<TextLine> {
    text.iter().map(|line| TextLine { x: line.x + by.x, y: line.y + by.y, ..line.clone() }).collect()
}

/// Words so much farther right and down.
pub fn spoken(label: &Label, by: Point) -> Label {
    Label { area: laid(&label.area, by), text: written(&label.text, by) }
}

/// A node so much farther right and down.
pub fn moved(figure: &Figure, by: Point) -> Figure {
    Figure { area: laid(&figure.area, by), text: written(&figure.text, by), ..figure.clone() }
}
