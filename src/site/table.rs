//! Annex 1: the table of actions, with the captions of the official form.

use serde::Serialize;

use super::caption::{self, CaptionsView, PieceView};
use super::deadline::{TermView, terms, waits};
use super::reader::Reader;
use super::step::{NextView, before, name};
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
    /// The page of its steps, where that is another one.
    pub page: String,
    /// The title of the process.
    title: Option<TextView>,
    /// Its captions.
    pub captions: CaptionsView,
    /// What a reader who cannot see it is told that it is.
    label: String,
    /// Its actions in the printed order.
    pub actions: Vec<ActionView>,
    /// Whether the actions fit side by side, as in the official form.
    across: bool,
    /// How many actions there are.
    count: usize,
    /// Which of the optional rows there are.
    has_outcome: bool,
    has_deadline: bool,
    has_next: bool,
    /// Captions of further rows.
    pub extras: Vec<TextView>,
}

/// One action.
#[derive(Debug, Serialize)]
pub struct ActionView {
    /// The anchor of its step.
    pub id: String,
    /// The page's count of it; see [`super::step::StepView::count`].
    count: usize,
    /// Its number, as printed or counted.
    pub number: String,
    /// Who performs it, in short.
    pub units: Vec<TextView>,
    /// What is done.
    pub name: TextView,
    /// The form of completion.
    pub outcome: Option<TextView>,
    /// How long it may take.
    pub deadline: Vec<TermView>,
    /// The actions and ends that follow.
    pub next: Vec<NextView>,
    /// The same as the act prints it, where it does and means the same.
    next_printed: Vec<PieceView>,
    /// Further rows.
    pub extras: Vec<Option<TextView>>,
}

/// The tables of some processes.
pub fn tables(reader: &Reader<'_>, regulation: &Regulation, processes: &[&Process]) -> Vec<TableView> {
    processes.iter().map(|process| table(reader, regulation, process, processes.len() > 1)).collect()
}

/// The table of one process.
pub fn table(reader: &Reader<'_>, regulation: &Regulation, process: &Process, several: bool) -> TableView {
    let counted = (before(regulation, process) + 1..).zip(&process.steps);
    let (counts, steps): (Vec<usize>, Vec<&Step>) = counted.filter(|(_, step)| step.kind == StepKind::Action).unzip();
    let captions = captions(reader, &steps);
    let actions: Vec<ActionView> = steps
        .iter()
        .enumerate()
        .map(|(index, step)| action(reader, regulation, process, step, index, &captions))
        .zip(&counts)
        .map(|(action, count)| ActionView { count: *count, ..action })
        .collect();
    TableView {
        process: format!("process-{}", process.id),
        page: String::new(),
        captions: caption::captions(reader, process),
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
    let next = follow_all(reader, regulation, process, step);
    ActionView {
        id: step.id.clone(),
        count: 0,
        number: step.number.clone().unwrap_or_else(|| (index + 1).to_string()),
        units: step.performer.units.iter().filter_map(unit).collect(),
        name: name(reader, step),
        outcome: reader.text(&step.outcome),
        deadline: step.deadline.as_ref().map(|deadline| terms(reader, regulation, deadline)).unwrap_or_default(),
        next_printed: caption::next_as_printed(reader, process, step, &next),
        next,
        extras: captions.iter().map(extra).collect(),
    }
}

/// The printed numbers of the actions that follow a step, through decisions and splits.
pub fn following(reader: &Reader<'_>, regulation: &Regulation, process: &Process, step: &Step) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for number in follow_all(reader, regulation, process, step).into_iter().filter_map(|next| next.number) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

/// What follows a step, through decisions and splits, each with the conditions on the way.
pub fn follow_all(reader: &Reader<'_>, regulation: &Regulation, process: &Process, step: &Step) -> Vec<NextView> {
    let mut next = Vec::new();
    follow(reader, regulation, process, step, None, &mut Vec::new(), &mut next);
    next
}

/// The actions and ends that follow, through decisions and splits, each with the conditions on the way: the
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
        let rest = transition.otherwise.then(|| TextView::neutral(reader.word("steps.otherwise")));
        let when = match (step.kind == StepKind::Decision, own) {
            (true, Some(answer)) => Some(both(condition, answered(reader, step, answer))),
            (_, Some(own)) => Some(both(condition, own)),
            (_, None) => rest.map(|rest| both(condition, rest)).or_else(|| condition.cloned()),
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
            wait: transition.wait.as_ref().map(|wait| waits(reader, regulation, wait)).unwrap_or_default(),
        });
    }
}

/// What one answer to a decision means: a sentence of its own (`если есть нарушения`) says it alone; a short answer needs
/// its question (`Документы полные: да`).
fn answered(reader: &Reader<'_>, decision: &Step, answer: TextView) -> TextView {
    /// An answer of more words is a sentence.
    const SHORT: usize = 2;
    let words: Vec<&str> = answer.paragraphs.iter().flat_map(|words| words.split_whitespace()).collect();
    let conditional = words.first().is_some_and(|first| first.to_lowercase() == reader.word("table.if"));
    let question = name(reader, decision);
    if words.len() > SHORT || conditional || question.lang != answer.lang || decision.name.is_empty() {
        return answer;
    }
    let (question, answer_words) = (question.paragraphs.join(" "), answer.paragraphs.join(" "));
    let question = question.trim_end_matches(['?', ':', '.', ';']);
    let said = reader.filled("table.answer", &[("question", question), ("answer", &answer_words)]);
    TextView { paragraphs: vec![said], runs: Vec::new(), ..answer }
}

/// Conditions on one way, in the order in which they have to hold.
fn both(first: Option<&TextView>, then: TextView) -> TextView {
    match first {
        Some(first) if first.lang == then.lang => {
            let said = format!("{}; {}", first.paragraphs.join(" "), then.paragraphs.join(" "));
            TextView { paragraphs: vec![said], runs: Vec::new(), ..then }
        }
        _ => then,
    }
}
