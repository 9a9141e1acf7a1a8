//! The processes of a regulation in all languages: what its annexes show of them, and the steps in words.

use serde::Serialize;

use super::super::deadline::TermView;
use super::super::diagram::{self, DrawingView};
use super::super::reader::Reader;
use super::super::step::{self, NextView, StepView, before};
use super::super::table::{ActionView, TableView, table};
use super::super::text::TextView;
use super::cell::{CellView, Columns};
use crate::model::body::{AnnexContent, View};
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;

/// The steps of the processes in words, or what an annex shows of them.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// `steps`, `table`, `flow`, `swimlane`.
    kind: &'static str,
    /// The anchor of its annex, whose heading stands before it in the text.
    #[serde(skip)]
    pub annex: Option<String>,
    /// Its own heading, where it stands alone.
    heading: Option<String>,
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
    let mut sections = Vec::new();
    for annex in &regulation.annexes {
        let AnnexContent::View { view, processes } = &annex.content else { continue };
        let chosen = |process: &&Process| processes.is_empty() || processes.contains(&process.id);
        let processes: Vec<&Process> = regulation.processes.iter().filter(chosen).collect();
        sections.push(maker.section(view.name(), annex.address.anchor_id(), None, &processes));
    }
    let is_drawn = sections.iter().any(|section| section.kind == "flow" || section.kind == "swimlane");
    if !is_drawn {
        sections.push(maker.section("swimlane", None, Some("diagram.heading"), &all));
    }
    sections.push(maker.section("steps", None, Some("steps.heading"), &all));
    sections
}

struct Maker<'a> {
    columns: &'a Columns<'a>,
    regulation: &'a Regulation,
}

impl Maker<'_> {
    fn section(
        &self,
        kind: &'static str,
        annex: Option<&str>,
        heading: Option<&str>,
        processes: &[&Process],
    ) -> SectionView {
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
                    "steps" => self.steps(process),
                    "table" => self.rows(process),
                    _ => Vec::new(),
                },
                wide: diagram::widest(drawings.iter().flat_map(|drawn| &drawn.drawings)),
                drawings,
            }
        });
        let heading = heading.map(|key| self.columns.reader.word(key));
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

    /// The steps in words.
    fn steps(&self, process: &Process) -> Vec<StepRow> {
        let first = before(self.regulation, process) + 1;
        let row = |counted: (usize, &Step)| {
            let cell = |reader: &Reader<'_>| self.step(reader, process, counted);
            StepRow { id: Some(counted.1.id.clone()), cells: self.columns.readers.iter().map(cell).collect() }
        };
        (first..).zip(&process.steps).map(row).collect()
    }

    fn step(&self, reader: &Reader<'_>, process: &Process, counted: (usize, &Step)) -> StepCell {
        let address = self.regulation.address.anchor(&counted.1.id);
        let mut cell = self.columns.bare(reader, Some(&address));
        let view = step::step(reader, self.columns.shown, self.regulation, process, counted);
        cell.label = view.number.as_ref().map(|number| format!("{number}.")).unwrap_or_default();
        let facts = in_words(reader, &view);
        let kind = (view.kind != "action").then(|| reader.word(&format!("step.kind.{}", view.kind)));
        self.put(&mut cell, view.name);
        StepCell { cell, kind: kind.filter(|_| view.named), facts }
    }

    /// The actions, a row of the table each.
    fn rows(&self, process: &Process) -> Vec<StepRow> {
        let table = |reader: &Reader<'_>| table(reader, self.regulation, process, false);
        let tables: Vec<TableView> = self.columns.readers.iter().map(table).collect();
        let count = tables.first().map_or(0, |table| table.actions.len());
        let row = |place: usize| {
            let cell = |(reader, table): (&Reader<'_>, &TableView)| {
                let mut cell = self.columns.bare(reader, None);
                let action = table.actions.get(place)?;
                cell.label = format!("{}.", action.number);
                self.put(&mut cell, action.name.clone());
                Some(StepCell { cell, kind: None, facts: in_table(reader, table, action) })
            };
            StepRow { id: None, cells: self.columns.readers.iter().zip(&tables).filter_map(cell).collect() }
        };
        (0..count).map(row).collect()
    }
}

/// The facts on an action under the captions of the official table.
fn in_table(reader: &Reader<'_>, table: &TableView, action: &ActionView) -> Vec<FactView> {
    let fact = |key: &str, said: Vec<String>| FactView { name: reader.word(key), said };
    let mut facts = vec![
        fact("table.unit", action.units.iter().map(said).collect()),
        fact("table.outcome", action.outcome.iter().map(said).collect()),
        fact("table.deadline", action.deadline.iter().map(term).collect()),
    ];
    let extras = table.extras.iter().zip(&action.extras);
    facts.extend(
        extras.map(|(caption, value)| FactView { name: said(caption), said: value.iter().map(said).collect() }),
    );
    let next = |next: &NextView| {
        let to = next.number.clone().unwrap_or_else(|| said(&next.name));
        next.when.as_ref().map_or(to.clone(), |when| format!("{to} – {}", said(when)))
    };
    facts.push(fact("table.next", action.next.iter().map(next).collect()));
    facts.retain(|fact| !fact.said.is_empty());
    facts
}

fn in_words(reader: &Reader<'_>, view: &StepView) -> Vec<FactView> {
    let fact = |key: &str, said: Vec<String>| FactView { name: reader.word(key), said };
    let between = reader.word(&format!("steps.sharing.{}", view.sharing));
    let units: Vec<String> = view.units.iter().map(said).collect();
    let mut facts = vec![
        fact("steps.reason", view.reason.iter().map(said).collect()),
        fact("steps.unit", if units.is_empty() { units } else { vec![units.join(&between)] }),
        fact("steps.deadline", view.deadline.iter().map(term).collect()),
        fact("steps.outcome", view.outcome.iter().map(said).collect()),
    ];
    facts.extend(view.extras.iter().map(|extra| FactView {
        name: extra.caption.as_ref().map(said).unwrap_or_default(),
        said: extra.value.iter().map(said).collect(),
    }));
    facts.push(fact("steps.next", view.next.iter().map(|next| way(reader, next)).collect()));
    facts.retain(|fact| !fact.said.is_empty());
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
