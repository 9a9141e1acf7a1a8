//! Events as they are written: what changed an act.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;
use super::body::PointForm;
use super::choice::ChangeKindForm;
use super::process::StepForm;
use super::reference::{ActReferenceForm, EntryForm};
use super::words::WordsForm;

/// An event: an amendment, a repeal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// The act that made the change.
    #[serde(default)]
    pub by: Option<ActReferenceForm>,
    /// The reason, where no act is named or beside it.
    #[serde(default)]
    pub reason: WordsForm,
    /// When it takes effect.
    #[serde(default)]
    pub entry: EntryForm,
    /// What changed.
    pub changes: Vec<At<ChangeForm>>,
}

/// One change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeForm {
    /// What was done.
    pub kind: ChangeKindForm,
    /// To what: an anchor of the act (`p1-2`, `annex-2`), a regulation (`border-permit`) or a part of one
    /// (`border-permit#p8`). The whole act when left out.
    #[serde(default)]
    pub target: Option<At<String>>,
    /// The new words of a paragraph, title or heading.
    #[serde(default)]
    pub text: Option<At<WordsForm>>,
    /// The new or added point or subpoint.
    #[serde(default)]
    pub point: Option<At<PointForm>>,
    /// The new or added step of a process.
    #[serde(default)]
    pub step: Option<At<StepForm>>,
    /// The anchor after which an added part stands.
    #[serde(default)]
    pub after: Option<At<String>>,
    /// The note or stub as printed, whole.
    #[serde(default)]
    pub note: WordsForm,
}
