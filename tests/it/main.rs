//! The integration tests, one binary.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(unreachable_pub, reason = "one binary; nothing is reached from outside")]

mod cases;
mod command;
mod findings;
mod fixture;
mod hostile;
mod layout_contract;
mod layout_fixture;
mod layout_metric;
mod layout_picture;
mod preview;
mod scratch;
mod support;
mod text;
mod text_chromium;
mod text_promises;
mod tidy;
mod web;
mod write;
