//! Processes and units as they are written.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::super::at::{At, PrintedNumber};
use super::choice::{EndingForm, OrderForm, ProcessKindForm, SharingForm, StandingForm, UnitKindForm};
use super::deadline::DeadlineForm;
use super::words::WordsForm;

/// A unit (ҚФБ / СФЕ): who acts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// What it is.
    pub kind: UnitKindForm,
    /// The full name.
    #[serde(default)]
    pub name: WordsForm,
    /// The abbreviation.
    #[serde(default)]
    pub abbreviation: WordsForm,
    /// The anchor of the point that lists it (`p15-1`); left out when the act uses it without listing it.
    #[serde(default)]
    pub listed_in: Option<At<String>>,
    /// The units that a group stands for.
    #[serde(default)]
    pub members: Vec<At<String>>,
    /// A remark of your own.
    #[serde(default)]
    pub remark: WordsForm,
}

/// A process.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessForm {
    /// Its id: small Latin letters, digits and hyphens.
    pub id: At<String>,
    /// What it is to the others: main or alternative.
    #[serde(default = "main_process")]
    pub kind: ProcessKindForm,
    /// The channel that it describes.
    #[serde(default)]
    pub channel: Option<At<String>>,
    /// The categories or sub-services that it is for; all when left out.
    #[serde(default, rename = "for")]
    pub categories: Vec<At<String>>,
    /// Its title.
    #[serde(default)]
    pub title: WordsForm,
    /// How much the words of its steps weigh; `reconstructed` when it was rebuilt from the points.
    #[serde(default)]
    pub standing: Option<StandingForm>,
    /// Why it is as it is, in your own words; shown with the diagrams.
    #[serde(default)]
    pub remark: WordsForm,
    /// What a step without `next` means: `explicit` (it leads nowhere) or `sequential` (to the step after it).
    #[serde(default = "explicit_order")]
    pub order: OrderForm,
    /// The steps in the printed order.
    pub steps: Vec<At<StepForm>>,
    /// What the act's own annexes print of this process, where that differs from it or counts anew.
    #[serde(default)]
    pub printed: Vec<At<PrintedAnnexForm>>,
}

fn main_process() -> ProcessKindForm {
    ProcessKindForm::Main
}

fn explicit_order() -> OrderForm {
    OrderForm::Explicit
}

/// A step. Exactly one of `start`, `action`, `decision`, `fork`, `join`, `end`, `link` names it: the key says what
/// it is, the value is its id.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepForm {
    /// A start, by its id.
    #[serde(default)]
    pub start: Option<At<String>>,
    /// An action, by its id.
    #[serde(default)]
    pub action: Option<At<String>>,
    /// A decision, by its id.
    #[serde(default)]
    pub decision: Option<At<String>>,
    /// A split into parallel branches, by its id.
    #[serde(default)]
    pub fork: Option<At<String>>,
    /// Where parallel branches meet again, by its id.
    #[serde(default)]
    pub join: Option<At<String>>,
    /// An end, by its id.
    #[serde(default)]
    pub end: Option<At<String>>,
    /// A continuation in another process, by its id here.
    #[serde(default)]
    pub link: Option<At<String>>,
    /// The printed number of the action.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// The unit that performs it.
    #[serde(default)]
    pub unit: Option<At<String>>,
    /// The units that perform it, where one cell names several; the first one's lane holds it.
    #[serde(default)]
    pub units: Vec<At<String>>,
    /// How several units share it: `listed` (the act does not say), `all`, `any`.
    #[serde(default)]
    pub sharing: Option<At<SharingForm>>,
    /// The name of the action, the words in a start, end or link.
    #[serde(default)]
    pub name: At<WordsForm>,
    /// The question of a decision.
    #[serde(default)]
    pub question: At<WordsForm>,
    /// When the process starts here (only for a start, needed when there are several).
    #[serde(default)]
    pub reason: At<WordsForm>,
    /// The form of completion: data, document, decision.
    #[serde(default)]
    pub outcome: At<WordsForm>,
    /// How long it may take.
    #[serde(default)]
    pub deadline: Option<At<DeadlineForm>>,
    /// Where it goes from here: a step, or a list. Several without conditions all follow.
    #[serde(default)]
    pub next: Option<At<NextForm>>,
    /// The branches of a decision or fork.
    #[serde(default)]
    pub branches: Vec<At<NextForm>>,
    /// What an end means for the recipient (only for an end).
    #[serde(default)]
    pub ending: Option<At<EndingForm>>,
    /// The process that a link leads to (only for a link).
    #[serde(default)]
    pub process: Option<At<String>>,
    /// The step of that process; its start when left out (only for a link).
    #[serde(default)]
    pub step: Option<At<String>>,
    /// The anchors of the points that it rests on: p8, or [p8, p9].
    #[serde(default)]
    pub basis: Option<At<OneOrMany>>,
    /// Further rows of the act's own table.
    #[serde(default)]
    pub extras: Vec<ExtraForm>,
}

/// A further row of the act's own table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraForm {
    /// What the row is called.
    pub caption: WordsForm,
    /// What it says of this step.
    pub value: WordsForm,
}

