//! From the forms to the model: values are understood, places noted, faults collected.
//!
//! Nothing stops here: what cannot be understood becomes a finding and is left out.

pub mod act;
pub mod anchor;
pub mod body;
pub mod calendar;
pub mod context;
pub mod deadline;
pub mod event;
pub mod glossary;
pub mod piece;
pub mod process;
pub mod reference;
pub mod regulation;
pub mod site;
