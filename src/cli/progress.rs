//! Progress: what is being done, for somebody who waits at a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Work that takes less than this says nothing.
const PATIENCE: Duration = Duration::from_millis(700);

/// The stages of one run.
pub struct Progress {
    begun: Instant,
    shown: AtomicBool,
    terminal: bool,
}

impl Progress {
    /// Begins.
    pub fn new() -> Self {
        Self { begun: Instant::now(), shown: AtomicBool::new(false), terminal: stderr().is_terminal() }
    }

    /// Says which stage begins, if the run is a long one and somebody watches.
    pub fn stage(&self, stage: &str) {
        if self.terminal && self.begun.elapsed() > PATIENCE {
            let _ = write!(stderr(), "\r\x1b[2Kreglament: {stage} …");
            self.shown.store(true, Ordering::Relaxed);
        }
    }

    /// Says how far a stage of many equal parts is, and how long it will take yet.
    pub fn counted(&self, stage: &str, done: usize, total: usize, took: Duration) {
        if self.terminal && self.begun.elapsed() > PATIENCE {
            let left = took.as_secs_f64() / done.max(1) as f64 * total.saturating_sub(done) as f64;
            let _ = write!(stderr(), "\r\x1b[2Kreglament: {stage} {done}/{total}, {left:.0} s …");
            self.shown.store(true, Ordering::Relaxed);
        }
    }

    /// Clears the line.
    pub fn done(&self) -> Duration {
        if self.shown.swap(false, Ordering::Relaxed) {
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
