//! How a command ends.

use std::process::ExitCode;

use super::report::Tongue;
use super::voice;
use crate::diagnostic::message::Message;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Nothing is wrong.
    Clean,
    /// There are findings of severity error.
    Findings,
    /// The command could not do its work.
    CouldNotRun,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Clean => 0,
            Ending::Findings => 1,
            Ending::CouldNotRun => 2,
        })
    }
}

/// Says on the error stream why a command could not run.
pub fn could_not_run(tongue: &Tongue, message: &Message, hint: impl Into<Message>) -> Ending {
    voice::aside(format_args!("reglament: {}\n  {}\n", tongue.say(message), tongue.say(&hint.into())));
    Ending::CouldNotRun
}
