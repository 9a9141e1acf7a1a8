//! Annex 1: the table of actions, with the captions of the official form.

use serde::Serialize;

use super::deadline::{TermView, terms};
use super::reader::Reader;
use super::step::{NextView, name};
use super::text::TextView;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// The most actions that stand side by side, as the published tables have it; longer ones go on below.
const SIDE_BY_SIDE: usize = 6;

/// The table of one process.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// The anchor of the process.
    process: String,
    /// The title of the process.
    title: Option<TextView>,
    /// What a reader who cannot see it is told that it is.
    label: String,
    /// Its actions in the printed order.
    actions: Vec<ActionView>,
    /// Whether the actions fit side by side, as in the official form.
    across: bool,
    /// How many actions there are.
    count: usize,
    /// Which of the optional rows there are.
    has_outcome: bool,
    has_deadline: bool,
    has_next: bool,
    /// Captions of further rows.
    extras: Vec<TextView>,
}

/// One action.
#[derive(Debug, Serialize)]
pub struct ActionView {
    id: String,
    number: String,
    units: Vec<TextView>,
    name: TextView,
    outcome: Option<TextView>,
    deadline: Vec<TermView>,
    next: Vec<NextView>,
    extras: Vec<Option<TextView>>,
}

/// The tables of some processes.
pub fn tables(reader: &Reader<'_>, regulation: &Regulation, processes: &[&Process]) -> Vec<TableView> {
    processes.iter().map(|process| table(reader, regulation, process, processes.len() > 1)).collect()
}

fn table(reader: &Reader<'_>, regulation: &Regulation, process: &Process, several: bool) -> TableView {
    let steps: Vec<&Step> = process.steps.iter().filter(|step| step.kind == StepKind::Action).collect();
    let captions = captions(reader, &steps);
    let actions: Vec<ActionView> = steps
        .iter()
        .enumerate()
        .map(|(index, step)| action(reader, regulation, process, step, index, &captions))
        .collect();
    TableView {
        process: format!("process-{}", process.id),
        label: reader.unique(reader.word("table.scroll")),
        title: super::step::title(reader, process, several),
        across: actions.len() <= SIDE_BY_SIDE,
        count: actions.len(),
        has_outcome: actions.iter().any(|action| action.outcome.is_some()),
        has_deadline: actions.iter().any(|action| !action.deadline.is_empty()),
        has_next: actions.iter().any(|action| !action.next.is_empty()),
        extras: captions,
        actions,
    }
}

/// The captions of the further rows, in the order in which steps bring them.
fn captions(reader: &Reader<'_>, steps: &[&Step]) -> Vec<TextView> {
    let mut captions: Vec<TextView> = Vec::new();
    for extra in steps.iter().flat_map(|step| &step.extras) {
        if let Some(caption) = reader.text(&extra.caption)
            && !captions.contains(&caption)
        {
            captions.push(caption);
        }
    }
    captions
}

fn action(
    reader: &Reader<'_>,
    regulation: &Regulation,
    process: &Process,
    step: &Step,
    index: usize,
    captions: &[TextView],
) -> ActionView {
    // The table names units in short, as the published ones do.
    let unit = |id: &String| {
        let unit = regulation.unit(id)?;
        reader.text(&unit.abbreviation).or_else(|| reader.text(&unit.name))
    };
    let extra = |caption: &TextView| {
        let found = step.extras.iter().find(|extra| reader.text(&extra.caption).as_ref() == Some(caption))?;
        reader.text(&found.value)
    };
    let mut next = Vec::new();
    follow(reader, regulation, process, step, None, &mut Vec::new(), &mut next);
    ActionView {
        id: step.id.clone(),
        number: step.number.clone().unwrap_or_else(|| (index + 1).to_string()),
        units: step.performer.units.iter().filter_map(unit).collect(),
        name: name(reader, step),
        outcome: reader.text(&step.outcome),
        deadline: step.deadline.as_ref().map(|deadline| terms(reader, regulation, deadline)).unwrap_or_default(),
        next,
        extras: captions.iter().map(extra).collect(),
    }
}

/// The actions and ends that follow, through decisions and splits, each with the last condition on the way: the
/// official form has no column for a decision and writes `2 – если …; 3 – если …`.
fn follow(
    reader: &Reader<'_>,
    regulation: &Regulation,
    process: &Process,
    step: &Step,
    condition: Option<&TextView>,
    passed: &mut Vec<String>,
    found: &mut Vec<NextView>,
) {
    for transition in &step.next {
        let Some(target) = process.step(&transition.to) else { continue };
        let own = reader.text(&transition.when);
        let when = match (step.kind == StepKind::Decision, own) {
            (true, Some(answer)) => Some(answered(reader, step, answer)),
            (_, Some(own)) => Some(own),
            (_, None) => condition.cloned(),
        };
        let through = matches!(target.kind, StepKind::Decision | StepKind::Fork | StepKind::Join);
        if through && !passed.contains(&target.id) {
            passed.push(target.id.clone());
            follow(reader, regulation, process, target, when.as_ref(), passed, found);
            passed.pop();
            continue;
        }
        found.push(NextView {
            to: target.id.clone(),
            number: target.number.clone(),
            name: name(reader, target),
            when,
            otherwise: transition.otherwise,
            wait: transition.wait.as_ref().map(|wait| terms(reader, regulation, wait)).unwrap_or_default(),
        });
    }
}

/// The question of a decision with one of its answers: `Құжаттар толық па? Иә`.
fn answered(reader: &Reader<'_>, decision: &Step, answer: TextView) -> TextView {
    let question = name(reader, decision);
    if question.lang != answer.lang || question.paragraphs.is_empty() {
        return answer;
    }
    let said = format!("{} {}", question.paragraphs.join(" "), answer.paragraphs.join(" "));
    TextView { paragraphs: vec![said], ..answer }
}
