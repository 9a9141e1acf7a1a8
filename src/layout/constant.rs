//! Every number of the layout, in one place. Lengths are px of the drawing at 100 %.

/// Costs of the search, in points.
pub mod cost {
    /// One turn of a line.
    pub const BEND: i32 = 6;
    /// One turn of the main path.
    pub const MAIN_BEND: i32 = 9;
    /// One coarse unit of length.
    pub const UNIT: i32 = 1;
    /// Two lines crossing once.
    pub const CROSSING: i32 = 60;
    /// Two lines side by side where they could be confused.
    pub const CLOSE: i32 = 10;
    /// A side of a shape that is not the usual one.
    pub const UNUSUAL: i32 = 8;
    /// One cell of the grid, filled or not.
    pub const CELL: i32 = 3;
    /// The same where nodes of lanes move about: a crossing less is not worth any amount of paper.
    pub const SPREAD: i32 = 5;
    /// One row further down than need be, in lanes.
    pub const ROW: i32 = 10;
    /// One column more within a lane.
    pub const COLUMN: i32 = 24;
    /// A cut through a lane, in lines that are cut.
    pub const CUT_LANE: i32 = 24;
    /// A word cut in a decision, in px² of its room: about one step of width more.
    pub const CUT_WORD: i32 = 3000;
    /// What must not be, at whatever price: two branches from one corner of a decision, two lines on each other.
    pub const FORBIDDEN: i32 = 100_000;
}

/// Marks where a line goes on in another part.
pub mod mark {
    /// Half the width of a mark.
    pub const RADIUS: i32 = 9;
    /// From a cut to the first row of marks; holds an arrowhead.
    pub const STUB: i32 = 14;
    /// From one row of marks to the next.
    pub const STEP: i32 = 2 * RADIUS + 6;
}

/// How hard to search, by the number of nodes.
pub mod effort {
    /// How many ways of a line are tried when others have to make room for it.
    pub const PUSHES: usize = 16;
    /// Up to how many nodes lines may push others aside.
    pub const PUSHABLE: usize = 200;
    /// How many others may have to.
    pub const PUSHED: usize = 3;

    /// How many times two lines are compared while places are tried: a bound for graphs that are no process at all.
    pub const WORK: usize = 100_000;

    /// What laying the lines again may save at most, when places are compared.
    pub const HOPE: i64 = 2 * super::cost::CROSSING as i64;

    /// How often lines that strike others are laid again in a try.
    pub const EASED: usize = 2;

    /// How many cells for nodes with crossing lines are tried in lanes. Few in large drawings, which have no room to give away.
    pub fn moves(nodes: usize) -> usize {
        match nodes {
            0..=50 => 60,
            51..=120 => 5,
            _ => 0,
        }
    }

    /// How often the lines are laid again.
    pub fn rounds(nodes: usize) -> usize {
        match nodes {
            0..=60 => 3,
            61..=200 => 2,
            _ => 1,
        }
    }

    /// Up to how many nodes one may stand late.
    pub const LATE: usize = 70;

    /// How many nodes are tried late.
    pub const LATER: usize = 3;

    /// How many places for chains are tried.
    pub fn tries(nodes: usize) -> usize {
        match nodes {
            0..=12 => 60,
            13..=40 => 40,
            41..=70 => 60,
            71..=120 => 40,
            _ => 0,
        }
    }
}

/// Font size of the words in boxes and beside lines.
pub const FONT: u16 = 13;
/// From one baseline to the next.
pub const LEADING: i32 = 16;
/// From the middle of a line of text to its baseline.
pub const BASELINE: i32 = 4;
/// Between the outline of a box and its words.
pub const PAD: i32 = 8;
/// Between two tracks of a gutter or channel.
pub const TRACK: i32 = 12;
/// Between a box and the first track beside it; holds an arrowhead.
pub const GAP: i32 = 18;
/// One step of a pin along the side of a box; two pins are at least two steps apart.
pub const PIN: i32 = 6;
/// Least height of a box.
pub const LEAST_HEIGHT: i32 = 40;
/// Least width of a box.
pub const LEAST_WIDTH: i32 = 96;
/// Height of a fork or join bar.
pub const BAR_HEIGHT: i32 = 10;
/// Length of an arrowhead.
pub const HEAD: i32 = 8;
/// Half the width of an arrowhead.
pub const HEAD_HALF: i32 = 4;
/// Around a drawing.
pub const MARGIN: i32 = 8;
/// Between a line and the words beside it.
pub const BESIDE: i32 = 5;
/// Most nodes on one row of annex 2, so that it fits a page.
pub const WIDEST_ROW: usize = 7;

/// How far from the middle of a side a line may end, in steps of [`PIN`].
pub mod pin {
    use super::super::network::Shape;
    use super::super::route::Side;

    /// More lines than this that come the same way into the top of a node share one pin.
    pub const BUNDLED: i32 = 2;

    /// The farthest pin.
    pub fn reach(shape: Shape, side: Side) -> i32 {
        let level = matches!(side, Side::Left | Side::Right);
        match shape {
            Shape::Condition => 0,
            Shape::Bar if level => 0,
            Shape::Decision if level => 2,
            Shape::Decision => 4,
            Shape::Terminator if level => 2,
            Shape::Terminator => 4,
            _ if level => 3,
            _ => 6,
        }
    }
}

/// Widths of boxes and of words beside lines.
pub mod width {
    /// The width of a box in a drawing with so many columns.
    pub fn of_box(columns: usize) -> i32 {
        match columns {
            0..=3 => 176,
            4 => 170,
            _ => 166,
        }
    }

    /// Widths that are tried, from the widest, where a drawing is too wide for a sheet.
    pub const NARROWER: [i32; 4] = [152, 140, 128, 116];

    /// The widest line of words beside a line, by how many letters there are.
    pub fn of_label(letters: usize) -> i32 {
        match letters {
            0..=30 => 92,
            31..=70 => 112,
            71..=160 => 150,
            161..=500 => 220,
            _ => 360,
        }
    }
}
