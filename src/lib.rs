//! Reglament: one model of a state-service regulation, and every view of it.
//!
//! A regulation (регламент) says who does what, and by when, to give a state service. It is written once, as YAML and
//! in as many languages as there are, and everything that a reader meets comes out of that one model, so that the
//! table, the two drawings, their text alternatives and the languages cannot disagree:
//!
//! ```text
//! content/ (YAML)            templates/, theme/ (built in; the project's own over them)
//!    │ load                      │
//!    │ never fails on content:   │
//!    │ corpus + findings         │
//!    ▼                           │
//!  corpus ── check ──► findings  │       pure functions over the corpus
//!    │                           │
//!    ├── layout ──► drawing ──► render      geometry, then SVG; text measured with the font that is shown
//!    │                           │
//!    └── site ───────────────────┴──►  pages ──► print   the same views, set on paper (feature `pdf`)
//!                                        │
//!                                        ▼
//!                       output (in memory: path → bytes) ── write ──► the site folder, whole or not at all
//!                                                         └ serve ──► the preview, new at every change
//! ```
//!
//! The house has floors. A room imports from the floors below it, never from above or from its own floor:
//!
//! ```text
//!  8 cli                                  arguments, commands, reporting to a terminal
//!  7 write, serve                         the doors out: the site folder; the local preview
//!  6 print                                the same views on paper: PDF (pure: model in, bytes out)
//!  5 site                                 pages (pure: model in, bytes out)
//!  4 render                               drawing → SVG, Markdown → HTML, templates
//!  3 load, check, layout                  load is the door in
//!  2 citation                             what the texts refer to
//!  1 calendar, diagnostic, duration,       working days; what is said of content; sums of deadlines
//!    graph, language, output, theme      who leads where; numbers and deadlines in words
//!    edition, comparison                 the state of an act on any day; what differs between two
//!  0 model                                knows no YAML, no path, no HTML, no span
//! ```
//!
//! `tests/it/tidy.rs` holds all this; clippy's `disallowed-methods` keeps files and the network inside the doors.
//! Start reading at [`model`], then [`load`]; [`cli::pipeline`] is the whole way in forty lines.

// They panic where the reader of a pipe has gone; `cli::voice` does not.
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod calendar;
pub mod check;
pub mod citation;
pub mod cli;
pub mod comparison;
pub mod diagnostic;
pub mod duration;
pub mod edition;
pub mod graph;
pub mod language;
pub mod layout;
#[allow(clippy::disallowed_methods, reason = "the door in: it reads the content")]
pub mod load;
pub mod model;
pub mod output;
#[cfg(feature = "pdf")]
pub mod print;
pub mod render;
#[allow(clippy::disallowed_methods, reason = "a door out: it serves the preview")]
pub mod serve;
pub mod site;
pub mod theme;
#[allow(clippy::disallowed_methods, reason = "a door out: it writes the site folder")]
pub mod write;
