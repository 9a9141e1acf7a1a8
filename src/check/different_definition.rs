//! `different-definition`: a text defines a short form in one language and none in the other.

use super::definition::{Definition, is_running};
use super::page::Pair;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;

/// The fault.
pub const CODE: Code = Code {
    name: "different-definition",
    severity: Severity::Warning,
    explanation: "A text gives a short form, `(бұдан әрі – ҚФБ)`, in one language and not in the other, so that readers of \
        one language meet an abbreviation that was never explained to them.\n\n\
        Bad:\n\n    kk: Ішкі істер департаментіне (бұдан әрі – ІІД)\n    ru: в Департамент внутренних дел\n\n\
        Good:\n\n    ru: в Департамент внутренних дел (далее – ДВД)\n\n\
        Source: regulations.md, sections 4 and 8.",
};

/// Finds it.
pub fn run(pair: Pair<'_, '_>, findings: &mut Vec<Finding>) {
    if !is_running(pair.role()) {
        return;
    }
    let (kazakh, russian) = (pair.kazakh.definitions(), pair.russian.definitions());
    if kazakh.len() == russian.len() {
        return;
    }
    let list = |made: &[Definition<'_>]| {
        let short: Vec<String> = made.iter().map(|one| format!("`{}`", one.short)).collect();
        if short.is_empty() { "—".to_owned() } else { short.join(", ") }
    };
    let message = say!(
        "the languages define different short forms: Kazakh {kk}, Russian {ru}",
        kk = list(kazakh),
        ru = list(russian)
    );
    let spoken = if kazakh.len() < russian.len() { pair.kazakh } else { pair.russian };
    let hint = "define it in both languages, or in neither";
    let address = spoken.address().field(spoken.lang.tag());
    findings.push(Finding::about(&CODE, address, message).spot(&spoken.text.text, 0..0, Vec::new()).hint(hint));
}
