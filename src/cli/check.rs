//! `reglament check`: everything that is wrong with the content.

use super::args::{CheckArguments, Deny, Format};
use super::ending::{Ending, could_not_run};
use super::progress::Progress;
use super::report::Tongue;
use super::{fix, pipeline, report, voice};
use crate::diagnostic::code::Severity;
use crate::diagnostic::message::{Message, say};
use crate::output::Nowhere;

/// Runs it.
pub fn run(arguments: &CheckArguments) -> Ending {
    let progress = Progress::new();
    let root = &arguments.root.root;
    let built_in = Tongue::built_in(arguments.tongue.lang);
    if arguments.fix {
        return match pipeline::checked(root, &progress) {
            Ok((loaded, assets, _)) => {
                progress.done();
                fix::run(root, &loaded, arguments.yes, &Tongue::new(arguments.tongue.lang, &assets))
            }
            Err(message) => could_not_run(&built_in, &message, pipeline_hint()),
        };
    }
    let mut built = match pipeline::ready(root, None, &progress) {
        Ok(built) => built,
        Err(message) => return could_not_run(&built_in, &message, pipeline_hint()),
    };
    match built.pages(root, &Nowhere, &progress) {
        Ok(()) => {}
        Err(never) => match never {},
    }
    progress.done();
    let tongue = Tongue::new(arguments.tongue.lang, &built.assets);
    let findings = &built.loaded.findings;
    match if arguments.json { Format::Json } else { arguments.format } {
        Format::Json => voice::line(format_args!("{:#}", report::json::json(findings, &tongue))),
        Format::Sarif => voice::line(format_args!("{:#}", report::sarif::sarif(findings, &pipeline::codes(), &tongue))),
        Format::Github => {
            findings.iter().for_each(|finding| voice::line(report::github::github(finding, &tongue)));
        }
        Format::Human => {
            report::human::human(root, findings, &tongue);
            if findings.is_empty() {
                let (acts, regulations) = built.counts();
                let clean = say!(
                    "nothing is wrong with {acts} {acts:act|acts} and {regulations} {regulations:regulation|regulations}",
                    acts = acts,
                    regulations = regulations
                );
                voice::tell(&tongue.say(&clean));
            }
        }
    }
    let worst = match arguments.deny {
        None => Severity::Error,
        Some(Deny::Warnings) => Severity::Warning,
        Some(Deny::Information) => Severity::Information,
    };
    if findings.iter().any(|finding| finding.severity <= worst) { Ending::Findings } else { Ending::Clean }
}

/// What to do when there is nothing to load.
pub fn pipeline_hint() -> Message {
    "run it in the folder that holds content/, or name that folder with --root".into()
}
