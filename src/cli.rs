//! The command line: arguments in, words and exit codes out.
//!
//! Exit codes: 0 clean, 1 findings that forbid a site, 2 could not run.

pub mod args;
pub mod build;
pub mod check;
pub mod completion;
pub mod ending;
pub mod explain;
pub mod fix;
pub mod format;
pub mod init;
pub mod live;
#[cfg(feature = "pdf")]
pub mod paper;
pub mod pipeline;
pub mod preview;
pub mod print;
pub mod progress;
pub mod report;
pub mod schema;
pub mod voice;

use std::process::ExitCode;

use clap::Parser;

use self::args::{Arguments, Command};
use self::ending::Ending;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    voice::set(arguments.quiet, arguments.color);
    let ending = match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Print(arguments) => print::run(&arguments),
        Command::Serve(arguments) => preview::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Fmt(arguments) => format::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Completions(arguments) => completion::run(&arguments),
        Command::Man(arguments) => completion::man(&arguments),
    };
    if voice::is_lost() { Ending::CouldNotRun.into() } else { ending.into() }
}
