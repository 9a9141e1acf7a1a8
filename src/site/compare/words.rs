//! The words of a page, line by line: what stayed, went and came; what nothing happened to is folded away.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::name::capital;
use super::super::point;
use super::super::reader::Reader;
use super::super::text::glued;
use super::chosen::Chosen;
use super::era::{LinkView, link};
use super::fate::{Fate, Fates};
use crate::comparison::{Line, Pair, Piece, PieceKind, Sort, pairs};
use crate::edition::{self, Gap};
use crate::model::address::Address;
use crate::model::words::Lang;

/// Lines that belong together.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// What is folded away, in words; nothing where the lines are shown.
    pub fold: Option<String>,
    /// The lines.
    pub rows: Vec<RowView>,
}

/// A line.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// Its anchor, where a part begins.
    id: Option<String>,
    /// `title`, `chapter`, `annex`, `row`, `text`.
    sort: &'static str,
    depth: usize,
    /// The number as printed.
    label: Option<String>,
    /// The number that it had before.
    earlier: Option<String>,
    /// What it says, cell by cell.
    cells: Vec<Vec<PieceView>>,
    /// What became of its part.
    fates: Vec<FateView>,
    /// The note on its removal.
    note: Option<String>,
    /// The part in either edition.
    links: Vec<LinkView>,
    /// Whether it goes on with the part of the line above.
    more: bool,
}

/// What became of a part, in words.
#[derive(Debug, Serialize)]
pub struct FateView {
    name: &'static str,
    text: String,
}

/// A run of words.
#[derive(Debug, Serialize)]
pub struct PieceView {
    /// `same`, `removed`, `added`.
    kind: &'static str,
    text: String,
}

/// Pieces as a page shows them.
pub fn pieces(pieces: &[Piece]) -> Vec<PieceView> {
    pieces.iter().map(|piece| PieceView { kind: piece.kind.name(), text: glued(&piece.text) }).collect()
}

/// The lines of a page, in the order of the new edition.
pub fn groups(reader: &Reader<'_>, chosen: &Chosen<'_>, fates: &Fates, lang: &Lang) -> Vec<GroupView> {
    let [old, new] = chosen.lines();
    let pairs = pairs(&old, &new, &fates.moved(), lang);
    let shown = shown(&pairs, fates);
    let present = new.iter().map(|line| line.part).collect();
    let maker = Maker { reader, chosen, fates, lang, present };
    let mut groups: Vec<GroupView> = Vec::new();
    let mut folded: Vec<&Pair<'_>> = Vec::new();
    let mut above: Vec<bool> = Vec::new();
    let mut last = None;
    for (pair, is_shown) in pairs.iter().zip(shown) {
        let Some(line) = pair.line() else { continue };
        let goes_on = last.replace(line.part) == Some(line.part);
        if !is_shown {
            // A fold holds one chapter or annex at most.
            if matches!(line.sort, Sort::Chapter | Sort::Annex | Sort::Header) && !goes_on {
                maker.fold(&mut folded, &mut groups);
            }
            folded.push(pair);
            continue;
        }
        maker.fold(&mut folded, &mut groups);
        above.truncate(line.depth);
        let is_below = above.contains(&true);
        above.resize(line.depth, false);
        above.push(fates.at(line.part).contains(&Fate::Removed));
        let row = maker.row(pair, goes_on, is_below);
        match groups.last_mut().filter(|group| group.fold.is_none()) {
            Some(group) => group.rows.push(row),
            None => groups.push(GroupView { fold: None, rows: vec![row] }),
        }
    }
    maker.fold(&mut folded, &mut groups);
    groups
}

/// Which lines are shown: those of parts to which something happened, and the beginnings of what holds them.
fn shown(pairs: &[Pair<'_>], fates: &Fates) -> Vec<bool> {
    let mut shown: Vec<bool> = pairs
        .iter()
        .map(|pair| pair.is_changed() || pair.line().is_some_and(|line| !fates.at(line.part).is_empty()))
        .collect();
    let changed: Vec<bool> = shown.clone();
    for (place, _) in changed.iter().enumerate().filter(|(_, changed)| **changed) {
        let mut depth = pairs.get(place).and_then(Pair::line).map_or(0, |line| line.depth);
        let part = pairs.get(place).and_then(Pair::line).map(|line| line.part);
        for earlier in (0..place).rev() {
            let Some(line) = pairs.get(earlier).and_then(Pair::line) else { continue };
            let begins = matches!(line.sort, Sort::Point | Sort::Chapter | Sort::Annex);
            let holds = line.depth < depth || Some(line.part) == part;
            if begins && holds {
                depth = depth.min(line.depth);
                if let Some(shown) = shown.get_mut(earlier) {
                    *shown = true;
                }
            }
            if depth == 0 {
                break;
            }
        }
    }
    shown
}

struct Maker<'a> {
    reader: &'a Reader<'a>,
    chosen: &'a Chosen<'a>,
    fates: &'a Fates,
    lang: &'a Lang,
    /// The parts of the new edition.
    present: BTreeSet<&'a Address>,
}

