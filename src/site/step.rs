//! The steps of a process in words: who does what, by when, with what result, and where it goes from there.
//!
//! This is the full text alternative of the drawings: the graph can be rebuilt from it.

use serde::Serialize;

use super::deadline::{TermView, terms, waits};
use super::reader::Reader;
use super::shown::{GapView, Shown};
use super::text::{TextView, glued};
use crate::model::process::{PerformerRelation, Process, Step, StepKind, Transition};
use crate::model::regulation::Regulation;

/// A remark in the maintainers' words.
#[derive(Debug, Serialize)]
pub struct RemarkView {
    /// What it says, as safe HTML.
    pub html: String,
    /// The language, where it is not the page's.
    pub lang: Option<String>,
}

/// One step.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// Its anchor.
    pub id: String,
    /// The page's count of it, from 1: what the style sheet lights up together carries the same.
    pub count: usize,
    /// What kind of step it is: `action`.
    pub kind: &'static str,
    /// For an end, what it means: `refused`.
    pub ending: Option<&'static str>,
    /// The printed number.
    pub number: Option<String>,
    /// What it is called.
    pub name: TextView,
    /// Whether the act names it; otherwise it is called by its kind.
    pub named: bool,
    /// Anchors of other editions that stand here.
    pub anchors: Vec<String>,
    /// What is not known of its wording.
    pub gap: Option<GapView>,
    /// Notes on what was done to it.
    pub notes: Vec<TextView>,
    /// When the process starts here.
    pub reason: Option<TextView>,
    /// Who performs it.
    pub units: Vec<TextView>,
    /// How they share it: `listed`, `all`, `any`.
    pub sharing: &'static str,
    /// How long it may take.
    pub deadline: Vec<TermView>,
    /// The form of completion.
    pub outcome: Option<TextView>,
    /// Further rows of the act's table.
    pub extras: Vec<ExtraView>,
    /// Where it goes from here.
    pub next: Vec<NextView>,
    /// The points that it rests on.
    pub basis: Vec<BasisView>,
}

/// A further row.
#[derive(Debug, Serialize)]
pub struct ExtraView {
    /// What it is called.
    pub caption: Option<TextView>,
    /// What it says.
    pub value: Option<TextView>,
}

/// One way on.
#[derive(Debug, Clone, Serialize)]
pub struct NextView {
    /// The anchor of the step that follows.
    pub to: String,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// Its name.
    pub name: TextView,
    /// On what condition.
    pub when: Option<TextView>,
    /// Whether it is taken when nothing else holds.
    pub otherwise: bool,
    /// How long must pass first.
    pub wait: Vec<TextView>,
}

/// A point that a step rests on.
#[derive(Debug, Serialize)]
pub struct BasisView {
    href: String,
    label: String,
}

/// How many steps of the page come before those of a process.
pub fn before(regulation: &Regulation, process: &Process) -> usize {
    regulation.processes.iter().take_while(|other| other.id != process.id).map(|other| other.steps.len()).sum()
}

/// The way of asking that a process describes.
pub fn channel(reader: &Reader<'_>, regulation: &Regulation, process: &Process) -> Option<TextView> {
    let id = process.channel.as_ref()?;
    reader.text(&regulation.channels.iter().find(|channel| channel.id == *id)?.name)
}

/// The categories that a process is for.
pub fn categories(reader: &Reader<'_>, regulation: &Regulation, process: &Process) -> Vec<TextView> {
    let category = |id: &String| regulation.categories.iter().find(|category| category.id == *id);
    process.categories.iter().filter_map(category).filter_map(|found| reader.text(&found.name)).collect()
}

/// The title of a process: its own, or the word for its kind where there are several.
pub fn title(reader: &Reader<'_>, process: &Process, several: bool) -> Option<TextView> {
    let kind = || TextView::neutral(reader.word(&format!("process.kind.{}", process.kind.name())));
    reader.text(&process.title).or_else(|| several.then(kind))
}

