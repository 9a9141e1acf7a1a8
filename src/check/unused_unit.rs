//! `unused-unit`: a unit is listed and does nothing.

use super::idle_handover::handed_over;
use super::performer::{acting, has_steps, unit_address, unit_in_words};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unused-unit",
    severity: Severity::Warning,
    explanation: "A unit of the regulation performs no step of any process: its lane would be empty, and a reader looks in vain for \
        what it does.\n\n\
        Real acts list units that their own tables forget, or call otherwise. If it is so in print, keep it and allow the \
        finding.\n\n\
        Bad:\n\n    units: [{id: office, …}, {id: archive, …}]    # no step has `unit: archive`\n\n\
        Good: a step has `unit: archive`, or the unit is not listed.\n\n\
        Source: order No 103 of 2014: point 10 lists two officers, and its table names two other bodies.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations).filter(|one| has_steps(one)) {
        let acting = acting(regulation);
        for unit in regulation.units.iter().filter(|unit| !acting.contains(unit.id.as_str())) {
            if handed_over(regulation, unit).is_some() {
                continue; // `idle-handover` tells more.
            }
            let words = unit_in_words(unit, languages);
            let message = match &unit.listed_in {
                Some(point) => say!("{unit} is listed in `{point}` and does nothing", unit = words, point = point),
                None => say!("{unit} does nothing in any process", unit = words),
            };
            let hint = "name it as the `unit` of what it does, or take it out of `units`";
            findings.push(Finding::about(&CODE, unit_address(regulation, unit), message).hint(hint));
        }
    }
}
