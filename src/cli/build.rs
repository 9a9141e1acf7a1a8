//! `reglament build`: the site as a folder of files.

use super::args::BuildArguments;
use super::check::pipeline_hint;
use super::ending::{Ending, could_not_run};
use super::progress::Progress;
use super::{pipeline, report};
use crate::write;

/// Runs it.
pub fn run(arguments: &BuildArguments) -> Ending {
    let progress = Progress::new();
    let root = &arguments.root.root;
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    if let Err(refused) = write::place::apart(root, &out) {
        return could_not_run(&refused.message, &refused.hint);
    }
    let built = match pipeline::build(root, &progress) {
        Ok(built) => built,
        Err(message) => return could_not_run(&message, pipeline_hint()),
    };
    let failed = built.has_errors();
    let Some(output) = built.output.filter(|_| !failed) else {
        progress.done();
        report::human(root, &built.findings);
        anstream::eprintln!("no site was written; {} is as it was before", out.display());
        return Ending::Findings;
    };
    progress.stage("writing");
    let written = write::site(&output, &out);
    let took = progress.done();
    report::human(root, &built.findings);
    match written {
        Err(refused) => could_not_run(&refused.message, &refused.hint),
        Ok(written) => {
            let bytes: usize = output.iter().map(|(_, bytes)| bytes.len()).sum();
            let (acts, regulations) = built.counts;
            anstream::eprintln!(
                "{acts} acts, {regulations} regulations → {}: {} files, {} KB ({} changed, {} kept, {} removed) in {} ms",
                out.display(),
                output.len(),
                bytes.div_ceil(1024),
                written.changed,
                written.kept,
                written.removed,
                took.as_millis()
            );
            anstream::eprintln!("open {}", out.join("index.html").display());
            Ending::Clean
        }
    }
}
