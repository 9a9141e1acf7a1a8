//! Signs: what became of a step or line between two editions, in the corner of its box or on its way. Each is told by
//! its shape as well, so that no colour is needed.

use std::fmt::{Result, Write};

use crate::layout::Shape;
use crate::layout::drawing::{Figure, Line, Point, Rect};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another in something.
    Changed,
    /// It stands elsewhere in the order.
    Moved,
}

impl Sign {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Changed, Self::Moved];

    /// The class and the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Moved => "moved",
        }
    }

    /// Its strokes around a middle: a plus, a minus, a sign of inequality, an arrow both ways.
    fn strokes(self) -> &'static str {
        match self {
            Self::Added => "m-4 0h8m-4-4v8",
            Self::Removed => "m-4 0h8",
            Self::Changed => "m-4-2h8m-8 4h8m-6 3 4-10",
            Self::Moved => "m0-5v10m-3-3 3 3 3-3m-6-4 3-3 3 3",
        }
    }
}

/// Half the width of a sign, in px.
const RADIUS: i32 = 8;
/// A piece of a line that is shorter than this, in px, would be covered by its sign.
const SHORT: i32 = 40;
/// How far from its line a sign stands then, in px.
const BESIDE: i32 = 13;

/// The classes of signs, each with a space before it.
pub(super) fn classes(signs: &[Sign]) -> String {
    signs.iter().map(|sign| format!(" {}", sign.name())).collect()
}

/// The signs of a step: at the upper right corner of its outline, a second one at the left.
pub(super) fn of_figure(out: &mut String, figure: &Figure, signs: &[Sign]) -> Result {
    let area = &figure.area;
    // A corner that is cut off or round has its sign on the outline.
    let (across, down) = match figure.shape {
        Shape::Decision => (area.width / 4, area.height / 4),
        Shape::Terminator => (area.height / 7, area.height / 7),
        _ => (0, 0),
    };
    let corners = [area.right() - across, area.x + across];
    for (sign, x) in signs.iter().zip(corners) {
        write(out, *sign, Point { x, y: area.y + down })?;
    }
    Ok(())
}

/// The sign of a line: in the middle of its longest piece; beside it where it would cover the line.
pub(super) fn of_line(out: &mut String, line: &Line, sign: Sign) -> Result {
    let length = |pair: &&[Point]| match pair {
        [from, to] => (from.x - to.x).abs() + (from.y - to.y).abs(),
        _ => 0,
    };
    let Some(pair) = line.points.windows(2).max_by_key(length) else { return Ok(()) };
    let &[from, to] = pair else { return Ok(()) };
    let middle = Point { x: i32::midpoint(from.x, to.x), y: i32::midpoint(from.y, to.y) };
    if length(&pair) >= SHORT {
        return write(out, sign, middle);
    }
    let beside = if from.x == to.x { (BESIDE, 0) } else { (0, -BESIDE) };
    let [one, other] = [1, -1].map(|side| Point { x: middle.x + side * beside.0, y: middle.y + side * beside.1 });
    let is_free = |at: &Point| {
        let around = Rect { x: at.x - RADIUS, y: at.y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
        !line.label.as_ref().is_some_and(|label| label.area.overlaps(&around))
    };
    write(out, sign, if is_free(&one) { one } else { other })
}

fn write(out: &mut String, sign: Sign, Point { x, y }: Point) -> Result {
    write!(
        out,
        "<g class=\"sign {}\"><circle cx=\"{x}\" cy=\"{y}\" r=\"{RADIUS}\"/><path d=\"M{x} {y}{}\"/></g>",
        sign.name(),
        sign.strokes()
    )
}
