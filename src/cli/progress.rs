//! Progress: what is being done and how long it will take, for somebody who waits at a terminal; and what took how long.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::report::Tongue;
use crate::diagnostic::message::{Message, say};

/// Work that takes less than this says nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// So often the line is written anew.
const PACE: Duration = Duration::from_millis(100);
/// How many signs the bar is long.
const BAR: usize = 24;

/// The stages of one run.
pub struct Progress {
    begun: Instant,
    tongue: Option<Tongue>,
    terminal: bool,
    /// How many files of the stage are done.
    done: AtomicUsize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The stages with their beginnings.
    stages: Vec<(Message, Instant)>,
    /// How many files the stage has; 0 where nobody knows.
    total: usize,
    shown: Option<Instant>,
}

impl Progress {
    /// Begins; what it says is English.
    pub fn new() -> Self {
        Self {
            begun: Instant::now(),
            tongue: None,
            terminal: stderr().is_terminal(),
            done: AtomicUsize::new(0),
            state: Mutex::default(),
        }
    }

    /// Begins in a language.
    pub fn speaking(tongue: Tongue) -> Self {
        Self { tongue: Some(tongue), ..Self::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn say(&self, message: &Message) -> String {
        self.tongue.as_ref().map_or_else(|| message.to_string(), |tongue| tongue.say(message))
    }

    /// Says which stage begins, if the run is a long one and somebody watches.
    pub fn stage(&self, stage: impl Into<Message>) {
        let mut state = self.state();
        state.stages.push((stage.into(), Instant::now()));
        state.total = 0;
        self.done.store(0, Ordering::Relaxed);
        self.show(&mut state);
    }

    /// Says how many files the stage makes.
    pub fn expect(&self, total: usize) {
        self.state().total = total;
    }

    /// A file is done.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
        if self.terminal && self.begun.elapsed() > PATIENCE {
            self.show(&mut self.state());
        }
    }

    /// Says how far a stage of many equal parts is.
    pub fn counted(&self, done: usize, total: usize) {
        self.done.store(done, Ordering::Relaxed);
        let mut state = self.state();
        state.total = total;
        self.show(&mut state);
    }

    fn show(&self, state: &mut State) {
        let soon = state.shown.is_some_and(|shown| shown.elapsed() < PACE);
        let Some((stage, since)) = state.stages.last() else { return };
        if !self.terminal || self.begun.elapsed() < PATIENCE || soon {
            return;
        }
        let mut line = self.say(stage);
        let (done, took) = (self.done.load(Ordering::Relaxed), since.elapsed().as_secs_f64());
        if state.total > 0 && done > 0 && took > 0.0 {
            let full = (BAR * done / state.total).min(BAR);
            let rate = done as f64 / took;
            let left = state.total.saturating_sub(done) as f64 / rate;
            let counted = say!(
                "{done} of {total}, {rate} a second, {left} s left",
                done = done,
                total = state.total,
                rate = format!("{rate:.0}"),
                left = format!("{left:.0}")
            );
            line = format!("{line} {}{} {}", "█".repeat(full), "░".repeat(BAR - full), self.say(&counted));
        } else {
            line.push_str(" …");
        }
        let _ = write!(stderr(), "\r\x1b[2Kreglament: {line}");
        state.shown = Some(Instant::now());
    }

    /// Clears the line.
    pub fn done(&self) -> Duration {
        if self.state().shown.take().is_some() {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
        self.begun.elapsed()
    }

    /// What took how long, stage by stage, a line each.
    pub fn timings(&self) -> String {
        let state = self.state();
        let ends = state.stages.iter().skip(1).map(|(_, begun)| *begun).chain([Instant::now()]);
        let line = |((stage, begun), end): (&(Message, Instant), Instant)| {
            format!("{:>9.1} ms  {}\n", end.duration_since(*begun).as_secs_f64() * 1000.0, self.say(stage))
        };
        state.stages.iter().zip(ends).map(line).collect()
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
