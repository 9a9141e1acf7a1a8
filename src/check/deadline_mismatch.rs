//! `deadline-mismatch`: the printed words of a deadline say another amount than the model, or than their own digits.

use super::amount::{amount, amounts};
use super::deadline::{Placed, agree, deadlines};
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::deadline::{Phrase, deadlines as read};
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::deadline::Amount;
use crate::model::words::Words;

/// The fault.
pub const CODE: Code = Code {
    name: "deadline-mismatch",
    severity: Severity::Warning,
    explanation: "The printed words of a deadline, in Kazakh or Russian, name another amount than `is`: another number, another \
        unit, or a minimum for a maximum. Or the number in digits and the number in words disagree: `7 (восемь)`.\n\n\
        Words that name no amount are let be; so are words that say more than the amount. `до 5 дней` and `5 дней` count as \
        the same.\n\n\
        Bad:\n\n    deadline: {is: 7 working days, printed: {ru: 7 (восемь) календарных дней}}\n\n\
        Good:\n\n    deadline: {is: 7 working days, printed: {ru: 7 (семь) рабочих дней}}\n\n\
        Source: forms of deadlines in regulations.md, section 8.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for placed in regulations(corpus).flat_map(deadlines) {
        for (index, term) in placed.deadline.terms.iter().enumerate() {
            let address = placed.term(index).field("printed");
            each(&term.printed, &address, findings, |phrases, _, address, findings| {
                let meant = |phrase: &Phrase| same(&placed, term.amount, phrase.amount);
                if term.amount != Amount::Worded && !phrases.is_empty() && !phrases.iter().any(meant) {
                    let said = amounts(phrases.iter().map(|phrase| phrase.amount));
                    let message =
                        say!("the words say {said}, the deadline is {is}", said = said, is = amount(term.amount));
                    findings.push(Finding::about(&CODE, address, message).hint(HINT));
                }
            });
        }
        let worded = placed.deadline.terms.iter().any(|term| term.amount == Amount::Worded);
        let address = placed.address.field("printed");
        each(&placed.deadline.printed, &address, findings, |phrases, text, address, findings| {
            if !worded && !phrases.is_empty() {
                whole(&placed, phrases, text, &address, findings);
            }
        });
    }
}

const HINT: &str = "correct the one that is wrong; words of a published act stay as they are, then `is` follows them";

/// Reads each language's words, reports numbers that disagree with themselves, and hands the rest on.
fn each(
    words: &Words,
    address: &Address,
    findings: &mut Vec<Finding>,
    check: impl Fn(&[Phrase], &str, Address, &mut Vec<Finding>),
) {
    for (lang, text) in words.iter() {
        let Some(language) = Language::of(lang) else { continue };
        let phrases = read(&text.text, language);
        let address = address.field(lang.tag());
        for (digits, words) in phrases.iter().filter_map(|phrase| phrase.clash) {
            let message = say!("the digits say {digits} and the words {words}", digits = digits, words = words);
            findings.push(Finding::about(&CODE, address.clone(), message).hint(HINT));
        }
        check(&phrases, &text.text, address, findings);
    }
}

/// A wait `at least` may be printed without a word for it: `через 7 календарных дней`.
fn same(placed: &Placed<'_>, is: Amount, said: Amount) -> bool {
    let is = match (is, said) {
        (Amount::AtLeast(span), Amount::Exact(_)) if placed.is_wait => Amount::Exact(span),
        _ => is,
    };
    agree(is, said)
}

/// The words of a whole cell: every term is said, and nothing else.
fn whole(placed: &Placed<'_>, phrases: &[Phrase], text: &str, address: &Address, findings: &mut Vec<Finding>) {
    let terms = &placed.deadline.terms;
    let unsaid = terms.iter().filter(|term| !phrases.iter().any(|phrase| same(placed, term.amount, phrase.amount)));
    let unmeant = phrases.iter().filter(|phrase| !terms.iter().any(|term| same(placed, term.amount, phrase.amount)));
    // `1 рабочий день, …, 5 рабочих дней`: what is left out cannot be asked for.
    let unsaid: Vec<Amount> = if text.contains('…') || text.contains("...") {
        Vec::new()
    } else {
        unsaid.map(|term| term.amount).collect()
    };
    let unmeant: Vec<Amount> = unmeant.map(|phrase| phrase.amount).collect();
    let message = match (unsaid.is_empty(), unmeant.is_empty()) {
        (true, true) => return,
        (false, true) => say!("the words do not say {terms}", terms = amounts(unsaid)),
        (true, false) => say!("the words also say {said}, which no term does", said = amounts(unmeant)),
        (false, false) => {
            say!("the words say {said}, the terms {terms}", said = amounts(unmeant), terms = amounts(unsaid))
        }
    };
    findings.push(Finding::about(&CODE, address.clone(), message).hint(HINT));
}
