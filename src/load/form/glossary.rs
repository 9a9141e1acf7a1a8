//! The glossary file as it is written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;

/// One term per concept: what the same thing is called in each language.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reglament glossary file")]
pub struct GlossaryForm {
    /// The concepts.
    #[serde(default)]
    pub concepts: Vec<ConceptForm>,
}

/// A concept.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConceptForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// The terms of each language, in the nominative, the preferred one first: `{kk: [рұқсаттама], ru: [пропуск]}`.
    pub terms: BTreeMap<String, At<Vec<String>>>,
    /// Words that are not to be used for it: `{ru: [пропускное удостоверение]}`.
    #[serde(default)]
    pub avoid: BTreeMap<String, At<Vec<String>>>,
}
