//! Findings for people: the line, a caret under the fault, what to do; and for programs: JSON.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::{Value, json};

use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::load::folder;

/// Prints findings to the error stream, with colour on a terminal, and a summary.
pub fn human(root: &Path, findings: &[Finding]) {
    let mut sources: BTreeMap<Arc<str>, Option<String>> = BTreeMap::new();
    for finding in findings {
        let source = finding.place.as_ref().and_then(|place| {
            let read = || folder::source(root, &place.file);
            sources.entry(Arc::clone(&place.file)).or_insert_with(read).as_deref()
        });
        anstream::eprintln!("{}\n", text(finding, source));
    }
    if let Some(summary) = summary(findings) {
        anstream::eprintln!("{summary}");
    }
}

/// How many findings of each severity there are; nothing when there are none.
pub fn summary(findings: &[Finding]) -> Option<String> {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let parts: Vec<String> = [
        (count(Severity::Error), "error", "errors"),
        (count(Severity::Warning), "warning", "warnings"),
        (count(Severity::Information), "note", "notes"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
    .collect();
    let first = findings.first()?;
    Some(format!("{}; `reglament explain {}` tells more about the first", parts.join(", "), first.code))
}

/// One finding with its line, coloured; the printing stream takes the colour out where it is not wanted.
fn text(finding: &Finding, source: Option<&str>) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::NOTE,
    };
    let title = level.primary_title(&*finding.message).id(finding.code);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let line = finding.place.as_ref().zip(source).and_then(|(place, source)| {
        let text = source.lines().nth(place.line as usize - 1)?;
        Some((place, text))
    });
    match (line, &finding.place) {
        (Some((place, text)), _) => {
            let span = span(text, place.column);
            let path = format!("{}:{}:{}", place.file, place.line, place.column);
            let snippet = Snippet::source(text.to_owned())
                .line_start(place.line as usize)
                .annotation(AnnotationKind::Primary.span(span));
            let origin = annotate_snippets::Origin::path(path);
            groups.push(
                title.elements([annotate_snippets::Element::from(origin), annotate_snippets::Element::from(snippet)]),
            );
        }
        (None, Some(place)) => {
            let path = format!("{}:{}:{}", place.file, place.line, place.column);
            groups.push(title.element(annotate_snippets::Origin::path(path)));
        }
        (None, None) => groups.push(Group::with_title(title)),
    }
    if let Some(hint) = &finding.hint
        && let Some(group) = groups.pop()
    {
        groups.push(group.element(Level::HELP.message(&**hint)));
    }
    Renderer::styled().render(&groups)
}

/// The bytes of a line to mark: from the column to the end of the word there, or the last sign of the line.
fn span(line: &str, column: u32) -> std::ops::Range<usize> {
    let from = line.char_indices().nth(column as usize - 1).map_or(line.len(), |(byte, _)| byte);
    let rest = line.get(from..).unwrap_or("");
    let word =
        rest.find(|sign: char| sign.is_whitespace() || matches!(sign, ':' | ',' | ']' | '}')).unwrap_or(rest.len());
    from..from + word.max(rest.chars().next().map_or(0, char::len_utf8))
}

/// Findings as one JSON object.
pub fn json(findings: &[Finding]) -> Value {
    let all: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code,
                "severity": finding.severity.name(),
                "message": finding.message.to_string(),
                "hint": finding.hint.as_ref().map(ToString::to_string),
                "file": finding.place.as_ref().map(|place| place.file.to_string()),
                "line": finding.place.as_ref().map(|place| place.line),
                "column": finding.place.as_ref().map(|place| place.column),
                "address": finding.address.as_ref().map(|address| address.as_str()),
            })
        })
        .collect();
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    json!({
        "findings": all,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "information": count(Severity::Information),
    })
}

/// The report of a run that could not even begin.
pub fn failure(message: &str) -> Value {
    json!({
        "findings": [{ "code": "could-not-run", "severity": "error", "message": message }],
        "errors": 1, "warnings": 0, "information": 0,
    })
}
