//! Outlines, lines and arrowheads as SVG paths with short numbers.

use std::fmt::{Result, Write};

use crate::layout::constant::{HEAD, HEAD_HALF};
use crate::layout::drawing::{Figure, Line, Point};
use crate::layout::{POINT, Shape, round};

/// The class of a shape.
pub(super) fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Terminator => "terminator",
        Shape::Action => "action",
        Shape::Decision => "decision",
        Shape::Bar => "bar",
        Shape::OffPage => "link",
        Shape::Condition => "condition",
    }
}

/// The outline of a node.
pub(super) fn outline(out: &mut String, figure: &Figure) -> Result {
    let area = &figure.area;
    let (x, y, w, h) = (area.x, area.y, area.width, area.height);
    match figure.shape {
        Shape::Decision => {
            write!(
                out,
                "<path d=\"M{} {y}l{} {}l-{} {}l-{} -{}z\"/>",
                x + w / 2,
                w / 2,
                h / 2,
                w / 2,
                h / 2,
                w / 2,
                h / 2
            )
        }
        Shape::OffPage => {
            write!(out, "<path d=\"M{x} {y}h{w}v{}l-{} {POINT}l-{} -{POINT}z\"/>", h - POINT, w / 2, w / 2)
        }
        shape => {
            let radius = match shape {
                Shape::Terminator => round(h),
                Shape::Action => 2,
                _ => 0,
            };
            write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"")?;
            if radius > 0 {
                write!(out, " rx=\"{radius}\"")?;
            }
            out.push_str("/>");
            Ok(())
        }
    }
}

/// The way of a line; it stops where its arrowhead begins.
pub(super) fn line(out: &mut String, line: &Line) -> Result {
    let Some(first) = line.points.first() else { return Ok(()) };
    write!(out, "M{} {}", first.x, first.y)?;
    let last = line.points.len() - 1;
    for (index, pair) in line.points.windows(2).enumerate() {
        let &[from, to] = pair else { continue };
        let short = if index + 1 == last && line.head { HEAD } else { 0 };
        if from.x == to.x {
            write!(out, "V{}", to.y - (to.y - from.y).signum() * short)?;
        } else {
            write!(out, "H{}", to.x - (to.x - from.x).signum() * short)?;
        }
    }
    Ok(())
}

/// The arrowhead at the end of a line.
pub(super) fn head(out: &mut String, line: &Line) -> Result {
    let &[.., from, tip] = line.points.as_slice() else { return Ok(()) };
    let Point { x, y } = tip;
    let (a, b) = (HEAD, HEAD_HALF);
    match ((tip.x - from.x).signum(), (tip.y - from.y).signum()) {
        (1, _) => write!(out, "M{x} {y}l-{a} -{b}v{}z", 2 * b),
        (-1, _) => write!(out, "M{x} {y}l{a} -{b}v{}z", 2 * b),
        (_, -1) => write!(out, "M{x} {y}l-{b} {a}h{}z", 2 * b),
        _ => write!(out, "M{x} {y}l-{b} -{a}h{}z", 2 * b),
    }
}

/// A second outline inside the first one.
pub(super) fn inner(out: &mut String, figure: &Figure) -> Result {
    let area = &figure.area;
    let (x, y, w, h) = (area.x + INSET, area.y + INSET, area.width - 2 * INSET, area.height - 2 * INSET);
    write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{}\"/>", round(area.height) - INSET)
}

/// Between two outlines of one node.
const INSET: i32 = 4;
