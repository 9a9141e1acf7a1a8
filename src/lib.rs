//! Reglament: one model of a state-service regulation, and every view of it.

pub mod check;
pub mod diagnostic;
pub mod layout;
pub mod load;
pub mod model;
pub mod output;
pub mod render;
pub mod site;
pub mod theme;
