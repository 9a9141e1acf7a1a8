//! `unknown-step`: a transition, link or printed row names a step that the process does not have.

use super::reference::{known, regulations};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;
use crate::model::process::StepKind;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-step",
    severity: Severity::Error,
    explanation: "A transition leads to a step that its process does not have, a link to a step that the other process \
        does not have, or a printed row stands for a step that is not there.\n\n\
        Transitions stay inside one process; to go on in another, write a step `link:` with `process:`.\n\n\
        Bad:\n\n    - action: a1\n      next: a22\n\nGood:\n\n    - action: a1\n      next: a2",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        for process in &regulation.processes {
            let steps: Vec<&str> = process.steps.iter().map(|step| step.id.as_str()).collect();
            for step in &process.steps {
                let address = regulation.address.anchor(&step.id);
                for (index, transition) in step.next.iter().enumerate() {
                    let place = || address.field(&format!("next{index}")).field("to");
                    known(&CODE, "step", &transition.to, &steps, place, findings);
                }
                if let StepKind::Link { process, step: Some(target) } = &step.kind
                    && let Some(other) = regulation.process(process)
                {
                    let steps: Vec<&str> = other.steps.iter().map(|step| step.id.as_str()).collect();
                    known(&CODE, "step", target, &steps, || address.field("step"), findings);
                }
            }
            let address = regulation.address.anchor(&format!("process-{}", process.id));
            for (annex, printed) in process.printed.iter().enumerate() {
                for (row, printed) in printed.rows.iter().enumerate() {
                    let Some(step) = &printed.step else { continue };
                    let place = || address.field(&format!("printed{annex}")).field(&format!("row{row}")).field("step");
                    known(&CODE, "step", step, &steps, place, findings);
                }
            }
        }
    }
}
