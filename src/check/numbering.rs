//! `numbering`: the numbers of points, subpoints, chapters or annexes jump, repeat, or begin again unannounced.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::corpus::Corpus;
use crate::model::leaf;
use crate::model::words::Standing;

/// The fault.
pub const CODE: Code = Code {
    name: "numbering",
    severity: Severity::Warning,
    explanation: "Numbers follow each other, `9-1` after `9`. Points run through all chapters or begin again in every one; \
        both are usual, a mixture is not. Subpoints begin again after a paragraph between them. Numbers that are no numerals \
        (а, б) are not looked at.\n\n\
        In a text that an authority published the numbers stay, and this is information.\n\n\
        Bad:\n\n    points:\n      - {number: 1, text: {…}}\n      - {number: 3, text: {…}}\n\nGood: 1, 2, 3.\n\n\
        Source: № 356 of 2014 (process 6 missing, 7 twice; points `1.` then `5.`; regulations.md, sections 4 and 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        let mut official = false;
        leaf::of_act(act, &mut |leaf| {
            official |= leaf.words.iter().any(|(_, text)| text.standing == Standing::Official)
        });
        page(&act.chapters, &act.annexes, official, findings);
        for regulation in &act.regulations {
            let mut official = false;
            leaf::of_regulation(regulation, &mut |leaf| {
                official |= leaf.words.iter().any(|(_, text)| text.standing == Standing::Official);
            });
            page(&regulation.chapters, &regulation.annexes, official, findings);
        }
    }
}

fn page(chapters: &[Chapter], annexes: &[Annex], official: bool, findings: &mut Vec<Finding>) {
    let mut report = Report { official, findings };
    report.row("chapter", chapters.iter().filter_map(|chapter| Some((chapter.number.as_deref()?, &chapter.address))));
    report.row("annex", annexes.iter().map(|annex| (annex.number.as_str(), &annex.address)));
    in_chapters(chapters, &mut report);
    for annex in annexes {
        match &annex.content {
            AnnexContent::Chapters(chapters) => in_chapters(chapters, &mut report),
            AnnexContent::Blocks(blocks) => in_blocks(blocks, &mut report),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
}

fn in_chapters(chapters: &[Chapter], report: &mut Report<'_>) {
    let begins = |chapter: &&Chapter| chapter.points.first().is_some_and(|point| point.number == "1");
    let with_points = chapters.iter().filter(|chapter| !chapter.points.is_empty()).count();
    let own = chapters.iter().filter(begins).count();
    if own == with_points {
        for chapter in chapters {
            report.row("point", chapter.points.iter().map(numbered));
        }
    } else {
        report.row("point", chapters.iter().flat_map(|chapter| &chapter.points).map(numbered));
    }
    for point in chapters.iter().flat_map(|chapter| &chapter.points) {
        in_blocks(&point.body, report);
    }
}

fn numbered(point: &Point) -> (&str, &Address) {
    (point.number.as_str(), &point.address)
}

fn in_blocks(blocks: &[Block], report: &mut Report<'_>) {
    for run in blocks.split(|block| !matches!(block, Block::Subpoint(_))) {
        let points =
            || run.iter().filter_map(|block| if let Block::Subpoint(point) = block { Some(point) } else { None });
        report.row("subpoint", points().map(numbered));
        for point in points() {
            in_blocks(&point.body, report);
        }
    }
}

struct Report<'a> {
    official: bool,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_> {
    /// One row of numbers that have to follow each other.
    fn row<'n>(&mut self, what: impl Into<Message>, numbers: impl Iterator<Item = (&'n str, &'n Address)>) {
        let what = what.into();
        let mut before: Option<(u32, u32)> = None;
        for (written, address) in numbers {
            let Some(number) = parse(written) else { return };
            if let Some(last) = before {
                self.pair(&what, last, number, written, address);
            }
            before = Some(number);
        }
    }

    fn pair(&mut self, what: &Message, last: (u32, u32), number: (u32, u32), written: &str, address: &Address) {
        let next = number == (last.0 + 1, 0) || number == (last.0, last.1 + 1);
        if next {
            return;
        }
        let previous = if last.1 == 0 { last.0.to_string() } else { format!("{}-{}", last.0, last.1) };
        let message = if number == last {
            say!("the {what} {number} stands here twice", what = what.clone(), number = written)
        } else if number == (1, 0) {
            say!(
                "the numbers begin again at {what} {number} after {previous}",
                what = what.clone(),
                number = written,
                previous = previous
            )
        } else if number < last {
            say!(
                "the {what} {number} stands after {previous}",
                what = what.clone(),
                number = written,
                previous = previous
            )
        } else {
            say!(
                "the {what} {number} follows {previous}: the numbers jump",
                what = what.clone(),
                number = written,
                previous = previous
            )
        };
        let mut finding = Finding::about(&CODE, address.clone(), message);
        let hint = if self.official {
            finding.severity = Severity::Information;
            "kept as published, if the printed act has it so; else put the number right or write what is missing"
        } else {
            "put the number right, or write what is missing; a removed point keeps its number and has an event"
        };
        self.findings.push(finding.hint(hint));
    }
}

/// `8` → (8, 0), `9-1` → (9, 1).
fn parse(written: &str) -> Option<(u32, u32)> {
    match written.split_once('-') {
        Some((number, part)) => Some((number.parse().ok()?, part.parse().ok()?)),
        None => Some((written.parse().ok()?, 0)),
    }
}
