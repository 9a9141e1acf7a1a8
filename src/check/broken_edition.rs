//! `broken-edition`: after an event a process leads to a step that is not there, or a step has an unknown unit.

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::History;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::event::{ChangeKind, Replacement};
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "broken-edition",
    severity: Severity::Error,
    explanation: "An event adds, restates or removes a step, and in the edition that it makes a step leads to one that is \
        not there, or is performed by a unit that the regulation does not have.\n\n\
        When a step goes that several ways leave, or when a new one comes between two others, say in the same event where \
        its neighbours lead from then on: restate them with their new `next`.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in history::changed(corpus).filter(|act| changes_steps(act)) {
        let history = History::of(act);
        let mut before = Vec::new();
        for (edition, state) in history.editions().iter().zip(history.states()) {
            let mut now = Vec::new();
            for regulation in &state.act.regulations {
                faults(regulation, &mut now);
            }
            let new = now.iter().filter(|fault| !before.contains(*fault));
            if let Some(event) = edition.events.last().and_then(|index| act.events.get(*index)) {
                for (step, missing, is_unit) in new {
                    let address = history::event_address(act, event);
                    let message = if *is_unit {
                        say!(
                            "after `{event}` the step `{step}` has the unknown unit `{unit}`",
                            event = &event.id,
                            step = step,
                            unit = missing
                        )
                    } else {
                        say!(
                            "after `{event}` the step `{step}` leads to `{missing}`, which is not there",
                            event = &event.id,
                            step = step,
                            missing = missing
                        )
                    };
                    let hint = "restate the step in the same event, with where it leads from then on and by whom";
                    findings.push(Finding::about(&CODE, address, message).hint(hint));
                }
            }
            before = now;
        }
    }
}

fn changes_steps(act: &Act) -> bool {
    let step = |id: &str, anchor: &str| {
        let processes = act.regulation(id).map(|regulation| regulation.processes.as_slice()).unwrap_or_default();
        processes.iter().any(|process| process.step(anchor).is_some())
    };
    act.events.iter().flat_map(|event| &event.changes).any(|change| match &change.replacement {
        Some(Replacement::Step(_) | Replacement::Regulation(_)) => true,
        _ => {
            change.kind != ChangeKind::Amended
                && change.target.split_once('#').is_some_and(|(id, anchor)| step(id, anchor))
        }
    })
}

type Fault = (String, String, bool);

fn faults(regulation: &Regulation, faults: &mut Vec<Fault>) {
    for process in &regulation.processes {
        for step in &process.steps {
            let missing = step.next.iter().filter(|next| process.step(&next.to).is_none());
            faults.extend(missing.map(|next| (step.id.clone(), next.to.clone(), false)));
            let unknown = step.performer.units.iter().filter(|unit| regulation.unit(unit).is_none());
            faults.extend(unknown.map(|unit| (step.id.clone(), unit.clone(), true)));
        }
    }
}
