//! `reglament build`: the site as a folder of files.

use std::path::Path;
use std::time::Duration;

use super::args::BuildArguments;
use super::check::pipeline_hint;
use super::ending::{Ending, could_not_run};
use super::print::{HOW, WITHOUT};
use super::progress::Progress;
use super::report::Tongue;
use super::{pipeline, report, voice};
use crate::diagnostic::message::say;
use crate::load::inputs::inputs;
use crate::write::memory::{self, Said};
use crate::write::packing::Packing;
use crate::write::refused::Refused;
use crate::write::staging::{Staging, Written};
use crate::write::{self};

/// Runs it.
pub fn run(arguments: &BuildArguments) -> Ending {
    let progress = Progress::speaking(Tongue::built_in(arguments.tongue.lang));
    let root = &arguments.root.root;
    let built_in = Tongue::built_in(arguments.tongue.lang);
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    if let Err(refused) = write::place::apart(root, &out) {
        return could_not_run(&built_in, &refused.message, *refused.hint);
    }
    if arguments.pdf && !cfg!(feature = "pdf") {
        return could_not_run(&built_in, &WITHOUT.into(), HOW);
    }
    progress.stage("looking for changes");
    let day = arguments.date.or_else(pipeline::day_of_source).map(|day| day.to_string());
    let publishing = (&arguments.base_url, arguments.compress, arguments.sums, arguments.pdf, voice::is_quiet());
    let inputs = inputs(root, &(arguments.date.is_some(), day, built_in.tag(), publishing));
    if let Some(said) = inputs.filter(|_| !arguments.json).and_then(|inputs| memory::recall(&out, inputs)) {
        let written = Written { kept: said.files, bytes: said.bytes, ..Written::default() };
        tell(&said, &written, &out, &built_in, progress.done());
        timings(arguments, &progress);
        return Ending::Clean;
    }
    let mut ready = match pipeline::ready(root, arguments.date, &progress) {
        Ok(ready) => ready,
        Err(message) => return could_not_run(&built_in, &message, pipeline_hint()),
    };
    if let Some(base_url) = &arguments.base_url {
        ready.loaded.corpus.site.base_url.clone_from(base_url);
    }
    let site = &mut ready.loaded.corpus.site;
    site.pdf = cfg!(feature = "pdf") && (site.pdf || arguments.pdf);
    let written = write(&mut ready, root, &out, (arguments, &progress));
    let took = progress.done();
    let tongue = Tongue::new(arguments.tongue.lang, &ready.assets);
    if arguments.json {
        let built = report::json::Built {
            out: &out,
            counts: ready.counts(),
            written: written.as_ref().ok().copied().flatten(),
            took,
        };
        voice::line(format_args!("{:#}", report::json::built(&built, &ready.loaded.findings, &tongue)));
    }
    let findings = report::human::told(root, &ready.loaded.findings, &tongue);
    match written {
        Err(refused) => {
            voice::aside(findings);
            could_not_run(&tongue, &refused.message, *refused.hint)
        }
        Ok(None) => {
            voice::aside(findings);
            let kept = say!("no site was written; {out} is as it was before", out = out.display().to_string());
            voice::aside(format_args!("{}\n", tongue.say(&kept)));
            Ending::Findings
        }
        Ok(Some(written)) => {
            let files = written.changed + written.kept;
            let said = Said { files, bytes: written.bytes, counts: ready.counts(), findings };
            if let Some(inputs) = inputs {
                memory::note(&out, inputs, &said);
            }
            tell(&said, &written, &out, &tongue, took);
            timings(arguments, &progress);
            Ending::Clean
        }
    }
}

/// Makes the pages and puts them into the folder; none where there are errors.
fn write(
    ready: &mut pipeline::Ready,
    root: &Path,
    out: &Path,
    (arguments, progress): (&BuildArguments, &Progress),
) -> Result<Option<Written>, Refused> {
    if ready.has_errors() {
        return Ok(None);
    }
    let staging = Staging::begin(out)?;
    let packing = Packing::new(&staging, arguments.compress, arguments.sums);
    ready.pages(root, &packing, progress)?;
    ready.papers(root, &packing, progress)?;
    if ready.has_errors() {
        return Ok(None);
    }
    packing.finish()?;
    progress.stage("putting the site in its place");
    staging.finish().map(Some)
}

/// Says what was built.
fn tell(said: &Said, written: &Written, out: &Path, tongue: &Tongue, took: Duration) {
    voice::aside(&said.findings);
    let (acts, regulations) = said.counts;
    let summary = say!(
        "{acts} {acts:act|acts}, {regulations} {regulations:regulation|regulations} → {out}: \
         {files} {files:file|files}, {size} KB ({changed} changed, {kept} kept, {removed} removed) in {took} ms",
        acts = acts,
        regulations = regulations,
        out = out.display().to_string(),
        files = said.files,
        size = said.bytes.div_ceil(1024),
        changed = written.changed,
        kept = written.kept,
        removed = written.removed,
        took = took.as_millis().to_string()
    );
    voice::tell(&tongue.say(&summary));
    let open = say!("open {page}", page = out.join("index.html").display().to_string());
    voice::tell(&tongue.say(&open));
}

fn timings(arguments: &BuildArguments, progress: &Progress) {
    if arguments.timings {
        voice::aside(progress.timings());
    }
}
