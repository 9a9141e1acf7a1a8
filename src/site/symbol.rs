//! The symbols of a drawing: those of the official form, and those that stand beside them here.

use std::collections::BTreeSet;

use crate::layout::Shape;
use crate::layout::drawing::{Drawing, Figure};
use crate::model::process::{Ending, Process, StepKind};

/// A symbol, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// A start or an end.
    Terminator,
    /// An action.
    Action,
    /// A choice of one branch.
    Decision,
    /// What follows what.
    Arrow,
    /// An end at which the service is rendered.
    Rendered,
    /// An end at which it is refused.
    Refused,
    /// An end at which the documents go back.
    Returned,
    /// The way from the start to the service.
    Main,
    /// A way back to an earlier step.
    Return,
    /// A split into parallel branches, or the place where they meet.
    Bar,
    /// A continuation in another process.
    Link,
    /// A continuation in another part of the drawing.
    Mark,
}

impl Symbol {
    /// Whether the official form has it.
    pub fn is_official(self) -> bool {
        matches!(self, Self::Terminator | Self::Action | Self::Decision | Self::Arrow)
    }

    /// The class and the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminator => "terminator",
            Self::Action => "action",
            Self::Decision => "decision",
            Self::Arrow => "arrow",
            Self::Rendered => "rendered",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::Main => "main",
            Self::Return => "return",
            Self::Bar => "bar",
            Self::Link => "link",
            Self::Mark => "mark",
        }
    }
}

/// Exactly the symbols that a drawing uses.
pub fn used(process: &Process, drawing: &Drawing) -> BTreeSet<Symbol> {
    let mut used = BTreeSet::new();
    for part in &drawing.parts {
        used.extend(part.figures.iter().flat_map(|figure| of_figure(process, figure)).flatten());
        for line in &part.lines {
            used.insert(Symbol::Arrow);
            used.extend(line.main.then_some(Symbol::Main));
            used.extend(line.back.then_some(Symbol::Return));
        }
        used.extend((!part.marks.is_empty()).then_some(Symbol::Mark));
    }
    used
}

fn of_figure(process: &Process, figure: &Figure) -> [Option<Symbol>; 2] {
    let ending = match process.steps.get(figure.step).map(|step| &step.kind) {
        Some(StepKind::End(Ending::Rendered)) => Some(Symbol::Rendered),
        Some(StepKind::End(Ending::Refused)) => Some(Symbol::Refused),
        Some(StepKind::End(Ending::Returned)) => Some(Symbol::Returned),
        _ => None,
    };
    let shape = match figure.shape {
        Shape::Terminator => Some(Symbol::Terminator),
        Shape::Action => Some(Symbol::Action),
        Shape::Decision => Some(Symbol::Decision),
        Shape::Bar => Some(Symbol::Bar),
        Shape::OffPage => Some(Symbol::Link),
        Shape::Condition => None,
    };
    [shape, ending]
}
