//! Another act, as it is named in a content file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;
use super::choice::{ActKindForm, EntryFromForm};
use super::words::WordsForm;

/// Another act.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActReferenceForm {
    /// Its folder under `content/acts`, if it is part of this content.
    #[serde(default)]
    pub id: Option<At<String>>,
    /// What it is.
    pub kind: ActKindForm,
    /// Who issued it.
    #[serde(default)]
    pub issuer: WordsForm,
    /// Its number, quoted: "500", "А-6/229".
    pub number: At<String>,
    /// Its date of adoption, YYYY-MM-DD.
    #[serde(default)]
    pub date: Option<At<String>>,
    /// Its title.
    #[serde(default)]
    pub title: WordsForm,
    /// Its number of state registration, quoted.
    #[serde(default)]
    pub registered: Option<At<String>>,
    /// Its address at adilet.zan.kz: V1500011537.
    #[serde(default)]
    pub adilet: Option<At<String>>,
    /// Its code at zan.gov.kz, quoted: "79414".
    #[serde(default)]
    pub zan: Option<At<String>>,
}

/// When something takes effect.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryForm {
    /// The rule as the act states it.
    #[serde(default)]
    pub rule: WordsForm,
    /// The date that follows from it, YYYY-MM-DD; leave it out where it cannot be known or follows from the other keys.
    #[serde(default)]
    pub date: Option<At<String>>,
    /// The day from which the rule counts.
    #[serde(default)]
    pub from: Option<At<EntryFromForm>>,
    /// How long has to run out after that day: `10 calendar days`; left out: on that very day.
    #[serde(default)]
    pub after: Option<At<String>>,
    /// The day of the first official publication of the act that states the rule, YYYY-MM-DD.
    #[serde(default)]
    pub published: Option<At<String>>,
    /// The day of its state registration, YYYY-MM-DD.
    #[serde(default)]
    pub registered: Option<At<String>>,
    /// When it comes into legal force, where the act names that apart from its being put into effect.
    #[serde(default)]
    pub force: Option<ForceForm>,
}

/// When something comes into legal force.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForceForm {
    /// The rule as the act states it.
    #[serde(default)]
    pub rule: WordsForm,
    /// The date that follows from it, YYYY-MM-DD.
    #[serde(default)]
    pub date: Option<At<String>>,
    /// The day from which the rule counts.
    #[serde(default)]
    pub from: Option<At<EntryFromForm>>,
    /// How long has to run out after that day.
    #[serde(default)]
    pub after: Option<At<String>>,
}
