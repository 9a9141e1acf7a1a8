//! Where long Kazakh words may be cut in narrow columns.
//!
//! No patterns for Kazakh exist (neither hyph-utf8 of TeX nor hypher of Typst has any), so running text is not cut at all; in the
//! cells of a table a word that could be wider than its column is cut between syllables (`layout::text`).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::layout::text::{Language, syllables};

/// A shorter word fits every column.
const LONG: usize = 14;

/// The long words of a view with soft hyphens between their syllables.
pub fn breaks(view: &Value, into: &mut BTreeMap<String, String>) {
    match view {
        Value::String(text) => {
            for word in text.split(|sign: char| !sign.is_alphabetic()) {
                if word.chars().nth(LONG - 1).is_some() && !into.contains_key(word) {
                    into.insert(word.to_owned(), syllables(word, Language::Kazakh).join("\u{ad}"));
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| breaks(value, into)),
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "svg").for_each(|(_, value)| breaks(value, into))
        }
        _ => {}
    }
}
