//! An act file as it is written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;
use super::body::{AnnexForm, ChapterForm, PointForm};
use super::choice::{ActKindForm, StandingForm, StatusForm};
use super::event::EventForm;
use super::process::UnitForm;
use super::reference::{ActReferenceForm, EntryForm};
use super::regulation::AbbreviationForm;
use super::words::WordsForm;

/// An act: an order or decree with what it approves.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reglament act file")]
pub struct ActForm {
    /// What it is.
    pub kind: ActKindForm,
    /// Who issued it.
    pub issuer: WordsForm,
    /// Its number, quoted: "500", "А-6/229".
    pub number: At<String>,
    /// The title as printed.
    pub title: At<WordsForm>,
    /// The sentence of requisites as printed under the title.
    #[serde(default)]
    pub requisites: WordsForm,
    /// The date of adoption, YYYY-MM-DD.
    pub adopted: At<String>,
    /// State registration.
    #[serde(default)]
    pub registered: Option<RegistrationForm>,
    /// Official publications.
    #[serde(default)]
    pub published: Vec<PublicationForm>,
    /// When it takes effect.
    #[serde(default)]
    pub entry: EntryForm,
    /// Its address at adilet.zan.kz: V1500011537.
    #[serde(default)]
    pub adilet: Option<At<String>>,
    /// Its code at zan.gov.kz, quoted: "79414".
    #[serde(default)]
    pub zan: Option<At<String>>,
    /// Its number in the state register, quoted.
    #[serde(default)]
    pub registry: Option<At<String>>,
    /// Whether it is in force; follows from the events when left out.
    #[serde(default)]
    pub status: Option<At<StatusForm>>,
    /// How much the texts of this file weigh, per language: `{kk: official, ru: translation}`. Official when left out.
    #[serde(default)]
    pub standing: BTreeMap<String, At<StandingForm>>,
    /// The date (YYYY-MM-DD) of the edition that each language's text renders: `{kk: 2020-08-25}`.
    #[serde(default)]
    pub editions: BTreeMap<String, At<String>>,
    /// Notes printed under the title, whole.
    #[serde(default)]
    pub notes: Vec<At<WordsForm>>,
    /// The preamble as printed, with its command word.
    #[serde(default)]
    pub preamble: WordsForm,
    /// The points, when there are no chapters.
    #[serde(default)]
    pub points: Vec<At<PointForm>>,
    /// Chapters.
    #[serde(default)]
    pub chapters: Vec<At<ChapterForm>>,
    /// Definitions and abbreviations of its own text (not of its regulations), in the printed order.
    #[serde(default)]
    pub abbreviations: Vec<At<AbbreviationForm>>,
    /// Who signed: each a list of printed lines.
    #[serde(default)]
    pub signatories: Vec<Vec<WordsForm>>,
    /// With whom it was agreed.
    #[serde(default)]
    pub agreements: Vec<AgreementForm>,
    /// Its annexes, regulations among them.
    #[serde(default)]
    pub annexes: Vec<At<AnnexForm>>,
    /// The order in which a language prints the annexes, where it is not that of this file: for each language the ids of the
    /// regulations, or the anchors of annexes: `{kk: [border-permit, registration]}`.
    #[serde(default)]
    pub order: BTreeMap<String, Vec<At<String>>>,
    /// The acts that it repeals.
    #[serde(default)]
    pub repeals: Vec<ActReferenceForm>,
    /// What changed it since.
    #[serde(default)]
    pub events: Vec<At<EventForm>>,
    /// Units that several of its regulations share.
    #[serde(default)]
    pub units: Vec<At<UnitForm>>,
    /// Where the texts come from, in your own words.
    #[serde(default)]
    pub sources: Vec<WordsForm>,
}

/// State registration.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationForm {
    /// The number, quoted.
    pub number: At<String>,
    /// The date, YYYY-MM-DD.
    #[serde(default)]
    pub date: Option<At<String>>,
}

/// An official publication.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicationForm {
    /// Where.
    pub place: WordsForm,
    /// When, YYYY-MM-DD.
    #[serde(default)]
    pub date: Option<At<String>>,
}

/// A block of agreement.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementForm {
    /// The lines as printed.
    pub lines: Vec<WordsForm>,
    /// The date, YYYY-MM-DD.
    #[serde(default)]
    pub date: Option<At<String>>,
}
