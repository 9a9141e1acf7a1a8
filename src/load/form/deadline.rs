//! A deadline as it is written: a short phrase, a term with its wording, or a list of terms.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::super::at::At;
use super::words::WordsForm;

/// A deadline as written.
#[derive(Debug, Clone)]
pub enum DeadlineForm {
    /// `deadline: 1 working day`
    Phrase(String),
    /// `deadline: {is: 1 working day, printed: {…}}`
    Term(Box<TermForm>),
    /// `deadline: [{is: …, for: [a]}, {is: …, for: [b]}]`
    Terms(Vec<At<DeadlineForm>>),
}

/// One term of a deadline, or the whole cell with its `terms`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermForm {
    /// How long: `1 working day`, `10-15 seconds`, `30 seconds - 1 minute`, `1.5 minutes`, `at most 20 minutes`,
    /// `at least 20 minutes`, `2 times a day`, `worded` (only the printed words say it).
    #[serde(default)]
    pub is: Option<At<String>>,
    /// The categories or sub-services that it holds for.
    #[serde(default, rename = "for")]
    pub categories: Vec<At<String>>,
    /// The condition under which it holds.
    #[serde(default, rename = "if")]
    pub condition: WordsForm,
    /// The wording as printed.
    #[serde(default)]
    pub printed: WordsForm,
    /// Several terms in one cell, when the whole cell has a wording of its own.
    #[serde(default)]
    pub terms: Vec<At<DeadlineForm>>,
}

impl<'de> Deserialize<'de> for DeadlineForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PhraseTermOrTerms;
        impl<'de> Visitor<'de> for PhraseTermOrTerms {
            type Value = DeadlineForm;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a deadline such as `1 working day`, a term `{is: …, printed: {…}}` or a list of terms")
            }
            fn visit_str<E: Error>(self, phrase: &str) -> Result<DeadlineForm, E> {
                Ok(DeadlineForm::Phrase(phrase.to_owned()))
            }
            // A bare number lacks its unit: it is understood as little as other wrong phrases, and told in the same way.
            fn visit_i64<E: Error>(self, number: i64) -> Result<DeadlineForm, E> {
                Ok(DeadlineForm::Phrase(number.to_string()))
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<DeadlineForm, E> {
                Ok(DeadlineForm::Phrase(number.to_string()))
            }
            fn visit_f64<E: Error>(self, number: f64) -> Result<DeadlineForm, E> {
                Ok(DeadlineForm::Phrase(number.to_string()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DeadlineForm, A::Error> {
                TermForm::deserialize(MapAccessDeserializer::new(map)).map(|term| DeadlineForm::Term(Box::new(term)))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<DeadlineForm, A::Error> {
                let mut terms = Vec::new();
                while let Some(term) = seq.next_element()? {
                    terms.push(term);
                }
                Ok(DeadlineForm::Terms(terms))
            }
        }
        deserializer.deserialize_any(PhraseTermOrTerms)
    }
}

impl JsonSchema for DeadlineForm {
    fn schema_name() -> Cow<'static, str> {
        "Deadline".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let term = generator.subschema_for::<TermForm>();
        json_schema!({
            "description": "`1 working day`, `10-15 seconds`, `at most 20 minutes`, `2 times a day`; or a term with its wording; or several.",
            "anyOf": [
                { "type": "string" },
                term,
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, term] } }
            ]
        })
    }
}
