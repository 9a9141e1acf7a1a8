//! `displaced-link`: signs stand where a link was moved by the extraction from PDF: ` ;`, `сәйкес1-қосымша`.

use std::ops::Range;

use super::text::{Spoken, edit};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "displaced-link",
    severity: Severity::Warning,
    explanation: "In a text that was taken out of a PDF file links are moved to the end of their line. They leave a space \
        before a semicolon (`қызмет ;регламенті`) or a number glued to the word before it (`сәйкес1-қосымшасына`).\n\n\
        Bad:\n\n    kk: осы Регламентке көрсетілген.2-қосымшада\n\n\
        Good:\n\n    kk: осы Регламентке 2-қосымшада көрсетілген.\n\n\
        Source: order № 500 of 2015 as PDF, lines 20, 82 and 144 (regulations.md, section 8).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if matches!(spoken.role, Role::Form | Role::Remark) {
        return;
    }
    for (range, edits) in lone_signs(text).chain(glued_numbers(text)) {
        let from = text.get(..range.start).unwrap_or_default().rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let to = text.get(range.end..).and_then(|rest| rest.find(char::is_whitespace));
        let piece = text.get(from..to.map_or(text.len(), |to| range.end + to)).unwrap_or_default();
        let message = say!("`{piece}` looks like a link that was moved out of its place", piece = piece.trim());
        let hint = spoken.hint("put the words into their order, as in the printed act");
        findings.push(spoken.finding(&CODE, range, edits, message).hint(hint));
    }
}

/// ` ;`, ` ,`, ` .` after a word.
fn lone_signs(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<crate::diagnostic::finding::Edit>)> {
    [" ;", " ,", " ."].into_iter().flat_map(move |lone| {
        text.match_indices(lone).filter_map(move |(at, _)| {
            let after = text.get(at + 2..)?.chars().next();
            let before = text.get(..at)?.chars().next_back()?;
            let ends = after.is_none_or(char::is_whitespace);
            let glued = lone == " ;" && after.is_some_and(char::is_alphabetic);
            let is_word = before.is_alphanumeric() || matches!(before, ')' | '"' | '»');
            // A sign that stands alone is the end of a word; one that a word hangs on is for a person to put right.
            let edits = if ends { vec![edit(at..at + 1, "")] } else { Vec::new() };
            (is_word && (ends || glued)).then_some((at..at + 2, edits))
        })
    })
}

/// `сәйкес1-қосымшасына`, `көрсетілген.2-қосымшада`: a number glued to what stands before it, with a part after it.
fn glued_numbers(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<crate::diagnostic::finding::Edit>)> {
    const PARTS: [&str; 5] = ["қосымша", "тармақ", "тармағ", "бабы", "бап"];
    text.match_indices('-').filter_map(move |(dash, _)| {
        let after = text.get(dash + 1..)?;
        PARTS.iter().any(|part| after.starts_with(part)).then_some(())?;
        let before = text.get(..dash)?;
        let digits = before.len() - before.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
        let start = dash - digits;
        let previous = text.get(..start)?;
        let sign = previous.chars().next_back()?;
        let glued =
            sign.is_alphabetic() || (sign == '.' && previous.trim_end_matches('.').ends_with(char::is_alphabetic));
        (digits > 0 && glued).then_some((start..dash, Vec::new()))
    })
}
