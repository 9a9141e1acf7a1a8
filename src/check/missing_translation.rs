//! `missing-translation`: a regulation or act has texts that are missing in a language.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::corpus::Corpus;
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// The fault.
pub const CODE: Code = Code {
    name: "missing-translation",
    severity: Severity::Warning,
    explanation: "A page has texts in one language that are missing in another; readers of that language are shown the \
        text that there is, with a notice.\n\n\
        The finding counts them per page and names the first. Add a translation and say that it is one:\n\n    \
        ru: {text: \"…\", standing: translation}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    for act in &corpus.acts {
        let mut page = Page::new(languages);
        page.words(&act.title, || act.address.field("title"));
        page.words(&act.preamble, || act.address.field("preamble"));
        page.chapters(&act.chapters);
        page.annexes(&act.annexes);
        page.report(&act.address, findings);
        for regulation in &act.regulations {
            let mut page = Page::new(languages);
            page.regulation(regulation);
            page.report(&regulation.address, findings);
        }
    }
}

/// What is missing on one page, per language: how many texts, and the first of them.
struct Page<'a> {
    languages: &'a [Lang],
    missing: Vec<(usize, Option<Address>)>,
}

impl<'a> Page<'a> {
    fn new(languages: &'a [Lang]) -> Self {
        Self { languages, missing: vec![(0, None); languages.len()] }
    }

    fn words(&mut self, words: &Words, address: impl FnOnce() -> Address + Clone) {
        if words.is_empty() {
            return;
        }
        for (lang, (count, first)) in self.languages.iter().zip(&mut self.missing) {
            if words.get(lang).is_none() {
                *count += 1;
                first.get_or_insert_with(address.clone());
            }
        }
    }

    fn chapters(&mut self, chapters: &[Chapter]) {
        for chapter in chapters {
            self.words(&chapter.title, || chapter.address.clone());
            chapter.points.iter().for_each(|point| self.point(point));
        }
    }

    fn point(&mut self, point: &Point) {
        self.blocks(&point.body, &point.address);
        for (index, note) in point.notes.iter().enumerate() {
            self.words(&note.text, || point.address.field(&format!("notes{index}")));
        }
    }

    fn blocks(&mut self, blocks: &[Block], address: &Address) {
        for block in blocks {
            match block {
                Block::Paragraph(words) | Block::Form(words) => self.words(words, || address.clone()),
                Block::Subpoint(point) => self.point(point),
                Block::Table(table) => {
                    self.words(&table.caption, || address.clone());
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.words(&cell.words, || address.clone());
                    }
                }
            }
        }
    }

    fn annexes(&mut self, annexes: &[Annex]) {
        for annex in annexes {
            self.words(&annex.title, || annex.address.clone());
            match &annex.content {
                AnnexContent::Chapters(chapters) => self.chapters(chapters),
                AnnexContent::Blocks(blocks) => self.blocks(blocks, &annex.address),
                AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
            }
        }
    }

    fn regulation(&mut self, regulation: &Regulation) {
        let page = &regulation.address;
        self.words(&regulation.title, || page.field("title"));
        self.words(&regulation.service, || page.field("service"));
        self.words(&regulation.result, || page.field("result"));
        self.chapters(&regulation.chapters);
        self.annexes(&regulation.annexes);
        for unit in &regulation.units {
            self.words(&unit.name, || page.anchor(&format!("unit-{}", unit.id)).field("name"));
        }
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let address = page.anchor(&step.id);
            self.words(&step.name, || address.field("name"));
            self.words(&step.outcome, || address.field("outcome"));
            for (index, transition) in step.next.iter().enumerate() {
                self.words(&transition.when, || address.field(&format!("next{index}")));
            }
        }
    }

    fn report(self, page: &Address, findings: &mut Vec<Finding>) {
        for (lang, (count, first)) in self.languages.iter().zip(self.missing) {
            let Some(first) = first else { continue };
            let message = say!(
                "{count} {count:text is|texts are} missing in `{lang}` on the page {page}",
                count = count,
                lang = lang.tag(),
                page = page.as_str()
            );
            let hint = say!(
                "the first is here; add `{lang}:` with `standing: translation` if no official text exists",
                lang = lang.tag()
            );
            findings.push(Finding::about(&CODE, first, message).hint(hint));
        }
    }
}
