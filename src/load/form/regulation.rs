//! A regulation file as it is written.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::super::at::At;
use super::body::{AnnexForm, ChapterForm};
use super::choice::{DocumentKindForm, FormForm, StandingForm};
use super::deadline::DeadlineForm;
use super::process::{ProcessForm, UnitForm};
use super::reference::ActReferenceForm;
use super::words::WordsForm;

/// A regulation of a state service.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reglament regulation file")]
pub struct RegulationForm {
    /// What it is: a `regulation` when left out, a `standard`, `rules`.
    #[serde(default)]
    pub kind: Option<DocumentKindForm>,
    /// The title as printed.
    pub title: At<WordsForm>,
    /// How much the texts of this file weigh, per language: `{kk: official, ru: translation}`. Official when left out.
    #[serde(default)]
    pub standing: BTreeMap<String, At<StandingForm>>,
    /// The service that it regulates.
    #[serde(default)]
    pub service: WordsForm,
    /// Who provides it.
    #[serde(default)]
    pub provider: WordsForm,
    /// Who may ask for it.
    #[serde(default)]
    pub recipients: WordsForm,
    /// The form in which it is given.
    #[serde(default)]
    pub form: Option<FormForm>,
    /// What the recipient gets.
    #[serde(default)]
    pub result: WordsForm,
    /// The declared total deadline.
    #[serde(default)]
    pub total: Option<At<DeadlineForm>>,
    /// What declares the total deadline (point 4 of the standard).
    #[serde(default)]
    pub total_basis: WordsForm,
    /// What to bring. When left out, the point of the standard that `standard` names for it, if that standard is here.
    #[serde(default)]
    pub documents: Vec<At<RequirementForm>>,
    /// On what grounds the service is refused. When left out, the point of the standard that `standard` names for it.
    #[serde(default)]
    pub refusals: Vec<At<RequirementForm>>,
    /// What it costs.
    #[serde(default)]
    pub fee: WordsForm,
    /// Where to ask.
    #[serde(default)]
    pub place: WordsForm,
    /// When it is open.
    #[serde(default)]
    pub hours: WordsForm,
    /// The standard that it carries out.
    #[serde(default)]
    pub standard: Option<StandardForm>,
    /// Categories of urgency, of recipients, or sub-services.
    #[serde(default)]
    pub categories: Vec<NamedForm>,
    /// Ways of asking.
    #[serde(default)]
    pub channels: Vec<ChannelForm>,
    /// Definitions and abbreviations in the printed order.
    #[serde(default)]
    pub abbreviations: Vec<At<AbbreviationForm>>,
    /// The text.
    #[serde(default)]
    pub chapters: Vec<At<ChapterForm>>,
    /// Its own annexes.
    #[serde(default)]
    pub annexes: Vec<At<AnnexForm>>,
    /// Units in the order of the lanes: a unit, or the id of one that `act.yaml` describes.
    #[serde(default)]
    pub units: Vec<At<UnitItemForm>>,
    /// Processes.
    #[serde(default)]
    pub processes: Vec<At<ProcessForm>>,
    /// Notes printed under the title, whole.
    #[serde(default)]
    pub notes: Vec<At<WordsForm>>,
}

/// One document to bring or one ground for refusal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequirementForm {
    /// What it says.
    pub text: WordsForm,
    /// The categories that it holds for; all when left out.
    #[serde(default, rename = "for")]
    pub categories: Vec<At<String>>,
}

/// The standard that a regulation carries out, and the points of it that say what a citizen needs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandardForm {
    /// The act that approved it.
    pub act: ActReferenceForm,
    /// The number of its point on deadlines, quoted.
    #[serde(default)]
    pub deadline_point: Option<String>,
    /// The number of its point on documents, quoted.
    #[serde(default)]
    pub documents_point: Option<String>,
    /// The number of its point on grounds for refusal, quoted.
    #[serde(default)]
    pub refusal_point: Option<String>,
}

/// Something with an id and a name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// Its name.
    pub name: WordsForm,
}

/// A way of asking for the service.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// Its name.
    pub name: WordsForm,
    /// `paper` or `electronic`, where it is not the form of the whole service. Actions and decisions of an electronic
    /// channel are drawn as `процесс 1`, `условие 1`.
    #[serde(default)]
    pub form: Option<FormForm>,
}

/// A definition or abbreviation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbbreviationForm {
    /// The short form.
    pub short: WordsForm,
    /// What it stands for.
    pub long: WordsForm,
    /// The anchor of the point that defines it.
    #[serde(default)]
    pub defined_in: Option<At<String>>,
}

/// A unit, or the id of one that the act's file describes.
#[derive(Debug, Clone)]
pub enum UnitItemForm {
    /// `- window`
    Shared(String),
    /// `- {id: window, …}`
    Own(Box<UnitForm>),
}

impl<'de> Deserialize<'de> for UnitItemForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdOrUnit;
        impl<'de> Visitor<'de> for IdOrUnit {
            type Value = UnitItemForm;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a unit, or the id of a unit in act.yaml")
            }
            fn visit_str<E: Error>(self, id: &str) -> Result<UnitItemForm, E> {
                Ok(UnitItemForm::Shared(id.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<UnitItemForm, A::Error> {
                UnitForm::deserialize(MapAccessDeserializer::new(map)).map(|unit| UnitItemForm::Own(Box::new(unit)))
            }
        }
        deserializer.deserialize_any(IdOrUnit)
    }
}

impl JsonSchema for UnitItemForm {
    fn schema_name() -> Cow<'static, str> {
        "UnitItem".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let unit = generator.subschema_for::<UnitForm>();
        json_schema!({
            "description": "A unit, or the id of one that act.yaml describes.",
            "anyOf": [{ "type": "string" }, unit]
        })
    }
}
