//! Lines: those of two editions of one page, set beside each other and compared word by word.

use std::collections::{BTreeMap, HashMap};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::outline::{Line, Sort};
use super::word::{Piece, PieceKind, words};
use crate::model::address::Address;
use crate::model::words::Lang;

/// A line of the old edition, of the new one, or of both.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    /// The line as it was; none where it is new.
    pub old: Option<&'a Line<'a>>,
    /// The line as it is; none where it is gone.
    pub new: Option<&'a Line<'a>>,
    /// Its words, cell by cell. What stayed and came is the new wording to the letter, what stayed and went the old one.
    pub cells: Vec<Vec<Piece>>,
}

impl<'a> Pair<'a> {
    /// The line as it is now, or else as it was.
    pub fn line(&self) -> Option<&'a Line<'a>> {
        self.new.or(self.old)
    }

    /// Whether a word of it is another.
    pub fn is_changed(&self) -> bool {
        self.cells.iter().flatten().any(|piece| piece.kind != PieceKind::Same)
    }
}

/// Sets the lines of two editions beside each other, in one language, in the order of the new edition; what is gone
/// follows what stood before it. Parts are the same by their address; `moved` names parts whose words stood at another
/// one before: new → old. Every line of either edition is in exactly one pair.
pub fn pairs<'a>(
    old: &'a [Line<'a>],
    new: &'a [Line<'a>],
    moved: &BTreeMap<&Address, &Address>,
    lang: &Lang,
) -> Vec<Pair<'a>> {
    let mut before: HashMap<&Address, Vec<usize>> = HashMap::new();
    for (place, line) in old.iter().enumerate() {
        before.entry(line.part).or_default().push(place);
    }
    let mut after: Vec<(&Address, Vec<usize>)> = Vec::new();
    let mut known: HashMap<&Address, usize> = HashMap::new();
    for (place, line) in new.iter().enumerate() {
        let group = *known.entry(line.part).or_insert_with(|| {
            after.push((line.part, Vec::new()));
            after.len() - 1
        });
        if let Some((_, lines)) = after.get_mut(group) {
            lines.push(place);
        }
    }
    // Which old line stands beside each new one.
    let mut beside: HashMap<usize, usize> = HashMap::new();
    for (part, lines) in &after {
        // What stood at this address may stand elsewhere now.
        let own = Some(*part).filter(|part| !moved.values().any(|from| from == part));
        let earlier = moved.get(part).copied().or(own).and_then(|earlier| before.get(earlier));
        for (was, is) in aligned(earlier.map_or(&[], Vec::as_slice), lines, (old, new), lang) {
            beside.insert(is, was);
        }
    }
    let taken: std::collections::HashSet<usize> = beside.values().copied().collect();
    // What is gone follows the nearest line before it that is still there.
    let mut followers: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut last = None;
    for place in 0..old.len() {
        if taken.contains(&place) {
            last = Some(place);
        } else {
            followers.entry(last).or_default().push(place);
        }
    }
    let mut all = Vec::with_capacity(old.len().max(new.len()));
    let mut gone = |after: Option<usize>, all: &mut Vec<Pair<'a>>| {
        let lines = followers.remove(&after).unwrap_or_default();
        all.extend(lines.iter().filter_map(|place| old.get(*place)).map(|line| pair(Some(line), None, lang)));
    };
    gone(None, &mut all);
    for (place, line) in new.iter().enumerate() {
        let was = beside.get(&place).copied();
        all.push(pair(was.and_then(|was| old.get(was)), Some(line), lang));
        if was.is_some() {
            gone(was, &mut all);
        }
    }
    all
}

/// Which lines of a part are the same line, by their places.
fn aligned(was: &[usize], is: &[usize], (old, new): (&[Line<'_>], &[Line<'_>]), lang: &Lang) -> Vec<(usize, usize)> {
    let texts = |places: &[usize], lines: &[Line<'_>]| -> Vec<(Sort, String)> {
        let of = |place: &usize| lines.get(*place).map(|line| (line.sort, texts(line, lang).join("\n")));
        places.iter().filter_map(of).collect()
    };
    let (a, b) = (texts(was, old), texts(is, new));
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Lcs, &a, &b) {
        let (before, after) = (op.old_range(), op.new_range());
        let ranges = was.get(before.clone()).unwrap_or_default().iter().zip(is.get(after.clone()).unwrap_or_default());
        match op {
            DiffOp::Equal { .. } => found.extend(ranges.map(|(was, is)| (*was, *is))),
            // Of what was rewritten, lines of one sort stand beside each other in their order.
            _ => found.extend(
                ranges
                    .filter(|(was, is)| old.get(**was).map(|line| line.sort) == new.get(**is).map(|line| line.sort))
                    .map(|(was, is)| (*was, *is)),
            ),
        }
    }
    found
}

/// The texts of a line in a language, cell by cell.
fn texts<'a>(line: &Line<'a>, lang: &Lang) -> Vec<&'a str> {
    line.words.iter().map(|words| words.text(lang).unwrap_or_default()).collect()
}

fn pair<'a>(old: Option<&'a Line<'a>>, new: Option<&'a Line<'a>>, lang: &Lang) -> Pair<'a> {
    let before = old.map(|line| texts(line, lang)).unwrap_or_default();
    let after = new.map(|line| texts(line, lang)).unwrap_or_default();
    let cell = |place: usize| {
        let of = |texts: &[&'a str]| texts.get(place).copied().unwrap_or_default();
        words(of(&before), of(&after))
    };
    Pair { old, new, cells: (0..before.len().max(after.len())).map(cell).collect() }
}
