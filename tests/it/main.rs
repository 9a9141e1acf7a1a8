//! The integration tests, one binary.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod cases;
mod command;
mod command_report;
mod duration;
mod duration_oracle;
mod edition;
mod fidelity;
mod findings;
mod fixture;
mod garbage;
mod guide;
mod hostile;
mod language;
mod layout_baseline;
mod layout_contract;
mod layout_fixture;
mod layout_graphs;
mod layout_metric;
mod layout_picture;
mod layout_random;
mod layout_trap;
mod preview;
mod printed;
mod scratch;
mod sentence;
mod site_both;
mod site_compare;
mod site_drawing;
mod site_graph;
mod site_html;
mod site_look;
mod site_page;
mod site_safe;
mod site_text;
mod sound;
mod sound_fixture;
mod sound_oracle;
mod sound_random;
mod support;
mod text;
mod text_chromium;
mod text_promises;
mod tidy;
mod tongue;
mod web;
mod words;
mod write;
