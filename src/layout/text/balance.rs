//! Chooses line ends: the fewest lines, then the most even. Even means the least sum of squared widths, to which every
//! unwelcome line end adds its price; so a preposition moves to the next line if that costs little evenness.

use std::ops::Range;

use super::fit::Piece;
use super::level::Level;

/// Beyond so many pieces lines are filled, not balanced: a label has some dozens, and balancing is quadratic in a line.
const MOST_BALANCED: usize = 4096;

/// The pieces of each line. Every line fits in `limit` font units, or is one piece.
pub(super) fn balance(pieces: &[Piece], limit: i64) -> Vec<Range<usize>> {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return Vec::new();
    };
    if last.end_of_line() - first.left <= limit {
        return std::iter::once(0..pieces.len()).collect();
    }
    if pieces.len() > MOST_BALANCED {
        return greedy(pieces, limit);
    }
    even(pieces, limit)
}

/// Fills each line as far as it goes: the fewest lines, uneven.
pub(super) fn greedy(pieces: &[Piece], limit: i64) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some((first, rest)) = pieces.get(start..).and_then(<[Piece]>::split_first) {
        let reachable = rest.iter().take_while(|piece| piece.right - first.left <= limit);
        let fitting = reachable.enumerate().filter(|(_, piece)| piece.end_of_line() - first.left <= limit);
        let end = start + fitting.last().map_or(1, |(more, _)| more + 2);
        lines.push(start..end);
        start = end;
    }
    lines
}

/// The best way to set the text up to and including one piece, that piece ending a line.
#[derive(Clone, Copy)]
struct Best {
    lines: u32,
    cost: u64,
    /// The first piece of the last line.
    start: usize,
}

fn even(pieces: &[Piece], limit: i64) -> Vec<Range<usize>> {
    let unit = square(limit / 4);
    let mut bests: Vec<Best> = Vec::with_capacity(pieces.len());
    for (index, last) in pieces.iter().enumerate() {
        let price = if index + 1 == pieces.len() { 0 } else { unit.saturating_mul(price(last.after)) };
        let mut best: Option<Best> = None;
        for (start, first) in pieces.iter().enumerate().take(index + 1).rev() {
            let width = last.end_of_line() - first.left;
            if width > limit && start < index {
                break;
            }
            let (lines, cost) = match start.checked_sub(1).and_then(|before| bests.get(before)) {
                Some(before) => (before.lines, before.cost),
                None => (0, 0),
            };
            let option =
                Best { lines: lines + 1, cost: cost.saturating_add(square(width)).saturating_add(price), start };
            if best.is_none_or(|best| (option.lines, option.cost) < (best.lines, best.cost)) {
                best = Some(option);
            }
        }
        bests.extend(best);
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while let Some(best) = end.checked_sub(1).and_then(|last| bests.get(last)) {
        lines.push(best.start..end);
        end = best.start;
    }
    lines.reverse();
    lines
}

/// The price of a line end, in squares of a quarter of the line.
fn price(level: Level) -> u64 {
    match level {
        Level::Free => 0,
        Level::Soft => 1,
        Level::Loose => 2,
        Level::Firm => 4,
        Level::Tight | Level::Syllable => 8,
        Level::Letter => 32,
    }
}

fn square(units: i64) -> u64 {
    let units = units.unsigned_abs();
    units.saturating_mul(units)
}
