//! All structural faults of a file at once: its tree held against the schema of its form.
//!
//! serde stops at the first fault. When it has stopped, this goes through the whole file. It understands the part of
//! JSON Schema that schemars writes for our forms, which is also what editors check; the two cannot differ.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::at::At;
use super::code;
use super::lower::context::{comma, quotes};
use super::tree::{Scalar, Tree};
use crate::diagnostic::code::Code;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::suggest;

/// One structural fault, at a line and column.
#[derive(Debug, PartialEq)]
pub struct Fault {
    /// What kind of fault.
    pub code: &'static Code,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
}

/// Holds a tree against a schema.
pub fn faults(schema: &Value, tree: &At<Tree>) -> Vec<Fault> {
    let mut walk = Walk { definitions: schema.get("$defs").and_then(Value::as_object), faults: Vec::new() };
    walk.value(schema, tree, false);
    walk.faults
}

struct Walk<'s> {
    definitions: Option<&'s Map<String, Value>>,
    faults: Vec<Fault>,
}

impl<'s> Walk<'s> {
    fn fault<T>(&mut self, code: &'static Code, at: &At<T>, message: impl Into<Message>, hint: Option<Message>) {
        self.faults.push(Fault { code, line: at.line.max(1), column: at.column.max(1), message: message.into(), hint });
    }

    /// Follows a reference; a described one stands in an `allOf` of its own.
    fn resolve(&self, schema: &'s Value) -> &'s Value {
        let alone = schema.get("allOf").and_then(Value::as_array).and_then(|all| all.first());
        let schema = alone.unwrap_or(schema);
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
        name.and_then(|name| self.definitions?.get(name)).unwrap_or(schema)
    }

    /// `chosen`: the value stands where several kinds are possible, so a scalar is not simply read as a text.
    fn value(&mut self, schema: &'s Value, at: &At<Tree>, chosen: bool) {
        let schema = self.resolve(schema);
        if let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) {
            self.alternatives(alternatives, at);
        } else if let Some(words) = choices(schema) {
            self.choice(&words, at);
        } else if !fits(schema, &at.value, chosen) {
            self.mismatch(expected(schema), at);
        } else {
            match &at.value {
                Tree::Map(entries) => self.mapping(schema, at, entries),
                Tree::List(items) => {
                    if let Some(schema) = schema.get("items") {
                        items.iter().for_each(|item| self.value(schema, item, false));
                    }
                }
                _ => {}
            }
        }
    }

    fn alternatives(&mut self, alternatives: &'s [Value], at: &At<Tree>) {
        let several = alternatives.iter().filter(|one| !is_null(self.resolve(one))).count() > 1;
        let fitting = alternatives.iter().find(|one| {
            let one = self.resolve(one);
            choices(one).is_some() && !matches!(at.value, Tree::Null | Tree::List(_) | Tree::Map(_))
                || one.get("anyOf").is_some()
                || choices(one).is_none() && fits(one, &at.value, several)
        });
        match fitting {
            Some(one) => self.value(one, at, several),
            None => {
                let kinds = alternatives.iter().map(|one| self.resolve(one)).filter(|one| !is_null(one));
                self.mismatch(kinds.flat_map(expected).collect(), at);
            }
        }
    }

    fn mismatch(&mut self, expected: Vec<Message>, at: &At<Tree>) {
        let number = matches!(expected.as_slice(), [only] if **only == *"a number");
        let hint: Message = match &at.value {
            Tree::Other(_) if number => "write a whole number, such as 2".into(),
            Tree::Other(_) => "put quotes around it if it is a text".into(),
            Tree::Null => "fill it in, or remove the key".into(),
            _ => shape(&expected),
        };
        let either = expected.into_iter().reduce(|one, other| say!("{one} or {other}", one = one, other = other));
        let expected = either.unwrap_or_else(|| "something else".into());
        let message = say!("expected {expected}, found {at}", expected = expected, at = at.value.kind());
        self.fault(&code::WRONG_TYPE, at, message, Some(hint));
    }

    fn choice(&mut self, words: &[&str], at: &At<Tree>) {
        match &at.value {
            Tree::Text(word) if words.contains(&word.as_str()) => {}
            Tree::Text(word) => {
                let hint = suggest::hint(word, words.iter().copied());
                self.fault(&code::UNKNOWN_VALUE, at, say!("unknown value `{word}`", word = word), Some(hint));
            }
            _ => {
                let words = format!("`{}`", words.join("`, `"));
                self.mismatch(vec![say!("one of {words}", words = words)], at);
            }
        }
    }

