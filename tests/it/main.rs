//! The integration tests, one binary.

mod findings;
mod fixture;
mod text;
mod text_chromium;
mod text_promises;
