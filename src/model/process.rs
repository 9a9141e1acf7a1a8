//! The process of a regulation: steps and transitions, modelled once, without language.
//!
//! All three annexes, their text alternatives and the exports are views of it.

use super::deadline::Deadline;
use super::words::{Standing, Words};

/// One process: the main one, an alternative, one per channel or sub-service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Process {
    /// Its id, unique in its regulation.
    pub id: String,
    /// What it is to the others.
    pub kind: ProcessKind,
    /// The channel that it describes (paper, portal, provider, centre), by id.
    pub channel: Option<String>,
    /// The categories or sub-services that it is for, by id; all when none is named.
    pub categories: Vec<String>,
    /// Its title, where it has one.
    pub title: Words,
    /// Whether it was published as such or rebuilt from the points.
    pub standing: Standing,
    /// Why it is as it is, in the maintainer's words.
    pub remark: Words,
    /// What an action without a printed "next" means.
    pub order: Order,
    /// The steps in the printed order.
    pub steps: Vec<Step>,
    /// What the act's own annexes say of this process, where that is kept apart from the model.
    pub printed: Vec<PrintedAnnex>,
}

impl Process {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// What a process is to the other processes of its regulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProcessKind {
    /// Негізгі процесс / Основной процесс.
    #[default]
    Main,
    /// Баламалы процесс / Альтернативный процесс.
    Alternative,
}

impl ProcessKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Alternative => "alternative",
        }
    }
}

/// What an action without a "next" means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// It leads nowhere: every transition is written.
    #[default]
    Explicit,
    /// It leads to the step after it (tables without a "next" row).
    Sequential,
}

/// One step of a process.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// Its id, unique in its regulation, and its anchor on the page.
    pub id: String,
    /// The printed number of the action (`1`, `О-6`), where it has one.
    pub number: Option<String>,
    /// What kind of step it is.
    pub kind: StepKind,
    /// Who performs it; nobody for a bare split or join.
    pub performer: Performer,
    /// The name of the action, the question of the decision, the words in the start or end.
    pub name: Words,
    /// The form of completion: data, document, decision.
    pub outcome: Words,
    /// How long it may take.
    pub deadline: Option<Deadline>,
    /// Where the process goes from here. Several for a decision, or with conditions, are alternatives;
    /// several without conditions are all taken.
    pub next: Vec<Transition>,
    /// The points that it rests on, by anchor.
    pub basis: Vec<String>,
    /// Further rows of the act's table: trigger, way of recording, hand-over.
    pub extras: Vec<Extra>,
}

/// What kind of step it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// A start; with several starts each says why.
    Start {
        /// When the process starts here.
        reason: Words,
    },
    /// An action (рәсім, іс-қимыл / процедура, действие).
    Action,
    /// A choice of one branch (таңдау нұсқасы / вариант выбора).
    Decision,
    /// A split into branches that all run.
    Fork,
    /// The place where all branches of a split have to arrive.
    Join,
    /// An end, with what it means for the recipient.
    End(Ending),
    /// A continuation in another process of the same regulation.
    Link {
        /// The id of the other process.
        process: String,
        /// The id of its step; its start when none is named.
        step: Option<String>,
    },
}

impl StepKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start { .. } => "start",
            Self::Action => "action",
            Self::Decision => "decision",
            Self::Fork => "fork",
            Self::Join => "join",
            Self::End(_) => "end",
            Self::Link { .. } => "link",
        }
    }
}

/// What an end means for the recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The service is rendered.
    Rendered,
    /// The service is refused, with reasons.
    Refused,
    /// The documents are returned without a decision.
    Returned,
    /// It goes on outside this regulation.
    Other,
}

impl Ending {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rendered => "rendered",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::Other => "other",
        }
    }
}

/// Who performs a step: units by id, and how several of them share it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Performer {
    /// The units; the first one's lane holds the step.
    pub units: Vec<String>,
    /// How they share it.
    pub relation: PerformerRelation,
}

/// How several units share one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PerformerRelation {
    /// Printed in one cell; the act does not say how they share it.
    #[default]
    Listed,
    /// All of them together.
    All,
    /// One or the other (by territory, say).
    Any,
}

/// A transition to another step.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Transition {
    /// The id of the step that follows.
    pub to: String,
    /// The condition on which it is taken ("если авторизация прошла успешно").
    pub when: Words,
    /// Whether it is taken when no other condition holds.
    pub otherwise: bool,
    /// How long must pass first ("не ранее чем через 7 календарных дней").
    pub wait: Option<Deadline>,
    /// How many times at most it may be taken in one case, where it leads back and the act says so
    /// ("не более двух раз").
    pub times: Option<u32>,
    /// The words of the "next" cell as printed, where they are more than a number.
    pub printed: Words,
}

/// A further attribute of a step, as a row of the act's own table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Extra {
    /// What the row is called.
    pub caption: Words,
    /// What it says.
    pub value: Words,
}

/// What an annex of the act says of the process, as printed; the difference from the model is a finding, not a view.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PrintedAnnex {
    /// The anchor of the annex or of the point that prints it.
    pub place: String,
    /// Its title as printed (`Таблица 2. Основной процесс`).
    pub title: Words,
    /// The captions of its table as printed.
    pub captions: Captions,
    /// Its rows, columns or boxes, in the printed order.
    pub rows: Vec<PrintedRow>,
    /// Whether every row of the annex is recorded, so that an action without row is missing there.
    pub complete: bool,
    /// A remark in the maintainer's words.
    pub remark: Words,
}

/// The captions of a printed table of actions: acts word them each in its way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Captions {
    /// Whether a number from 1 stands before each of them.
    pub numbered: bool,
    /// Above the table.
    pub heading: Words,
    /// Of the number of the action.
    pub number: Words,
    /// Of the unit.
    pub unit: Words,
    /// Of the action.
    pub name: Words,
    /// Of the form of completion.
    pub outcome: Words,
    /// Of the deadline.
    pub deadline: Words,
    /// Of the next action.
    pub next: Words,
}

impl Captions {
    /// Their keys with what they say, in the official order, without the heading.
    pub fn rows(&self) -> [(&'static str, &Words); 6] {
        [
            ("number", &self.number),
            ("unit", &self.unit),
            ("name", &self.name),
            ("outcome", &self.outcome),
            ("deadline", &self.deadline),
            ("next", &self.next),
        ]
    }
}

/// One action as an annex prints it. What has no text was not recorded; an empty text is a cell that is printed empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PrintedRow {
    /// The number as printed there (each annex may count anew).
    pub number: Option<String>,
    /// The step of the model that it stands for, by id; none where the model has no such step.
    pub step: Option<String>,
    /// The unit as printed there.
    pub unit: Words,
    /// The action as printed there.
    pub name: Words,
    /// The form of completion as printed there.
    pub outcome: Words,
    /// The deadline as printed there.
    pub deadline: Words,
    /// The "next" cell as printed there.
    pub next: Words,
}

impl PrintedRow {
    /// Whether nothing was recorded of it.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
