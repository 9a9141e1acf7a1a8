//! The integration tests, one binary.

mod text;
mod text_chromium;
mod text_promises;
