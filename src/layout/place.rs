//! Stage 7, places: widths of columns and gutters, heights of rows and channels, and from them every coordinate.

use super::constant::{BASELINE, BESIDE, GAP, LEADING, MARGIN, PAD, PIN, TRACK};
use super::cut::Places;
use super::drawing::{Anchor, Figure, Label, Lane, Line, Part, Point, Rect, TextLine};
use super::network::Shape;
use super::outline::meet;
use super::plan::Plan;
use super::route::{Segment, Side};
use super::size::{Block, Sizes};
use super::title::Titles;

/// Between a level line and the words above it.
const LIFT: i32 = BESIDE - 2;
/// Between a box and the words below it.
const DROP: i32 = BESIDE - 3;
/// Between words beside a line and what comes next to them.
const CLEAR: i32 = 3;

/// Where the lines of the grid lie.
pub struct Frame {
    /// Middle of each column.
    columns: Vec<i32>,
    /// First track of each gutter.
    gutters: Vec<i32>,
    /// Middle of each row.
    pub rows: Vec<i32>,
    /// First track of each channel.
    channels: Vec<i32>,
    /// Lower end of each channel, where the row below begins; one more than rows.
    pub ends: Vec<i32>,
    /// Edges of the lanes.
    pub lanes: Vec<i32>,
    /// Width of the whole.
    pub width: i32,
    /// Height of the whole.
    pub height: i32,
}

impl Frame {
    /// Measures the grid.
    pub fn new(plan: &Plan, sizes: &Sizes) -> Self {
        let (columns, rows) = (plan.columns(), plan.grid.rows);
        let mut left = vec![12; columns];
        let mut right = vec![12; columns];
        let mut above = vec![0; rows];
        let mut below = vec![0; rows];
        for (node, block) in sizes.nodes.iter().enumerate() {
            let (row, column) = plan.grid.cell(node);
            left[column] = left[column].max(block.width / 2);
            right[column] = right[column].max(block.width / 2);
            above[row] = above[row].max(block.height / 2);
            below[row] = below[row].max(block.height / 2);
        }
        let mut before = vec![0; columns + 1];
        let mut after = vec![0; columns + 1];
        let mut band = vec![0; rows + 1];
        // Words below a box widen its column first, so that the zones beside boxes are measured from the final edges.
        for (edge, label) in sizes.labels.iter().enumerate() {
            let (row, column) = plan.grid.cell(plan.network.edges[edge].from);
            match plan.routes[edge].exit() {
                _ if label.lines.is_empty() => {}
                Side::Left | Side::Right if plan.hung[edge] => {
                    below[row] = below[row].max(label.height + LIFT + CLEAR + plan.slots[edge][0] * PIN);
                }
                Side::Left | Side::Right => {
                    above[row] = above[row].max(label.height + LIFT + CLEAR - plan.slots[edge][0] * PIN);
                }
                _ => right[column] = right[column].max(label.width + 2 * BESIDE + plan.slots[edge][0].max(0) * PIN),
            }
        }
        for (edge, route) in plan.routes.iter().enumerate() {
            for (segment, slot) in route.segments().iter().zip(&plan.slots[edge]) {
                if segment.line % 2 != 0 {
                    let line = usize::from(segment.line.unsigned_abs()) / 2;
                    let room = slot.abs() * PIN + PIN;
                    let sides = if segment.vertical { (&mut left, &mut right) } else { (&mut above, &mut below) };
                    if let (Some(less), Some(more)) = (sides.0.get_mut(line), sides.1.get_mut(line)) {
                        if *slot < 0 { *less = (*less).max(room) } else { *more = (*more).max(room) }
                    }
                }
            }
            let label = &sizes.labels[edge];
            let node = plan.network.edges[edge].from;
            let column = plan.grid.cell(node).1;
            let half = sizes.nodes[node].width / 2;
            if !label.lines.is_empty() {
                match route.exit() {
                    Side::Right => {
                        after[column + 1] = after[column + 1].max(half + label.width + 2 * BESIDE - right[column])
                    }
                    Side::Left => before[column] = before[column].max(half + label.width + 2 * BESIDE - left[column]),
                    _ => {}
                }
            }
        }
        // Below a box that is not the highest of its row there is room already, and so there is in the channel.
        for (edge, label) in sizes.labels.iter().enumerate() {
            let node = plan.network.edges[edge].from;
            let row = plan.grid.cell(node).0;
            if !label.lines.is_empty() && matches!(plan.routes[edge].exit(), Side::Top | Side::Bottom) {
                let end = sizes.nodes[node].height / 2 + DROP + label.height + CLEAR;
                band[row + 1] = band[row + 1].max(end - below[row] - GAP / 2);
            }
        }
        let mut frame = Self {
            columns: Vec::with_capacity(columns),
            gutters: Vec::with_capacity(columns + 1),
            rows: Vec::with_capacity(rows),
            channels: Vec::with_capacity(rows + 1),
            ends: Vec::with_capacity(rows + 1),
            lanes: vec![0],
            width: 0,
            height: 0,
        };
        let lanes = !plan.lanes.is_empty();
        let mut x = if lanes { 0 } else { MARGIN };
        for column in 0..=columns {
            let outer = column == 0 || column == columns;
            let border = lanes && column > 0 && plan.lane_of.get(column - 1) != plan.lane_of.get(column);
            let tracks = plan.tracks.gutters.get(column).copied().unwrap_or(0);
            let (start, end) = (after[column], before[column]);
            x += start;
            if border && column < columns {
                frame.lanes.push(x + GAP / 2);
            }
            let span = i32::try_from(tracks.saturating_sub(1)).unwrap_or(0) * TRACK;
            let (pre, post) = match (tracks > 0, outer) {
                (true, true) if column == 0 => (if lanes { GAP / 2 } else { 4 }, GAP),
                (true, true) => (GAP, if lanes { GAP / 2 } else { 4 }),
                (true, false) => (GAP, GAP),
                (false, true) if lanes => (PAD + 2, 0),
                (false, true) => (0, 0),
                (false, false) => (GAP - 3, GAP - 3),
            };
            frame.gutters.push(x + pre);
            x += pre + span + post + end;
            if let (Some(less), Some(more)) = (left.get(column), right.get(column)) {
                frame.columns.push(x + less);
                x += less + more;
            }
        }
        frame.width = x + if lanes { 0 } else { MARGIN };
        frame.lanes.push(frame.width);
        let mut y = if lanes { 0 } else { MARGIN };
        for (row, room) in band.iter().copied().enumerate() {
            let outer = row == 0 || row == rows;
            let tracks = plan.tracks.channels.get(row).copied().unwrap_or(0);
            let span = i32::try_from(tracks.saturating_sub(1)).unwrap_or(0) * TRACK;
            let (pre, post) = match (tracks > 0, outer) {
                // Room for half a mark, where the track is cut.
                (true, true) if row == 0 => (PAD + 2, GAP),
                (true, true) => (GAP - 4, PAD),
                (true, false) => (GAP - 4, GAP),
                (false, true) => (if lanes { GAP - 6 } else { 0 }, 0),
                (false, false) => (GAP / 2, GAP - 3),
            };
            y += room;
            frame.channels.push(y + pre);
            y += pre + span + post;
            frame.ends.push(y);
            if let (Some(up), Some(down)) = (above.get(row), below.get(row)) {
                frame.rows.push(y + up);
                y += up + down;
            }
        }
        frame.height = y + MARGIN;
        frame
    }

