//! `unknown-unit`: a step or a group names a unit that the regulation does not list.

use super::reference::{known, regulations};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-unit",
    severity: Severity::Error,
    explanation: "A step is performed by a unit, or a group has a member, that `units` does not list.\n\n\
        Every actor of the process is a unit of its own, also the ones that the act itself forgets to list \
        (regulations.md, section 8: the seed lists two units, its points need five). A unit that act.yaml describes for \
        several regulations has to be named in this one's `units` too, because their order is the order of the lanes.\n\n\
        Bad:\n\n    units: [{id: dvd, …}]\n    …\n    - action: a1\n      unit: uvd\n\nGood:\n\n    - action: a1\n      unit: dvd",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let units: Vec<&str> = regulation.units.iter().map(|unit| unit.id.as_str()).collect();
        for unit in &regulation.units {
            let address = regulation.address.anchor(&format!("unit-{}", unit.id)).field("members");
            for (index, member) in unit.members.iter().enumerate() {
                known(&CODE, "unit", member, &units, || address.field(&index.to_string()), findings);
            }
        }
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let address = regulation.address.anchor(&step.id).field("unit");
            for (index, unit) in step.performer.units.iter().enumerate() {
                known(&CODE, "unit", unit, &units, || address.field(&index.to_string()), findings);
            }
        }
    }
}
