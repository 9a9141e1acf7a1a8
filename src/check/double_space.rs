//! `double-space`: two spaces stand where one belongs; often a piece was lost or moved between them.

use super::text::{Spoken, edit};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "double-space",
    severity: Severity::Warning,
    explanation: "Two spaces stand between two words. In a text from PDF they are the hole that a moved link left: look \
        for it at the end of the line. Blank forms, whose spaces are part of them, are not looked at.\n\n\
        Bad:\n\n    kk: Стандарттың  көрсетілген мерзімдерде 4-тармағында көрсетіледі.\n\n\
        Good:\n\n    kk: Стандарттың 4-тармағында көрсетілген мерзімдерде көрсетіледі.\n\n\
        Source: order № 500 of 2015 as PDF (regulations.md, section 8: ten places).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    if spoken.role == Role::Form || !text.contains("  ") {
        return;
    }
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("  ")).map(|found| at + found) {
        let length = text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
        at = start + length;
        let inside = !text.get(..start).unwrap_or_default().ends_with('\n') && start > 0;
        let goes_on = text.get(at..).is_some_and(|rest| !rest.starts_with('\n') && !rest.is_empty());
        if inside && goes_on {
            runs.push(start..at);
        }
    }
    let Some(first) = runs.first().cloned() else { return };
    let around = around(text, first.start, first.end);
    let edits = runs.iter().map(|run| edit(run.clone(), " ")).collect();
    let message =
        say!("two spaces in {count} {count:place|places}, the first: `{around}`", count = runs.len(), around = around);
    let hint = spoken.hint("look for what is missing there; write one space");
    findings.push(spoken.finding(&CODE, first, edits, message).hint(hint));
}

/// The words before and after.
fn around(text: &str, from: usize, to: usize) -> String {
    let before = text.get(..from).unwrap_or_default().rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = text.get(to..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
    format!("{before}  {after}")
}
