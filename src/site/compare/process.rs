//! The processes of a regulation in two editions: sentences, table and drawings of what changed.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::diagram::{self, DrawingView};
use super::super::reader::Reader;
use super::super::text::TextView;
use super::chosen::Chosen;
use super::drawing::{Signs, drawn};
use super::era::{LinkView, link};
use super::step::{SentenceView, Side, sentences};
use super::table::{TableView, compared};
use crate::comparison::{self, ProcessDifference};
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// A process in two editions.
#[derive(Debug, Serialize)]
pub struct ProcessView {
    id: String,
    title: Option<TextView>,
    /// `added`, `removed`; nothing where both editions have it.
    sign: Option<&'static str>,
    /// What changed, a sentence each.
    pub sentences: Vec<SentenceView>,
    table: Option<TableView>,
    old: Vec<DrawingView>,
    new: Vec<DrawingView>,
    /// The width of the widest drawing in steps, for the style sheet.
    wide: Option<i32>,
    /// The signs that the drawings use, in the order of the legend.
    signs: Vec<&'static str>,
    links: Vec<LinkView>,
    /// What differs, for counting.
    #[serde(skip)]
    pub difference: ProcessDifference,
}

/// The processes of a regulation that changed.
pub fn processes(reader: &Reader<'_>, chosen: &Chosen<'_>) -> Vec<ProcessView> {
    let [old, new] = chosen.regulations();
    let none: &[Process] = &[];
    let before = old.map_or(none, |regulation| &regulation.processes);
    let after = new.map_or(none, |regulation| &regulation.processes);
    let gone = before.iter().filter(|process| !after.iter().any(|other| other.id == process.id));
    let all = after.iter().chain(gone);
    let several = before.len().max(after.len()) > 1;
    let view = |(index, process): (usize, &Process)| {
        let sides = [(old, before), (new, after)]
            .map(|(regulation, processes)| regulation.zip(processes.iter().find(|other| other.id == process.id)));
        match sides {
            [Some(was), Some(is)] => both(reader, chosen, (was, is), (index, several)),
            [was, is] => one(reader, chosen, (was, is), (index, several)),
        }
    };
    all.enumerate().filter_map(view).collect()
}

type Held<'a> = (&'a Regulation, &'a Process);

fn both(
    reader: &Reader<'_>,
    chosen: &Chosen<'_>,
    (was, is): (Held<'_>, Held<'_>),
    (index, several): (usize, bool),
) -> Option<ProcessView> {
    let difference = comparison::process(was.1, is.1);
    if difference.is_empty() && difference.renamed.is_empty() {
        return None;
    }
    let (old, new) = (Side::new(reader, was.0, was.1), Side::new(reader, is.0, is.1));
    let signs = [Signs::old(&difference), Signs::new(&difference)];
    let used: BTreeSet<_> = signs.iter().flat_map(Signs::used).collect();
    let steps = |regulation: &Regulation| regulation.processes.iter().map(|process| process.steps.len()).sum();
    // The counts of the boxes go on from one drawing to the other, so that pointing at one lights up none of the other.
    let offset: usize = steps(was.0);
    let [old_signs, new_signs] = &signs;
    let old_drawing = drawn(reader, chosen, (&old, false), old_signs, (index, 0));
    let new_drawing = drawn(reader, chosen, (&new, true), new_signs, (index, offset));
    Some(ProcessView {
        id: format!("process-{}", is.1.id),
        title: super::super::step::title(reader, is.1, several),
        sign: None,
        sentences: sentences(&old, &new, &difference),
        table: compared(reader, &old, &new, &difference),
        wide: diagram::widest(old_drawing.iter().chain(&new_drawing)),
        old: old_drawing,
        new: new_drawing,
        signs: used.into_iter().map(crate::render::svg::Sign::name).collect(),
        links: links(reader, chosen, Some(was), Some(is)),
        difference,
    })
}

/// A process that only one edition has.
fn one(
    reader: &Reader<'_>,
    chosen: &Chosen<'_>,
    (was, is): (Option<Held<'_>>, Option<Held<'_>>),
    (index, several): (usize, bool),
) -> Option<ProcessView> {
    let (regulation, process) = is.or(was)?;
    let side = Side::new(reader, regulation, process);
    let drawing = drawn(reader, chosen, (&side, is.is_some()), &Signs::default(), (index, 0));
    let (old, new) = if is.is_some() { (Vec::new(), drawing) } else { (drawing, Vec::new()) };
    Some(ProcessView {
        id: format!("process-{}", process.id),
        title: super::super::step::title(reader, process, several),
        sign: Some(if is.is_some() { "added" } else { "removed" }),
        sentences: Vec::new(),
        table: None,
        wide: None,
        old,
        new,
        signs: Vec::new(),
        links: links(reader, chosen, was, is),
        difference: ProcessDifference::default(),
    })
}

fn links(reader: &Reader<'_>, chosen: &Chosen<'_>, was: Option<Held<'_>>, is: Option<Held<'_>>) -> Vec<LinkView> {
    let to = |held: Option<Held<'_>>, place, key| {
        let (regulation, process) = held?;
        let address = regulation.address.anchor(&format!("process-{}", process.id));
        Some(LinkView { href: link(reader, &address, chosen.timeline, place), text: reader.word(key) })
    };
    let old = to(was, chosen.old.0, "compare.link.old");
    old.into_iter().chain(to(is, chosen.new.0, "compare.link.new")).collect()
}
