//! `ambiguous-reference`: a text refers to something that several parts could be.

use super::citations;
use super::text::Spoken;
use crate::citation::Citation;
use crate::citation::resolve::Target;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::message::{Message, say};

/// The fault.
pub const CODE: Code = Code {
    name: "ambiguous-reference",
    severity: Severity::Warning,
    explanation: "Several parts fit a reference: numbers begin again in each chapter and the chapter is not said, or the \
        order approves several regulations and the text says only \"the Regulation\". The page cannot link it.\n\n\
        Bad: `согласно пункту 2 Регламента` in an order that approves two.\n\nGood: say which chapter or regulation.\n\n\
        Source: № 356 of 2014, whose points begin again in each chapter (regulations.md, section 4).",
};

/// What is wrong with a reference that could lead to several parts, and what to do.
pub fn said(spoken: &Spoken<'_>, citation: &Citation, target: &Target<'_>) -> Option<(Message, Message)> {
    let Target::Ambiguous(candidates) = target else { return None };
    let list: Vec<String> = candidates.iter().take(4).map(|one| format!("`{}`", one.as_str())).collect();
    let message = say!(
        "`{words}` can mean {count} parts: {candidates}",
        words = citations::words(spoken, citation),
        count = candidates.len(),
        candidates = list.join(", ")
    );
    Some((message, spoken.hint("say which chapter, regulation or act is meant")))
}
