//! `duplicate-branch`: two branches with the same condition, or two to the same step that are both taken.

use super::running::running;
use super::unlabelled_branch::are_alternatives;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::corpus::Corpus;
use crate::model::process::Transition;

/// The fault.
pub const CODE: Code = Code {
    name: "duplicate-branch",
    severity: Severity::Warning,
    explanation: "Two branches of a decision have the same condition in a language, or both are for \"otherwise\", so that nobody can \
        tell which is taken; or a fork leads to the same step twice.\n\n\
        Bad:\n\n    branches:\n      - {to: a2, when: {kk: Иә, ru: Да}}\n      - {to: a3, when: {kk: Жоқ, ru: Да}}\n\n\
        Good:\n\n    branches:\n      - {to: a2, when: {kk: Иә, ru: Да}}\n      - {to: a3, when: {kk: Жоқ, ru: Нет}}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for running in running(corpus) {
        for (index, step) in running.steps() {
            let alternatives = are_alternatives(step);
            for (turn, next) in step.next.iter().enumerate() {
                let mut before = step.next.iter().take(turn);
                let twin = before.find(|other| if alternatives { same(other, next) } else { other.to == next.to });
                let Some(twin) = twin else { continue };
                let words = running.step(index);
                let message = if alternatives {
                    let label = if next.when.is_empty() {
                        Message::from("otherwise")
                    } else {
                        Message::named(running.languages, |lang| next.when.best_text(lang).to_owned())
                    };
                    say!(
                        "{step} leads to `{to}` on the same condition as to `{twin}`: «{label}»",
                        step = words,
                        to = &next.to,
                        twin = &twin.to,
                        label = label
                    )
                } else {
                    say!("{step} leads to `{to}` twice", step = words, to = &next.to)
                };
                let address = running.address(index).field(&format!("next{turn}"));
                findings.push(Finding::about(&CODE, address, message).hint("say how they differ, or keep one of them"));
            }
        }
    }
}

/// Whether two conditions read the same in a language, or both are for "otherwise".
fn same(one: &Transition, other: &Transition) -> bool {
    let alike = |text: &str, lang| other.when.text(lang).is_some_and(|more| plain(more) == plain(text));
    one.otherwise && other.otherwise || one.when.iter().any(|(lang, text)| alike(&text.text, lang))
}

/// The words alone, without case and punctuation.
fn plain(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
