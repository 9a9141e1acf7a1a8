//! The drawings of the processes, annex 2 and annex 3, as SVG with all that a reader is told of them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use super::deadline;
use super::drawn::{Held, Matter};
use super::numbering::{Labels, labels};
use super::picture::{self, Caption, PartView};
use super::reader::Reader;
use super::step::{name, title};
use super::symbol::{self, Symbol};
use super::text::TextView;
use crate::layout::drawing::Drawing;
use crate::layout::{self, Wording};
use crate::model::body::View;
use crate::model::deadline::Deadline;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;
use crate::model::words::{Standing, Text, Words};
use crate::render::svg::{self, Sign};

/// A drawing of one process.
#[derive(Debug, Serialize)]
pub struct DrawingView {
    /// The anchor of the process.
    process: String,
    /// The page of its steps, where that is another one.
    pub page: String,
    /// The title of the process, where there are several.
    title: Option<TextView>,
    /// The way of asking that it describes, where the title does not say it.
    channel: Option<TextView>,
    /// The categories that it is for.
    categories: Vec<TextView>,
    /// Its parts.
    parts: Vec<PartView>,
    /// The symbols that it uses, for the legend.
    #[serde(skip)]
    pub symbols: BTreeSet<Symbol>,
}

impl DrawingView {
    /// Whether it wants a sheet across.
    pub fn is_wide(&self) -> bool {
        self.parts.iter().any(PartView::is_wide)
    }
}

/// The width of the widest of some drawings in the steps of [`PartView::steps`]; none where it is wider than the style sheet knows.
pub fn widest<'d>(drawings: impl Iterator<Item = &'d DrawingView>) -> Option<i32> {
    let parts = drawings.flat_map(|drawing| &drawing.parts);
    parts.map(PartView::steps).collect::<Option<Vec<i32>>>()?.into_iter().max()
}

/// What a drawing tells of the steps besides themselves.
pub struct Telling<'a> {
    /// How many steps of the page come before those of this regulation.
    pub before: usize,
    /// What is said of the drawing after its name.
    pub of: &'a str,
    /// Where the box of a step leads.
    pub href: &'a dyn Fn(&Step) -> String,
    /// What became of a step between two editions.
    pub signs: &'a dyn Fn(&Process, &Step) -> Vec<Sign>,
    /// What became of the way from one step to another.
    pub way: &'a dyn Fn(&Process, &Step, &Step) -> Option<Sign>,
}

impl Telling<'_> {
    /// A drawing that compares nothing; its boxes lead to the steps on its page.
    pub const PLAIN: Telling<'static> = Telling {
        before: 0,
        of: "",
        href: &|step| format!("#{}", step.id),
        signs: &|_, _| Vec::new(),
        way: &|_, _, _| None,
    };
}

/// The drawings of some processes. `place` is unique on the page and begins every id.
pub fn drawings(
    reader: &Reader<'_>,
    regulation: &Regulation,
    processes: &[&Process],
    view: View,
    place: &str,
) -> Vec<DrawingView> {
    told(reader, regulation, processes, view, (place, &Telling::PLAIN))
}

/// The drawings of some processes with what else is told of their steps.
pub fn told(
    reader: &Reader<'_>,
    regulation: &Regulation,
    processes: &[&Process],
    view: View,
    (place, telling): (&str, &Telling<'_>),
) -> Vec<DrawingView> {
    let several = processes.len() > 1;
    let draw = |(index, process): (usize, &&Process)| {
        let title = super::step::title(reader, process, several);
        let what = reader.word(&format!("diagram.{}", view.name()));
        let called = match &title {
            Some(title) => reader.filled("diagram.of", &[("what", &what), ("process", &title.paragraphs.join(" "))]),
            None => what,
        };
        let called = if telling.of.is_empty() { called } else { format!("{called}, {}", telling.of) };
        let process = &worded(reader, regulation, process);
        let maker = Maker { reader, regulation, process, telling, labels: labels(reader, regulation, process) };
        let held = maker.held(view);
        let drawing = held.drawing(|| maker.laid_out(view));
        DrawingView {
            process: format!("process-{}", process.id),
            page: String::new(),
            title,
            channel: super::step::channel(reader, regulation, process),
            categories: super::step::categories(reader, regulation, process),
            symbols: symbol::used(process, drawing),
            // A capital letter keeps these ids apart from all ids of the content.
            parts: maker.parts(drawing, &called, &format!("D{}-{place}", index + 1)),
        }
    };
    processes.iter().enumerate().map(draw).collect()
}

/// Shows the drawing of a process alone to `see`.
pub fn alone<R>(reader: &Reader<'_>, regulation: &Regulation, process: &Process, see: impl FnOnce(&Drawing) -> R) -> R {
    let process = &worded(reader, regulation, process);
    let labels = labels(reader, regulation, process);
    let maker = Maker { reader, regulation, process, telling: &Telling::PLAIN, labels };
    see(maker.held(View::Swimlane).drawing(|| maker.laid_out(View::Swimlane)))
}

/// The process with words in each start, end and link: those of the interface, where the act has none.
fn worded<'p>(reader: &Reader<'_>, regulation: &Regulation, process: &'p Process) -> Cow<'p, Process> {
    let mut process = Cow::Borrowed(process);
    for place in 0..process.steps.len() {
        let Some(step) = process.steps.get(place).filter(|step| step.name.is_empty()) else { continue };
        let name = match &step.kind {
            StepKind::Start { reason } if !reason.is_empty() => continue,
            StepKind::Start { .. } | StepKind::End(_) => name(reader, step).paragraphs.join(" "),
            StepKind::Link { process, .. } => match regulation.process(process) {
                Some(other) => title(reader, other, true).map(|title| title.paragraphs.join(" ")).unwrap_or_default(),
                None => continue,
            },
            _ => continue,
        };
        if let Some(step) = process.to_mut().steps.get_mut(place) {
            let text = Text { text: name, standing: Standing::Editorial, source: None, dated: None };
            step.name = Words::from_iter([(reader.lang.clone(), text)]);
        }
    }
    process
}

/// Makes the drawings of one process.
struct Maker<'a> {
    reader: &'a Reader<'a>,
    regulation: &'a Regulation,
    process: &'a Process,
    telling: &'a Telling<'a>,
    labels: Labels,
}

