//! How the steps of a process are numbered: as printed, and in an electronic process by the grammar of its kind,
//! `процесс 1`, `условие 1` / `1-процесс`, `1-шарт`.

use std::collections::BTreeMap;

use super::reader::Reader;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::{Form, Regulation};

/// What stands before the words of each step that has a number, by its id.
pub struct Labels(BTreeMap<String, String>);

impl Labels {
    /// The label of a step; empty for one without number.
    pub fn of(&self, step: &Step) -> String {
        self.0.get(&step.id).cloned().unwrap_or_default()
    }
}

/// The labels of the steps of a process.
pub fn labels(reader: &Reader<'_>, regulation: &Regulation, process: &Process) -> Labels {
    if regulation.form_of(process) != Some(Form::Electronic) {
        let printed = |step: &Step| Some((step.id.clone(), step.number.clone()?));
        return Labels(process.steps.iter().filter_map(printed).collect());
    }
    let mut labels = BTreeMap::new();
    for (kind, key) in [(StepKind::Action, "steps.process"), (StepKind::Decision, "steps.condition")] {
        let steps: Vec<&Step> = process.steps.iter().filter(|step| step.kind == kind).collect();
        for (step, number) in steps.iter().zip(numbers(&steps)) {
            if let Some(number) = number {
                labels.insert(step.id.clone(), reader.filled(key, &[("number", &number)]));
            }
        }
    }
    Labels(labels)
}

/// The printed numbers; where none is printed, the steps are counted in the printed order. Where some are, the others
/// have none: a counted one could be taken for a printed one.
fn numbers(steps: &[&Step]) -> Vec<Option<String>> {
    if steps.iter().any(|step| step.number.is_some()) {
        return steps.iter().map(|step| step.number.clone()).collect();
    }
    (1..=steps.len()).map(|number| Some(number.to_string())).collect()
}
