//! One more annex in an act.yaml that is there: the rest of the file stays as it is, to the letter.

use serde_json::Value;

use crate::load::canonical::value;

/// The text with one more annex, which is this regulation; none where its list of annexes is written in a way that
/// cannot be added to.
pub fn with(text: &str, regulation: &str) -> Option<String> {
    let before = value(text)?;
    let count = annexes(&before);
    let lines: Vec<&str> = text.lines().collect();
    let entry = |indent: &str| format!("{indent}- number: {}\n{indent}  regulation: {regulation}\n", count + 1);
    let after = match lines.iter().position(|line| line.trim_end() == "annexes:") {
        None => format!("{}\nannexes:\n{}", with_break(text), entry("  ")),
        Some(head) => {
            let below = lines.get(head + 1..)?;
            let inside = |line: &&&str| line.is_empty() || line.starts_with([' ', '#', '-']);
            let block = below.iter().take_while(inside).copied().collect::<Vec<_>>();
            let full = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
            let end = block.iter().rposition(full)? + 1;
            let first = block.iter().find(|line| line.trim_start().starts_with('-'))?;
            let indent = first.get(..first.len() - first.trim_start().len())?;
            let at = head + 1 + end;
            let mut out = lines.get(..at)?.join("\n");
            out.push('\n');
            out.push_str(&entry(indent));
            let rest = lines.get(at..)?.join("\n");
            if !rest.is_empty() {
                out.push_str(&rest);
                out.push('\n');
            }
            out
        }
    };
    (annexes(&value(&after)?) == count + 1).then_some(after)
}

fn annexes(act: &Value) -> usize {
    act.get("annexes").and_then(Value::as_array).map_or(0, Vec::len)
}

fn with_break(text: &str) -> String {
    format!("{}\n", text.trim_end())
}
