//! The integration tests: one binary, one module per thing that is held.

mod findings;
mod fixture;