    /// Makes room for the titles of lanes above.
    pub fn lower(&mut self, header: i32) {
        for y in self.rows.iter_mut().chain(&mut self.channels).chain(&mut self.ends) {
            *y += header;
        }
        self.height += header;
    }

    /// Where the drawing may be cut: before the first and behind the last track of each inner channel and gutter.
    pub fn places(&self, plan: &Plan) -> Places {
        let ends = |first: i32, tracks: usize, before: i32, after: i32| {
            let span = i32::try_from(tracks.saturating_sub(1)).unwrap_or(0) * TRACK;
            if tracks == 0 { vec![first] } else { vec![first - before, first + span + after] }
        };
        let mut places = Places::default();
        let inner = |count: usize| 1..count.saturating_sub(1);
        for row in inner(self.channels.len()) {
            let tracks = plan.tracks.channels.get(row).copied().unwrap_or(0);
            places.rows.extend(ends(self.channels[row], tracks, (GAP - 4) / 2, GAP / 2));
        }
        for column in inner(self.gutters.len()) {
            let tracks = plan.tracks.gutters.get(column).copied().unwrap_or(0);
            let found = ends(self.gutters[column], tracks, GAP / 2, GAP / 2);
            let inner = self.lanes.get(1..self.lanes.len().saturating_sub(1)).unwrap_or_default();
            let border = inner.iter().find(|lane| found.iter().any(|at| (*lane - at).abs() < GAP / 2));
            // Where a lane ends nothing else will do: a sliver of the next lane would have no room for its title.
            match border {
                Some(border) => places.columns.push((*border, true)),
                None => places.columns.extend(found.into_iter().map(|at| (at, false))),
            }
        }
        places
    }

    /// The box of a node.
    fn area(&self, plan: &Plan, node: usize, block: &Block) -> Rect {
        let (row, column) = plan.grid.cell(node);
        let (x, y) = (self.columns[column] - block.width / 2, self.rows[row] - block.height / 2);
        Rect { x, y, width: block.width, height: block.height }
    }

