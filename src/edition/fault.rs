//! What cannot have happened as the events tell it.

use super::state::Mark;

/// A change that does not fit the state it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The change.
    pub mark: Mark,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The target is not there; another event adds it later.
    NotYet,
    /// The target is not there, and no event ever adds it.
    NotThere,
    /// The target had been removed by then.
    NoLonger(Mark),
    /// What is to be added is there already; added by an event, or written in the text from the beginning.
    Already(Option<Mark>),
    /// Nothing is put in place, and the text does not hold it.
    Nothing,
    /// The part after which it is to stand is not there.
    NoNeighbour,
    /// What is put in place is of another sort than what stands there, or cannot stand there.
    OtherSort,
}