/// A remark as HTML.
pub fn remark(reader: &Reader<'_>, words: &crate::model::words::Words, level: u8) -> Option<RemarkView> {
    let (lang, text) = words.best(reader.lang)?;
    let html = glued(&crate::render::markdown::html(&text.text, level));
    Some(RemarkView { html, lang: (lang != reader.lang).then(|| lang.tag().to_owned()) })
}

/// A step in words; `count` is the page's count of it.
pub fn step(
    reader: &Reader<'_>,
    shown: &Shown<'_>,
    regulation: &Regulation,
    process: &Process,
    (count, step): (usize, &Step),
) -> StepView {
    let unit = |id: &String| reader.unit(regulation, id);
    let address = regulation.address.anchor(&step.id);
    StepView {
        anchors: shown.strays(&step.id),
        gap: shown.gap(reader, &address, !step.name.is_empty(), None),
        notes: shown.notes(reader, &address, &[]),
        id: step.id.clone(),
        count,
        kind: step.kind.name(),
        ending: match step.kind {
            StepKind::End(ending) => Some(ending.name()),
            _ => None,
        },
        number: step.number.clone(),
        name: name(reader, step),
        named: !step.name.is_empty(),
        reason: match &step.kind {
            StepKind::Start { reason } => reader.text(reason),
            _ => None,
        },
        units: step.performer.units.iter().filter_map(unit).collect(),
        sharing: match step.performer.relation {
            PerformerRelation::Listed => "listed",
            PerformerRelation::All => "all",
            PerformerRelation::Any => "any",
        },
        deadline: step.deadline.as_ref().map(|deadline| terms(reader, regulation, deadline)).unwrap_or_default(),
        outcome: reader.text(&step.outcome),
        extras: step
            .extras
            .iter()
            .map(|extra| ExtraView { caption: reader.text(&extra.caption), value: reader.text(&extra.value) })
            .collect(),
        next: nexts(reader, regulation, process, step),
        basis: step.basis.iter().map(|anchor| basis(reader, regulation, anchor)).collect(),
    }
}

/// What a step is called: its own name, or the word for its kind.
pub fn name(reader: &Reader<'_>, step: &Step) -> TextView {
    let kind = match step.kind {
        StepKind::End(ending) => format!("ending.{}", ending.name()),
        _ => format!("step.kind.{}", step.kind.name()),
    };
    reader.text(&step.name).unwrap_or_else(|| TextView::neutral(reader.word(&kind)))
}

/// Where a step leads: its transitions, and for a link the step of the other process.
fn nexts(reader: &Reader<'_>, regulation: &Regulation, process: &Process, step: &Step) -> Vec<NextView> {
    if let StepKind::Link { process, step } = &step.kind {
        let Some(other) = regulation.process(process) else { return Vec::new() };
        let start =
            || other.steps.iter().find(|step| matches!(step.kind, StepKind::Start { .. })).or(other.steps.first());
        let target = step.as_ref().and_then(|id| other.step(id)).or_else(start);
        return target.map(|target| bare(reader, target)).into_iter().collect();
    }
    let view = |transition: &Transition| {
        let target = process.step(&transition.to)?;
        Some(NextView {
            when: reader.text(&transition.when),
            otherwise: transition.otherwise,
            wait: transition.wait.as_ref().map(|wait| waits(reader, regulation, wait)).unwrap_or_default(),
            ..bare(reader, target)
        })
    };
    step.next.iter().filter_map(view).collect()
}

fn bare(reader: &Reader<'_>, target: &Step) -> NextView {
    NextView {
        to: target.id.clone(),
        number: target.number.clone(),
        name: name(reader, target),
        when: None,
        otherwise: false,
        wait: Vec::new(),
    }
}

/// The point that an anchor names, by its printed number.
fn basis(reader: &Reader<'_>, regulation: &Regulation, anchor: &str) -> BasisView {
    let label = super::point::named(reader, regulation, anchor).unwrap_or_else(|| anchor.to_owned());
    BasisView { href: format!("#{anchor}"), label }
}
