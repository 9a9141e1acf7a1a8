//! `reglament init`: a new site, a new act, or a new regulation in an act that is there.

mod annex;
mod answer;
mod name;
mod skeleton;

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use self::answer::{Answers, Question};
use super::args::InitArguments;
use super::check::pipeline_hint;
use super::ending::{Ending, could_not_run};
use super::report::Tongue;
use super::{pipeline, schema, voice};
use crate::diagnostic::message::{Message, say};
use crate::load::folder::{self, Folder};
use crate::load::schema::Kind;
use crate::write::refused::Refused;
use crate::write::single;

/// Runs it.
pub fn run(arguments: &InitArguments) -> Ending {
    let tongue = Tongue::built_in(arguments.tongue.lang);
    let root = &arguments.root;
    let there = if folder::is_there(root) {
        match folder::scan(root) {
            Ok(folder) => Some(folder),
            Err(message) => return could_not_run(&tongue, &message, pipeline_hint()),
        }
    } else {
        None
    };
    let act = arguments.act.as_deref().and_then(|id| there.as_ref()?.acts.iter().find(|act| act.id == id));
    let question = Question::new(&tongue);
    let answers = match answer::answers(arguments, &question, act.is_some()) {
        Ok(answers) => answers,
        Err(refusal) => return could_not_run(&tongue, &refusal.message, refusal.hint),
    };
    let now = arguments.date.or_else(pipeline::day_of_source).unwrap_or_else(today);
    let files = match files(&answers, there.as_ref(), now) {
        Ok(files) => files,
        Err(message) => return could_not_run(&tongue, &message, say!("name another one with --act and --regulation")),
    };
    match write(root, &files, arguments.json) {
        Ok(()) => {
            let next = say!(
                "next: `reglament serve --root {root}` shows the site; write the points of the act into {file}",
                root = root.display().to_string(),
                file = answers.file()
            );
            voice::tell(&tongue.say(&next));
            Ending::Clean
        }
        Err(refused) => could_not_run(&tongue, &refused.message, *refused.hint),
    }
}

/// Today in UTC. Only a beginning asks the clock, and writes down what it said: no build does.
fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// What is written: the path below the root and the text.
fn files(answers: &Answers, there: Option<&Folder>, now: Date) -> Result<Vec<(String, String)>, Message> {
    let mut files = Vec::new();
    let act = there.and_then(|folder| folder.acts.iter().find(|act| act.id == answers.act));
    if there.is_none_or(|folder| folder.site.is_none()) {
        files.push(("content/site.yaml".to_owned(), skeleton::site(now)));
    }
    let act_file = format!("{}/act.yaml", answers.folder());
    match act {
        None => files.push((act_file, skeleton::act(answers))),
        Some(act) => {
            if act.regulations.iter().any(|(id, _)| *id == answers.regulation) {
                return Err(say!("{file} is there already", file = answers.file()));
            }
            // Its own text stays; only the list of annexes grows.
            let old = act.act.as_ref().map(|source| source.text.as_str()).unwrap_or_default();
            let Some(text) = annex::with(old, &answers.regulation) else {
                return Err(say!(
                    "the list of annexes in {file} cannot be understood; write `regulation: {id}` into an annex yourself",
                    file = act_file,
                    id = &answers.regulation
                ));
            };
            files.push((act_file, text));
        }
    }
    files.push((answers.file(), skeleton::regulation(answers)));
    for kind in Kind::ALL {
        files.push((format!("content/schema/{}.json", kind.name()), schema::text(kind)));
    }
    Ok(files)
}

fn write(root: &Path, files: &[(String, String)], json: bool) -> Result<(), Refused> {
    for (file, text) in files {
        single::file(&root.join(file), text.as_bytes())?;
        if !json {
            voice::line(file);
        }
    }
    if json {
        let files: Vec<&String> = files.iter().map(|(file, _)| file).collect();
        voice::line(format_args!("{:#}", json!({ "files": files })));
    }
    Ok(())
}
