//! `times-without-return`: a transition says how many times it may be taken, but leads back to nothing, or says never.

use super::deadline::called;
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::duration::Network;
use crate::duration::course::Course;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "times-without-return",
    severity: Severity::Warning,
    explanation: "`times` says how many times a process may come back to an earlier step. Here the transition leads onward, \
        so that the number says nothing; or it is 0, so that the transition is never taken.\n\n\
        Bad:\n\n    - action: a1\n      next: {to: a2, times: 2}\n    - action: a2\n\n\
        Good:\n\n    - action: a2\n      next: {to: a1, when: {…}, times: 2}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let says = |regulation: &crate::model::regulation::Regulation| {
            let steps = regulation.processes.iter().flat_map(|process| &process.steps);
            steps.flat_map(|step| &step.next).any(|next| next.times.is_some())
        };
        if !says(regulation) {
            continue;
        }
        let network = Network::new(regulation);
        let starts: Vec<usize> = (0..regulation.processes.len()).flat_map(|one| network.entries(one)).collect();
        let courses: Vec<Course> = starts.iter().map(|start| Course::new(&network, *start)).collect();
        for (index, arc) in network.arcs().iter().enumerate() {
            let (Some(times), Some(transition)) = (arc.times, arc.transition) else { continue };
            let reached = courses.iter().any(|course| course.reaches(arc.from));
            let returns = courses.iter().any(|course| course.is_return(index));
            let (Some(from), Some(to)) = (network.place(arc.from), network.place(arc.to)) else { continue };
            let to = called(to.step, &corpus.site);
            let (message, hint) = if times == 0 {
                (
                    say!("the way to «{to}» may be taken 0 times", to = to),
                    "remove the transition, or write how many times",
                )
            } else if reached && !returns {
                let message = say!("`times` means nothing here: the way to «{to}» does not lead back", to = to);
                (message, "write it at the transition that leads back to an earlier step, or remove it")
            } else {
                continue;
            };
            let address = regulation.address.anchor(&from.step.id).field(&format!("next{transition}")).field("times");
            findings.push(Finding::about(&CODE, address, message).hint(hint));
        }
    }
}
