//! Stage 8b, severing: the lines of a picture in pieces, each within one part, with the gates between them.
//!
//! Lines that run on each other through a cut share one gate and so one pair of marks. A piece that only passes through a
//! part is left out: the mark leads straight to where the line goes on.

use std::collections::{BTreeMap, BTreeSet};

use super::drawing::{Part, Point};

/// The place of a part: row and column of the parts.
pub type Cell = (usize, usize);

/// Where a line goes through a cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gate {
    /// Whether the cut is level, so that the line runs up or down through it.
    pub level: bool,
    /// Index of the cut.
    pub cut: usize,
    /// Where on the cut.
    pub at: i32,
    /// Whether the line runs down or to the right.
    pub forwards: bool,
}

/// A piece of a line within one part.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// Index of the line.
    pub line: usize,
    /// Where it is.
    pub cell: Cell,
    /// Its corners.
    pub points: Vec<Point>,
    /// The gate by which it comes in; none where it leaves a node.
    pub enters: Option<Gate>,
    /// The gate by which it goes out; none where it enters a node.
    pub leaves: Option<Gate>,
}

/// The cuts of a picture.
#[derive(Debug, Clone, Copy)]
pub struct Knife<'a> {
    /// Heights.
    pub rows: &'a [i32],
    /// Distances from the left.
    pub columns: &'a [i32],
}

impl Knife<'_> {
    /// The part in which a point lies.
    pub fn cell(&self, x: i32, y: i32) -> Cell {
        (self.rows.partition_point(|cut| *cut < y), self.columns.partition_point(|cut| *cut < x))
    }

    /// The part on the one and on the other side of a gate, in the direction of the line.
    pub fn sides(&self, gate: &Gate) -> (Cell, Cell) {
        let across = |cuts: &[i32]| cuts.partition_point(|cut| *cut < gate.at);
        let (near, far) = if gate.level {
            let column = across(self.columns);
            ((gate.cut, column), (gate.cut + 1, column))
        } else {
            let row = across(self.rows);
            ((row, gate.cut), (row, gate.cut + 1))
        };
        if gate.forwards { (near, far) } else { (far, near) }
    }

    /// Cuts one line.
    fn sever(&self, line: usize, points: &[Point], found: &mut Vec<Fragment>) {
        let Some(first) = points.first() else { return };
        let start = |cell, at, enters| Fragment { line, cell, points: vec![at], enters, leaves: None };
        let mut piece = start(self.cell(first.x, first.y), *first, None);
        for pair in points.windows(2) {
            let &[a, b] = pair else { continue };
            let level = a.x == b.x;
            let (cuts, from, to, at) = if level { (self.rows, a.y, b.y, a.x) } else { (self.columns, a.x, b.x, a.y) };
            let forwards = from < to;
            let mut met: Vec<usize> =
                (0..cuts.len()).filter(|cut| from.min(to) < cuts[*cut] && cuts[*cut] < from.max(to)).collect();
            if !forwards {
                met.reverse();
            }
            for cut in met {
                let gate = Gate { level, cut, at, forwards };
                let point = if level { Point { x: at, y: cuts[cut] } } else { Point { x: cuts[cut], y: at } };
                piece.points.push(point);
                piece.leaves = Some(gate);
                let next = start(self.sides(&gate).1, point, Some(gate));
                found.push(std::mem::replace(&mut piece, next));
            }
            piece.points.push(b);
        }
        found.push(piece);
    }
}

/// A gate that a reader has to find: where the line is lost, and where it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The gate at which the line leaves its part.
    pub from: Gate,
    /// The gate at which it comes in again.
    pub to: Gate,
    /// The lines that pass.
    pub lines: Vec<usize>,
}

/// Cuts all lines of a picture.
pub fn sever(whole: &Part, knife: &Knife<'_>) -> (Vec<Fragment>, Vec<Passage>) {
    let mut fragments = Vec::new();
    for (index, line) in whole.lines.iter().enumerate() {
        knife.sever(index, &line.points, &mut fragments);
    }
    let mut users: BTreeMap<Gate, BTreeSet<usize>> = BTreeMap::new();
    for fragment in &fragments {
        if let Some(gate) = fragment.leaves {
            users.entry(gate).or_default().insert(fragment.line);
        }
    }
    let mut source: BTreeMap<Gate, Gate> = users.keys().map(|gate| (*gate, *gate)).collect();
    let mut inside: BTreeSet<Gate> = BTreeSet::new();
    fragments.retain(|fragment| {
        let (Some(enters), Some(leaves)) = (fragment.enters, fragment.leaves) else { return true };
        let through = users.get(&enters) == users.get(&leaves);
        if through {
            let origin = source.get(&enters).copied().unwrap_or(enters);
            source.insert(leaves, origin);
            inside.insert(enters);
        }
        !through
    });
    let passages = source.into_iter().filter(|(to, _)| !inside.contains(to)).map(|(to, from)| {
        let lines = users.get(&to).into_iter().flatten().copied().collect();
        Passage { from, to, lines }
    });
    (fragments, passages.collect())
}
