//! The drawings of the processes, annex 2 and annex 3, as SVG with all that a reader is told of them.

use serde::Serialize;

use super::deadline;
use super::reader::Reader;
use super::step::name;
use super::text::TextView;
use crate::layout::drawing::{Drawing, Mark};
use crate::layout::{self, Wording};
use crate::model::body::View;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;
use crate::render::svg;

/// A drawing of one process.
#[derive(Debug, Serialize)]
pub struct DrawingView {
    /// The anchor of the process.
    process: String,
    /// The title of the process, where there are several.
    title: Option<TextView>,
    /// Its parts.
    parts: Vec<PartView>,
}

/// The widest picture in px that an upright A4 sheet shows with letters of 7 pt.
const UPRIGHT: i32 = 930;

impl DrawingView {
    /// Whether it wants a sheet across.
    pub fn is_wide(&self) -> bool {
        self.parts.iter().any(|part| part.width > UPRIGHT)
    }
}

/// One picture.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// What it is called.
    label: String,
    /// Its width in px.
    width: i32,
    /// The picture, as safe SVG.
    svg: String,
}

/// The drawings of some processes. `place` is unique on the page and begins every id.
pub fn drawings(
    reader: &Reader<'_>,
    regulation: &Regulation,
    processes: &[&Process],
    view: View,
    place: &str,
) -> Vec<DrawingView> {
    let several = processes.len() > 1;
    let draw = |(index, process): (usize, &&Process)| {
        let title = super::step::title(reader, process, several);
        let drawing = drawn(reader, regulation, process, view);
        let what = reader.word(&format!("diagram.{}", view.name()));
        let called = match &title {
            Some(title) => reader.filled("diagram.of", &[("what", &what), ("process", &title.paragraphs.join(" "))]),
            None => what,
        };
        // A capital letter keeps these ids apart from all ids of the content.
        let prefix = format!("D{}-{place}", index + 1);
        DrawingView {
            process: format!("process-{}", process.id),
            title,
            parts: parts(reader, regulation, process, &drawing, &called, &prefix),
        }
    };
    processes.iter().enumerate().map(draw).collect()
}

fn drawn(reader: &Reader<'_>, regulation: &Regulation, process: &Process, view: View) -> Drawing {
    let otherwise = reader.word("steps.otherwise");
    let number = |step: &Step, _: usize| step.number.clone().unwrap_or_default();
    let deadline = |deadline: &crate::model::deadline::Deadline| deadline::line(reader, regulation, deadline);
    let wording = Wording { lang: reader.lang, number: &number, deadline: &deadline, otherwise: &otherwise };
    match view {
        View::Swimlane => layout::swimlane(regulation, process, &wording),
        View::Flow | View::Table => layout::flow(regulation, process, &wording),
    }
}

fn parts(
    reader: &Reader<'_>,
    regulation: &Regulation,
    process: &Process,
    drawing: &Drawing,
    called: &str,
    prefix: &str,
) -> Vec<PartView> {
    let count = drawing.parts.len();
    let title = |part: usize| match count {
        0 | 1 => called.to_owned(),
        _ => {
            let (part, parts) = ((part + 1).to_string(), count.to_string());
            reader.filled("diagram.part", &[("what", called), ("part", &part), ("parts", &parts)])
        }
    };
    let description = description(reader, process);
    let letter = |number: usize| letter(&reader.word("diagram.letters"), number);
    let mark = |mark: &Mark| {
        let key = if mark.leaves { "diagram.to" } else { "diagram.from" };
        let part = (mark.part + 1).to_string();
        reader.filled(key, &[("part", &part), ("letter", &letter(mark.number))])
    };
    let words = svg::Words {
        lang: reader.lang.tag(),
        prefix,
        title: &title,
        description: &description,
        name: &|step| process.steps.get(step).map(|step| spoken(reader, regulation, process, step)).unwrap_or_default(),
        href: &|step| process.steps.get(step).map(|step| format!("#{}", step.id)).unwrap_or_default(),
        letter: &letter,
        mark: &mark,
    };
    let part = |(index, svg): (usize, String)| {
        let label = reader.unique(reader.filled("diagram.scroll", &[("what", &title(index))]));
        let width = drawing.parts.get(index).map_or(0, |part| part.width);
        PartView { label, width, svg }
    };
    svg::parts(drawing, &words).into_iter().enumerate().map(part).collect()
}

/// How much there is to see.
fn description(reader: &Reader<'_>, process: &Process) -> String {
    let actions = process.steps.iter().filter(|step| step.kind == StepKind::Action).count().to_string();
    let mut units: Vec<&String> = process.steps.iter().flat_map(|step| &step.performer.units).collect();
    units.sort();
    units.dedup();
    let units = units.len().to_string();
    reader.filled("diagram.description", &[("actions", &actions), ("units", &units)])
}

/// A step as a screen reader should say it: what it is, who, by when, and what comes next.
fn spoken(reader: &Reader<'_>, regulation: &Regulation, process: &Process, step: &Step) -> String {
    let kind = match (&step.kind, &step.number) {
        (StepKind::Action, Some(number)) => reader.filled("steps.number", &[("number", number)]),
        (kind, _) => reader.word(&format!("step.kind.{}", kind.name())),
    };
    let mut said = format!("{kind}. {}.", name(reader, step).paragraphs.join(" ").trim_end_matches(['.', '?']));
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
            let target = match &target.number {
                Some(number) => reader.filled("steps.number", &[("number", number)]),
                None => name(reader, target).paragraphs.join(" "),
            };
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

/// The letter of a mark: А, Б, … and then А2, Б2, …
fn letter(alphabet: &str, number: usize) -> String {
    let count = alphabet.chars().count().max(1);
    let letter = alphabet.chars().nth(number % count).map(String::from).unwrap_or_default();
    let round = number / count;
    if round == 0 && !letter.is_empty() { letter } else { format!("{letter}{}", round + 1) }
}
