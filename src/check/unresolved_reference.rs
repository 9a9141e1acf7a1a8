//! `unresolved-reference`: a text refers to a point, annex or document that is not there.

use super::citations;
use super::text::Spoken;
use crate::citation::Citation;
use crate::citation::resolve::Target;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};
use crate::model::address::Address;

/// The fault.
pub const CODE: Code = Code {
    name: "unresolved-reference",
    severity: Severity::Warning,
    explanation: "A text refers to a point, subpoint or annex that its owner does not have, or to a Standard that nothing \
        names. The owner is taken from the words: `осы Регламентке 1-қосымша` is an annex of the regulation, \
        `осы бұйрыққа 3-қосымша` one of the order, `Стандарттың 4-тармағы` a point of the standard. Without an owner a point of \
        the same page is meant.\n\n\
        Bad: `согласно приложению 4 к настоящему Регламенту`, where the regulation has three annexes.\n\n\
        Good: the number that is meant. For the Standard, write `standard:` with its act.\n\n\
        Source: \"annex 1\" has three owners in one act (regulations.md, section 4).",
};

/// What is wrong with a reference that leads nowhere, and what to do.
pub fn said(spoken: &Spoken<'_>, citation: &Citation, target: &Target<'_>) -> Option<(Message, Message)> {
    let words = citations::words(spoken, citation);
    Some(match target {
        Target::Missing { page, candidates } => (
            say!(
                "`{words}` leads nowhere: {page} has no {parts}",
                words = words,
                page = page.as_str(),
                parts = citations::parts(citation)
            ),
            candidates_hint(candidates),
        ),
        Target::Undefined(_) => (
            say!("`{words}`: nothing says which standard is meant", words = words),
            "write `standard:` with its act, or define it in the text: (бұдан әрі – Стандарт), (далее – Стандарт)"
                .into(),
        ),
        _ => return None,
    })
}

fn candidates_hint(candidates: &[Address]) -> Message {
    if candidates.is_empty() {
        return "put the number right, or write the part that is missing".into();
    }
    let list: Vec<String> = candidates.iter().take(4).map(|one| format!("`{}`", one.as_str())).collect();
    say!("put the number or the owner right; perhaps {candidates} is meant", candidates = list.join(", "))
}
