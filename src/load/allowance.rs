//! Comments that allow findings, found in the text of a content file.

use std::sync::Arc;

use crate::diagnostic::allowance::Allowance;
use crate::diagnostic::place::Place;

/// What such a comment begins with, after the `#`.
const WORD: &str = "reglament: allow ";

/// The allowances of one file.
pub fn allowances(file: &Arc<str>, text: &str) -> Vec<Allowance> {
    if !text.contains(WORD) {
        return Vec::new();
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut block: Option<usize> = None;
    for (index, line) in lines.iter().enumerate() {
        let indent = indent(line);
        if block.is_some_and(|outer| line.trim().is_empty() || indent > outer) {
            continue;
        }
        block = begins_text(line).then(|| key_column(line));
        let Some((code, reason)) = comment(line) else { continue };
        let Some(first) = next_written(&lines, index + 1) else { continue };
        found.push(Allowance {
            code: code.to_owned(),
            reason: reason.to_owned(),
            place: Place { file: Arc::clone(file), line: number(index), column: number(indent) },
            lines: (number(first), number(last_below(&lines, first))),
        });
    }
    found
}

/// The code and the reason of such a comment, which has its line to itself.
fn comment(line: &str) -> Option<(&str, &str)> {
    let said = line.trim_start().strip_prefix('#')?.trim_start().strip_prefix(WORD)?.trim();
    let (code, reason) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    let dash = |sign: char| matches!(sign, '–' | '—' | '-' | ':') || sign.is_whitespace();
    Some((code.trim_end_matches(':'), reason.trim_start_matches(dash)))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The column of the key of a line, behind the dashes of lists.
fn key_column(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

/// Whether a text of several lines begins here (`key: >-`): a `#` in it is part of the text.
fn begins_text(line: &str) -> bool {
    let written = line.split(" #").next().unwrap_or_default().trim_end();
    let mark = written.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+'));
    let Some(before) = mark.strip_suffix(['|', '>']) else { return false };
    before.ends_with(": ") || before.trim_start() == "- "
}

fn next_written(lines: &[&str], from: usize) -> Option<usize> {
    let written = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    lines.iter().skip(from).position(|line| written(line)).map(|at| from + at)
}

/// The last line that is indented below a line.
fn last_below(lines: &[&str], first: usize) -> usize {
    let outer = lines.get(first).map_or(0, |line| indent(line));
    let below = |line: &&&str| line.trim().is_empty() || indent(line) > outer;
    first + lines.iter().skip(first + 1).take_while(below).count()
}

fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}
