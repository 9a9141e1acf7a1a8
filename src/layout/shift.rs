//! Stage 3b of annex 3, shifting: what becomes of a grid and of the lines on it when one node goes to another cell.
//!
//! A row or column may come in between two others, and the one that is left may fall away; all others keep their order. So
//! every line that neither touches the node nor runs where it stands now keeps its way, and only few are laid again.

use super::grid::coarse;
use super::route::Route;

/// The rows of a grid, or its columns, when one comes in and one falls away.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    /// How many there were.
    length: usize,
    /// The one that falls away.
    gone: Option<usize>,
    /// The one before which a new one comes in.
    come: Option<usize>,
    /// Where the node stands now.
    pub at: usize,
}

/// Where on an axis a node is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In a row or column that is there.
    Into(usize),
    /// In a new one before this one.
    Before(usize),
}

impl Axis {
    /// The axis after a node has gone from `from`, where it stood alone or not, to `target`; nothing if nothing changes.
    pub fn new(length: usize, from: usize, alone: bool, target: Target) -> Option<Self> {
        let gone = alone.then_some(from);
        let (come, old) = match target {
            Target::Into(at) if at == from => return Some(Self { length, gone: None, come: None, at }),
            Target::Into(at) => (None, at),
            Target::Before(next) if alone && (next == from || next == from + 1) => return None,
            Target::Before(next) => (Some(next), next),
        };
        if old > length || (come.is_none() && old == length) {
            return None;
        }
        Some(Self { length, gone, come, at: old - usize::from(gone.is_some_and(|gone| gone < old)) })
    }

    /// How many there are now.
    pub fn total(&self) -> usize {
        self.length + usize::from(self.come.is_some()) - usize::from(self.gone.is_some())
    }

    /// The new place of what was at `old`, or of the gap before it.
    pub fn index(&self, old: usize) -> usize {
        old + usize::from(self.come.is_some_and(|next| next <= old))
            - usize::from(self.gone.is_some_and(|gone| gone < old))
    }

    /// The same for a coarse coordinate; nothing for a line in what has fallen away.
    fn line(&self, line: i16) -> Option<i16> {
        let old = usize::from(line.unsigned_abs()) / 2;
        match line % 2 {
            0 => Some(coarse(self.index(old)) - 1),
            _ if self.gone == Some(old) => None,
            _ => Some(coarse(self.index(old))),
        }
    }
}

/// The way of a line that does not touch the node, or nothing if it has to be laid again.
pub fn kept(route: &Route, rows: &Axis, columns: &Axis) -> Option<Route> {
    let moved = route.mapped(|x| columns.line(x), |y| rows.line(y))?;
    let (x, y) = (coarse(columns.at), coarse(rows.at));
    let barred = moved.segments().iter().any(|s| {
        let (across, along) = if s.vertical { (x, y) } else { (y, x) };
        s.line == across && s.low() <= along && along <= s.high()
    });
    (!barred).then_some(moved)
}
