//! The authoring guide: every YAML example in `content/README.md` is loaded and does what the guide says of it.
//!
//! A fence says how: `file=PATH` is a whole file below `content/`, `fragment=KIND` a part that is set into the smallest
//! file around it, `wrong=CODE` a mistake that loading has to report.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use reglament::check::check;
use reglament::diagnostic::Severity;
use reglament::load::load;

use super::support::{root, scratch};

struct Example {
    line: usize,
    labels: BTreeMap<String, String>,
    text: String,
}

fn examples() -> Vec<Example> {
    let guide = fs::read_to_string(root().join("content/README.md")).unwrap();
    let mut examples: Vec<Example> = Vec::new();
    let mut open = false;
    for (index, line) in guide.lines().enumerate() {
        if let Some(labels) = line.strip_prefix("```yaml") {
            let labels = labels.split_whitespace().map(|label| {
                let (key, value) = label.split_once('=').unwrap_or_else(|| panic!("line {}: {label}", index + 1));
                (key.to_owned(), value.to_owned())
            });
            examples.push(Example { line: index + 1, labels: labels.collect(), text: String::new() });
            open = true;
        } else if line.starts_with("```") {
            open = false;
        } else if open {
            let example = examples.last_mut().unwrap();
            example.text.push_str(line);
            example.text.push('\n');
        }
    }
    examples
}

const ACT: [(&str, &str); 5] = [
    ("kind", "order"),
    ("issuer", "{kk: Министр, ru: Министр}"),
    ("number", "\"1\""),
    ("title", "{kk: Бекіту туралы, ru: Об утверждении}"),
    ("adopted", "2024-01-01"),
];

/// An act file: the example with the keys that it leaves out before it.
fn act(text: &str) -> String {
    let missing = ACT.iter().filter(|(key, _)| !text.lines().any(|line| line.starts_with(&format!("{key}:"))));
    missing.map(|(key, value)| format!("{key}: {value}\n")).chain([text.to_owned()]).collect()
}

fn indented(head: &str, text: &str) -> String {
    let text: String = text.lines().map(|line| format!("      {line}\n")).collect();
    format!("title: {{kk: Регламент, ru: Регламент}}\n{head}\n{text}")
}

/// A regulation with this process. It has chapters, points and an annex, whose anchors no step of an example can take.
fn steps(text: &str) -> String {
    let chapters: String = (1..=3)
        .map(|number| format!("  - number: {number}\n    points: [{{number: {number}, text: {{kk: А, ru: А}}}}]\n"))
        .collect();
    format!("chapters:\n{chapters}{}", indented("processes:\n  - id: main\n    steps:", text))
}

fn write(folder: &Path, file: &str, text: &str) {
    let path = folder.join("content").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn codes(folder: &Path, checked: bool) -> Vec<String> {
    let loaded = load(folder).unwrap();
    let more = if checked { check(&loaded.corpus) } else { Vec::new() };
    let findings = loaded.findings.into_iter().chain(more);
    findings.filter(|one| one.severity == Severity::Error).map(|one| format!("{} {}", one.code, one.message)).collect()
}

/// The whole files of the guide: the path below `content/` and the text.
pub(crate) fn whole_files() -> Vec<(String, String)> {
    let whole = |example: Example| Some((example.labels.get("file")?.clone(), example.text));
    examples().into_iter().filter_map(whole).collect()
}

#[test]
fn every_example_says_how_it_is_to_be_read() {
    let examples = examples();
    assert!(examples.len() >= 25, "only {} examples were found", examples.len());
    for example in &examples {
        let known = example.labels.contains_key("file") || example.labels.contains_key("fragment");
        assert!(known, "the example in line {} has no label", example.line);
    }
}

#[test]
fn whole_files_are_loaded_and_checked_without_a_finding() {
    let folder = scratch("guide-files");
    let mut written = 0;
    for example in examples() {
        if let Some(file) = example.labels.get("file") {
            write(&folder, file, &example.text);
            written += 1;
        }
    }
    assert!(written >= 2, "the guide has no whole example");
    assert_eq!(codes(&folder, true), Vec::<String>::new());
}

#[test]
fn fragments_are_loaded_and_mistakes_are_found() {
    for example in examples() {
        let Some(kind) = example.labels.get("fragment") else { continue };
        let folder = scratch("guide-fragment");
        let regulation = "acts/demo/reg.yaml";
        write(&folder, "acts/demo/act.yaml", &act(if kind == "act" { &example.text } else { "" }));
        match kind.as_str() {
            "act" => {}
            "site" => write(&folder, "site.yaml", &example.text),
            "regulation" => {
                let titled = example.text.lines().any(|line| line.starts_with("title:"));
                let title = if titled { "" } else { "title: {kk: Регламент, ru: Регламент}\n" };
                write(&folder, regulation, &format!("{title}{}", example.text));
            }
            "points" => write(&folder, regulation, &indented("chapters:\n  - points:", &example.text)),
            "steps" => write(&folder, regulation, &steps(&example.text)),
            other => panic!("line {}: unknown fragment {other}", example.line),
        }
        let found = codes(&folder, false);
        match example.labels.get("wrong") {
            Some(code) => {
                assert!(
                    found.iter().any(|one| one.starts_with(code)),
                    "line {}: {code} is not in {found:?}",
                    example.line
                );
            }
            None => {
                let own = found.iter().filter(|one| !(kind == "act" && one.starts_with("missing-regulation")));
                assert_eq!(own.count(), 0, "the example in line {}: {found:?}", example.line);
            }
        }
    }
}