impl Maker<'_> {
    /// Ends the fold that is open.
    fn fold(&self, folded: &mut Vec<&Pair<'_>>, groups: &mut Vec<GroupView>) {
        if !folded.is_empty() {
            let rows = folded.iter().map(|pair| self.row(pair, false, false)).collect();
            groups.push(GroupView { fold: Some(self.folded(folded)), rows });
            folded.clear();
        }
    }

    /// What a fold holds, in words.
    fn folded(&self, pairs: &[&Pair<'_>]) -> String {
        let Self { reader, lang, .. } = self;
        let lines: Vec<&Line<'_>> = pairs.iter().filter_map(|pair| pair.line()).collect();
        let heading = lines.iter().find(|line| matches!(line.sort, Sort::Chapter | Sort::Annex));
        if let Some(first) = lines.first().filter(|line| line.sort == Sort::Title) {
            let is_alone = lines.iter().all(|line| line.part == first.part);
            let key = if lines.len() > 1 { "compare.same.preamble" } else { "compare.same.title" };
            if is_alone {
                return reader.word(key);
            }
        }
        if let Some(heading) = heading {
            let title = heading.words.first().and_then(|words| words.text(lang)).unwrap_or_default();
            let number = match heading.sort {
                Sort::Annex => {
                    capital(&super::super::name::annex_at(reader, &self.chosen.after.act, heading.part, heading.label))
                }
                _ if heading.label.is_empty() => String::new(),
                _ => heading.label.to_owned(),
            };
            return glued(
                &[number.as_str(), title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". "),
            );
        }
        let numbers = |deep: bool| -> Vec<&str> {
            let begins = lines.iter().filter(|line| line.sort == Sort::Point && (line.depth > 1) == deep);
            begins.map(|line| line.label).collect()
        };
        let (key, numbers) = match (numbers(false), numbers(true)) {
            (points, below) if points.is_empty() => ("compare.same.below", below),
            (points, _) => ("compare.same.point", points),
        };
        let bare = |label: &&str| label.trim_end_matches('.').to_owned();
        match (numbers.first().map(bare), numbers.last().map(bare)) {
            (Some(first), Some(last)) if first != last => {
                reader.filled(&format!("{key}s"), &[("from", &first), ("to", &last)])
            }
            (Some(only), _) => reader.filled(key, &[("number", &only)]),
            (None, _) => reader.word("compare.same.rest"),
        }
    }

    fn row(&self, pair: &Pair<'_>, more: bool, is_below: bool) -> RowView {
        let Self { reader, fates, .. } = self;
        let line = pair.line();
        let sort = line.map_or(Sort::Paragraph, |line| line.sort);
        let begins = matches!(sort, Sort::Title | Sort::Chapter | Sort::Point | Sort::Annex);
        let anchor = line.and_then(|line| line.part.anchor_id()).filter(|_| begins);
        // The anchor belongs to what stands at the address now.
        let is_its = pair.new.is_some() || line.is_none_or(|line| !self.present.contains(line.part));
        let anchor = anchor.filter(|_| is_its);
        let known: &[Fate] = line.map(|line| fates.at(line.part)).unwrap_or_default();
        // What stands below something that went as a whole went with it.
        let went_along = (is_below && known.contains(&Fate::Removed)) || line.is_some_and(|line| self.went_along(line));
        let told = !more && !went_along;
        let label = |line: Option<&Line<'_>>| line.map(|line| line.label.to_owned()).filter(|label| !label.is_empty());
        let (was, is) = (label(pair.old), label(pair.new));
        let earlier = was.clone().filter(|was| is.as_ref().is_some_and(|is| is != was));
        let unknown = |fate: &Fate| known.contains(fate);
        let words = |cell: &Vec<Piece>| match () {
            () if unknown(&Fate::OldUnknown(Gap::Whole)) => plain(cell, PieceKind::Added),
            () if unknown(&Fate::NewUnknown(Gap::Whole)) => plain(cell, PieceKind::Removed),
            () => pieces(cell),
        };
        RowView {
            id: anchor.map(str::to_owned),
            sort: match sort {
                Sort::Title => "title",
                Sort::Chapter => "chapter",
                Sort::Annex => "annex",
                Sort::Head | Sort::Row => "row",
                Sort::Form => "form",
                Sort::Point if is.is_some() || was.is_some() => "point",
                _ => "text",
            },
            depth: line.map_or(0, |line| line.depth),
            label: is.or(was).map(|label| self.labelled(sort, label)),
            earlier,
            cells: pair.cells.iter().map(words).collect(),
            fates: if told { known.iter().map(|fate| self.fate(fate, known)).collect() } else { Vec::new() },
            note: line.filter(|_| told && known.contains(&Fate::Removed)).and_then(|line| self.note(line)),
            links: if told && !known.is_empty() { self.links(pair) } else { Vec::new() },
            more,
        }
        .with_spellings(reader)
    }

    /// The number as it stands before the words.
    fn labelled(&self, sort: Sort, label: String) -> String {
        match sort {
            Sort::Annex => capital(&super::super::name::annex(self.reader, &label)),
            Sort::Chapter => format!("{label}."),
            _ => label,
        }
    }

    /// Whether a part only went along with the one above it.
    fn went_along(&self, line: &Line<'_>) -> bool {
        let [Fate::Moved(Some(from))] = self.fates.at(line.part) else { return false };
        let Some((above, _)) = line.part.as_str().rsplit_once('-') else { return false };
        let is_below = |fate: &Fate| match fate {
            Fate::Moved(Some(origin)) => {
                from.as_str().strip_prefix(origin.as_str()).is_some_and(|rest| rest.starts_with('-'))
            }
            _ => false,
        };
        self.fates.at(&Address::from_written(above)).iter().any(is_below)
    }

    fn fate(&self, fate: &Fate, all: &[Fate]) -> FateView {
        let key = format!("compare.fate.{}", fate.name());
        let text = match fate {
            Fate::OldUnknown(_) if all.contains(&Fate::Removed) => self.reader.word("compare.fate.lost"),
            Fate::Renumbered(from) => self.reader.filled(&key, &[("number", from)]),
            Fate::Moved(Some(from)) => {
                let part = from.anchor_id().map(|anchor| self.part(anchor)).unwrap_or_default();
                self.reader.filled("compare.fate.moved-from", &[("part", &part)])
            }
            _ => self.reader.word(&key),
        };
        FateView { name: fate.name(), text }
    }

    /// A part of the old edition by its anchor, with the number that was printed then.
    fn part(&self, anchor: &str) -> String {
        let [old, _] = self.chosen.lines();
        let mut above: Vec<&str> = Vec::new();
        for line in old.iter().filter(|line| line.sort == Sort::Point) {
            above.truncate(line.depth.saturating_sub(1));
            above.push(line.label);
            if line.part.anchor_id() == Some(anchor) {
                let number = above.first().map(|top| top.trim_end_matches('.').to_owned()).unwrap_or_default();
                let below = above.get(1..).unwrap_or_default().join(" ");
                let numbers = if below.is_empty() { number } else { format!("{number} {below}") };
                return point::said(self.reader, &numbers);
            }
        }
        anchor.to_owned()
    }

    fn note(&self, line: &Line<'_>) -> Option<String> {
        let mark = self.chosen.after.removal(line.part)?;
        edition::note(self.chosen.after, mark, self.lang).map(|note| glued(&note))
    }

    fn links(&self, pair: &Pair<'_>) -> Vec<LinkView> {
        let to = |line: Option<&Line<'_>>, place, key| {
            let href = link(self.reader, line?.part, self.chosen.timeline, place);
            Some(LinkView { href, text: self.reader.word(key) })
        };
        let old = to(pair.old, self.chosen.old.0, "compare.link.old");
        let new = to(pair.new, self.chosen.new.0, "compare.link.new");
        old.into_iter().chain(new).collect()
    }
}

/// The words that are known, of one edition only: they neither came nor went.
fn plain(cell: &[Piece], kind: PieceKind) -> Vec<PieceView> {
    let known = cell.iter().filter(|piece| piece.kind == PieceKind::Same || piece.kind == kind);
    known.map(|piece| PieceView { kind: PieceKind::Same.name(), text: glued(&piece.text) }).collect()
}

impl RowView {
    /// Notes the right spellings of its mixed-script words for the page.
    fn with_spellings(self, reader: &Reader<'_>) -> Self {
        let texts = self.cells.iter().flatten();
        let spellings = texts.flat_map(|piece| super::super::spelling::corrected(&piece.text));
        reader.spellings.borrow_mut().extend(spellings);
        self
    }
}
