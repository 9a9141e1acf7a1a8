//! `unlisted-unit`: a unit acts, and the point that lists the units does not list it.

use super::performer::{acting, has_steps, unit_address, unit_in_words};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::unit::UnitKind;

/// The fault.
pub const CODE: Code = Code {
    name: "unlisted-unit",
    severity: Severity::Information,
    explanation: "The regulation has a point that lists its units (some of them say `listed_in`), and a unit that acts is not among \
        them. The list of the act is not complete.\n\n\
        The recipient is no unit of the provider and need not be listed; a group is listed when its members are.\n\n\
        Bad:\n\n    units:\n      - {id: police, listed_in: p15-1, …}\n      - {id: knb, …}\n\n\
        Good, if the act does list it:\n\n      - {id: knb, listed_in: p15-3, …}\n\n\
        Source: order No 500 of 2015: its point 15 lists two units, its points 8–12 need five.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations).filter(|one| has_steps(one)) {
        let Some(list) = regulation.units.iter().find_map(|unit| unit.listed_in.as_deref()) else { continue };
        let point = list.split('-').next().unwrap_or(list);
        let acting = acting(regulation);
        for unit in &regulation.units {
            let of_listed = !unit.members.is_empty()
                && unit.members.iter().all(|id| regulation.unit(id).is_some_and(|member| member.listed_in.is_some()));
            let listed = unit.listed_in.is_some() || unit.kind == UnitKind::Recipient || of_listed;
            if !listed && acting.contains(unit.id.as_str()) {
                let message = say!(
                    "{unit} acts, but is not among the units that `{point}` lists",
                    unit = unit_in_words(unit, languages),
                    point = point
                );
                let hint = "if the act lists it, write `listed_in:` with the point; if not, the list of the act is not complete";
                findings.push(Finding::about(&CODE, unit_address(regulation, unit), message).hint(hint));
            }
        }
    }
}
