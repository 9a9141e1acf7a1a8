//! The integration tests, one binary.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod findings;
mod fixture;
mod hostile;
mod scratch;
mod text;
mod text_chromium;
mod text_promises;
mod tidy;