    fn mapping(&mut self, schema: &'s Value, at: &At<Tree>, entries: &[(At<String>, At<Tree>)]) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        let mut keys = Keys::new(properties, entries);
        for (index, (key, value)) in entries.iter().enumerate() {
            if let Some(line) = seen.get(key.value.as_str()) {
                let message =
                    say!("the key `{key}` is written twice, first in line {line}", key = &key.value, line = line);
                self.fault(&code::DUPLICATE_KEY, key, message, Some("keep the right one".into()));
                continue;
            }
            seen.insert(&key.value, key.line);
            match properties.and_then(|known| known.get(&key.value)) {
                Some(schema) => self.value(schema, value, false),
                None => match schema.get("additionalProperties") {
                    Some(Value::Bool(false)) => {
                        let (message, hint) = match cut_by_comma(entries, index) {
                            Some((text, rest)) => (comma(text, rest), quotes(text, rest)),
                            None => (say!("unknown key `{key}`", key = &key.value), keys.hint(&key.value)),
                        };
                        self.fault(&code::UNKNOWN_KEY, key, message, Some(hint));
                    }
                    Some(schema @ Value::Object(_)) => self.value(schema, value, false),
                    _ => {}
                },
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for key in required {
            if !seen.contains_key(key) && !keys.meant.contains(&key) {
                let about = properties.and_then(|known| known.get(key)).and_then(|schema| schema.get("description"));
                let hint = about
                    .and_then(Value::as_str)
                    .map(|about| say!("`{key}:` {about}", key = key, about = Message::from(about.replace('\n', " "))));
                self.fault(&code::MISSING_KEY, at, say!("missing key `{key}`", key = key), hint);
            }
        }
    }
}

/// The text that a comma ended, and what follows it, if that is how this key came to be: `{to: a, when: Иә, мүмкін}`.
fn cut_by_comma(entries: &[(At<String>, At<Tree>)], index: usize) -> Option<(&str, &str)> {
    let (key, value) = entries.get(index)?;
    let (_, before) = entries.get(index.checked_sub(1)?)?;
    match &before.value {
        Tree::Text(text) if value.value == Tree::Null && before.line == key.line => Some((text, &key.value)),
        _ => None,
    }
}

/// How to write what is expected.
fn shape(expected: &[Message]) -> Message {
    let one_of_them = |kind: &str| expected.iter().any(|one| **one == *kind);
    if expected.len() == 1 && one_of_them("a number") {
        "write a whole number, such as 2".into()
    } else if expected.len() == 1 && one_of_them("true or false") {
        "write `true` or `false`, without quotes".into()
    } else if one_of_them("a mapping") && one_of_them("a list") {
        "write `key: value` lines below it, or a list: a line `- …` for each".into()
    } else if one_of_them("a list") {
        "write a line `- …` for each, even if there is one only".into()
    } else if one_of_them("a mapping") {
        "write `key: value` lines below it, indented, such as `kk: …` and `ru: …` for a text".into()
    } else {
        "write the one value after the `:`, without `-`, `[` or `{`".into()
    }
}

/// The keys that a mapping can have: those still free, and those that are written already, with their lines.
struct Keys<'s> {
    free: Vec<&'s str>,
    written: Vec<(&'s str, u32)>,
    /// Free keys that a misspelt one stands for, and that are therefore not missing.
    meant: Vec<&'s str>,
}

impl<'s> Keys<'s> {
    fn new(properties: Option<&'s Map<String, Value>>, entries: &[(At<String>, At<Tree>)]) -> Self {
        let mut first: BTreeMap<&str, u32> = BTreeMap::new();
        for (key, _) in entries {
            first.entry(&key.value).or_insert(key.line);
        }
        let mut keys = Self { free: Vec::new(), written: Vec::new(), meant: Vec::new() };
        for known in properties.into_iter().flat_map(Map::keys) {
            match first.get(known.as_str()) {
                Some(line) => keys.written.push((known, *line)),
                None => keys.free.push(known),
            }
        }
        keys
    }

    /// What an unknown key may have been meant to be.
    fn hint(&mut self, word: &str) -> Message {
        let nearest = suggest::nearest(word, self.free.iter().copied());
        if nearest.is_none()
            && let Some(near) = suggest::nearest(word, self.written.iter().map(|(known, _)| *known))
            && let Some((_, line)) = self.written.iter().find(|(known, _)| *known == near)
        {
            return say!("did you mean `{near}`? it is written already, in line {line}", near = near, line = *line);
        }
        self.meant.extend(nearest);
        suggest::hint(word, self.free.iter().copied())
    }
}

/// The words of a closed list, if the schema is one.
fn choices(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words.iter().map(Value::as_str).collect();
    }
    let cases = schema.get("oneOf")?.as_array()?;
    let mut words = Vec::new();
    for case in cases {
        match (case.get("const").and_then(Value::as_str), case.get("enum").and_then(Value::as_array)) {
            (Some(word), _) => words.push(word),
            (None, Some(more)) => words.extend(more.iter().filter_map(Value::as_str)),
            (None, None) => return None,
        }
    }
    Some(words)
}

fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_null(schema: &Value) -> bool {
    types(schema) == ["null"]
}

/// Whether a value is of a kind that the schema takes. A lone text takes any scalar: `number: 5` is the text "5".
fn fits(schema: &Value, value: &Tree, chosen: bool) -> bool {
    let types = types(schema);
    types.is_empty()
        || types.iter().any(|kind| match *kind {
            "string" => matches!(value, Tree::Text(_)) || !chosen && matches!(value, Tree::Other(_)),
            "array" => matches!(value, Tree::List(_)),
            "object" => matches!(value, Tree::Map(_)),
            "null" => matches!(value, Tree::Null),
            "boolean" => matches!(value, Tree::Other(Scalar::Truth)),
            "integer" | "number" => matches!(value, Tree::Other(Scalar::Count)),
            _ => false,
        })
}

/// The kinds of value that a schema takes, in words.
fn expected(schema: &Value) -> Vec<Message> {
    let said = |kind: &str| -> Option<Message> {
        match kind {
            "string" => Some("a text".into()),
            "array" => Some("a list".into()),
            "object" => Some("a mapping".into()),
            "boolean" => Some("true or false".into()),
            "integer" | "number" => Some("a number".into()),
            _ => None,
        }
    };
    types(schema).into_iter().filter_map(said).collect()
}
