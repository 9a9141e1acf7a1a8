//! `reglament schema`: the JSON Schema of the content files.

use std::path::Path;

use super::args::{Lang, SchemaArguments, SchemaKind};
use super::ending::{Ending, could_not_run};
use super::report::Tongue;
use super::voice;
use crate::load::schema::{Kind, schema};
use crate::write::single;

/// Runs it.
pub fn run(arguments: &SchemaArguments) -> Ending {
    match &arguments.write {
        Some(folder) => write_all(folder),
        None => {
            let kind = match arguments.kind {
                SchemaKind::Site => Kind::Site,
                SchemaKind::Glossary => Kind::Glossary,
                SchemaKind::Calendar => Kind::Calendar,
                SchemaKind::Act => Kind::Act,
                SchemaKind::Regulation => Kind::Regulation,
            };
            voice::answer(text(kind));
            Ending::Clean
        }
    }
}

/// The text of a schema file.
pub fn text(kind: Kind) -> String {
    format!("{:#}\n", schema(kind))
}

fn write_all(folder: &Path) -> Ending {
    for kind in Kind::ALL {
        let path = folder.join(format!("{}.json", kind.name()));
        if let Err(refused) = single::file(&path, text(kind).as_bytes()) {
            return could_not_run(&Tongue::built_in(Lang::En), &refused.message, *refused.hint);
        }
        voice::line(path.display());
    }
    Ending::Clean
}
