//! The model: what a regulation says, as plain types.
//!
//! Knows no YAML, no path, no HTML, no span. Everything above reads it; nothing here reads anything above.
//! One process is modelled once, without language; words hang on it as leaves, one per language.

pub mod act;
pub mod address;
pub mod body;
pub mod calendar;
pub mod corpus;
pub mod deadline;
pub mod event;
pub mod glossary;
pub mod leaf;
pub mod part;
pub mod plural;
pub mod process;
pub mod reference;
pub mod regulation;
pub mod sheaf;
pub mod unit;
pub mod words;

pub use act::{Act, Agreement, Publication, Registration, Signatory, Status};
pub use address::Address;
pub use body::{Annex, AnnexContent, Block, Cell, Chapter, Note, Paragraph, Point, Row, Table, View};
pub use corpus::{Corpus, Site};
pub use deadline::{Amount, Deadline, Span, Term, TimeUnit};
pub use event::{Change, ChangeKind, Event, NotePrint, Replacement};
pub use glossary::{Concept, Glossary};
pub use process::{
    Captions, Ending, Extra, Order, Performer, PerformerRelation, PrintedAnnex, PrintedRow, Process, ProcessKind, Step,
    StepKind, Transition,
};
pub use reference::{ActKind, ActReference, Entry, EntryFrom, EntryRule, Identifiers};
pub use regulation::{Abbreviation, Category, Channel, DocumentKind, Form, Regulation, Requirement, Standard};
pub use sheaf::Sheaf;
pub use unit::{Unit, UnitKind};
pub use words::{Lang, Standing, Text, Words};
