//! Words as they are written: one leaf per language, a bare text or a text with its standing.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, IgnoredAny, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::super::at::At;
use super::choice::StandingForm;

/// A text in several languages: `{kk: …, ru: …}`. A language may be missing; each leaf is a text, or a mapping
/// with the text and its standing.
#[derive(Debug, Clone, Default)]
pub struct WordsForm(pub Vec<(At<String>, At<LeafForm>)>);

/// One language's text as written.
#[derive(Debug, Clone)]
pub enum LeafForm {
    /// `ru:` with nothing after it: not translated yet.
    Missing,
    /// `ru: текст`
    Bare(String),
    /// `ru: {text: текст, standing: official}`
    Full(TextForm),
}

/// One language's text with what is known of it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextForm {
    /// The text.
    pub text: At<String>,
    /// How much it weighs, if that differs from the file's or the process's own `standing`.
    #[serde(default)]
    pub standing: Option<StandingForm>,
    /// Where the wording comes from: an act and point.
    #[serde(default)]
    pub source: Option<String>,
    /// The date (YYYY-MM-DD) of the edition that this text renders, if it differs from the act's.
    #[serde(default)]
    pub dated: Option<At<String>>,
}

impl<'de> Deserialize<'de> for WordsForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LeafByLeaf;
        impl<'de> Visitor<'de> for LeafByLeaf {
            type Value = WordsForm;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text per language, `{kk: …, ru: …}`")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WordsForm, A::Error> {
                let mut leaves = Vec::new();
                while let Some(leaf) = map.next_entry()? {
                    leaves.push(leaf);
                }
                Ok(WordsForm(leaves))
            }
        }
        deserializer.deserialize_map(LeafByLeaf)
    }
}

impl<'de> Deserialize<'de> for LeafForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrMapping;
        impl<'de> Visitor<'de> for TextOrMapping {
            type Value = LeafForm;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text, or a mapping with `text`; a text that is only a number has to be quoted")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<LeafForm, E> {
                Ok(LeafForm::Bare(text.to_owned()))
            }
            fn visit_unit<E: Error>(self) -> Result<LeafForm, E> {
                Ok(LeafForm::Missing)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LeafForm, A::Error> {
                TextForm::deserialize(MapAccessDeserializer::new(map)).map(LeafForm::Full)
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<LeafForm, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self))
            }
        }
        deserializer.deserialize_any(TextOrMapping)
    }
}

impl JsonSchema for WordsForm {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let leaf = generator.subschema_for::<TextForm>();
        json_schema!({
            "description": "A text in several languages; a language may be missing.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" },
            "additionalProperties": { "anyOf": [{ "type": ["string", "null"] }, leaf] }
        })
    }
}
