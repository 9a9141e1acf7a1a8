//! `reglament print`: documents to read on paper and to hang up.

use super::args::PrintArguments;
use super::ending::Ending;

/// Runs it.
#[cfg(not(feature = "pdf"))]
pub fn run(arguments: &PrintArguments) -> Ending {
    use super::ending::could_not_run;
    use super::report::Tongue;

    could_not_run(&Tongue::built_in(arguments.tongue.lang), &WITHOUT.into(), HOW)
}

/// What is said by a program that cannot print.
pub const WITHOUT: &str = "this program was built without printing";
/// How to get one that can.
pub const HOW: &str =
    "build it with printing: `cargo run --release --features pdf -- print`, or `cargo install --path . --features pdf`";

/// Runs it.
#[cfg(feature = "pdf")]
pub fn run(arguments: &PrintArguments) -> Ending {
    printing::run(arguments)
}

#[cfg(feature = "pdf")]
mod printing {
    use super::super::args::PrintArguments;
    use super::super::check::pipeline_hint;
    use super::super::ending::{Ending, could_not_run};
    use super::super::pipeline::{self, Ready};
    use super::super::progress::Progress;
    use super::super::report::Tongue;
    use super::super::{paper, report, voice};
    use crate::diagnostic::message::say;
    use crate::print::Wish;
    use crate::write;
    use crate::write::shelf::Shelf;

    pub fn run(arguments: &PrintArguments) -> Ending {
        let progress = Progress::speaking(Tongue::built_in(arguments.tongue.lang));
        let root = &arguments.root.root;
        let built_in = Tongue::built_in(arguments.tongue.lang);
        let out = arguments.out.clone().unwrap_or_else(|| root.join("print"));
        if let Err(refused) = write::place::apart(root, &out) {
            return could_not_run(&built_in, &refused.message, *refused.hint);
        }
        let ready = match pipeline::ready(root, arguments.date, &progress) {
            Ok(ready) => ready,
            Err(message) => return could_not_run(&built_in, &message, pipeline_hint()),
        };
        let tongue = Tongue::new(arguments.tongue.lang, &ready.assets);
        if ready.has_errors() {
            progress.done();
            report::human::human(root, &ready.loaded.findings, &tongue);
            return Ending::Findings;
        }
        let wish = Wish {
            selection: arguments.selection.clone().unwrap_or_default(),
            formats: arguments.format.iter().map(|format| format.sheet()).collect(),
            languages: arguments.language.clone(),
            editions: arguments.editions,
        };
        let shelf = Shelf::new(root, !arguments.fresh);
        progress.stage("printing");
        let (mut bytes, mut refused) = (0, None);
        let mut done = |path: &str, file: Vec<u8>, total: usize| {
            bytes += file.len();
            let written = write::single::file(&out.join(path), &file);
            progress.expect(total);
            progress.step();
            let fine = written.is_ok();
            refused = written.err().or(refused.take());
            fine
        };
        let Ready { loaded, assets, interface } = &ready;
        let printed = paper::print(&loaded.corpus, interface, assets, &wish, &shelf, &mut done);
        let took = progress.done();
        if let Some(refused) = refused {
            return could_not_run(&tongue, &refused.message, *refused.hint);
        }
        match printed {
            Err(findings) => {
                report::human::human(root, &findings, &tongue);
                Ending::Findings
            }
            Ok(0) => {
                let message = say!("there is nothing to print at `{selection}`", selection = wish.selection);
                let hint = say!(
                    "an act, a regulation or a unit by its address: {names}",
                    names = paper::addresses(&loaded.corpus).join(", ")
                );
                could_not_run(&tongue, &message, hint)
            }
            Ok(count) => {
                let summary = say!(
                    "{count} {count:document|documents} → {out}: {size} KB in {took} ms",
                    count = count,
                    out = out.display().to_string(),
                    size = bytes.div_ceil(1024),
                    took = took.as_millis().to_string()
                );
                voice::tell(&tongue.say(&summary));
                Ending::Clean
            }
        }
    }
}
