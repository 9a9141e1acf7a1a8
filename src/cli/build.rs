//! `reglament build`: the site as a folder of files.

use super::args::BuildArguments;
use super::check::pipeline_hint;
use super::ending::{Ending, could_not_run};
use super::pipeline::Asked;
use super::print::{HOW, WITHOUT};
use super::progress::Progress;
use super::report::Tongue;
use super::{pipeline, report};
use crate::diagnostic::message::say;
use crate::write;

/// Runs it.
pub fn run(arguments: &BuildArguments) -> Ending {
    let progress = Progress::new();
    let root = &arguments.root.root;
    let built_in = Tongue::built_in(arguments.tongue.lang);
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    if let Err(refused) = write::place::apart(root, &out) {
        return could_not_run(&built_in, &refused.message, *refused.hint);
    }
    if arguments.pdf && !cfg!(feature = "pdf") {
        return could_not_run(&built_in, &WITHOUT.into(), HOW);
    }
    let asked = if arguments.pdf { Asked::Always } else { Asked::Settings };
    let built = match pipeline::build_with(root, arguments.date, Some(asked), &progress) {
        Ok(built) => built,
        Err(message) => return could_not_run(&built_in, &message, pipeline_hint()),
    };
    let failed = built.has_errors();
    let tongue = Tongue::new(arguments.tongue.lang, &built.assets);
    let Some(output) = built.output.filter(|_| !failed) else {
        progress.done();
        report::human::human(root, &built.findings, &tongue);
        let kept = say!("no site was written; {out} is as it was before", out = out.display().to_string());
        anstream::eprintln!("{}", tongue.say(&kept));
        return Ending::Findings;
    };
    progress.stage("writing");
    let written = write::site(&output, &out);
    let took = progress.done();
    report::human::human(root, &built.findings, &tongue);
    match written {
        Err(refused) => could_not_run(&tongue, &refused.message, *refused.hint),
        Ok(written) => {
            let bytes: usize = output.iter().map(|(_, bytes)| bytes.len()).sum();
            let (acts, regulations) = built.counts;
            let summary = say!(
                "{acts} {acts:act|acts}, {regulations} {regulations:regulation|regulations} → {out}: \
                 {files} {files:file|files}, {size} KB ({changed} changed, {kept} kept, {removed} removed) in {took} ms",
                acts = acts,
                regulations = regulations,
                out = out.display().to_string(),
                files = output.len(),
                size = bytes.div_ceil(1024),
                changed = written.changed,
                kept = written.kept,
                removed = written.removed,
                took = took.as_millis().to_string()
            );
            anstream::eprintln!("{}", tongue.say(&summary));
            let open = say!("open {page}", page = out.join("index.html").display().to_string());
            anstream::eprintln!("{}", tongue.say(&open));
            Ending::Clean
        }
    }
}
