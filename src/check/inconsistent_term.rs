//! `inconsistent-term`: a text calls a concept of the glossary by another word than the glossary does.

use super::concept::Ready;
use super::page::{Page, Pair};
use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "inconsistent-term",
    severity: Severity::Warning,
    explanation: "`content/glossary.yaml` gives each concept one term in each language. A text that has the term in one \
        language has to have it in the other, in any case or number; and words that the glossary says to avoid are not used.\n\n\
        Bad (the glossary has `{id: permit, terms: {kk: [рұқсаттама], ru: [пропуск]}}`):\n\n    \
        kk: Рұқсаттаманы беру\n    ru: Выдача разрешения\n\nGood:\n\n    ru: Выдача пропуска\n\n\
        Source: order № 500 of 2015, which names its service in two ways (regulations.md, section 8, E).",
};

/// Finds it.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.concepts.is_empty() {
        return;
    }
    for pair in page.pairs() {
        if !matches!(pair.role(), Role::Remark | Role::OtherAct | Role::Requisite) {
            page.concepts.iter().for_each(|concept| one_sided(concept, pair, findings));
        }
    }
    if page.concepts.iter().any(|concept| !concept.avoid.is_empty()) {
        for spoken in page.texts().filter(|spoken| !matches!(spoken.role, Role::Remark | Role::OtherAct)) {
            page.concepts.iter().for_each(|concept| avoided(concept, spoken, findings));
        }
    }
}

/// A concept that only one language of a text has.
fn one_sided(concept: &Ready<'_>, pair: Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let Pair { kazakh, russian } = pair;
    let in_kazakh = concept.find(kazakh.tokens(), Language::Kazakh);
    let in_russian = concept.find(russian.tokens(), Language::Russian);
    let (said, missing, one, other, range) = match (in_kazakh, in_russian) {
        (Some(range), None) => (Language::Kazakh, Language::Russian, kazakh, russian, range),
        (None, Some(range)) => (Language::Russian, Language::Kazakh, russian, kazakh, range),
        _ => return,
    };
    let Some(term) = concept.preferred(missing).filter(|_| concept.preferred(said).is_some()) else { return };
    let message = say!(
        "the text in `{lang}` has `{said}`, that in `{other}` has no form of `{term}`",
        lang = one.lang.tag(),
        said = one.text.text.get(range).unwrap_or_default(),
        other = other.lang.tag(),
        term = term
    );
    let hint = say!(
        "use the term of the glossary for `{concept}`, or list the other word there too",
        concept = &concept.concept.id
    );
    let address = other.address().field(other.lang.tag());
    findings.push(Finding::about(&CODE, address, message).spot(&other.text.text, 0..0, Vec::new()).hint(hint));
}

fn avoided(concept: &Ready<'_>, spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = spoken.language else { return };
    for (written, term) in concept.avoid.get(&language).into_iter().flatten() {
        let Some(range) = term.find(spoken.tokens()) else { continue };
        let message = say!("the glossary says to avoid `{word}`", word = *written);
        let finding = spoken.finding(&CODE, range, Vec::new(), message);
        findings.push(match concept.preferred(language) {
            Some(term) => finding.hint(say!("write `{term}`", term = term)),
            None => finding.hint(spoken.hint("use the term of the glossary")),
        });
    }
}