impl Maker<'_> {
    fn held(&self, view: View) -> Held {
        let labels: Vec<String> = self.process.steps.iter().map(|step| self.labels.of(step)).collect();
        self.reader.drawn.of(Matter::new(view, self.reader.lang, self.regulation, self.process, &labels))
    }

    fn laid_out(&self, view: View) -> Drawing {
        let otherwise = self.reader.word("steps.otherwise");
        let number = |step: &Step, _: usize| self.labels.of(step);
        let deadline = |deadline: &Deadline| deadline::line(self.reader, self.regulation, deadline);
        let wording = Wording { lang: self.reader.lang, number: &number, deadline: &deadline, otherwise: &otherwise };
        match view {
            View::Swimlane => layout::swimlane(self.regulation, self.process, &wording),
            View::Flow | View::Table => layout::flow(self.regulation, self.process, &wording),
        }
    }

    fn parts(&self, drawing: &Drawing, called: &str, prefix: &str) -> Vec<PartView> {
        let Self { reader, process, telling, .. } = self;
        let step = |index: usize| process.steps.get(index);
        let key = if telling.of.is_empty() { "diagram.description" } else { "compare.drawn" };
        let caption = Caption {
            called,
            prefix,
            description: &description(reader, process, key),
            name: &|index| step(index).map(|step| self.spoken(step)).unwrap_or_default(),
            href: &|index| step(index).map(telling.href).unwrap_or_default(),
        };
        let look = svg::Look {
            before: telling.before + super::step::before(self.regulation, process),
            ending: &|index| match step(index)?.kind {
                StepKind::End(ending) => Some(ending),
                _ => None,
            },
            signs: &|index| step(index).map(|step| (telling.signs)(process, step)).unwrap_or_default(),
            way: &|from, to| (telling.way)(process, step(from)?, step(to)?),
        };
        picture::parts(reader, drawing, &caption, &look)
    }

    /// A step as a screen reader should say it: what it is, who, by when, and what comes next.
    fn spoken(&self, step: &Step) -> String {
        let Self { reader, regulation, process, .. } = self;
        let kind = self.called(step).unwrap_or_else(|| reader.word(&format!("step.kind.{}", step.kind.name())));
        let signs = (self.telling.signs)(process, step);
        let sign = |sign: &Sign| format!("{}. ", reader.word(&format!("compare.sign.{}", sign.name())));
        let mut said: String = signs.iter().map(sign).collect();
        said.push_str(&format!("{kind}. {}.", name(reader, step).paragraphs.join(" ").trim_end_matches(['.', '?'])));
        let unit = |id: &String| {
            let unit = regulation.unit(id)?;
            reader.text(&unit.abbreviation).or_else(|| reader.text(&unit.name))
        };
        let units: Vec<String> =
            step.performer.units.iter().filter_map(unit).map(|text| text.paragraphs.join(" ")).collect();
        if !units.is_empty() {
            said.push_str(&format!(" {}: {}.", reader.word("steps.unit"), units.join("; ")));
        }
        if let Some(deadline) = &step.deadline {
            let line = deadline::line(reader, regulation, deadline);
            said.push_str(&format!(" {}: {line}.", reader.word("steps.deadline")));
        }
        let next: Vec<String> = step
            .next
            .iter()
            .filter_map(|transition| {
                let target = process.step(&transition.to)?;
                let target = self.called(target).unwrap_or_else(|| name(reader, target).paragraphs.join(" "));
                let when = reader.text(&transition.when).map(|when| when.paragraphs.join(" "));
                let when = when.or_else(|| transition.otherwise.then(|| reader.word("steps.otherwise")));
                Some(when.map_or(target.clone(), |when| format!("{when} → {target}")))
            })
            .collect();
        match (&step.kind, next.is_empty()) {
            (StepKind::End(_), _) => said.push_str(&format!(" {}", reader.word("diagram.end"))),
            (_, false) => said.push_str(&format!(" {}", reader.filled("diagram.next", &[("next", &next.join("; "))]))),
            (_, true) => {}
        }
        said
    }

    /// A step by its number: `Действие 1`, `Процесс 1`, `Условие 2`.
    fn called(&self, step: &Step) -> Option<String> {
        let label = self.labels.of(step);
        match &step.number {
            _ if label.is_empty() => None,
            Some(number) if *number == label => {
                (step.kind == StepKind::Action).then(|| self.reader.filled("steps.number", &[("number", number)]))
            }
            _ => Some(label),
        }
    }
}

/// How much there is to see.
fn description(reader: &Reader<'_>, process: &Process, key: &str) -> String {
    let actions = process.steps.iter().filter(|step| step.kind == StepKind::Action).count().to_string();
    let mut units: Vec<&String> = process.steps.iter().flat_map(|step| &step.performer.units).collect();
    units.sort();
    units.dedup();
    let units = units.len().to_string();
    reader.filled(key, &[("actions", &actions), ("units", &units)])
}
