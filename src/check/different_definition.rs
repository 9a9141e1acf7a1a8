//! `different-definition`: a text defines a short form in one language and none in the other.

use super::definition::{definitions, is_running};
use super::parity;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::model::corpus::Corpus;

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
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    parity::pairs(corpus, &mut |pair| {
        if !is_running(&pair.leaf) {
            return;
        }
        let kazakh = definitions(&pair.kazakh.1.text, Language::Kazakh);
        let russian = definitions(&pair.russian.1.text, Language::Russian);
        if kazakh.len() == russian.len() {
            return;
        }
        let list = |made: &[super::definition::Definition<'_>]| {
            let short: Vec<String> = made.iter().map(|one| format!("`{}`", one.short)).collect();
            if short.is_empty() { "—".to_owned() } else { short.join(", ") }
        };
        let message = say!(
            "the languages define different short forms: Kazakh {kk}, Russian {ru}",
            kk = list(&kazakh),
            ru = list(&russian)
        );
        let (lang, text) = if kazakh.len() < russian.len() { pair.kazakh } else { pair.russian };
        let hint = "define it in both languages, or in neither";
        let address = pair.leaf.address().field(lang.tag());
        findings.push(Finding::about(&CODE, address, message).spot(&text.text, 0..0, Vec::new()).hint(hint));
    });
}
