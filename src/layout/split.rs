//! Stage 8, parts: a drawing that would print below 7 pt on a sheet is cut into parts that do not.
//!
//! The parts are read like the whole, row by row; each repeats the titles of its lanes. Where a line is cut, both ends carry
//! the same letter.

use std::collections::{BTreeMap, BTreeSet};

use super::constant::mark::{RADIUS, STEP, STUB};
use super::crop::{moved, shifted, spoken};
use super::cut::{Places, band, choose, levels};
use super::drawing::{Figure, Lane, Line, Mark, Part, Point, Rect};
use super::sever::{Cell, Fragment, Gate, Knife, Passage, sever};
use super::sheet::{ACROSS, Sheet, UPRIGHT};
use super::title::Titles;

/// Where a picture is cut.
#[derive(Debug, Clone, Default)]
pub struct Scheme {
    /// Heights.
    pub rows: Vec<i32>,
    /// Distances from the left.
    pub columns: Vec<i32>,
    /// How many px are too much for the sheet all the same.
    over: i32,
}

impl Scheme {
    /// The fewest parts that fit a sheet, upright rather than across.
    pub fn new(whole: &Part, places: impl FnOnce() -> Places) -> Self {
        if UPRIGHT.holds(whole) || ACROSS.holds(whole) {
            return Self::default();
        }
        let places = places();
        let (heights, widths) = (places.heights(whole), places.widths(whole));
        let of = |sheet: Sheet| {
            let columns = choose(0, whole.width, &widths, sheet.width);
            let rows = choose(whole.header, whole.height, &heights, sheet.height - whole.header);
            let longest = |start: i32, cuts: &[i32], end: i32| {
                let stops: Vec<i32> = [start].into_iter().chain(cuts.iter().copied()).chain([end]).collect();
                stops.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?)).max().unwrap_or(0)
            };
            let wide = (longest(0, &columns, whole.width) - sheet.width).max(0);
            let high = (longest(whole.header, &rows, whole.height) + whole.header - sheet.height).max(0);
            Self { rows, columns, over: wide + high }
        };
        let (upright, across) = (of(UPRIGHT), of(ACROSS));
        if across.rank() < upright.rank() { across } else { upright }
    }

    /// What is less is better: what does not fit, then the number of parts. A cut between lanes counts as one part more,
    /// because a reader wants to see who hands over to whom.
    pub fn rank(&self) -> (i32, usize) {
        (self.over, (self.rows.len() + 1) * (self.columns.len() + 1) + self.columns.len())
    }
}

/// Cuts a picture. The titles of lanes are set again, because a lane may have become narrower.
pub fn parts(whole: &Part, scheme: &Scheme, titles: &Titles) -> Vec<Part> {
    if scheme.rows.is_empty() && scheme.columns.is_empty() {
        return vec![whole.clone()];
    }
    let knife = Knife { rows: &scheme.rows, columns: &scheme.columns };
    let (fragments, passages) = sever(whole, &knife);
    let mut cells: BTreeSet<Cell> = fragments.iter().map(|fragment| fragment.cell).collect();
    cells.extend(whole.figures.iter().map(|figure| knife.cell(figure.area.x, figure.area.y)));
    let order: BTreeMap<Cell, usize> = cells.iter().enumerate().map(|(index, cell)| (*cell, index)).collect();
    let number = |cell: &Cell| order.get(cell).copied().unwrap_or(0);
    let mut passages = passages;
    passages.sort_by_key(|passage| (number(&knife.sides(&passage.from).0), passage.from, passage.to));
    let cutting = Cutting { whole, knife, fragments, passages, titles };
    cells.iter().map(|cell| cutting.part(*cell, &number).cropped()).collect()
}

/// A picture while it is cut.
struct Cutting<'a> {
    whole: &'a Part,
    knife: Knife<'a>,
    fragments: Vec<Fragment>,
    passages: Vec<Passage>,
    titles: &'a Titles,
}

/// The four sides of a part: above, below, left, right.
const SIDES: [(bool, bool); 4] = [(true, false), (true, true), (false, false), (false, true)];

