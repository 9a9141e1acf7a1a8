//! Processes: what changed between two states of one process.

use std::collections::BTreeMap;

use super::order;
use super::step::{self, StepChange};
use crate::model::process::{Process, Step, Transition};

/// What changed in a process; nothing when both lists are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProcessDifference {
    /// The steps that came, changed or moved, in the new order, and after them those that went, in the old order.
    pub steps: Vec<StepChange>,
    /// The transitions that came, went or changed, in the new order and then in the old.
    pub transitions: Vec<TransitionChange>,
    /// The ids that steps bore before, where they bear others now: new → old.
    pub renamed: BTreeMap<String, String>,
}

/// What became of a transition, by the steps it joins: their ids in the new process, of a removed one as far as its
/// steps are still there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TransitionChange {
    /// It is new.
    Added(String, String),
    /// It is gone.
    Removed(String, String),
    /// It joins the same steps on another condition or after another wait.
    Changed(String, String),
}

impl ProcessDifference {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.transitions.is_empty()
    }
}

/// Compares two states of a process.
pub fn process(old: &Process, new: &Process) -> ProcessDifference {
    let matched = matched(old, new);
    let mut difference = ProcessDifference::default();
    let today =
        |id: &str| matched.iter().find(|(_, old)| **old == id).map_or(id.to_owned(), |(new, _)| (*new).to_owned());
    let before: Vec<String> = old.steps.iter().map(|step| today(&step.id)).collect();
    let after: Vec<String> = new.steps.iter().map(|step| step.id.clone()).collect();
    let moved = order::moved(&before, &after);
    for step in &new.steps {
        match matched.get(step.id.as_str()).and_then(|id| old.step(id)) {
            None => difference.steps.push(StepChange::Added(step.id.clone())),
            Some(earlier) => {
                let fields = step::fields(earlier, step);
                if !fields.is_empty() {
                    difference.steps.push(StepChange::Changed(step.id.clone(), fields));
                }
                if moved.contains(&step.id) {
                    difference.steps.push(StepChange::Moved(step.id.clone()));
                }
                if earlier.id != step.id {
                    difference.renamed.insert(step.id.clone(), earlier.id.clone());
                }
            }
        }
    }
    let gone = old.steps.iter().filter(|step| !matched.values().any(|id| *id == step.id));
    difference.steps.extend(gone.map(|step| StepChange::Removed(step.id.clone())));
    difference.transitions = transitions(old, new, &today);
    difference
}

/// New id → old id: the same id, or else the one other step of the same kind and name on each side.
fn matched<'a>(old: &'a Process, new: &'a Process) -> BTreeMap<&'a str, &'a str> {
    let mut matched = BTreeMap::new();
    for step in &new.steps {
        if old.step(&step.id).is_some() {
            matched.insert(step.id.as_str(), step.id.as_str());
        }
    }
    let alike = |a: &Step, b: &Step| !a.name.is_empty() && a.name == b.name && a.kind.name() == b.kind.name();
    let left_old: Vec<&Step> = old.steps.iter().filter(|step| new.step(&step.id).is_none()).collect();
    let left_new: Vec<&Step> = new.steps.iter().filter(|step| old.step(&step.id).is_none()).collect();
    for step in &left_new {
        let twins = left_new.iter().filter(|other| alike(other, step)).count();
        let mut candidates = left_old.iter().filter(|other| alike(other, step));
        if let (1, Some(only), None) = (twins, candidates.next(), candidates.next()) {
            matched.insert(step.id.as_str(), only.id.as_str());
        }
    }
    matched
}

fn transitions(old: &Process, new: &Process, today: &impl Fn(&str) -> String) -> Vec<TransitionChange> {
    type Ways<'a> = Vec<((String, String), &'a Transition)>;
    let ways = |process: &'_ Process, name: &dyn Fn(&str) -> String| -> Vec<((String, String), Transition)> {
        let of = |step: &Step| -> Vec<((String, String), Transition)> {
            step.next.iter().map(|next| ((name(&step.id), name(&next.to)), next.clone())).collect()
        };
        process.steps.iter().flat_map(of).collect()
    };
    let before = ways(old, &|id| today(id));
    let after = ways(new, &|id| id.to_owned());
    let mut before: Ways<'_> = before.iter().map(|(ends, way)| (ends.clone(), way)).collect();
    let mut changes = Vec::new();
    for (ends, way) in &after {
        // Of several ways between the same two steps the one that is alike is meant first.
        let same = before.iter().position(|(other, earlier)| other == ends && alike(earlier, way));
        let place = same.or_else(|| before.iter().position(|(other, _)| other == ends));
        match place {
            Some(place) => {
                let (_, earlier) = before.remove(place);
                if !alike(earlier, way) {
                    changes.push(TransitionChange::Changed(ends.0.clone(), ends.1.clone()));
                }
            }
            None => changes.push(TransitionChange::Added(ends.0.clone(), ends.1.clone())),
        }
    }
    changes.extend(before.into_iter().map(|(ends, _)| TransitionChange::Removed(ends.0, ends.1)));
    changes
}

fn alike(old: &Transition, new: &Transition) -> bool {
    old.when == new.when
        && old.otherwise == new.otherwise
        && old.wait == new.wait
        && old.printed == new.printed
        && old.times == new.times
}
