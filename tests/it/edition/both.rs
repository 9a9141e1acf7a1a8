//! The two ways of writing a history say the same: the text as adopted with new words in the events, and the latest
//! text with events that name what they touched.

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use reglament::edition::{History, State};
use reglament::load::load;
use reglament::model::{Act, Address, Block, Lang, Point};

use crate::fixture;
use crate::random;
use crate::scratch::Scratch;

/// One thing done to one point, by its place among the points that there ever are.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Restate(usize),
    Exclude(usize),
    /// Adds a point after another one, or brings a removed one back.
    Add(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Vec<Deed>>> {
    let deed = (0..3_u8, 0..6_usize).prop_map(|(kind, place)| match kind {
        0 => Deed::Restate(place),
        1 => Deed::Exclude(place),
        _ => Deed::Add(place),
    });
    prop::collection::vec(prop::collection::vec(deed, 1..4), 1..6)
}

/// A point as the author follows it through the history.
#[derive(Debug, Clone)]
struct Line {
    number: String,
    text: String,
    there: bool,
    /// Whether it was there at the adoption.
    first: bool,
}

/// The same history in both ways: `(as adopted, latest)`.
fn written(history: &[Vec<Deed>]) -> (String, String) {
    let first =
        |number: usize| Line { number: number.to_string(), text: format!("w{number}"), there: true, first: true };
    let mut lines: Vec<Line> = (1..=4).map(first).collect();
    let mut words = 0;
    let mut new_words = || {
        words += 1;
        format!("new{words}")
    };
    let (mut adopted, mut latest) = (String::from("events:\n"), String::new());
    let begin = lines.clone();
    for (index, event) in history.iter().enumerate() {
        let year = 2016 + index;
        let head = format!(
            "  - id: e{index}\n    by: {{kind: order, number: \"{index}\", date: {year}-01-01}}\n    entry: {{date: \
             {year}-02-01}}\n    changes:\n"
        );
        let (mut old_way, mut new_way) = (String::new(), String::new());
        let mut touched: Vec<String> = Vec::new();
        for deed in event {
            let (Deed::Restate(place) | Deed::Exclude(place) | Deed::Add(place)) = *deed;
            let place = place % lines.len();
            let line = lines[place].clone();
            // One event says of one point one thing.
            if touched.contains(&line.number) {
                continue;
            }
            let target = format!("p{}", line.number.replace('-', "_"));
            let before = format!("was: {{text: {{ru: {0}}}}}", line.text);
            match deed {
                Deed::Restate(_) if line.there => {
                    let text = new_words();
                    writeln!(old_way, "      - {{kind: restated, target: {target}, text: {{ru: {text}}}}}").unwrap();
                    writeln!(new_way, "      - {{kind: restated, target: {target}, {before}}}").unwrap();
                    lines[place].text = text;
                    touched.push(line.number);
                }
                Deed::Exclude(_) if line.there => {
                    writeln!(old_way, "      - {{kind: excluded, target: {target}}}").unwrap();
                    writeln!(new_way, "      - {{kind: excluded, target: {target}, {before}}}").unwrap();
                    lines[place].there = false;
                    touched.push(line.number);
                }
                Deed::Add(_) if !line.there => {
                    let text = new_words();
                    let point = format!("point: {{number: \"{}\", text: {{ru: {text}}}}}", line.number);
                    writeln!(old_way, "      - {{kind: added, target: {target}, {point}}}").unwrap();
                    writeln!(new_way, "      - {{kind: added, target: {target}}}").unwrap();
                    lines[place] = Line { text, there: true, ..line.clone() };
                    touched.push(line.number);
                }
                Deed::Add(_) => {
                    let text = new_words();
                    let number = format!("{}-{}", line.number, lines.len());
                    let point = format!("point: {{number: \"{number}\", text: {{ru: {text}}}}}");
                    let address = format!("p{}", number.replace('-', "_"));
                    writeln!(old_way, "      - {{kind: added, after: {target}, {point}}}").unwrap();
                    writeln!(new_way, "      - {{kind: added, target: {address}}}").unwrap();
                    lines.insert(place + 1, Line { number: number.clone(), text, there: true, first: false });
                    touched.push(number);
                }
                Deed::Restate(_) | Deed::Exclude(_) => {}
            }
        }
        if !old_way.is_empty() {
            adopted += &format!("{head}{old_way}");
            latest += &format!("{head}{new_way}");
        }
    }
    let points = |lines: &[Line]| {
        let point = |line: &Line| format!("  - {{number: \"{}\", text: {{ru: {}}}}}\n", line.number, line.text);
        lines.iter().map(point).collect::<String>()
    };
    assert!(begin.iter().all(|line| line.first));
    let adopted = if adopted == "events:\n" { String::new() } else { adopted };
    let events = if latest.is_empty() { String::new() } else { format!("events:\n{latest}") };
    (
        format!("points:\n{}{adopted}", points(&begin)),
        format!("editions: {{ru: 2099-01-01}}\npoints:\n{}{events}", points(&lines)),
    )
}

fn act(text: &str) -> Act {
    let scratch = Scratch::new();
    scratch.write("content/site.yaml", "languages: [ru]\ntitle: {ru: С}\n");
    let head = "kind: order\nissuer: {ru: Министр}\nnumber: \"10\"\ntitle: {ru: Т}\nadopted: 2015-01-01\nentry: {date: \
        2015-02-01}\n";
    scratch.write("content/acts/10-2015/act.yaml", format!("{head}{text}"));
    let loaded = load(scratch.root()).unwrap();
    assert_eq!(loaded.findings, [], "{text}");
    loaded.corpus.acts.into_iter().next().unwrap()
}

/// What a reader sees of a state: every point with its number, its words, and whether it is removed or not known.
fn seen(state: &State) -> Vec<String> {
    let ru = Lang::new("ru");
    let view = |point: &Point| {
        let words: Vec<&str> = point
            .body
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.words.text(&ru),
                _ => None,
            })
            .collect();
        let removed = state.removal(&point.address).map(|mark| mark.event);
        format!("{} {} {words:?} {removed:?} {:?}", point.address, point.label, state.gap(&point.address, &ru))
    };
    state.act.chapters.iter().flat_map(|chapter| &chapter.points).map(view).collect()
}

