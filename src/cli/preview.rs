//! `reglament serve`: the local preview.

use super::args::ServeArguments;
use super::ending::{Ending, could_not_run};
use super::progress::Progress;
use super::report::Tongue;
use super::{pipeline, report};
use crate::diagnostic::message::say;
use crate::load;
use crate::serve::{self, Attempt};
use crate::theme::asset::Assets;

/// Runs it until it is interrupted.
pub fn run(arguments: &ServeArguments) -> Ending {
    let root = arguments.root.root.clone();
    if !load::folder::is_there(&root) {
        let message = format!("there is no folder {}", root.join("content").display());
        return could_not_run(&message, super::check::pipeline_hint());
    }
    let lang = arguments.tongue.lang;
    let rebuild = {
        let root = root.clone();
        move || {
            let progress = Progress::new();
            match pipeline::build(&root, None, &progress) {
                Ok(built) => {
                    let took = progress.done();
                    let tongue = Tongue::new(lang, &built.assets);
                    report::human::human(&root, &built.findings, &tongue);
                    let failed = built.has_errors();
                    let report = report::json::preview(&built.findings, &tongue);
                    if !failed {
                        let new = say!("pages are new after {took} ms", took = took.as_millis().to_string());
                        anstream::eprintln!("{}", tongue.say(&new));
                    }
                    Attempt { output: built.output.filter(|_| !failed), report }
                }
                Err(message) => {
                    anstream::eprintln!("reglament: {message}");
                    let tongue = Tongue::new(lang, &Assets::default());
                    Attempt { output: None, report: report::json::failure(&message, &tongue) }
                }
            }
        }
    };
    let announce = |address: &str| {
        let open = say!("open {address}  (stop with Ctrl-C)", address = address);
        anstream::eprintln!("{}", Tongue::new(lang, &Assets::default()).say(&open));
    };
    match serve::run(&root, arguments.port, rebuild, announce) {
        Ok(()) => Ending::Clean,
        Err(message) => could_not_run(&message, "choose another port with --port, or 0 for any free one"),
    }
}
