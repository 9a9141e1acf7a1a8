//! `different-part`: a text has other paragraphs or list signs in Kazakh than in Russian.

use super::page::Pair;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "different-part",
    severity: Severity::Warning,
    explanation: "A text has more paragraphs, or other list signs (`1)`, `2)`), in one language than in the other: a part was \
        left out or joined to another.\n\n\
        Bad:\n\n    kk: \"мыналар: 1) өтініш; 2) куәлік\"\n    ru: \"следующие: 1) заявление\"\n\n\
        Good: the same parts; write them as `parts`, each with its number.\n\n\
        Source: lost rows in the tables of № 394 of 2012 (regulations.md, section 8).",
};

/// What is said of it, with the Kazakh and the Russian words.
pub fn message(kk: &str, ru: &str) -> Message {
    say!("the languages have different list signs: Kazakh {kk}, Russian {ru}", kk = kk, ru = ru)
}

/// Finds texts with other paragraphs.
pub fn paragraphs(pair: Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let parted = pair.kazakh.may_have(&['\n']) || pair.russian.may_have(&['\n']);
    if !parted || !matches!(pair.role(), Role::Text | Role::Fact | Role::Note) {
        return;
    }
    let count = |text: &str| text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).count();
    let (kazakh, russian) = (count(&pair.kazakh.text.text), count(&pair.russian.text.text));
    // A text that is empty in one language is missing there: another check's matter.
    if kazakh != russian {
        let message = say!(
            "the languages have different paragraphs: Kazakh {kazakh}, Russian {russian}",
            kazakh = kazakh,
            russian = russian
        );
        let hint = "compare them with the printed act; write the same parts in both";
        findings.push(Finding::about(&CODE, pair.kazakh.address(), message).hint(hint));
    }
}
