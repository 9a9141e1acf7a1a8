//! Editions: the 30 hand-made histories of `tests/fixtures/history.*`, each with the text of every part on chosen days,
//! and the rules of entry, the notes and the comparison.

mod both;
pub(crate) mod compare;
mod entry;
mod garbage;
mod history;
mod note;
