//! The real processes of the domain are in the model without loss: a table of facts for each `case.…` fixture.

mod border;
mod driver;
mod forensic;
mod guard;
mod passports;
mod quotes;
mod seed;

use std::path::Path;

use reglament::load::{Loaded, load};
use reglament::model::act::Act;
use reglament::model::deadline::{Amount, Deadline, Span, TimeUnit};
use reglament::model::process::{PrintedAnnex, Process, Step};
use reglament::model::regulation::Regulation;
use reglament::model::words::{Lang, Words};

use crate::fixture;

/// A loaded case.
pub(crate) struct Case(Loaded);

impl Case {
    /// Loads `tests/fixtures/case.NAME`, which has no errors.
    pub(crate) fn load(name: &str) -> Self {
        let loaded = load(&Path::new(&fixture::folder()).join(format!("case.{name}"))).unwrap();
        assert_eq!(loaded.findings, [], "case.{name}");
        Self(loaded)
    }

    pub(crate) fn act(&self, id: &str) -> &Act {
        self.0.corpus.act(id).unwrap_or_else(|| panic!("no act {id}"))
    }

    pub(crate) fn regulation(&self, act: &str, id: &str) -> &Regulation {
        self.act(act).regulation(id).unwrap_or_else(|| panic!("no regulation {id}"))
    }
}

/// Holds a table of facts; all that do not hold are named.
#[track_caller]
pub(crate) fn hold(facts: &[(&str, bool)]) {
    assert!(facts.len() >= 8, "a case holds at least 8 facts");
    let lost: Vec<&str> = facts.iter().filter(|(_, holds)| !holds).map(|(fact, _)| *fact).collect();
    assert!(lost.is_empty(), "lost: {lost:#?}");
}

pub(crate) fn process<'a>(regulation: &'a Regulation, id: &str) -> &'a Process {
    regulation.process(id).unwrap_or_else(|| panic!("no process {id}"))
}

pub(crate) fn step<'a>(process: &'a Process, id: &str) -> &'a Step {
    process.step(id).unwrap_or_else(|| panic!("no step {id}"))
}

/// The ids of the steps that follow.
pub(crate) fn next(step: &Step) -> Vec<&str> {
    step.next.iter().map(|transition| transition.to.as_str()).collect()
}

pub(crate) fn ru(words: &Words) -> &str {
    words.text(&Lang::new("ru")).unwrap_or("(not recorded)")
}

pub(crate) fn kk(words: &Words) -> &str {
    words.text(&Lang::new("kk")).unwrap_or("(not recorded)")
}

/// The amounts of a deadline with the categories that they hold for.
pub(crate) fn terms(deadline: Option<&Deadline>) -> Vec<(Amount, Vec<&str>)> {
    let terms = deadline.into_iter().flat_map(|deadline| &deadline.terms);
    terms.map(|term| (term.amount, term.categories.iter().map(String::as_str).collect())).collect()
}

/// The only amount of a step's deadline.
pub(crate) fn amount(step: &Step) -> Option<Amount> {
    match terms(step.deadline.as_ref()).as_slice() {
        [(amount, _)] => Some(*amount),
        _ => None,
    }
}

/// The wording of the step's deadline, wherever it stands.
pub(crate) fn printed_deadline(step: &Step) -> &Words {
    let deadline = step.deadline.as_ref().unwrap();
    if deadline.printed.is_empty() { &deadline.terms[0].printed } else { &deadline.printed }
}

/// The numbers of the rows that an annex prints, in its order.
pub(crate) fn numbers(annex: &PrintedAnnex) -> Vec<&str> {
    annex.rows.iter().map(|row| row.number.as_deref().unwrap_or("")).collect()
}

/// The printed numbers of the steps that have one, in the order of the steps.
pub(crate) fn step_numbers(process: &Process) -> Vec<&str> {
    process.steps.iter().filter_map(|step| step.number.as_deref()).collect()
}

pub(crate) fn span(thousandths: u64, unit: TimeUnit) -> Span {
    Span { thousandths, unit }
}

pub(crate) fn exact(count: u64, unit: TimeUnit) -> Amount {
    Amount::Exact(span(count * 1000, unit))
}
