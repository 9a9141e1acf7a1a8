//! What a fault of the YAML itself is called, and what to do: the reader's words made useful to an author.

use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;

use crate::diagnostic::message::{Message, say};

const GENERAL: &str = "indent with spaces, and put quotes around a text that holds `: ` or begins with a sign; \
    `reglament explain bad-yaml` shows how";

const ALIASES: (&str, &str) =
    ("the aliases of this file stand for too much", "write the values out instead of `*…` and `<<:`");

/// A sentence that says what is wrong, and a hint. `line` is the text of the line where it was noticed.
pub fn explain(error: &Error, line: &str, column: u32) -> (Message, Message) {
    let (message, hint) = match error {
        Error::MultipleDocuments { .. } => {
            ("a file holds one document, and a second one begins here", "take out the line `---` before it")
        }
        Error::UnknownAnchor { .. } => return alias(line, column),
        Error::RecursiveReferencesRequireWeakTypes { .. } => {
            ("this alias refers to what it is itself a part of", "write the value out instead of `*…`")
        }
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. } => ALIASES,
        Error::AliasError { error, .. } => match error.without_snippet() {
            Error::Budget { .. } => ALIASES,
            other => return explain(other, line, column),
        },
        Error::Budget { breach, .. } => return budget(breach),
        Error::NullIntoString { .. } | Error::Unexpected { .. } => {
            ("a key has to be a word", "write `key: value`; put quotes around a text that begins with `?`, `:` or `[`")
        }
        Error::InvalidBinaryBase64 { .. } | Error::BinaryNotUtf8 { .. } => {
            ("`!!binary` does not hold a text", "write the text itself, without `!!binary`")
        }
        _ => return scanner(&plain(error), line),
    };
    (message.into(), hint.into())
}

/// The reader's sentence without its place, which stands in front of every finding anyway.
fn plain(error: &Error) -> String {
    let message = error.to_string();
    let first = message.lines().next().unwrap_or("not understood").trim();
    let first = first.split(" (defined at ").next().unwrap_or(first);
    first.rfind(" at line ").and_then(|end| first.get(..end)).unwrap_or(first).to_owned()
}

fn alias(line: &str, column: u32) -> (Message, Message) {
    let start = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let name: String =
        line.chars().skip(start + 1).take_while(|sign| !sign.is_whitespace() && !",]}".contains(*sign)).collect();
    let hint = "put quotes around a text that begins with `*`; for an alias, write the anchor `&name` before it";
    (say!("`*{name}` refers to nothing", name = name), hint.into())
}

fn budget(breach: &BudgetBreach) -> (Message, Message) {
    match breach {
        BudgetBreach::Depth { .. } => {
            let hint = "content is never nested this deep: look for a `[` or `{` too many";
            ("lists and mappings are nested too deep here".into(), hint.into())
        }
        BudgetBreach::SequenceUnbalanced => ("a list or mapping is not closed".into(), GENERAL.into()),
        BudgetBreach::Aliases { .. }
        | BudgetBreach::Anchors { .. }
        | BudgetBreach::AliasAnchorRatio { .. }
        | BudgetBreach::RecordedAnchorEvents { .. }
        | BudgetBreach::RecordedAnchorBytes { .. }
        | BudgetBreach::MergeKeys { .. } => (ALIASES.0.into(), ALIASES.1.into()),
        _ => ("the file holds more than one act can".into(), "split it into several acts".into()),
    }
}

/// Faults that the reader gives only in words.
fn scanner(said: &str, line: &str) -> (Message, Message) {
    let value = line.split_once(": ").map_or(line, |(_, value)| value).trim();
    let marker = value.chars().next().filter(|sign| "@`%!&|>*".contains(*sign));
    if let Some(told) = brackets(said) {
        return told;
    }
    let (message, hint) = if said.contains("mapping values are not allowed") {
        ("a second `: ` in this line", "put quotes around a text that holds `: `, and a space after the `:` of a key")
    } else if said.contains("unclosed quote") || said.contains("unexpected end of stream") {
        ("a quote that begins here is not closed", "close it, or double it where it is part of the text: `''`")
    } else if said.contains("trailing content after") {
        ("there is more after the closing quote", "put the other quotes around the whole text: `'\"Name\" rest'`")
    } else if said.contains("simple key expected") {
        ("this is neither `key: value` nor a part of the text above", "write `:` and a space after a key; indent text")
    } else if said.contains("did not find expected key") || said.contains("did not find expected '-'") {
        ("this line is not indented like the ones it belongs to", "begin all keys of a mapping in the same column")
    } else if said.contains("escape") {
        ("an unknown escape after `\\`", "use single quotes, where `\\` is an ordinary sign, or write `\\\\`")
    } else {
        return (say!("this is no YAML: {said}", said = said), remedy(said, marker));
    };
    (message.into(), hint.into())
}

/// Brackets that are not closed or too many, and tabs.
fn brackets(said: &str) -> Option<(Message, Message)> {
    if said.contains("recursion limit") || said.contains("depth") {
        let hint = "content is never nested this deep: look for a `[` or `{` too many";
        return Some(("lists and mappings are nested too deep here".into(), hint.into()));
    }
    if said.contains("unclosed bracket") || said.contains("mismatched bracket") {
        let hint = "close every `{` and `[`, part with commas, and put quotes around a text that holds `: ` or `, `";
        return Some(("a `{` or `[` that begins here is not closed".into(), hint.into()));
    }
    let tab = said.contains("tab");
    tab.then(|| ("there is a tab where only spaces can be".into(), "indent with spaces, never with tabs".into()))
}

/// What to do about a fault that is told in the reader's own words.
fn remedy(said: &str, marker: Option<char>) -> Message {
    if said.contains("flow mapping") || said.contains("flow sequence") || said.contains("bracket") {
        "close every `{` and `[`, part with commas, and put quotes around a text that holds `: ` or `, `".into()
    } else if let Some(sign) = marker {
        say!("put quotes around a text that begins with `{sign}`", sign = sign)
    } else if said.contains("unexpected character") {
        "take it out: it is no sign of a text".into()
    } else {
        GENERAL.into()
    }
}
