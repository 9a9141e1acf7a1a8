//! `deadline-category`: a deadline that differs by category forgets one, names one twice, or names one that is not meant.

use super::deadline::{Placed, deadlines, said};
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::corpus::{Corpus, Site};
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "deadline-category",
    severity: Severity::Warning,
    explanation: "A deadline gives one term per category, and a category has none, or two without a condition that decides \
        between them, or its process is not for that category at all.\n\n\
        A term without `for` holds for every category that has none of its own.\n\n\
        Bad:\n\n    categories: [{id: urgent, …}, {id: ordinary, …}]\n    …\n    deadline: [{is: 1 working day, for: [urgent]}]\n\n\
        Good:\n\n    deadline:\n      - {is: 1 working day, for: [urgent]}\n      - {is: 5 working days, for: [ordinary]}\n\n\
        Source: cells such as «Для 1 и 2 категорий – 1 рабочий день, …, в общем порядке – 5» (№ 394 of 2012, № 80380).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus).filter(|regulation| !regulation.categories.is_empty()) {
        for placed in deadlines(regulation) {
            missing(regulation, &placed, &corpus.site, findings);
            doubled(regulation, &placed, &corpus.site, findings);
        }
    }
}

fn name(regulation: &Regulation, id: &str, site: &Site) -> Message {
    let category = regulation.categories.iter().find(|category| category.id == id);
    let named = category.filter(|category| !category.name.is_empty());
    named.map_or_else(|| Message::from(id.to_owned()), |category| said(&category.name, site))
}

fn missing(regulation: &Regulation, placed: &Placed<'_>, site: &Site, findings: &mut Vec<Finding>) {
    let terms = &placed.deadline.terms;
    if terms.is_empty() || terms.iter().any(|term| term.categories.is_empty()) {
        return;
    }
    let meant: Vec<&str> = match placed.of {
        Some((process, _)) if !process.categories.is_empty() => process.categories.iter().map(String::as_str).collect(),
        _ => regulation.categories.iter().map(|category| category.id.as_str()).collect(),
    };
    let named = |id: &str| terms.iter().any(|term| term.categories.iter().any(|one| one == id));
    let left: Vec<Message> = meant.iter().filter(|id| !named(id)).map(|id| name(regulation, id, site)).collect();
    if !left.is_empty() {
        let message = say!("this deadline says nothing for {categories}", categories = left);
        let hint = "add a term `for` each, or one without `for` that holds for the rest";
        findings.push(Finding::about(&CODE, placed.address.clone(), message).hint(hint));
    }
}

fn doubled(regulation: &Regulation, placed: &Placed<'_>, site: &Site, findings: &mut Vec<Finding>) {
    let mut seen: Vec<&str> = Vec::new();
    for (index, term) in placed.deadline.terms.iter().enumerate() {
        for (place, id) in term.categories.iter().enumerate() {
            let address = || placed.term(index).field("for").field(&place.to_string());
            let outside = placed
                .of
                .is_some_and(|(process, _)| !process.categories.is_empty() && !process.categories.contains(id));
            let known = regulation.categories.iter().any(|category| category.id == *id);
            if outside && known {
                let message = say!("this process is not for {category}", category = name(regulation, id, site));
                let hint = "remove the category here, or add it to the process's `for`";
                findings.push(Finding::about(&CODE, address(), message).hint(hint));
            } else if term.condition.is_empty() && seen.contains(&id.as_str()) {
                let message = say!("{category} has two terms in this deadline", category = name(regulation, id, site));
                let hint = "keep one, or write with `if` when each of them holds";
                findings.push(Finding::about(&CODE, address(), message).hint(hint));
            }
            if term.condition.is_empty() {
                seen.push(id);
            }
        }
    }
}