impl Cutting<'_> {
    /// One part.
    fn part(&self, cell: Cell, number: &dyn Fn(&Cell) -> usize) -> Part {
        let whole = self.whole;
        let edge = |cuts: &[i32], index: usize, start: i32, end: i32| {
            let low = index.checked_sub(1).and_then(|before| cuts.get(before)).copied().unwrap_or(start);
            (low, cuts.get(index).copied().unwrap_or(end))
        };
        let (top, bottom) = edge(self.knife.rows, cell.0, whole.header, whole.height);
        let (left, right) = edge(self.knife.columns, cell.1, 0, whole.width);
        let gates: Vec<Vec<Gate>> = SIDES.iter().map(|side| self.gates(cell, *side)).collect();
        let cut = [cell.0 > 0, cell.0 < self.knife.rows.len(), cell.1 > 0, cell.1 < self.knife.columns.len()];
        let room: Vec<i32> = gates
            .iter()
            .zip(cut)
            .map(|(gates, cut)| if cut { band(&gates.iter().map(|gate| gate.at).collect::<Vec<_>>()) } else { 0 })
            .collect();
        let &[above, below, before, after] = room.as_slice() else { return Part::default() };
        let width = right - left + before + after;
        let lanes = self.lanes((left, right), (before, after));
        // A lane that is cut has become narrow, so that its title may need more lines.
        let header = whole.header.max(self.titles.height(lanes.iter().map(|(unit, area)| (*unit, area.width))));
        let height = header + bottom - top + above + below;
        let by = Point { x: before - left, y: header + above - top };
        let ends = ends(&gates, (top, bottom), (left, right));
        let inside = |figure: &&Figure| self.knife.cell(figure.area.x, figure.area.y) == cell;
        let pieces = self.fragments.iter().filter(|fragment| fragment.cell == cell);
        let lanes = lanes.into_iter().map(|(unit, mut area)| {
            area.height = height;
            Lane { unit, area, title: self.titles.set(unit, &area, header) }
        });
        Part {
            width,
            height,
            header,
            lanes: lanes.collect(),
            figures: whole.figures.iter().filter(inside).map(|figure| moved(figure, by)).collect(),
            lines: pieces.map(|piece| self.line(piece, &ends, by)).collect(),
            marks: self.marks(cell, &ends, by, number),
        }
    }

    /// The lanes of a part, with the room for marks at its sides.
    fn lanes(&self, (left, right): (i32, i32), (before, after): (i32, i32)) -> Vec<(Option<usize>, Rect)> {
        let shown = self.whole.lanes.iter().filter(|lane| lane.area.x < right && lane.area.right() > left);
        let lanes = shown.map(|lane| {
            let start = if lane.area.x <= left { 0 } else { lane.area.x - left + before };
            let past = if lane.area.right() >= right { after } else { 0 };
            let end = lane.area.right().min(right) - left + before + past;
            (lane.unit, Rect { x: start, y: 0, width: end - start, height: 0 })
        });
        lanes.collect()
    }

    /// The gates on one side of a part that carry a mark, in order.
    fn gates(&self, cell: Cell, (level, farther): (bool, bool)) -> Vec<Gate> {
        let mut found = BTreeSet::new();
        for passage in &self.passages {
            for (gate, leaves) in [(passage.from, true), (passage.to, false)] {
                let sides = self.knife.sides(&gate);
                let own = if leaves { sides.0 } else { sides.1 };
                if own == cell && gate.level == level && (gate.forwards == leaves) == farther {
                    found.insert(gate);
                }
            }
        }
        let mut found: Vec<Gate> = found.into_iter().collect();
        found.sort_by_key(|gate| (gate.at, *gate));
        found
    }

    /// A piece of a line, led to its marks.
    fn line(&self, piece: &Fragment, ends: &BTreeMap<(Gate, bool), Point>, by: Point) -> Line {
        let whole = &self.whole.lines[piece.line];
        let mut points = piece.points.clone();
        let outer = |gate: Option<Gate>, leaves: bool| gate.and_then(|gate| ends.get(&(gate, leaves)).copied());
        if let (Some(end), Some(first)) = (outer(piece.enters, false), points.first_mut()) {
            *first = end;
        }
        if let (Some(end), Some(last)) = (outer(piece.leaves, true), points.last_mut()) {
            *last = end;
        }
        let label = whole.label.as_ref().filter(|_| piece.enters.is_none());
        Line {
            from: whole.from,
            to: whole.to,
            main: whole.main,
            back: whole.back,
            head: whole.head || piece.leaves.is_some(),
            points: points.into_iter().map(|point| shifted(point, by)).collect(),
            label: label.map(|label| spoken(label, by)),
        }
    }

    /// The marks of a part.
    fn marks(
        &self,
        cell: Cell,
        ends: &BTreeMap<(Gate, bool), Point>,
        by: Point,
        number: &dyn Fn(&Cell) -> usize,
    ) -> Vec<Mark> {
        let mut found = Vec::new();
        for (index, passage) in self.passages.iter().enumerate() {
            let (from, to) = (self.knife.sides(&passage.from).0, self.knife.sides(&passage.to).1);
            for (gate, own, other, leaves) in [(passage.from, from, to, true), (passage.to, to, from, false)] {
                if own != cell {
                    continue;
                }
                let Some(end) = ends.get(&(gate, leaves)) else { continue };
                let out = if gate.forwards == leaves { RADIUS } else { -RADIUS };
                let middle =
                    if gate.level { Point { x: end.x, y: end.y + out } } else { Point { x: end.x + out, y: end.y } };
                let way = |line: &usize| self.whole.lines.get(*line).map(|line| (line.from, line.to));
                found.push(Mark {
                    number: index,
                    at: shifted(middle, by),
                    radius: RADIUS,
                    part: number(&other),
                    ways: passage.lines.iter().filter_map(way).collect(),
                    leaves,
                });
            }
        }
        found
    }
}

/// Where the lines of a part end at their marks, by gate and whether the line leaves there, in px of the whole.
fn ends(gates: &[Vec<Gate>], (top, bottom): (i32, i32), (left, right): (i32, i32)) -> BTreeMap<(Gate, bool), Point> {
    let mut found = BTreeMap::new();
    for (gates, (level, farther)) in gates.iter().zip(SIDES) {
        let places: Vec<i32> = gates.iter().map(|gate| gate.at).collect();
        for (gate, out) in gates.iter().zip(levels(&places)) {
            let out = STUB + i32::try_from(out).unwrap_or(0) * STEP;
            let point = match (level, farther) {
                (true, false) => Point { x: gate.at, y: top - out },
                (true, true) => Point { x: gate.at, y: bottom + out },
                (false, false) => Point { x: left - out, y: gate.at },
                (false, true) => Point { x: right + out, y: gate.at },
            };
            found.insert((*gate, gate.forwards == farther), point);
        }
    }
    found
}
