//! The processes of a regulation in all languages: what its annexes show of them, and the steps in words.

use serde::Serialize;

use super::super::deadline::TermView;
use super::super::diagram::{self, DrawingView};
use super::super::name;
use super::super::reader::Reader;
use super::super::step::{self, NextView, StepView, before};
use super::super::text::TextView;
use super::cell::{CellView, Columns};
use crate::model::body::{AnnexContent, View};
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// The steps of the processes in words, or what an annex shows of them.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// `steps`, `table`, `flow`, `swimlane`.
    kind: &'static str,
    /// The anchor of its annex, which stands in the text above; it is named here.
    annex: Option<String>,
    heading: String,
    processes: Vec<ProcessView>,
}

/// A process.
#[derive(Debug, Serialize)]
pub struct ProcessView {
    id: Option<String>,
    /// Its title in each language.
    titles: Vec<CellView>,
    steps: Vec<StepRow>,
    drawings: Vec<DrawnView>,
    /// The width of the widest drawing in steps, for the style sheet.
    wide: Option<i32>,
}

/// A step in each language.
#[derive(Debug, Serialize)]
pub struct StepRow {
    id: Option<String>,
    cells: Vec<StepCell>,
}

/// A step in a language.
#[derive(Debug, Serialize)]
pub struct StepCell {
    #[serde(flatten)]
    cell: CellView,
    kind: Option<String>,
    facts: Vec<FactView>,
}

/// A fact about a step.
#[derive(Debug, Serialize)]
pub struct FactView {
    name: String,
    said: Vec<String>,
}

/// The drawings in a language.
#[derive(Debug, Serialize)]
pub struct DrawnView {
    lang: String,
    name: String,
    drawings: Vec<DrawingView>,
}

/// The steps in words, and then what the annexes show of the processes.
pub fn sections(columns: &Columns<'_>, regulation: &Regulation) -> Vec<SectionView> {
    if columns.shown.state.removal(&regulation.address).is_some() || regulation.processes.is_empty() {
        return Vec::new();
    }
    let all: Vec<&Process> = regulation.processes.iter().collect();
    let maker = Maker { columns, regulation };
    let mut sections = vec![maker.section("steps", None, columns.reader.word("steps.heading"), &all)];
    for annex in &regulation.annexes {
        let AnnexContent::View { view, processes } = &annex.content else { continue };
        let chosen = |process: &&Process| processes.is_empty() || processes.contains(&process.id);
        let processes: Vec<&Process> = regulation.processes.iter().filter(chosen).collect();
        let heading = name::capital(&name::annex(columns.reader, &annex.number));
        sections.push(maker.section(view.name(), annex.address.anchor_id(), heading, &processes));
    }
    let is_drawn = sections.iter().any(|section| section.kind == "flow" || section.kind == "swimlane");
    if !is_drawn {
        sections.push(maker.section("swimlane", None, columns.reader.word("diagram.heading"), &all));
    }
    sections
}

struct Maker<'a> {
    columns: &'a Columns<'a>,
    regulation: &'a Regulation,
}

