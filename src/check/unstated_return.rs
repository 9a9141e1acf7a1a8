//! `unstated-return`: a process can come back to an earlier step, and nothing says how many times.

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
    name: "unstated-return",
    severity: Severity::Information,
    explanation: "The regulation declares a total, and a transition leads back to an earlier step without saying how many \
        times it may be taken. The sum counts it not at all, so that the total holds only where nothing is repeated.\n\n\
        Bad:\n\n    next: {to: a1, when: {…}}\n\nGood:\n\n    next: {to: a1, when: {…}, times: 1}\n\n\
        Source: the loops 2 → 3 → 2 of № 300 of 2015 and the repeated exams of № 192 of 2014 (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus).filter(|regulation| regulation.total.is_some()) {
        let network = Network::new(regulation);
        let mut returns: Vec<usize> = Vec::new();
        for process in 0..regulation.processes.len() {
            for start in network.entries(process) {
                let course = Course::new(&network, start);
                returns.extend((0..network.arcs().len()).filter(|arc| course.is_return(*arc)));
            }
        }
        returns.sort_unstable();
        returns.dedup();
        for arc in returns.into_iter().filter_map(|arc| network.arcs().get(arc)) {
            let (Some(from), Some(to)) = (network.place(arc.from), network.place(arc.to)) else { continue };
            let Some(transition) = arc.transition.filter(|_| arc.times.is_none()) else { continue };
            let message = say!(
                "from «{from}» it goes back to «{to}», and nothing says how many times",
                from = called(from.step, &corpus.site),
                to = called(to.step, &corpus.site)
            );
            let address = regulation.address.anchor(&from.step.id).field(&format!("next{transition}"));
            let hint = "write `times:` if the act gives a number; the sum of deadlines takes this way not at all";
            findings.push(Finding::about(&CODE, address, message).hint(hint));
        }
    }
}
