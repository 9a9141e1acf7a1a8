//! What changed in a process, in sentences: one for each step that came, went or moved, for each field that is another,
//! and for each transition.

use serde::Serialize;

use super::super::deadline;
use super::super::numbering::{Labels, labels};
use super::super::reader::Reader;
use super::words::{PieceView, pieces};
use crate::comparison::{self, ProcessDifference, StepChange, StepField, TransitionChange};
use crate::model::process::{PerformerRelation, Process, Step, StepKind, Transition};
use crate::model::regulation::Regulation;

/// A sentence.
#[derive(Debug, Serialize)]
pub struct SentenceView {
    /// `added`, `removed`, `changed`, `moved`.
    sign: &'static str,
    text: String,
    /// Longer words, old and new in one.
    pieces: Vec<PieceView>,
    /// The step in the edition that has it.
    pub step: String,
}

/// A process of one edition.
pub struct Side<'a> {
    reader: &'a Reader<'a>,
    /// Its regulation.
    pub regulation: &'a Regulation,
    /// The process.
    pub process: &'a Process,
    labels: Labels,
}

impl<'a> Side<'a> {
    /// A process of a regulation.
    pub fn new(reader: &'a Reader<'a>, regulation: &'a Regulation, process: &'a Process) -> Self {
        Self { reader, regulation, process, labels: labels(reader, regulation, process) }
    }

    /// A step as sentences name it: `действие 2 «Проверка»`.
    fn called(&self, id: &str) -> String {
        let Some(step) = self.process.step(id) else { return id.to_owned() };
        let reader = self.reader;
        let label = self.labels.of(step);
        let kind = match &step.number {
            Some(number) if *number == label && step.kind == StepKind::Action => {
                reader.filled("steps.number", &[("number", number)])
            }
            _ if !label.is_empty() && step.number.as_ref() != Some(&label) => label,
            _ => reader.word(&format!("step.kind.{}", step.kind.name())),
        };
        let name = reader.plain(&step.name);
        if name.is_empty() { kind } else { format!("{kind} «{}»", shortened(&name)) }
    }