impl Maker<'_> {
    fn section(&self, kind: &'static str, annex: Option<&str>, heading: String, processes: &[&Process]) -> SectionView {
        let place = annex.unwrap_or("drawing");
        let processes = processes.iter().enumerate().map(|(index, process)| {
            let view = match kind {
                "flow" => Some(View::Flow),
                "swimlane" => Some(View::Swimlane),
                _ => None,
            };
            let drawings = view.map(|view| self.drawn(view, process, &format!("{place}-{}", index + 1)));
            let drawings: Vec<DrawnView> = drawings.unwrap_or_default();
            ProcessView {
                id: (kind == "steps").then(|| format!("process-{}", process.id)),
                titles: self.titles(process),
                steps: match kind {
                    "steps" => self.steps(process, true),
                    "table" => self.steps(process, false),
                    _ => Vec::new(),
                },
                wide: diagram::widest(drawings.iter().flat_map(|drawn| &drawn.drawings)),
                drawings,
            }
        });
        SectionView { kind, annex: annex.map(str::to_owned), heading, processes: processes.collect() }
    }

    fn titles(&self, process: &Process) -> Vec<CellView> {
        let several = self.regulation.processes.len() > 1;
        if !several && process.title.is_empty() {
            return Vec::new();
        }
        let cell = |reader: &Reader<'_>| {
            let mut cell = self.columns.bare(reader, None);
            if let Some(title) = step::title(reader, process, several) {
                self.put(&mut cell, title);
            }
            cell
        };
        self.columns.readers.iter().map(cell).collect()
    }

    /// Puts a text into a cell; one that the language lacks is said to be missing.
    fn put(&self, cell: &mut CellView, text: TextView) {
        if text.lang.is_some() {
            cell.remarks.push(self.columns.reader.word("both.missing"));
        } else {
            self.columns.say(cell, text);
        }
    }

    fn drawn(&self, view: View, process: &Process, place: &str) -> Vec<DrawnView> {
        let one = |reader: &Reader<'_>| DrawnView {
            lang: reader.lang.tag().to_owned(),
            name: reader.word("language.name"),
            drawings: diagram::drawings(reader, self.regulation, &[process], view, &format!("{place}-{}", reader.lang)),
        };
        self.columns.readers.iter().map(one).collect()
    }

    /// The steps in words, or the actions as rows of the table.
    fn steps(&self, process: &Process, in_words: bool) -> Vec<StepRow> {
        let first = before(self.regulation, process) + 1;
        let shown = |(_, step): &(usize, &Step)| in_words || step.kind == StepKind::Action;
        let row = |(count, step): (usize, &Step)| {
            let cell = |reader: &Reader<'_>| self.step(reader, process, (count, step), in_words);
            StepRow { id: in_words.then(|| step.id.clone()), cells: self.columns.readers.iter().map(cell).collect() }
        };
        (first..).zip(&process.steps).filter(shown).map(row).collect()
    }

    fn step(&self, reader: &Reader<'_>, process: &Process, (count, step): (usize, &Step), in_words: bool) -> StepCell {
        let address = self.regulation.address.anchor(&step.id);
        let mut cell = self.columns.bare(reader, in_words.then_some(&address));
        let view = step::step(reader, self.regulation, process, (count, step));
        cell.label = view.number.clone().unwrap_or_default();
        let facts = facts(reader, &view, in_words);
        let kind = (view.kind != "action").then(|| reader.word(&format!("step.kind.{}", view.kind)));
        self.put(&mut cell, view.name);
        StepCell { cell, kind: kind.filter(|_| view.named), facts }
    }
}

fn facts(reader: &Reader<'_>, view: &StepView, in_words: bool) -> Vec<FactView> {
    let mut facts = Vec::new();
    let mut add = |name: String, said: Vec<String>| {
        if !said.is_empty() {
            facts.push(FactView { name, said });
        }
    };
    let words = |key: &str| reader.word(&format!("{}.{key}", if in_words { "steps" } else { "table" }));
    add(reader.word("steps.reason"), view.reason.iter().map(said).collect());
    add(words("unit"), view.units.iter().map(said).collect());
    add(words("outcome"), view.outcome.iter().map(said).collect());
    add(words("deadline"), view.deadline.iter().map(term).collect());
    for extra in &view.extras {
        add(extra.caption.as_ref().map(said).unwrap_or_default(), extra.value.iter().map(said).collect());
    }
    add(words("next"), view.next.iter().map(|next| way(reader, next)).collect());
    facts
}

fn said(text: &TextView) -> String {
    text.paragraphs.join(" ")
}

fn term(term: &TermView) -> String {
    let categories: Vec<String> = term.categories.iter().map(said).collect();
    let head = if categories.is_empty() { String::new() } else { format!("{}: ", categories.join(", ")) };
    let condition = term.condition.as_ref().map(|text| format!(" ({})", said(text))).unwrap_or_default();
    format!("{head}{}{condition}", said(&term.text))
}

fn way(reader: &Reader<'_>, next: &NextView) -> String {
    let number = next.number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
    let to = format!("{number}{}", said(&next.name));
    let when = next.when.as_ref().map(said).or_else(|| next.otherwise.then(|| reader.word("steps.otherwise")));
    when.map_or(to.clone(), |when| format!("{when} → {to}"))
}
