//! Progress: what is being done, for somebody who waits at a terminal.

use std::cell::Cell;
use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// Work that takes less than this says nothing.
const PATIENCE: Duration = Duration::from_millis(700);

/// The stages of one run.
pub struct Progress {
    begun: Instant,
    shown: Cell<bool>,
    terminal: bool,
}

impl Progress {
    /// Begins.
    pub fn new() -> Self {
        Self { begun: Instant::now(), shown: Cell::new(false), terminal: stderr().is_terminal() }
    }

    /// Says which stage begins, if the run is a long one and somebody watches.
    pub fn stage(&self, stage: &str) {
        if self.terminal && self.begun.elapsed() > PATIENCE {
            let _ = write!(stderr(), "\r\x1b[2Kreglament: {stage} …");
            self.shown.set(true);
        }
    }

    /// Clears the line.
    pub fn done(&self) -> Duration {
        if self.shown.replace(false) {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
        self.begun.elapsed()
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
