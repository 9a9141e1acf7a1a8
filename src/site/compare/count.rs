//! How much changed, in plain words: points, headings, actions, deadlines, ways, each with what became of how many.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::reader::Reader;
use super::chosen::Chosen;
use super::fate::{Fate, Fates};
use super::process::ProcessView;
use crate::comparison::{Sort, StepChange, StepField, TransitionChange};
use crate::model::process::{Process, StepKind};

/// A count.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// The key of what is counted: `compare.count.points`.
    key: &'static str,
    /// What became of how many: `изменено: 2`.
    said: Vec<String>,
}

/// What became of how many, by the key of the word.
type Tally = BTreeMap<&'static str, usize>;

/// The counts of a page; what did not change is not told.
pub fn counts(reader: &Reader<'_>, chosen: &Chosen<'_>, fates: &Fates, processes: &[ProcessView]) -> Vec<CountView> {
    let [points, headings] = texts(chosen, fates);
    let [steps, deadlines, ways] = steps(chosen, processes);
    let rows = [
        ("compare.count.points", points),
        ("compare.count.headings", headings),
        ("compare.count.actions", steps),
        ("compare.count.deadlines", deadlines),
        ("compare.count.ways", ways),
    ];
    let view = |(key, tally): (&'static str, Tally)| {
        let said = |(fate, count): (&&'static str, &usize)| {
            reader.filled(&format!("compare.counted.{fate}"), &[("count", &count.to_string())])
        };
        let order = ["changed", "added", "removed", "moved", "renumbered"];
        let said: Vec<String> = order.iter().filter_map(|fate| tally.get_key_value(fate)).map(said).collect();
        (!said.is_empty()).then_some(CountView { key, said })
    };
    rows.into_iter().filter_map(view).collect()
}

fn texts(chosen: &Chosen<'_>, fates: &Fates) -> [Tally; 2] {
    let (mut points, mut headings) = (Tally::new(), Tally::new());
    let [old, new] = chosen.lines();
    for (address, fate) in fates.iter() {
        let is_point = new.iter().chain(&old).any(|line| line.part == address && matches!(line.sort, Sort::Point));
        let key = match fate {
            Fate::Added => "added",
            Fate::Removed => "removed",
            Fate::Moved(_) => "moved",
            Fate::Renumbered(_) => "renumbered",
            Fate::Changed => "changed",
            // Told by its other fate, where it has one.
            Fate::OldUnknown(_) | Fate::NewUnknown(_) if fates.at(address).len() > 1 => continue,
            Fate::OldUnknown(_) | Fate::NewUnknown(_) => "changed",
        };
        *if is_point { &mut points } else { &mut headings }.entry(key).or_default() += 1;
    }
    [points, headings]
}

fn steps(chosen: &Chosen<'_>, processes: &[ProcessView]) -> [Tally; 3] {
    let (mut steps, mut deadlines, mut ways) = (Tally::new(), Tally::new(), Tally::new());
    let [old, new] = chosen.regulations();
    let is_action = |id: &str| {
        let all = new.iter().chain(&old).flat_map(|regulation| &regulation.processes);
        let step = all.filter_map(|process: &Process| process.step(id)).next();
        step.is_some_and(|step| step.kind == StepKind::Action)
    };
    for view in processes {
        for change in &view.difference.steps {
            let (key, id) = match change {
                StepChange::Added(id) => ("added", id),
                StepChange::Removed(id) => ("removed", id),
                StepChange::Moved(id) => ("moved", id),
                StepChange::Changed(id, fields) => {
                    if fields.contains(&StepField::Deadline) {
                        *deadlines.entry("changed").or_default() += 1;
                    }
                    ("changed", id)
                }
            };
            if is_action(id) {
                *steps.entry(key).or_default() += 1;
            }
        }
        for change in &view.difference.transitions {
            let key = match change {
                TransitionChange::Added(..) => "added",
                TransitionChange::Removed(..) => "removed",
                TransitionChange::Changed(..) => "changed",
            };
            *ways.entry(key).or_default() += 1;
        }
    }
    [steps, deadlines, ways]
}
