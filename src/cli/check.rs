//! `reglament check`: everything that is wrong with the content.

use super::args::{CheckArguments, Format};
use super::ending::{Ending, could_not_run};
use super::progress::Progress;
use super::{fix, pipeline, report};

/// Runs it.
pub fn run(arguments: &CheckArguments) -> Ending {
    let progress = Progress::new();
    let root = &arguments.root.root;
    if arguments.fix {
        return match pipeline::checked(root, &progress) {
            Ok((loaded, ..)) => {
                progress.done();
                fix::run(root, &loaded, arguments.yes)
            }
            Err(message) => could_not_run(&message, pipeline_hint()),
        };
    }
    let built = match pipeline::build(root, &progress) {
        Ok(built) => built,
        Err(message) => return could_not_run(&message, pipeline_hint()),
    };
    progress.done();
    match arguments.format {
        Format::Json => println!("{:#}", report::json(&built.findings)),
        Format::Human => {
            report::human(root, &built.findings);
            if built.findings.is_empty() {
                let (acts, regulations) = built.counts;
                anstream::eprintln!("nothing is wrong with {acts} acts and {regulations} regulations");
            }
        }
    }
    if built.has_errors() { Ending::Findings } else { Ending::Clean }
}

/// What to do when there is nothing to load.
pub fn pipeline_hint() -> &'static str {
    "run it in the folder that holds content/, or name that folder with --root"
}
