//! The integration tests, one binary.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod cases;
mod command;
mod command_report;
mod edition;
mod findings;
mod fixture;
mod garbage;
mod guide;
mod hostile;
mod layout_contract;
mod layout_fixture;
mod layout_metric;
mod layout_picture;
mod preview;
mod scratch;
mod site_graph;
mod site_html;
mod site_page;
mod site_safe;
mod site_text;
mod support;
mod text;
mod text_chromium;
mod text_promises;
mod tidy;
mod web;
mod write;
