//! A value with the place where it was written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use serde_saphyr::Spanned;

/// A value read from YAML, with its line and column (both from 1).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The line, from 1; 0 when unknown.
    pub line: u32,
    /// The column in characters, from 1; 0 when unknown.
    pub column: u32,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let line = u32::try_from(spanned.referenced.line()).unwrap_or(u32::MAX);
        let column = u32::try_from(spanned.referenced.column()).unwrap_or(u32::MAX);
        Ok(Self { value: spanned.value, line, column })
    }
}

/// The schema of the value itself: a place is nothing that one writes.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
}

/// The schema of a printed number: a text, which may be written bare where it looks like a number.
pub struct PrintedNumber;

impl JsonSchema for PrintedNumber {
    fn schema_name() -> Cow<'static, str> {
        "PrintedNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": ["string", "integer"] })
    }

    fn inline_schema() -> bool {
        true
    }
}
