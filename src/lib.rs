//! Reglament: one model of a state-service regulation, and every view of it.

pub mod model;
