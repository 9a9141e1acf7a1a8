//! Where a line meets the outline of a shape, so that it ends on it and neither short of it nor inside.

use super::drawing::{Point, Rect};
use super::network::Shape;
use super::route::Side;

/// How far the point of an off-page mark reaches down.
pub const POINT: i32 = 12;

/// The point of the outline of a shape on one of its sides, so many px from the middle of that side.
pub fn meet(shape: Shape, area: &Rect, side: Side, offset: i32) -> Point {
    let (x, y) = (area.x + area.width / 2, area.y + area.height / 2);
    match side {
        Side::Top => Point { x: x + offset, y: area.y + inset(shape, area.width, area.height, offset, false) },
        Side::Bottom => Point {
            x: x + offset,
            y: area.bottom() - inset(shape, area.width, area.height, offset, shape == Shape::OffPage),
        },
        Side::Left => Point { x: area.x + level(shape, area, offset), y: y + offset },
        Side::Right => Point { x: area.right() - level(shape, area, offset), y: y + offset },
    }
}

/// How far the outline lies inside the box at this distance from the middle of its upper or lower side.
fn inset(shape: Shape, width: i32, height: i32, offset: i32, pointed: bool) -> i32 {
    match shape {
        Shape::Decision => offset.abs() * height / width.max(1),
        Shape::OffPage if pointed => offset.abs() * POINT * 2 / width.max(1),
        Shape::Terminator => {
            let radius = round(height);
            let beyond = offset.abs() - (width / 2 - radius);
            if beyond > 0 { radius - root(radius * radius - beyond * beyond) } else { 0 }
        }
        _ => 0,
    }
}

/// How far the outline lies inside the box at this distance from the middle of its left or right side.
fn level(shape: Shape, area: &Rect, offset: i32) -> i32 {
    match shape {
        Shape::Decision => offset.abs() * area.width / area.height.max(1),
        Shape::Terminator => {
            let radius = round(area.height);
            let beyond = offset.abs() - (area.height / 2 - radius);
            if beyond > 0 { radius - root(radius * radius - beyond * beyond) } else { 0 }
        }
        _ => 0,
    }
}

/// The radius of the corners of a terminator of this height.
pub fn round(height: i32) -> i32 {
    (height / 2).min(20)
}

/// The whole square root, rounded down.
fn root(square: i32) -> i32 {
    let mut root = 0;
    while (root + 1) * (root + 1) <= square {
        root += 1;
    }
    root
}
