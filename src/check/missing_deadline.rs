//! `missing-deadline`: an action has no deadline, where the others have and a total is declared.

use super::deadline::called;
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::deadline::Deadline;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;
use crate::model::unit::UnitKind;

/// The fault.
pub const CODE: Code = Code {
    name: "missing-deadline",
    severity: Severity::Information,
    explanation: "An action says nothing of how long it may take, though the regulation declares a total and other actions of \
        the process have a deadline. The sum of deadlines is then only a lower bound.\n\n\
        What the recipient does has no deadline of the provider and is not meant.\n\n\
        Bad:\n\n    - {action: a2, unit: office, name: {…}, next: a3}\n\n\
        Good:\n\n    - {action: a2, unit: office, name: {…}, deadline: 1 working day, next: a3}\n\n\
        Source: the row «Сроки исполнения / Орындау мерзімдері» of annex 1 has a cell for each action \
        (regulations.md, section 1).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus).filter(|regulation| regulation.total.is_some()) {
        for process in regulation.processes.iter().filter(|process| has_deadlines(process)) {
            for step in process.steps.iter().filter(|step| is_silent(regulation, step)) {
                let message = say!("«{step}» has no deadline", step = called(step, &corpus.site));
                let hint = "write `deadline:`; leave it out only if the act gives none";
                findings.push(Finding::about(&CODE, regulation.address.anchor(&step.id), message).hint(hint));
            }
        }
    }
}

fn has_deadlines(process: &Process) -> bool {
    process.steps.iter().any(|step| step.kind == StepKind::Action && says(step.deadline.as_ref()))
}

fn says(deadline: Option<&Deadline>) -> bool {
    deadline.is_some_and(|deadline| !deadline.terms.is_empty())
}

/// Whether an action of somebody else than the recipient has no deadline.
fn is_silent(regulation: &Regulation, step: &Step) -> bool {
    let recipient = |id: &String| regulation.unit(id).is_some_and(|unit| unit.kind == UnitKind::Recipient);
    let own = step.performer.units.is_empty() || !step.performer.units.iter().all(recipient);
    // One that is written and not understood is found by the loading.
    step.kind == StepKind::Action && own && step.deadline.is_none()
}
