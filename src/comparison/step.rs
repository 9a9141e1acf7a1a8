//! Steps: what changed in one step of a process.

use crate::model::process::{Step, StepKind};

/// A field of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepField {
    /// Whether it is an action, a decision, an end (and which).
    Kind,
    /// The printed number.
    Number,
    /// Who performs it.
    Unit,
    /// What it is called.
    Name,
    /// The form of completion.
    Outcome,
    /// How long it may take.
    Deadline,
    /// The points that it rests on.
    Basis,
    /// Further rows of the table.
    Extras,
}

impl StepField {
    /// The word used in class names and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Name => "name",
            Self::Outcome => "outcome",
            Self::Deadline => "deadline",
            Self::Basis => "basis",
            Self::Extras => "extras",
        }
    }
}

/// What became of a step. Steps are named by their id in the new process, removed ones by that in the old.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepChange {
    /// It is new.
    Added(String),
    /// It is gone.
    Removed(String),
    /// It is another in these fields.
    Changed(String, Vec<StepField>),
    /// It stands elsewhere among the steps that stayed.
    Moved(String),
}

/// The fields in which two states of a step differ.
pub fn fields(old: &Step, new: &Step) -> Vec<StepField> {
    let differ = [
        (StepField::Kind, kind_differs(&old.kind, &new.kind)),
        (StepField::Number, old.number != new.number),
        (StepField::Unit, old.performer != new.performer),
        (StepField::Name, old.name != new.name),
        (StepField::Outcome, old.outcome != new.outcome),
        (StepField::Deadline, old.deadline != new.deadline),
        (StepField::Basis, old.basis != new.basis),
        (StepField::Extras, old.extras != new.extras),
    ];
    differ.into_iter().filter(|(_, differ)| *differ).map(|(field, _)| field).collect()
}

fn kind_differs(old: &StepKind, new: &StepKind) -> bool {
    old != new
}
