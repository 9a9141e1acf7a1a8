//! Leaves: the words of an act part by part, in one language.

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
