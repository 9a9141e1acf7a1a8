//! The voice of the program: what it answers on its output, and what it says beside that on its error stream; how much, and
//! whether in colours. As colour, it is of the whole process.
//!
//! Whoever reads may stop reading (`reglament check --format github | head -3`): that is no fault, and nothing more is said.
//! `println!` and its kin would panic then, so clippy refuses them in the library.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::ColorChoice;

use super::args::Color;

static QUIET: AtomicBool = AtomicBool::new(false);

/// Whether an answer could not be given, though somebody was there to read it: the disk is full.
static LOST: AtomicBool = AtomicBool::new(false);

/// Sets it, once, before anything is said.
pub fn set(quiet: bool, color: Color) {
    QUIET.store(quiet, Ordering::Relaxed);
    let choice = match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    choice.write_global();
}

/// Whether only errors are to be said.
pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Says a line that is about no error.
pub fn tell(words: &str) {
    if !is_quiet() {
        aside(format_args!("{words}\n"));
    }
}

/// Says something on the error stream; what nobody can hear is not said.
pub fn aside(words: impl Display) {
    let mut out = anstream::stderr();
    let _ = write!(out, "{words}").and_then(|()| out.flush());
}

/// Answers on the output: the bytes as they are.
pub fn answer(bytes: impl AsRef<[u8]>) {
    let mut out = stdout().lock();
    if let Err(error) = out.write_all(bytes.as_ref()).and_then(|()| out.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        LOST.store(true, Ordering::Relaxed);
        aside(format_args!("reglament: {error}\n"));
    }
}

/// Answers a line on the output.
pub fn line(words: impl Display) {
    answer(format!("{words}\n"));
}

/// Whether an answer was lost.
pub fn is_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}
