//! Reglament: one model of a state-service regulation, and every view of it.

pub mod graph;
pub mod layout;
pub mod model;
pub mod render;
pub mod theme;
