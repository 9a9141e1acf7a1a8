//! The words of a part, language by language: taken away where they are not known, put back where they are.

use super::part::PartMut;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};
use crate::model::process::{Performer, Step};
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// Goes through all words of a part that the act prints, in the printed order.
pub fn each_words(part: &mut PartMut<'_>, visit: &mut dyn FnMut(&mut Words)) {
    match part {
        PartMut::Chapter(chapter) => in_chapter(chapter, visit),
        PartMut::Point(point) => in_blocks(&mut point.body, visit),
        PartMut::Annex(annex) => in_annex(annex, visit),
        PartMut::Step(step) => in_step(step, visit),
        PartMut::Regulation(regulation) => {
            regulation.chapters.iter_mut().for_each(|chapter| in_chapter(chapter, visit));
            regulation.annexes.iter_mut().for_each(|annex| in_annex(annex, visit));
            for process in &mut regulation.processes {
                process.steps.iter_mut().for_each(|step| in_step(step, visit));
            }
        }
    }
}

fn in_chapter(chapter: &mut Chapter, visit: &mut dyn FnMut(&mut Words)) {
    visit(&mut chapter.title);
    chapter.points.iter_mut().for_each(|point: &mut Point| in_blocks(&mut point.body, visit));
}

fn in_annex(annex: &mut Annex, visit: &mut dyn FnMut(&mut Words)) {
    visit(&mut annex.header);
    visit(&mut annex.title);
    match &mut annex.content {
        AnnexContent::Chapters(chapters) => chapters.iter_mut().for_each(|chapter| in_chapter(chapter, visit)),
        AnnexContent::Blocks(blocks) => in_blocks(blocks, visit),
        AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
    }
}

fn in_blocks(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Words)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) | Block::Form(paragraph) => visit(&mut paragraph.words),
            Block::Subpoint(point) => in_blocks(&mut point.body, visit),
            Block::Table(table) => {
                visit(&mut table.caption);
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| visit(&mut cell.words));
            }
        }
    }
}

fn in_step(step: &mut Step, visit: &mut dyn FnMut(&mut Words)) {
    visit(&mut step.name);
    visit(&mut step.outcome);
    for transition in &mut step.next {
        visit(&mut transition.when);
        visit(&mut transition.printed);
    }
    step.extras.iter_mut().for_each(|extra| visit(&mut extra.value));
}

/// Whether a part says anything in a language.
pub fn speaks(part: &mut PartMut<'_>, lang: &Lang) -> bool {
    let mut speaks = false;
    each_words(part, &mut |words| speaks |= words.get(lang).is_some());
    speaks
}

/// Takes the words of these languages away. What no language says any longer has no deadline, unit or process either.
pub fn strip(part: &mut PartMut<'_>, langs: &[Lang], all: &[Lang]) {
    each_words(part, &mut |words| words.retain(|lang| !langs.contains(lang)));
    if all.iter().any(|lang| speaks(part, lang)) {
        return;
    }
    match part {
        PartMut::Step(step) => {
            step.deadline = None;
            step.performer = Performer::default();
            step.extras.clear();
        }
        PartMut::Regulation(regulation) => empty(regulation),
        _ => {}
    }
}

/// A regulation of which only the name is known, and the addresses of its parts.
fn empty(regulation: &mut Regulation) {
    regulation.processes.clear();
    regulation.abbreviations.clear();
    regulation.documents.clear();
    regulation.refusals.clear();
    regulation.total = None;
    for annex in &mut regulation.annexes {
        if matches!(annex.content, AnnexContent::View { .. }) {
            annex.content = AnnexContent::Blocks(Vec::new());
        }
    }
}

/// Empties a part down to what keeps its address and those below it: the stub that a removal leaves.
pub fn empty_stub(part: &mut PartMut<'_>) {
    each_words(part, &mut |words| *words = Words::none());
    match part {
        PartMut::Chapter(chapter) => chapter.points.iter_mut().for_each(hollow),
        PartMut::Point(point) => hollow(point),
        PartMut::Annex(annex) => hollow_annex(annex),
        PartMut::Step(_) => {}
        PartMut::Regulation(regulation) => {
            empty(regulation);
            regulation.chapters.iter_mut().flat_map(|chapter| &mut chapter.points).for_each(hollow);
            regulation.annexes.iter_mut().for_each(hollow_annex);
        }
    }
}

fn hollow_annex(annex: &mut Annex) {
    match &mut annex.content {
        AnnexContent::Chapters(chapters) => {
            chapters.iter_mut().flat_map(|chapter| &mut chapter.points).for_each(hollow);
        }
        AnnexContent::Blocks(blocks) => hollow_blocks(blocks),
        AnnexContent::View { .. } => annex.content = AnnexContent::Blocks(Vec::new()),
        AnnexContent::Regulation(_) => {}
    }
}

fn hollow(point: &mut Point) {
    hollow_blocks(&mut point.body);
}

fn hollow_blocks(blocks: &mut Vec<Block>) {
    blocks.retain(|block| matches!(block, Block::Subpoint(_)));
    for block in blocks {
        if let Block::Subpoint(point) = block {
            hollow(point);
        }
    }
}

/// Puts the words of these languages from another wording of the same part in, leaf by leaf; whether the two are
/// built alike, so that it could be done.
pub fn merge(part: &mut PartMut<'_>, from: &mut PartMut<'_>, langs: &[Lang]) -> bool {
    let mut leaves = Vec::new();
    each_words(from, &mut |words| leaves.push(words.clone()));
    let mut count = 0;
    each_words(part, &mut |_| count += 1);
    if count != leaves.len() {
        return false;
    }
    let mut leaves = leaves.into_iter();
    each_words(part, &mut |words| {
        for (lang, text) in leaves.next().iter().flat_map(Words::iter).filter(|(lang, _)| langs.contains(lang)) {
            words.insert(lang.clone(), text.clone());
        }
    });
    true
}
