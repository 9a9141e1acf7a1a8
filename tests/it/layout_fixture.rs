//! Processes for the tests of the drawings, read from a compact YAML of their own.

use std::path::{Path, PathBuf};

use reglament::layout::Wording;
use reglament::model::{
    Deadline, Ending, Lang, Performer, PerformerRelation, Process, Regulation, Standing, Step, StepKind, Text, Unit,
    UnitKind, Words,
};
use serde::Deserialize;

use crate::model::{bare, process, regulation, transition};

/// One process with its regulation.
pub struct Fixture {
    /// The name of its file without the ending.
    pub name: String,
    /// Holds the units and the one process.
    pub regulation: Regulation,
}

impl Fixture {
    /// The process.
    pub fn process(&self) -> &Process {
        &self.regulation.processes[0]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    units: Vec<UnitForm>,
    steps: Vec<StepForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitForm {
    id: String,
    kind: String,
    ru: String,
    kk: String,
    short_ru: String,
    short_kk: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepForm {
    id: String,
    kind: String,
    number: Option<String>,
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    kk: String,
    due_ru: Option<String>,
    due_kk: Option<String>,
    #[serde(default)]
    next: Vec<NextForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NextForm {
    to: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    kk: String,
}

/// The folder of the fixtures.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/diagrams")
}

/// Every fixture, by name.
pub fn all() -> Vec<Fixture> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    files.sort();
    files.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Fixture {
    let text = std::fs::read_to_string(path).unwrap();
    let file: File = serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let units = file.units.into_iter().map(|unit| Unit {
        id: unit.id,
        kind: if unit.kind == "recipient" { UnitKind::Recipient } else { UnitKind::Unit },
        name: words(&unit.ru, &unit.kk),
        abbreviation: words(&unit.short_ru, &unit.short_kk),
        listed_in: None,
        members: Vec::new(),
        remark: Words::none(),
    });
    let mut regulation = regulation(&name, words(&file.title, &file.title));
    regulation.units = units.collect();
    regulation.processes = vec![process("main", file.steps.into_iter().map(step).collect())];
    Fixture { name, regulation }
}

fn step(form: StepForm) -> Step {
    let kind = match form.kind.as_str() {
        "start" => StepKind::Start { reason: Words::none() },
        "action" => StepKind::Action,
        "decision" => StepKind::Decision,
        "fork" => StepKind::Fork,
        "join" => StepKind::Join,
        "rendered" => StepKind::End(Ending::Rendered),
        "refused" => StepKind::End(Ending::Refused),
        "returned" => StepKind::End(Ending::Returned),
        "other" => StepKind::End(Ending::Other),
        "link" => StepKind::Link { process: "other".to_owned(), step: None },
        other => panic!("kind {other}"),
    };
    let next = form.next.into_iter().map(|next| transition(&next.to, words(&next.ru, &next.kk)));
    let deadline = form
        .due_ru
        .map(|ru| Deadline { terms: Vec::new(), printed: words(&ru, form.due_kk.as_deref().unwrap_or_default()) });
    let mut made = bare(&form.id, kind, words(&form.ru, &form.kk));
    made.number = form.number;
    made.performer = Performer { units: form.units, relation: PerformerRelation::Listed };
    made.deadline = deadline;
    made.next = next.collect();
    made
}

/// Words in both languages.
pub fn words(ru: &str, kk: &str) -> Words {
    let pairs = [("ru", ru), ("kk", kk)].into_iter().filter(|(_, text)| !text.is_empty());
    let text = |text: &str| Text { text: text.to_owned(), standing: Standing::Official, source: None, dated: None };
    pairs.map(|(lang, words)| (Lang::new(lang), text(words))).collect()
}

/// Calls back with the words of a language.
pub fn with_wording<T>(tag: &str, run: impl FnOnce(&Wording<'_>) -> T) -> T {
    let lang = Lang::new(tag);
    let number = |step: &Step, _: usize| step.number.clone().unwrap_or_default();
    let deadline = |deadline: &Deadline| reglament::layout::wording::printed(deadline, &lang);
    let otherwise = if tag == "kk" { "әйтпесе" } else { "иначе" };
    run(&Wording { lang: &lang, number: &number, deadline: &deadline, otherwise })
}
