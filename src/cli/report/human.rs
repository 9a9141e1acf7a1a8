//! Findings for people: the line, a caret under the fault, what to do.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::super::voice;
use super::Tongue;
use super::summary;
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::load::folder;

/// Prints findings to the error stream, with colour on a terminal, and a summary.
pub fn human(root: &Path, findings: &[Finding], tongue: &Tongue) {
    voice::aside(told(root, findings, tongue));
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
            let quote = finding.spot.as_ref().and_then(|spot| spot.text.get(spot.range.clone())).unwrap_or_default();
            let snippet = Snippet::source(text.to_owned())
                .path(place.file.to_string())
                .line_start(place.line as usize)
                .annotation(AnnotationKind::Primary.span(span(text, place.column, quote)));
            groups.push(title.element(snippet));
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
    let renderer = match width() {
        Some(width) => Renderer::styled().term_width(width),
        None => Renderer::styled(),
    };
    renderer.render(&groups)
}

/// How wide the terminal is, if the findings are shown on one.
fn width() -> Option<usize> {
    let out = std::io::stderr();
    let size = rustix::termios::tcgetwinsize(&out).ok().filter(|_| out.is_terminal())?;
    (size.ws_col > 0).then(|| usize::from(size.ws_col))
}

/// The bytes of a line to mark: what is quoted, if it stands there, or else from the column to the end of the word, or the
/// last sign of the line.
fn span(line: &str, column: u32, quote: &str) -> std::ops::Range<usize> {
    let from = line.char_indices().nth(column as usize - 1).map_or(line.len(), |(byte, _)| byte);
    let rest = line.get(from..).unwrap_or("");
    let quoted = quote.lines().next().unwrap_or_default().trim_end();
    if !quoted.is_empty() && rest.starts_with(quoted) {
        return from..from + quoted.len();
    }
    let word =
        rest.find(|sign: char| sign.is_whitespace() || matches!(sign, ':' | ',' | ']' | '}')).unwrap_or(rest.len());
    from..from + word.max(rest.chars().next().map_or(0, char::len_utf8))
}