    /// What a field of a step says; nothing where it is empty.
    fn value(&self, step: &Step, field: StepField) -> String {
        let Self { reader, regulation, .. } = self;
        match field {
            StepField::Kind => self.kind(step),
            StepField::Number => step.number.clone().unwrap_or_default(),
            StepField::Name => reader.plain(&step.name),
            StepField::Outcome => reader.plain(&step.outcome),
            StepField::Deadline => {
                step.deadline.as_ref().map(|deadline| deadline::line(reader, regulation, deadline)).unwrap_or_default()
            }
            StepField::Unit => {
                let unit = |id: &String| {
                    let unit = regulation.unit(id)?;
                    Some(reader.plain(if unit.name.is_empty() { &unit.abbreviation } else { &unit.name }))
                };
                let sharing = match step.performer.relation {
                    PerformerRelation::Listed => "listed",
                    PerformerRelation::All => "all",
                    PerformerRelation::Any => "any",
                };
                let between = reader.word(&format!("steps.sharing.{sharing}"));
                step.performer.units.iter().filter_map(unit).collect::<Vec<_>>().join(&between)
            }
            StepField::Basis => {
                let point = |anchor: &String| {
                    super::super::point::named(reader, regulation, anchor).unwrap_or_else(|| anchor.clone())
                };
                step.basis.iter().map(point).collect::<Vec<_>>().join("; ")
            }
            StepField::Extras => {
                let extra = |extra: &crate::model::process::Extra| {
                    format!("{}: {}", reader.plain(&extra.caption), reader.plain(&extra.value))
                };
                step.extras.iter().map(extra).collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn kind(&self, step: &Step) -> String {
        let kind = self.reader.word(&format!("step.kind.{}", step.kind.name()));
        let more = match &step.kind {
            StepKind::End(ending) => self.reader.word(&format!("ending.{}", ending.name())),
            StepKind::Start { reason } => self.reader.plain(reason),
            StepKind::Link { process, .. } => match self.regulation.process(process) {
                Some(other) => self.reader.plain(&other.title),
                None => process.clone(),
            },
            _ => String::new(),
        };
        if more.is_empty() { kind } else { format!("{kind}: {more}") }
    }

    /// What a transition says besides its ends.
    fn way(&self, way: &Transition) -> String {
        let Self { reader, regulation, .. } = self;
        let mut said = Vec::new();
        if !way.when.is_empty() {
            said.push(reader.plain(&way.when));
        }
        if way.otherwise {
            said.push(reader.word("steps.otherwise"));
        }
        if let Some(wait) = &way.wait {
            let waits = deadline::waits(reader, regulation, wait);
            said.extend(waits.iter().map(|wait| wait.paragraphs.join(" ")));
        }
        if let Some(times) = way.times {
            said.push(reader.filled("compare.said.times", &[("times", &times.to_string())]));
        }
        if !way.printed.is_empty() {
            said.push(reader.plain(&way.printed));
        }
        said.join("; ")
    }
}

/// A name in a sentence is no longer than this.
fn shortened(name: &str) -> String {
    const MOST: usize = 9;
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.get(..MOST) {
        Some(first) if words.len() > MOST => format!("{}…", first.join(" ").trim_end_matches([',', ';'])),
        _ => name.to_owned(),
    }
}

/// The sentences on what changed in a process, in the order of the new edition, what is gone at the end.
pub fn sentences(old: &Side<'_>, new: &Side<'_>, difference: &ProcessDifference) -> Vec<SentenceView> {
    let reader = new.reader;
    let mut all = Vec::new();
    let mut say = |sign, text: String, pieces, step: &str| {
        all.push(SentenceView { sign, text, pieces, step: step.to_owned() });
    };
    let before = |id: &str| difference.renamed.get(id).cloned().unwrap_or_else(|| id.to_owned());
    for change in &difference.steps {
        match change {
            StepChange::Added(id) => {
                let unit = new.process.step(id).map(|step| new.value(step, StepField::Unit)).unwrap_or_default();
                let key = if unit.is_empty() { "compare.said.added" } else { "compare.said.added-by" };
                say("added", reader.filled(key, &[("step", &new.called(id)), ("unit", &unit)]), Vec::new(), id);
            }
            StepChange::Removed(id) => {
                say("removed", reader.filled("compare.said.removed", &[("step", &old.called(id))]), Vec::new(), id);
            }
            StepChange::Moved(id) => {
                say("moved", reader.filled("compare.said.moved", &[("step", &new.called(id))]), Vec::new(), id);
            }
            StepChange::Changed(id, fields) => {
                let Some((was, is)) = old.process.step(&before(id)).zip(new.process.step(id)) else { continue };
                for field in fields {
                    let (text, pieces) = changed(old, new, (was, is), *field);
                    say("changed", text, pieces, id);
                }
            }
        }
    }
    for (id, earlier) in &difference.renamed {
        let values = [("step", new.called(id)), ("from", earlier.clone()), ("to", id.clone())];
        say("changed", filled(reader, "compare.said.renamed", &values), Vec::new(), id);
    }
    ways(old, new, difference, &mut say);
    all
}

/// Long words are compared in place; others are named.
fn changed(old: &Side<'_>, new: &Side<'_>, (was, is): (&Step, &Step), field: StepField) -> (String, Vec<PieceView>) {
    /// What has more words is long.
    const LONG: usize = 8;
    let reader = new.reader;
    let (from, to) = (old.value(was, field), new.value(is, field));
    let word = reader.word(&format!("compare.field.{}", field.name()));
    let is_long = |text: &str| text.split_whitespace().count() > LONG;
    let mut between = Vec::new();
    let key = match (from.is_empty(), to.is_empty()) {
        _ if from == to => "compare.said.elsewhere",
        (true, _) => "compare.said.came",
        (_, true) => "compare.said.went",
        _ if is_long(&from) || is_long(&to) => {
            between = pieces(&comparison::words(&from, &to));
            "compare.said.other"
        }
        _ => "compare.said.changed",
    };
    let values = [("step", new.called(&is.id)), ("field", word), ("from", from), ("to", to)];
    (filled(reader, key, &values), between)
}

fn ways(
    old: &Side<'_>,
    new: &Side<'_>,
    difference: &ProcessDifference,
    say: &mut impl FnMut(&'static str, String, Vec<PieceView>, &str),
) {
    let reader = new.reader;
    let before = |id: &str| difference.renamed.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let between = |side: &Side<'_>, from: &str, to: &str| -> Vec<String> {
        let ways = side.process.step(from).map(|step| step.next.as_slice()).unwrap_or_default();
        ways.iter().filter(|way| way.to == to).map(|way| side.way(way)).collect()
    };
    let ends = |side: &Side<'_>, from: &str, to: &str| [("from", side.called(from)), ("to", side.called(to))];
    let on = |condition: &str| match condition {
        "" => String::new(),
        said => reader.filled("compare.said.on", &[("condition", said)]),
    };
    for change in &difference.transitions {
        let (sign, text, step) = match change {
            TransitionChange::Added(from, to) => {
                let [a, b] = ends(new, from, to);
                let said = between(new, from, to).pop().unwrap_or_default();
                ("added", filled(reader, "compare.said.way-added", &[a, b, ("on", on(&said))]), from)
            }
            TransitionChange::Removed(from, to) => {
                let (was_from, was_to) = (before(from), before(to));
                let [a, b] = ends(old, &was_from, &was_to);
                let said = between(old, &was_from, &was_to).pop().unwrap_or_default();
                ("removed", filled(reader, "compare.said.way-removed", &[a, b, ("on", on(&said))]), from)
            }
            TransitionChange::Changed(from, to) => {
                let [a, b] = ends(new, from, to);
                let was = between(old, &before(from), &before(to)).join("; ");
                let is = between(new, from, to).join("; ");
                let key = match (was.is_empty(), is.is_empty()) {
                    _ if was == is => "compare.said.way-elsewhere",
                    (true, _) => "compare.said.way-came",
                    (_, true) => "compare.said.way-went",
                    _ => "compare.said.way-changed",
                };
                ("changed", filled(reader, key, &[a, b, ("was", was), ("is", is)]), from)
            }
        };
        say(sign, text, Vec::new(), step);
    }
}

fn filled(reader: &Reader<'_>, key: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    reader.filled(key, &values)
}
