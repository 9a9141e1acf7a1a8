//! Comparison pages: both editions can be read off them to the letter, sentences and signs tell what a person says.

use std::collections::BTreeSet;

use reglament::comparison::{self, StepChange, TransitionChange};
use reglament::edition::{Gap, State};
use reglament::load;
use reglament::model::{Act, Corpus, Lang, Process};
use reglament::output::Output;
use reglament::site::compare::chosen::{Chosen, chosen, pages};
use reglament::site::compare::file;
use reglament::site::timeline::Timelines;

use crate::edition::compare::{PAIRS, changed};
use crate::fixture;
use crate::scratch::Scratch;
use crate::site_html::{Piece, read};
use crate::site_page::{built, content, page};

/// A line of a comparison page: what came and stayed, what went and stayed, and what is told of its part.
#[derive(Debug, Default)]
struct Line {
    new: String,
    old: String,
    fates: Vec<String>,
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn classes(attributes: &std::collections::BTreeMap<String, String>) -> Vec<&str> {
    attributes.get("class").map(|class| class.split(' ').collect()).unwrap_or_default()
}

/// The lines of a comparison page, read from its HTML alone.
fn lines(html: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // Every open element: its name, and what its words are for.
    let mut open: Vec<(String, &'static str)> = Vec::new();
    for piece in read(html) {
        match piece {
            Piece::Open(name, attributes) => {
                if ["meta", "link", "br", "circle", "path", "rect", "input"].contains(&name.as_str()) {
                    continue;
                }
                let classes = classes(&attributes);
                if classes.contains(&"diff") {
                    let mut line = Line::default();
                    if let Some(last) = lines.last().filter(|_| classes.contains(&"more")) {
                        line.fates.clone_from(&last.fates);
                    }
                    lines.push(line);
                }
                if let (Some(line), true) = (lines.last_mut(), classes.contains(&"fate")) {
                    line.fates
                        .extend(classes.iter().filter(|class| **class != "fate").map(|class| (*class).to_owned()));
                }
                let what = if classes.contains(&"diff") {
                    "words"
                } else if ["vh", "n", "note", "fates", "ours"].iter().any(|class| classes.contains(class)) {
                    "apart"
                } else {
                    match name.as_str() {
                        "ins" if open.last().is_some_and(|(_, what)| *what == "words") => "new",
                        "del" if open.last().is_some_and(|(_, what)| *what == "words") => "old",
                        _ => open.last().map_or("", |(_, what)| *what),
                    }
                };
                let what = if open.last().is_some_and(|(_, what)| *what == "apart") { "apart" } else { what };
                open.push((name, what));
            }
            Piece::Close(name) => {
                if let Some(place) = open.iter().rposition(|(open, _)| *open == name) {
                    open.truncate(place);
                }
            }
            Piece::Text(text) => {
                let Some(line) = lines.last_mut() else { continue };
                match open.last().map_or("", |(_, what)| *what) {
                    "words" => {
                        line.new.push_str(&text);
                        line.old.push_str(&text);
                    }
                    "new" => line.new.push_str(&text),
                    "old" => line.old.push_str(&text),
                    _ => {}
                }
            }
        }
    }
    lines
}

/// What an edition says on a page in a language, line by line.
fn said(lines: &[reglament::comparison::Line<'_>], lang: &Lang) -> Vec<String> {
    let text = |line: &reglament::comparison::Line<'_>| {
        let cells = line.words.iter().filter_map(|words| words.text(lang));
        folded(&cells.collect::<Vec<_>>().concat())
    };
    lines.iter().map(text).filter(|text| !text.is_empty()).collect()
}

fn each_page(corpus: &Corpus, output: &Output, see: &mut dyn FnMut(&Chosen<'_>, &Lang, &str)) {
    for timeline in Timelines::of(corpus).iter() {
        for chosen in pages(timeline).iter().flat_map(|page| chosen(timeline, page)) {
            for lang in &corpus.site.languages {
                see(&chosen, lang, page(output, &file(lang, &chosen)));
            }
        }
    }
}

fn corpora() -> Vec<(String, Corpus)> {
    let chosen = |name: &str| name.starts_with("history.") || name == "good.comparison";
    let fixtures = fixture::all().into_iter().filter(|fixture| chosen(&fixture.name));
    let load = |fixture: fixture::Fixture| (fixture.name.clone(), load::load(&fixture.root).unwrap().corpus);
    std::iter::once(("content".to_owned(), content())).chain(fixtures.map(load)).collect()
}

#[test]
fn both_editions_can_be_read_off_a_comparison_to_the_letter() {
    let mut compared = 0;
    let mut moves = 0;
    for (name, corpus) in corpora() {
        let output = built(&corpus);
        each_page(&corpus, &output, &mut |chosen, lang, html| {
            let [old, new] = chosen.lines();
            let lines = lines(html);
            let lacks =
                |line: &Line, edition: &str| line.fates.iter().any(|fate| *fate == format!("{edition}-unknown"));
            let text = |line: &Line, edition: &str| folded(if edition == "old" { &line.old } else { &line.new });
            let read = |edition: &str| -> Vec<String> {
                let known = lines.iter().filter(|line| !lacks(line, edition));
                known.map(|line| text(line, edition)).filter(|text| !text.is_empty()).collect()
            };
            let at = format!("{name} {} {lang}", file(lang, chosen));
            let known = |lines: &[reglament::comparison::Line<'_>], state: &State| {
                let is_known = |line: &&reglament::comparison::Line<'_>| state.gap(line.part, lang) != Some(Gap::Whole);
                said(&lines.iter().filter(is_known).cloned().collect::<Vec<_>>(), lang)
            };
            assert_eq!(read("new"), known(&new, chosen.after), "{at}: kept and inserted");
            let (mut was, mut expected) = (read("old"), known(&old, chosen.before));
            // What moved stands at its new place.
            if lines.iter().any(|line| line.fates.iter().any(|fate| fate == "moved")) {
                moves += 1;
                was.sort();
                expected.sort();
            }
            assert_eq!(was, expected, "{at}: kept and removed");
            compared += lines.len();
        });
    }
    println!("{compared} lines, {moves} pages with moves");
    assert!(compared > 1000 && moves > 3, "only {compared} lines, {moves} pages with moves");
}

/// The signs of the drawings under a heading: of boxes by the step to which they lead, of lines by their number.
fn signs(html: &str) -> [(BTreeSet<String>, usize); 2] {
    let mut found = [(BTreeSet::new(), 0), (BTreeSet::new(), 0)];
    let mut seen: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut figures = 0;
    for piece in read(html) {
        let Piece::Open(name, attributes) = piece else { continue };
        let classes = classes(&attributes);
        if name == "figure" {
            figures += 1;
        }
        let Some(side) = found.get_mut(figures - usize::from(figures > 0)).filter(|_| figures > 0) else { continue };
        let told = classes.iter().filter(|class| ["added", "removed", "changed", "moved"].contains(class));
        if name == "a" && classes.contains(&"step") {
            let step = attributes["href"].rsplit_once('#').unwrap().1;
            side.0.extend(told.map(|sign| format!("{step} {sign}")));
        } else if classes.contains(&"line") {
            // A line that a sheet cuts is one line.
            side.1 += told.filter(|sign| seen.insert((figures, format!("{sign} {classes:?}")))).count();
        }
    }
    found
}

fn expected_signs(old: &Process, new: &Process) -> [(BTreeSet<String>, usize); 2] {
    let difference = comparison::process(old, new);
    let before = |id: &String| difference.renamed.get(id).unwrap_or(id).clone();
    let [mut was, mut is] = [BTreeSet::new(), BTreeSet::new()];
    for change in &difference.steps {
        let (id, sign) = match change {
            StepChange::Added(id) => {
                is.insert(format!("{id} added"));
                continue;
            }
            StepChange::Removed(id) => {
                was.insert(format!("{id} removed"));
                continue;
            }
            StepChange::Changed(id, _) => (id, "changed"),
            StepChange::Moved(id) => (id, "moved"),
        };
        is.insert(format!("{id} {sign}"));
        was.insert(format!("{} {sign}", before(id)));
    }
    let count = |edition: &str| {
        let here = |change: &&TransitionChange| match change {
            TransitionChange::Added(..) => edition == "new",
            TransitionChange::Removed(..) => edition == "old",
            TransitionChange::Changed(..) => true,
        };
        difference.transitions.iter().filter(here).count()
    };
    [(was, count("old")), (is, count("new"))]
}

fn sentences(html: &str) -> usize {
    html.split_once("<ul class=\"said\">")
        .map_or(0, |(_, rest)| rest.split("</ul>").next().unwrap().matches("<li").count())
}

fn main_process(act: &Act) -> &Process {
    &act.regulations[0].processes[0]
}

/// The labelled pairs as two editions of one act.
fn pair(old: &str, new: &str) -> Corpus {
    let scratch = Scratch::new();
    let indented: String = new.lines().map(|line| format!("          {line}\n")).collect();
    scratch.write(
        "content/acts/10-2015/act.yaml",
        format!(
            "kind: order\nissuer: {{kk: М, ru: М}}\nnumber: \"10\"\ntitle: {{kk: Т, ru: Т}}\nadopted: 2015-01-10\nentry: \
             {{date: 2015-02-01}}\npoints: [{{number: 1, text: {{kk: А, ru: А}}}}]\nevents:\n  - id: a\n    by: {{kind: order, number: \"11\", \
             date: 2016-01-01}}\n    entry: {{date: 2016-02-01}}\n    changes:\n      - kind: restated\n        target: \
             permit\n        regulation:\n{indented}"
        ),
    );
    scratch.write("content/acts/10-2015/permit.yaml", old);
    let loaded = load::load(scratch.root()).unwrap();
    assert_eq!(loaded.findings, [], "{new}");
    loaded.corpus
}

#[test]
fn sentences_and_signs_are_those_of_the_labelled_pairs() {
    let mut marked = 0;
    for labelled in &PAIRS {
        let corpus = pair(labelled.old, &changed(labelled));
        let output = built(&corpus);
        for lang in ["kk", "ru"] {
            let path = format!("{lang}/10-2015/permit/compare/2015-02-01/2016-02-01/index.html");
            let Some(bytes) = output.get(&path) else {
                assert!(labelled.labels.is_empty(), "{}: no page", labelled.name);
                continue;
            };
            let html = std::str::from_utf8(bytes).unwrap();
            assert_eq!(sentences(html), labelled.labels.len(), "{} {lang}", labelled.name);
            let timelines = Timelines::of(&corpus);
            let timeline = timelines.iter().next().unwrap();
            let [old, new] = [0, 1].map(|place| main_process(&timeline.state(place).unwrap().act));
            let expected = expected_signs(old, new);
            assert_eq!(signs(html), expected, "{} {lang}", labelled.name);
            marked += expected.iter().map(|(steps, lines)| steps.len() + lines).sum::<usize>();
        }
    }
    assert!(marked > 100, "only {marked} signs");
}

#[test]
fn equal_editions_are_not_compared() {
    let output = built(&content());
    let compared = |start: &str| output.iter().filter(|(path, _)| path.starts_with(start)).count();
    assert!(compared("ru/500-2015/compare/") > 0 && compared("kk/500-2015/registration/compare/") > 0);
    // Nothing ever changed in its text.
    assert_eq!(compared("ru/500-2015/border-permit/compare/"), 0);
    let one = load::load(&fixture::folder().join("good.words")).unwrap().corpus;
    let pages = built(&one);
    assert_eq!(pages.iter().filter(|(path, _)| path.contains("/compare/")).count(), 0);
}

#[test]
fn what_is_told_by_colour_is_told_in_words_and_signs() {
    let corpus = load::load(&fixture::folder().join("good.comparison")).unwrap().corpus;
    let output = built(&corpus);
    let html = page(&output, "ru/10-2015/permit/compare/2015-02-01/2016-02-01/index.html");
    let (ins, del) = (html.matches("<ins>").count(), html.matches("<del>").count());
    assert!(ins > 5 && del > 5);
    assert_eq!(html.matches("<ins><span class=\"vh\">добавлено: </span>").count(), ins);
    assert_eq!(html.matches("<del><span class=\"vh\">исключено: </span>").count(), del);
    // A point that stood elsewhere, and one of its subpoints with another word.
    assert!(html.contains("Перемещено, прежде – пункт 4") && html.contains("Перемещено, прежде – пункт 3"), "{html}");
    assert!(html.contains("<title>Изменено. Действие 1"), "{html}");
}
