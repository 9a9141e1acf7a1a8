//! Events: what changed an act, written as changes, from which every edition is computed.

use super::body::Point;
use super::process::Step;
use super::reference::{ActReference, Entry};
use super::words::Words;

/// One event in the life of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id, unique in its act.
    pub id: String,
    /// The act that made the change; none where none is named ("в связи с истечением срока действия").
    pub by: Option<ActReference>,
    /// The reason where no act is named, or beside it.
    pub reason: Words,
    /// When it takes effect.
    pub entry: Entry,
    /// What changed.
    pub changes: Vec<Change>,
}

/// One change that an event makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub kind: ChangeKind,
    /// To what: an address inside the act (`p1-2`, `annex-2`, `border-permit#p8`); the whole act when empty.
    pub target: String,
    /// What stands there from then on.
    pub replacement: Option<Replacement>,
    /// The anchor after which an added part stands.
    pub after: Option<String>,
    /// The note or stub as printed.
    pub note: Words,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// өзгеріс енгізілді / с изменением, внесенным.
    Amended,
    /// жаңа редакцияда / в редакции.
    Restated,
    /// толықтырылды / дополнен.
    Added,
    /// алып тасталды / исключен.
    Excluded,
    /// күші жойылды / утратил силу.
    Repealed,
}

impl ChangeKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amended => "amended",
            Self::Restated => "restated",
            Self::Added => "added",
            Self::Excluded => "excluded",
            Self::Repealed => "repealed",
        }
    }
}

/// What stands in the changed place from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replacement {
    /// New words of a paragraph, title or heading.
    Words(Words),
    /// A whole point or subpoint.
    Point(Box<Point>),
    /// A whole step of a process.
    Step(Box<Step>),
}
