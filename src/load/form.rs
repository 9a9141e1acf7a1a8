//! The YAML format, as the types that read it.
//!
//! Each type is one kind of mapping in a content file. The JSON Schema that editors use is generated from these
//! types, and the comments on their fields are the help that an editor shows; so they speak to the author.
//! Values (dates, deadlines, ids) are kept as written here and are understood in `lower`, so that every
//! one that is wrong is reported, not only the first.

pub mod act;
pub mod body;
pub mod calendar;
pub mod choice;
pub mod deadline;
pub mod event;
pub mod glossary;
pub mod process;
pub mod reference;
pub mod regulation;
pub mod site;
pub mod words;
