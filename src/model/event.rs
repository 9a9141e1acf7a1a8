//! Events: what changed an act, written as changes, from which every edition is computed.

use super::body::{Annex, Chapter, Point};
use super::process::Step;
use super::reference::{ActReference, Entry};
use super::regulation::Regulation;
use super::words::{Lang, Words};

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
    /// How its notes are printed, where not in the usual way.
    pub print: NotePrint,
}

/// How the notes of an event are printed: the habits that the published texts do not share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotePrint {
    /// The dash of a Kazakh note (`-` or `–`); by the kind of the change when not said.
    pub dash: Option<String>,
    /// Whether the Kazakh act word stands before the bracket (`бұйрығымен (… қолданысқа енгізіледі)`), not after it.
    pub act_first: bool,
    /// The languages whose notes end without a full stop.
    pub unstopped: Vec<Lang>,
}

/// One change that an event makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub kind: ChangeKind,
    /// To what: an address inside the act (`p1-2`, `annex-2`, `border-permit#p8`), or an event of it
    /// (`event-order-275`) that no longer holds; the whole act when empty.
    pub target: String,
    /// What stands there from then on.
    pub replacement: Option<Replacement>,
    /// What stood there until then, where the written text no longer holds it.
    pub was: Option<Replacement>,
    /// The number that the part is printed with from then on, where it was renumbered.
    pub number: Option<String>,
    /// The part after which an added or moved part stands, named like the target.
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
    /// A whole chapter.
    Chapter(Box<Chapter>),
    /// A whole annex.
    Annex(Box<Annex>),
    /// A whole regulation.
    Regulation(Box<Regulation>),
}
