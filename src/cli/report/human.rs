//! Findings for people: the line, a caret under the fault, what to do.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::super::voice;
use super::Tongue;
use super::summary;
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::load::folder;

/// Prints findings to the error stream, with colour on a terminal, and a summary.
pub fn human(root: &Path, findings: &[Finding], tongue: &Tongue) {
    anstream::eprint!("{}", told(root, findings, tongue));
}

/// Findings and a summary as [`human`] prints them.
pub fn told(root: &Path, findings: &[Finding], tongue: &Tongue) -> String {
    let mut sources: BTreeMap<Arc<str>, Option<String>> = BTreeMap::new();
    let mut told = String::new();
    let heard = |finding: &&Finding| !voice::is_quiet() || finding.severity == Severity::Error;
    for finding in findings.iter().filter(heard) {
        let source = finding.place.as_ref().and_then(|place| {
            let read = || folder::source(root, &place.file);
            sources.entry(Arc::clone(&place.file)).or_insert_with(read).as_deref()
        });
        told.push_str(&format!("{}\n\n", text(finding, source, tongue)));
    }
    let summary = summary(findings, tongue).filter(|_| !told.is_empty());
    told.extend(summary.map(|summary| format!("{summary}\n")));
    told
}

/// One finding with its line, coloured; the printing stream takes the colour out where it is not wanted.
fn text(finding: &Finding, source: Option<&str>, tongue: &Tongue) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::NOTE,
    };
    let level = level.with_name(tongue.word(finding.severity.name()));
    let title = level.primary_title(tongue.say(&finding.message)).id(finding.code);
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
            let origin = Origin::path(path);
            groups.push(title.elements([Element::from(origin), Element::from(snippet)]));
        }
        (None, Some(place)) => {
            let path = format!("{}:{}:{}", place.file, place.line, place.column);
            groups.push(title.element(Origin::path(path)));
        }
        (None, None) => groups.push(Group::with_title(title)),
    }
    if let Some(hint) = &finding.hint
        && let Some(group) = groups.pop()
    {
        groups.push(group.element(Level::HELP.with_name(tongue.word("help")).message(tongue.say(hint))));
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
