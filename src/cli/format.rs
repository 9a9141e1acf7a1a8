//! `reglament fmt`: content files in one form, comments and words as they are.

use std::path::Path;

use serde_json::{Value, json};

use super::args::FormatArguments;
use super::check::pipeline_hint;
use super::ending::{Ending, could_not_run};
use super::report::Tongue;
use super::voice;
use crate::diagnostic::message::{Message, say};
use crate::load::canonical::{Unfit, canonical};
use crate::load::folder::{self, Source};
use crate::write::single;

/// Runs it.
pub fn run(arguments: &FormatArguments) -> Ending {
    let root = &arguments.root.root;
    let tongue = Tongue::built_in(arguments.tongue.lang);
    let folder = match folder::scan(root) {
        Ok(folder) => folder,
        Err(message) => return could_not_run(&tongue, &message, pipeline_hint()),
    };
    let chosen =
        |source: &&Source| arguments.files.is_empty() || arguments.files.iter().any(|file| is(root, file, source));
    let sources: Vec<&Source> = folder.sources().filter(chosen).collect();
    if sources.is_empty() {
        let hint = say!("name files below content/, or none for all of them");
        return could_not_run(&tongue, &say!("none of these is a content file"), hint);
    }
    let mut ending = Ending::Clean;
    let mut changed: Vec<&str> = Vec::new();
    let mut unfit: Vec<(&str, String)> = Vec::new();
    for source in sources {
        match canonical(&source.text) {
            Ok(text) if text == source.text => {}
            Ok(text) => {
                changed.push(&source.file);
                if !arguments.json {
                    voice::line(&source.file);
                }
                if arguments.check {
                    ending = Ending::Findings;
                } else if let Err(refused) = single::file(&root.join(&*source.file), text.as_bytes()) {
                    return could_not_run(&tongue, &refused.message, *refused.hint);
                }
            }
            Err(fault) => {
                ending = Ending::Findings;
                let why = tongue.say(&why(fault));
                voice::aside(format_args!("{}: {why}\n", source.file));
                unfit.push((&source.file, why));
            }
        }
    }
    if arguments.json {
        let unfit: Vec<Value> = unfit.iter().map(|(file, why)| json!({ "file": file, "message": why })).collect();
        let report = json!({ "written": !arguments.check, "files": changed, "unfit": unfit });
        voice::line(format_args!("{report:#}"));
    }
    let summary = if arguments.check {
        say!("{count} {count:file is|files are} not in the canonical form", count = changed.len())
    } else {
        say!("{count} {count:file|files} laid out anew", count = changed.len())
    };
    voice::tell(&tongue.say(&summary));
    ending
}

fn why(unfit: Unfit) -> Message {
    match unfit {
        Unfit::NotYaml => say!("left as it is: it is no YAML; `reglament check` says where"),
        Unfit::Other => say!("left as it is: laid out anew it would not say the same"),
    }
}

/// Whether a path of the arguments, from here or from the root, is this file.
fn is(root: &Path, file: &Path, source: &Source) -> bool {
    let bare = |path: &Path| path.strip_prefix(".").unwrap_or(path).to_path_buf();
    let (file, below) = (bare(file), Path::new(&*source.file));
    file == below || file == bare(&root.join(below))
}
