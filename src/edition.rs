//! Editions: the state of an act on any day, computed from its written text and its events.
//!
//! An act is written once, and what changed it is written as events. The written text is the wording of the day that
//! `editions` names for its language (of the day of adoption when it names none). From there the events are undone
//! back to the adoption ([`base`]) and done again in their order ([`History`]), so that both ways of writing say the
//! same: the text as adopted with every new wording in its event, and the latest published text with events that only
//! say what was touched. A wording that neither holds is not invented: the [`State`] says that it is not known.
//!
//! Addresses are permanent: a removed part leaves a stub, a renumbered one keeps its address, a part that comes back
//! comes back to its own.

pub mod apply;
pub mod base;
pub mod change;
pub mod entry;
pub mod fault;
pub mod history;
pub mod home;
pub mod insert;

pub mod look;
pub mod note;
pub mod part;
pub mod quiet;
pub mod replace;
pub mod rule;
pub mod slot;
pub mod start;
pub mod state;
pub mod strip;
pub mod target;
pub mod timeline;
pub mod tree;

pub use entry::entry_date;
pub use fault::{Fault, FaultKind};
pub use history::{History, faults, on};

pub use note::note;
pub use start::Start;
pub use state::{Gap, Mark, State};
pub use target::Aim;
pub use timeline::Edition;
