//! `idle-handover`: an action hands over to a unit that never acts.

use super::performer::{Name, acting, has_steps, mentions, unit_in_words};
use super::running::step_in_words;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::process::Step;
use crate::model::regulation::Regulation;
use crate::model::unit::{Unit, UnitKind};
use crate::model::words::Words;

/// The fault.
pub const CODE: Code = Code {
    name: "idle-handover",
    severity: Severity::Warning,
    explanation: "The words of an action name a unit of the regulation («доставка запроса в ДКНБ»), and that unit has no action in any \
        process: what it does with what it was given is not said.\n\n\
        Bad:\n\n    units: [{id: dvd, …}, {id: knb, abbreviation: {ru: ДКНБ}, …}]\n    …\n    - action: a3\n      unit: dvd\n      \
        name: {ru: Доставка запроса в ДКНБ}\n      next: a5\n\n\
        Good:\n\n    - action: a3\n      unit: dvd\n      name: {ru: Доставка запроса в ДКНБ}\n      next: a4\n    \
        - action: a4\n      unit: knb\n      name: {ru: Рассмотрение и ответ}\n      next: a5\n\n\
        Source: points 10 and 11 of the order No 500 of 2015: what is delivered is considered, and within what time.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    for regulation in corpus.acts.iter().flat_map(|act| &act.regulations).filter(|one| has_steps(one)) {
        let acting = acting(regulation);
        for unit in regulation.units.iter().filter(|unit| !acting.contains(unit.id.as_str())) {
            let Some((step, address)) = handed_over(regulation, unit) else { continue };
            let message = say!(
                "{step} hands over to {unit}, which never acts",
                step = Message::named(languages, |lang| step_in_words(step, lang)),
                unit = unit_in_words(unit, languages)
            );
            let hint = say!("write what `{unit}` does then, as an action with `unit: {unit}`", unit = &unit.id);
            findings.push(Finding::about(&CODE, address, message).hint(hint));
        }
    }
}

/// The first step whose words name a unit other than the recipient, and where they stand.
pub fn handed_over<'a>(regulation: &'a Regulation, unit: &Unit) -> Option<(&'a Step, Address)> {
    if unit.kind == UnitKind::Recipient {
        return None;
    }
    let names: Vec<Name> =
        unit.abbreviation.iter().chain(unit.name.iter()).map(|(_, text)| Name::new(&text.text)).collect();
    let named = |words: &Words| words.iter().any(|(_, text)| mentions(&text.text, &names));
    regulation.processes.iter().flat_map(|process| &process.steps).find_map(|step| {
        let address = regulation.address.anchor(&step.id);
        let extra = step.extras.iter().position(|extra| named(&extra.value));
        let field = if named(&step.name) {
            address.field("name")
        } else if named(&step.outcome) {
            address.field("outcome")
        } else {
            address.field(&format!("extras{}", extra?)).field("value")
        };
        Some((step, field))
    })
}