#[test]
fn both_ways_of_writing_give_the_same_editions() {
    let run = TestRunner::new(random::config(96)).run(&deeds(), |history| {
        let (adopted, latest) = written(&history);
        let (first, second) = (act(&adopted), act(&latest));
        let (one, other) = (History::of(&first), History::of(&second));
        prop_assert_eq!(one.faults(), vec![], "{}", adopted);
        prop_assert_eq!(other.faults(), vec![], "{}", latest);
        prop_assert_eq!(one.editions(), other.editions());
        for (a, b) in one.states().iter().zip(other.states()) {
            prop_assert_eq!(seen(a), seen(&b), "{}\n{}", adopted, latest);
            prop_assert!(seen(a).iter().all(|line| line.ends_with("None")), "{}", adopted);
        }
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}

/// The edition of which the text is says what the text says, stubs apart: undone and done again, nothing is lost.
#[test]
fn the_edition_that_the_text_renders_is_the_text() {
    let mut compared = 0;
    for fixture in fixture::all().into_iter().filter(|fixture| fixture.name.starts_with("history.")) {
        let loaded = load(&fixture.root).unwrap();
        let act = &loaded.corpus.acts[0];
        for lang in [Lang::new("kk"), Lang::new("ru")] {
            let day = act.editions.get(&lang).copied().unwrap_or(act.adopted);
            let history = History::of(act);
            let included = |edition: &&reglament::edition::Edition| {
                edition
                    .events
                    .iter()
                    .all(|event| act.events[*event].by.as_ref().and_then(|by| by.date).is_some_and(|date| date <= day))
            };
            let place = history.editions().iter().take_while(included).count() - 1;
            let state = history.state(place);
            let written = words(act, &lang);
            for (address, said) in words(&state.act, &lang) {
                if state.removal(&address).is_some() || state.gap(&address, &lang).is_some() {
                    continue;
                }
                assert_eq!(Some(&said), written.get(&address), "{} {address} {lang}", fixture.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 200, "only {compared} texts were compared");
}

fn words(act: &Act, lang: &Lang) -> BTreeMap<Address, String> {
    let leaves = reglament::comparison::leaves(act, lang).into_iter();
    leaves.map(|leaf| (leaf.address, leaf.text)).collect()
}
