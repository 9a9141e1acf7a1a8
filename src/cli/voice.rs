//! The voice of the program on its error stream: how much it says, and whether in colours. As colour, it is of the whole process.

use std::sync::atomic::{AtomicBool, Ordering};

use anstream::ColorChoice;

use super::args::Color;

static QUIET: AtomicBool = AtomicBool::new(false);

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
        anstream::eprintln!("{words}");
    }
}
