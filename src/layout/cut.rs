//! Stage 8a, cuts: where a picture too large for a sheet is cut, so that few lines are.
//!
//! A cut runs in a channel or a gutter, above or below (left or right) of its tracks, so that it meets no box, no words and
//! only lines that run straight through it. The fewest parts win, then the fewest cut lines, then the most even parts.

use super::constant::mark::{RADIUS, STEP, STUB};
use super::constant::{MARGIN, cost};
use super::drawing::Part;

/// A place where a picture may be cut.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// Its height or distance from the left.
    pub at: i32,
    /// What it costs: the lines that it cuts, and more where it cuts a lane.
    pub price: i32,
    /// The room that its marks need on either side.
    pub band: i32,
}

/// Where the grid of a drawing lets it be cut.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Heights between rows.
    pub rows: Vec<i32>,
    /// Distances from the left between columns, and whether a lane ends there.
    pub columns: Vec<(i32, bool)>,
}

impl Places {
    /// The cuts between rows.
    pub fn heights(&self, whole: &Part) -> Vec<Cut> {
        self.rows.iter().map(|at| Cut::new(whole, *at, true, 0)).collect()
    }

    /// The cuts between columns.
    pub fn widths(&self, whole: &Part) -> Vec<Cut> {
        let price = |border: bool| if border { 0 } else { cost::CUT_LANE };
        self.columns.iter().map(|(at, border)| Cut::new(whole, *at, false, price(*border))).collect()
    }
}

impl Cut {
    fn new(whole: &Part, at: i32, level: bool, price: i32) -> Self {
        let pieces = whole.lines.iter().flat_map(|line| line.points.windows(2));
        let mut met: Vec<i32> = pieces
            .filter_map(|pair| {
                let &[a, b] = pair else { return None };
                let (from, to, place) = if level { (a.y, b.y, a.x) } else { (a.x, b.x, a.y) };
                (from.min(to) < at && at < from.max(to)).then_some(place)
            })
            .collect();
        met.sort_unstable();
        met.dedup();
        let lines = i32::try_from(met.len()).unwrap_or(i32::MAX / 100);
        Self { at, price: price + lines, band: band(&met) }
    }
}

/// The level of each mark at a cut, so that no two touch: neighbours stand one farther out than the other.
pub fn levels(places: &[i32]) -> Vec<usize> {
    let mut last: Vec<i32> = Vec::new();
    let mut found = Vec::with_capacity(places.len());
    for place in places {
        let free = last.iter().position(|last| place - last >= 2 * RADIUS + 4).unwrap_or(last.len());
        if free == last.len() {
            last.push(*place);
        } else {
            last[free] = *place;
        }
        found.push(free);
    }
    found
}

/// The room that marks at these places need beside the cut.
pub fn band(places: &[i32]) -> i32 {
    let levels = levels(places).into_iter().map(|level| level + 1).max().unwrap_or(0);
    STUB + i32::try_from(levels).unwrap_or(0) * STEP + MARGIN
}

/// The cuts that make parts of at most `limit` between `start` and `end`.
pub fn choose(start: i32, end: i32, cuts: &[Cut], limit: i32) -> Vec<i32> {
    let edge = |at: i32| Cut { at, price: 0, band: 0 };
    let stops: Vec<Cut> = [edge(start)].into_iter().chain(cuts.iter().copied()).chain([edge(end)]).collect();
    // For each stop: what is too long, parts, price and unevenness up to it, and the stop before.
    let mut best: Vec<((i64, usize, i32, i64), usize)> = vec![((0, 0, 0, 0), 0)];
    for (to, stop) in stops.iter().enumerate().skip(1) {
        let mut found = None;
        for from in (0..to).rev() {
            let before = &stops[from];
            let length = stop.at - before.at + before.band + stop.band;
            if length > limit && found.is_some() {
                break;
            }
            let (over, parts, price, uneven) = best[from].0;
            let long = i64::from((length - limit).max(0));
            let spare = i64::from(limit - length);
            let sum = (over + long, parts + 1, price + stop.price, uneven + spare * spare);
            if found.is_none_or(|(least, _)| sum < least) {
                found = Some((sum, from));
            }
        }
        best.extend(found);
    }
    let mut chosen = Vec::new();
    let mut at = best.len().saturating_sub(1);
    while at > 0 {
        at = best[at].1;
        if at > 0 {
            chosen.push(stops[at].at);
        }
    }
    chosen.reverse();
    chosen
}
