//! Events as they are written: what changed an act.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::{At, PrintedNumber};
use super::body::{AnnexForm, ChapterForm, PointForm};
use super::choice::ChangeKindForm;
use super::process::StepForm;
use super::reference::{ActReferenceForm, EntryForm};
use super::regulation::RegulationForm;
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
    /// How its notes are printed, where not in the usual way.
    #[serde(default)]
    pub print: Option<PrintForm>,
    /// What changed.
    pub changes: Vec<At<ChangeForm>>,
}

/// How the notes of an event are printed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintForm {
    /// The dash of a Kazakh note: `-` or `–`.
    #[serde(default)]
    pub dash: Option<At<String>>,
    /// Whether the Kazakh note names the act before the bracket: `№ 359 бұйрығымен (…)`.
    #[serde(default)]
    pub act_first: bool,
    /// The languages whose notes end without a full stop: `[kk]`.
    #[serde(default)]
    pub unstopped: Vec<At<String>>,
}

/// One change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeForm {
    /// What was done.
    pub kind: ChangeKindForm,
    /// To what: an anchor of the act (`p1-2`, `annex-2`), a regulation (`border-permit`) or a part of one
    /// (`border-permit#p8`), or another event (`event-order-275`). The whole act when left out.
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
    /// The new or added chapter.
    #[serde(default)]
    pub chapter: Option<At<ChapterForm>>,
    /// The new or added annex.
    #[serde(default)]
    pub annex: Option<At<AnnexForm>>,
    /// The new wording of a whole regulation.
    #[serde(default)]
    pub regulation: Option<At<Box<RegulationForm>>>,
    /// What stood there before, where the text of this file does not hold it.
    #[serde(default)]
    pub was: Option<At<WasForm>>,
    /// The number that the part is printed with from then on, if it was renumbered.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// The part after which an added or moved part stands: an anchor of the target's own page, or named like a target.
    #[serde(default)]
    pub after: Option<At<String>>,
    /// The note or stub as printed, whole; written from the other keys when left out.
    #[serde(default)]
    pub note: WordsForm,
}

/// What stood in a place before a change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WasForm {
    /// The words of a paragraph, title or heading.
    #[serde(default)]
    pub text: Option<At<WordsForm>>,
    /// The point or subpoint.
    #[serde(default)]
    pub point: Option<At<PointForm>>,
    /// The step of a process.
    #[serde(default)]
    pub step: Option<At<StepForm>>,
    /// The chapter.
    #[serde(default)]
    pub chapter: Option<At<ChapterForm>>,
    /// The annex.
    #[serde(default)]
    pub annex: Option<At<AnnexForm>>,
}
