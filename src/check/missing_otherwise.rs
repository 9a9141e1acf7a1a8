//! `missing-otherwise`: alternatives that leave a case open.

use super::opposite::{are_opposite, is_rest, is_strict_opposite};
use super::running::{Running, running};
use super::unlabelled_branch::are_alternatives;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::corpus::Corpus;
use crate::model::process::{Step, StepKind, Transition};
use crate::model::words::Words;

/// The fault.
pub const CODE: Code = Code {
    name: "missing-otherwise",
    severity: Severity::Warning,
    explanation: "The conditions of a step's branches do not cover every case, or one transition alone has a condition: what happens \
        when none holds is not said, and the process stops.\n\n\
        Opposites (Да and Нет, «если оплатил» and «если не оплатил», «егер төлесе» and «егер төлемесе») cover every case, \
        and so does a branch for each category or channel of the regulation.\n\n\
        Bad:\n\n    branches:\n      - {to: a2, when: {ru: заявление физического лица}}\n      \
        - {to: a3, when: {ru: заявление юридического лица}}\n\n\
        Good: the last of them is for all other cases.\n\n    branches:\n      \
        - {to: a2, when: {ru: заявление физического лица}}\n      \
        - {to: a3, otherwise: true, when: {ru: заявление юридического лица}}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps() {
            let words = running.step(index);
            if let [alone] = step.next.as_slice()
                && step.kind != StepKind::Decision
                && step.kind != StepKind::Fork
                && !matches!(step.kind, StepKind::End(_) | StepKind::Link { .. })
                && !alone.when.is_empty()
                && !alone.otherwise
            {
                let message = say!(
                    "{step} goes on only on the condition «{label}»; what happens otherwise is not said",
                    step = words,
                    label = Message::named(running.languages, |lang| alone.when.best_text(lang).to_owned())
                );
                let hint = "write where it goes otherwise: a second transition with `otherwise: true`";
                findings.push(Finding::about(&CODE, running.address(index).field("next0"), message).hint(hint));
            } else if are_alternatives(step) && is_open(&running, step) {
                let label = |next: &Transition| {
                    Message::named(running.languages, |lang| format!("«{}»", next.when.best_text(lang)))
                };
                let labels: Vec<Message> = step.next.iter().map(label).collect();
                let message = say!(
                    "{step} does not say what happens when none of its conditions holds: {labels}",
                    step = words,
                    labels = labels
                );
                let hint = "add a branch with `otherwise: true`, or mark the one that covers all other cases with it";
                findings.push(Finding::about(&CODE, running.address(index), message).hint(hint));
            }
        }
    }
}

/// Whether all branches have conditions and these leave a case open, as far as one can tell.
fn is_open(running: &Running<'_>, step: &Step) -> bool {
    let labels: Vec<&Words> = step.next.iter().map(|next| &next.when).collect();
    if step.next.iter().any(|next| next.otherwise) || labels.iter().any(|label| label.is_empty()) {
        return false;
    }
    let texts = |words: &Words| words.iter().map(|(lang, text)| (lang.clone(), text.text.clone())).collect::<Vec<_>>();
    let any = |label: &Words, is: &dyn Fn(&str) -> bool| texts(label).iter().any(|(_, text)| is(text));
    if labels.iter().any(|label| any(label, &is_rest)) {
        return false;
    }
    let opposite: fn(&str, &str) -> bool = if labels.len() == 2 { are_opposite } else { is_strict_opposite };
    let opposed = |one: &Words, other: &Words| {
        texts(one).iter().any(|(lang, text)| other.text(lang).is_some_and(|more| opposite(text, more)))
    };
    let pairs =
        labels.iter().enumerate().flat_map(|(at, one)| labels.iter().skip(at + 1).map(move |other| (one, other)));
    if pairs.into_iter().any(|(one, other)| opposed(one, other)) {
        return false;
    }
    let named = |name: &Words| {
        labels.iter().any(|label| texts(name).iter().any(|(_, text)| any(label, &|one| one.contains(text.as_str()))))
    };
    let regulation = running.regulation;
    let covers = |names: Vec<&Words>| names.len() > 1 && names.into_iter().all(named);
    !covers(regulation.categories.iter().map(|category| &category.name).collect())
        && !covers(regulation.channels.iter().map(|channel| &channel.name).collect())
}