    /// Where a segment lies across its own direction.
    fn across(&self, segment: &Segment, slot: i32) -> i32 {
        let line = usize::from(segment.line.unsigned_abs()) / 2;
        let (middles, firsts) =
            if segment.vertical { (&self.columns, &self.gutters) } else { (&self.rows, &self.channels) };
        if segment.line % 2 != 0 {
            middles.get(line).copied().unwrap_or(0) + slot * PIN
        } else {
            firsts.get(line).copied().unwrap_or(0) + slot * TRACK
        }
    }

    /// The whole drawing as one part.
    pub fn draw(&self, plan: &Plan, sizes: &Sizes, header: i32, titles: &Titles) -> Part {
        let areas: Vec<Rect> =
            sizes.nodes.iter().enumerate().map(|(node, block)| self.area(plan, node, block)).collect();
        let figures = plan.network.nodes.iter().zip(&sizes.nodes).zip(&areas);
        let figures = figures.map(|((node, block), area)| Figure {
            step: node.step,
            shape: node.shape,
            main: node.main,
            area: *area,
            text: centred(block, area, node.shape),
        });
        let lines = (0..plan.network.edges.len()).map(|edge| self.line(plan, sizes, &areas, edge));
        let lanes = plan.lanes.iter().zip(self.lanes.windows(2)).map(|(unit, pair)| {
            let (x, right) = (pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0));
            let area = Rect { x, y: 0, width: right - x, height: self.height };
            Lane { unit: *unit, area, title: titles.set(*unit, &area, header) }
        });
        Part {
            width: self.width,
            height: self.height,
            lanes: lanes.collect(),
            header,
            figures: figures.collect(),
            lines: lines.collect(),
            marks: Vec::new(),
        }
    }

    /// One line with its words.
    fn line(&self, plan: &Plan, sizes: &Sizes, areas: &[Rect], edge: usize) -> Line {
        let (way, route, slots) = (&plan.network.edges[edge], &plan.routes[edge], &plan.slots[edge]);
        let nodes = &plan.network.nodes;
        let segments = route.segments();
        let mut points = Vec::with_capacity(segments.len() + 1);
        if let (Some(_), Some(last)) = (segments.first(), segments.len().checked_sub(1)) {
            points.push(meet(nodes[way.from].shape, &areas[way.from], route.exit(), slots[0] * PIN));
            for index in 1..segments.len() {
                let (a, b) =
                    (self.across(&segments[index - 1], slots[index - 1]), self.across(&segments[index], slots[index]));
                points.push(if segments[index].vertical { Point { x: b, y: a } } else { Point { x: a, y: b } });
            }
            points.push(meet(nodes[way.to].shape, &areas[way.to], route.entry(), slots[last] * PIN));
        }
        let label = points
            .first()
            .and_then(|tail| beside(&sizes.labels[edge], tail, (route.exit(), plan.hung[edge]), &areas[way.from]));
        Line {
            from: nodes[way.from].step,
            to: nodes[way.to].step,
            main: way.main,
            back: way.back,
            head: nodes[way.to].shape != Shape::Condition,
            points,
            label,
        }
    }
}

/// Words in the middle of a shape.
fn centred(block: &Block, area: &Rect, shape: Shape) -> Vec<TextLine> {
    let count = i32::try_from(block.lines.len()).unwrap_or(0);
    let lift = if shape == Shape::OffPage { super::outline::POINT } else { 0 };
    let top = area.y + (area.height - lift - count * LEADING) / 2;
    let x = area.x + area.width / 2;
    let lines = block.lines.iter().enumerate().map(|(index, (role, text, width))| TextLine {
        x,
        y: top + i32::try_from(index).unwrap_or(0) * LEADING + LEADING / 2 + BASELINE,
        anchor: Anchor::Middle,
        width: *width,
        role: *role,
        text: text.clone(),
    });
    lines.collect()
}

/// Words beside the tail of a line: above it (or below, where they hang) where it leaves by a side, to the right of it where
/// it leaves at the bottom.
fn beside(block: &Block, tail: &Point, (exit, hung): (Side, bool), node: &Rect) -> Option<Label> {
    if block.lines.is_empty() {
        return None;
    }
    let level = if hung { tail.y + LIFT } else { tail.y - LIFT - block.height };
    let (x, y, anchor) = match exit {
        Side::Right => (node.right() + BESIDE, level, Anchor::Start),
        Side::Left => (node.x - BESIDE - block.width, level, Anchor::End),
        _ => (tail.x + BESIDE, node.bottom() + DROP, Anchor::Start),
    };
    let area = Rect { x, y, width: block.width, height: block.height };
    let text = block.lines.iter().enumerate().map(|(index, (role, text, width))| TextLine {
        x: if anchor == Anchor::End { area.right() } else { x },
        y: y + i32::try_from(index).unwrap_or(0) * LEADING + LEADING / 2 + BASELINE,
        anchor,
        width: *width,
        role: *role,
        text: text.clone(),
    });
    Some(Label { area, text: text.collect() })
}
