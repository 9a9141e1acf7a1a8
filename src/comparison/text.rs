//! Texts: what changed in the words of an act between two of its editions, part by part.

use super::order;
use super::origin;
use super::word::{Piece, words};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::words::{Lang, Words};

/// The own words of one part: those of a point without its subpoints, the heading of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Where it is.
    pub address: Address,
    /// Its number as printed, with its sign; empty where it has none.
    pub label: String,
    /// Its words in one language, a line for each paragraph; empty where there are none.
    pub text: String,
}

/// What became of the words of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextChange {
    /// It is new.
    Added(Leaf),
    /// It is gone, or a stub of it is left.
    Removed(Leaf),
    /// It says something else.
    Changed {
        /// The part as it is now.
        leaf: Leaf,
        /// Its words, old and new.
        pieces: Vec<Piece>,
    },
    /// It bears another number.
    Renumbered {
        /// The part as it is now.
        leaf: Leaf,
        /// The number before.
        from: String,
    },
    /// It stands elsewhere among the parts that stayed, or its words stood at another address before.
    Moved {
        /// The part as it is now.
        leaf: Leaf,
        /// The address at which its words stood, if not this one.
        from: Option<Address>,
    },
}

/// What changed in the words of a language, in the order of the new edition; what is gone at its end.
pub fn text(old: &Act, new: &Act, lang: &Lang) -> Vec<TextChange> {
    let (old, new) = (leaves(old, lang), leaves(new, lang));
    let origins = origin::origins(&old, &new);
    let mut left: Vec<&Leaf> = old.iter().filter(|leaf| !leaf.text.is_empty()).collect();
    let order = |leaves: &[Leaf]| leaves.iter().map(|leaf| leaf.address.clone()).collect::<Vec<_>>();
    let moved = order::moved(&order(&old), &order(&new));
    let mut changes = Vec::new();
    for leaf in new.iter().filter(|leaf| !leaf.text.is_empty()) {
        let origin = origins.get(&leaf.address).copied();
        let place = origin.and_then(|origin| left.iter().position(|earlier| earlier.address == *origin));
        let Some(earlier) = place.map(|place| left.remove(place)) else {
            changes.push(TextChange::Added(leaf.clone()));
            continue;
        };
        if earlier.address != leaf.address {
            changes.push(TextChange::Moved { leaf: leaf.clone(), from: Some(earlier.address.clone()) });
        } else {
            if moved.contains(&leaf.address) {
                changes.push(TextChange::Moved { leaf: leaf.clone(), from: None });
            }
            if earlier.label != leaf.label {
                changes.push(TextChange::Renumbered { leaf: leaf.clone(), from: earlier.label.clone() });
            }
        }
        if earlier.text != leaf.text {
            changes.push(TextChange::Changed { leaf: leaf.clone(), pieces: words(&earlier.text, &leaf.text) });
        }
    }
    changes.extend(left.into_iter().cloned().map(TextChange::Removed));
    changes
}

/// The words of an act and its regulations in a language, part by part, in the printed order.
pub fn leaves(act: &Act, lang: &Lang) -> Vec<Leaf> {
    let mut leaves = Leaves { lang, all: Vec::new() };
    leaves.push(&act.address, String::new(), &[&act.title, &act.preamble]);
    leaves.page(&act.chapters, &act.annexes);
    for regulation in &act.regulations {
        leaves.push(&regulation.address, String::new(), &[&regulation.title]);
        leaves.page(&regulation.chapters, &regulation.annexes);
    }
    leaves.all
}

struct Leaves<'a> {
    lang: &'a Lang,
    all: Vec<Leaf>,
}

impl Leaves<'_> {
    fn push(&mut self, address: &Address, label: String, words: &[&Words]) {
        let texts: Vec<&str> = words.iter().filter_map(|words| words.text(self.lang)).collect();
        self.all.push(Leaf { address: address.clone(), label, text: texts.join("\n") });
    }

    fn page(&mut self, chapters: &[Chapter], annexes: &[Annex]) {
        self.chapters(chapters);
        for annex in annexes {
            let mut own = vec![&annex.title];
            if let AnnexContent::Blocks(blocks) = &annex.content {
                own.extend(blocks.iter().flat_map(words_of));
            }
            self.push(&annex.address, annex.number.clone(), &own);
            match &annex.content {
                AnnexContent::Chapters(chapters) => self.chapters(chapters),
                AnnexContent::Blocks(blocks) => self.below(blocks),
                AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
            }
        }
    }

    fn chapters(&mut self, chapters: &[Chapter]) {
        for chapter in chapters {
            if chapter.address.anchor_id().is_some() {
                self.push(&chapter.address, chapter.number.clone().unwrap_or_default(), &[&chapter.title]);
            }
            chapter.points.iter().for_each(|point| self.point(point));
        }
    }

    fn point(&mut self, point: &Point) {
        let own: Vec<&Words> = point.body.iter().flat_map(words_of).collect();
        self.push(&point.address, point.label.clone(), &own);
        self.below(&point.body);
    }

    fn below(&mut self, blocks: &[Block]) {
        for block in blocks {
            if let Block::Subpoint(point) = block {
                self.point(point);
            }
        }
    }
}

fn words_of(block: &Block) -> Vec<&Words> {
    match block {
        Block::Paragraph(paragraph) | Block::Form(paragraph) => vec![&paragraph.words],
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.words);
            std::iter::once(&table.caption).chain(cells).collect()
        }
        Block::Subpoint(_) => Vec::new(),
    }
}