/// A transition with what is said of it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransitionForm {
    /// The step that follows.
    #[serde(default)]
    pub to: Option<At<String>>,
    /// The condition on which it is taken; the label of the line.
    #[serde(default)]
    pub when: WordsForm,
    /// Whether it is taken when no other condition holds.
    #[serde(default)]
    pub otherwise: bool,
    /// How long must pass first.
    #[serde(default)]
    pub wait: Option<At<DeadlineForm>>,
    /// How many times at most it may be taken in one case, where it leads back and the act says so.
    #[serde(default)]
    pub times: Option<At<u32>>,
    /// The words of the "next" cell as printed, where they are more than a number.
    #[serde(default)]
    pub printed: WordsForm,
}

/// One transition or several, as written.
#[derive(Debug, Clone)]
pub enum NextForm {
    /// `next: a2`
    Step(String),
    /// `next: {to: a2, when: {…}}`
    One(Box<TransitionForm>),
    /// `next: [a2, {to: a3}]`
    Many(Vec<At<NextForm>>),
}

impl<'de> Deserialize<'de> for NextForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StepOneOrMany;
        impl<'de> Visitor<'de> for StepOneOrMany {
            type Value = NextForm;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("the id of a step, a mapping `{to: …, when: {…}}`, or a list of them")
            }
            fn visit_str<E: Error>(self, step: &str) -> Result<NextForm, E> {
                Ok(NextForm::Step(step.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NextForm, A::Error> {
                TransitionForm::deserialize(MapAccessDeserializer::new(map)).map(|one| NextForm::One(Box::new(one)))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<NextForm, A::Error> {
                let mut many = Vec::new();
                while let Some(next) = seq.next_element()? {
                    many.push(next);
                }
                Ok(NextForm::Many(many))
            }
        }
        deserializer.deserialize_any(StepOneOrMany)
    }
}

impl JsonSchema for NextForm {
    fn schema_name() -> Cow<'static, str> {
        "Next".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let transition = generator.subschema_for::<TransitionForm>();
        json_schema!({
            "description": "The id of the next step, `{to: …, when: {…}}`, or a list of them.",
            "anyOf": [
                { "type": "string" },
                transition,
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, transition] } }
            ]
        })
    }
}

/// One anchor or several.
#[derive(Debug, Clone, Default)]
pub struct OneOrMany(pub Vec<At<String>>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrList;
        impl<'de> Visitor<'de> for OneOrList {
            type Value = OneOrMany;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an anchor such as `p8`, or a list of anchors")
            }
            fn visit_str<E: Error>(self, one: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![At { value: one.to_owned(), line: 0, column: 0 }]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<OneOrMany, A::Error> {
                let mut many = Vec::new();
                while let Some(one) = seq.next_element()? {
                    many.push(one);
                }
                Ok(OneOrMany(many))
            }
        }
        deserializer.deserialize_any(OneOrList)
    }
}

impl JsonSchema for OneOrMany {
    fn schema_name() -> Cow<'static, str> {
        "Anchors".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An anchor such as `p8`, or a list of anchors.",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        })
    }
}

/// What an annex prints of a process.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintedAnnexForm {
    /// The anchor of the annex or point that prints it.
    pub place: At<String>,
    /// Its title as printed.
    #[serde(default)]
    pub title: WordsForm,
    /// The captions of its table as printed; where one is left out the page has that of the official form.
    #[serde(default)]
    pub captions: CaptionsForm,
    /// Its rows, columns or boxes, in the printed order.
    #[serde(default)]
    pub rows: Vec<At<PrintedRowForm>>,
    /// Whether every row of the annex is recorded here, so that an action without row is missing there.
    #[serde(default)]
    pub complete: bool,
    /// A remark of your own.
    #[serde(default)]
    pub remark: WordsForm,
}

/// The captions of a printed table of actions.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptionsForm {
    /// Whether a number from 1 stands before each of them.
    #[serde(default)]
    pub numbered: bool,
    /// Above the table.
    #[serde(default)]
    pub heading: WordsForm,
    /// Of the number of the action.
    #[serde(default)]
    pub number: WordsForm,
    /// Of the unit.
    #[serde(default)]
    pub unit: WordsForm,
    /// Of the action.
    #[serde(default)]
    pub name: WordsForm,
    /// Of the form of completion.
    #[serde(default)]
    pub outcome: WordsForm,
    /// Of the deadline.
    #[serde(default)]
    pub deadline: WordsForm,
    /// Of the next action.
    #[serde(default)]
    pub next: WordsForm,
}

/// One action as an annex prints it; only what is worth recording. Write `""` for a cell that is printed empty.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintedRowForm {
    /// The number as printed there.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// The step that it stands for.
    #[serde(default)]
    pub step: Option<At<String>>,
    /// The unit as printed there.
    #[serde(default)]
    pub unit: WordsForm,
    /// The action as printed there.
    #[serde(default)]
    pub name: WordsForm,
    /// The form of completion as printed there.
    #[serde(default)]
    pub outcome: WordsForm,
    /// The deadline as printed there.
    #[serde(default)]
    pub deadline: WordsForm,
    /// The "next" cell as printed there.
    #[serde(default)]
    pub next: WordsForm,
}
