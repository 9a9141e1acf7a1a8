//! The text alternative holds the whole process: the graph is read back from the page and compared with the model.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use reglament::load;
use reglament::model::{Corpus, Lang, Process, StepKind};
use reglament::site::timeline::Timelines;

use crate::site_html::{Piece, read};
use crate::site_page::{built, page, real};

/// A way on: from, to, condition, whether it is the rest.
type Edge = (String, String, String, bool);

/// The steps and ways that a page tells of.
fn told(html: &str) -> (BTreeSet<(String, String)>, BTreeSet<Edge>) {
    let (mut steps, mut edges) = (BTreeSet::new(), BTreeSet::new());
    let (mut step, mut otherwise, mut when, mut inside_when, mut inside_next) =
        (String::new(), false, String::new(), false, false);
    for piece in read(html) {
        match piece {
            Piece::Open(name, attributes) => {
                let class = attributes.get("class").map_or("", String::as_str);
                if let (Some(kind), Some(id)) = (attributes.get("data-kind"), attributes.get("id")) {
                    step.clone_from(id);
                    steps.insert((id.clone(), kind.clone()));
                } else if class == "next" {
                    inside_next = true;
                } else if inside_next && name == "li" {
                    (otherwise, when) = (attributes.contains_key("data-otherwise"), String::new());
                } else if class == "when" {
                    inside_when = true;
                } else if inside_next && name == "a" {
                    let to = attributes["href"].trim_start_matches('#').to_owned();
                    edges.insert((step.clone(), to, when.trim().to_owned(), otherwise));
                }
            }
            Piece::Close(name) if name == "span" && inside_when => inside_when = false,
            Piece::Close(name) if name == "ul" => inside_next = false,
            Piece::Text(text) if inside_when => when.push_str(&text),
            _ => {}
        }
    }
    (steps, edges)
}

/// The same of the model.
fn meant(processes: &[Process], lang: &Lang) -> (BTreeSet<(String, String)>, BTreeSet<Edge>) {
    let (mut steps, mut edges) = (BTreeSet::new(), BTreeSet::new());
    for step in processes.iter().flat_map(|process| &process.steps) {
        steps.insert((step.id.clone(), step.kind.name().to_owned()));
        for next in &step.next {
            let when = next.when.best_text(lang).to_owned();
            edges.insert((step.id.clone(), next.to.clone(), when, next.otherwise));
        }
        if let StepKind::Link { process, step: target } = &step.kind {
            let Some(other) = processes.iter().find(|other| other.id == *process) else { continue };
            let start = other.steps.iter().find(|step| matches!(step.kind, StepKind::Start { .. }));
            let known = target.clone().filter(|id| other.step(id).is_some());
            let Some(to) = known.or_else(|| start.or(other.steps.first()).map(|start| start.id.clone())) else {
                continue;
            };
            edges.insert((step.id.clone(), to, String::new(), false));
        }
    }
    (steps, edges)
}

fn holds(corpus: &Corpus) -> usize {
    let output = built(corpus);
    let mut count = 0;
    for lang in &corpus.site.languages {
        let timelines = Timelines::of(corpus);
        let now = timelines.iter().flat_map(|timeline| &timeline.now().unwrap().act.regulations);
        for regulation in now {
            let html = page(&output, &format!("{lang}/{}/index.html", regulation.address));
            if html.contains("data-kind") || regulation.processes.is_empty() {
                assert_eq!(told(html), meant(&regulation.processes, lang), "{lang} {}", regulation.address);
                count += regulation.processes.len();
            }
        }
    }
    count
}

#[test]
fn the_real_process_can_be_rebuilt_from_the_page() {
    assert!(holds(&real()) >= 2);
}

#[test]
fn so_can_those_of_all_fixtures() {
    let Ok(families) = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")) else { return };
    let mut roots: Vec<_> =
        families.flatten().map(|entry| entry.path()).filter(|path| path.join("content").is_dir()).collect();
    roots.sort();
    for root in roots {
        let Ok(loaded) = load::load(&root) else { continue };
        let sound = |corpus: &Corpus| {
            corpus.acts.iter().flat_map(|act| &act.regulations).flat_map(|regulation| &regulation.processes).all(
                |process| {
                    process.steps.iter().all(|step| step.next.iter().all(|next| process.step(&next.to).is_some()))
                },
            )
        };
        if loaded.findings.is_empty() && sound(&loaded.corpus) {
            holds(&loaded.corpus);
        }
    }
}

#[test]
fn so_can_those_of_all_diagrams_and_cases() {
    let counts = crate::site_drawing::corpora().iter().map(|(_, corpus)| holds(corpus)).sum::<usize>();
    assert!(counts >= 90, "{counts}");
}
