//! Histories that make no sense: whatever the events say, nothing panics, nothing runs for ever, and every state can be
//! compared with every other.

use std::fmt::Write;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use reglament::edition::quiet::is_quiet;
use reglament::edition::{History, Mark, note};
use reglament::load::load;
use reglament::model::{Corpus, Lang};

use crate::random;
use crate::scratch::Scratch;

const KINDS: [&str; 5] = ["amended", "restated", "added", "excluded", "repealed"];
const TARGETS: [&str; 22] = [
    "",
    "p1",
    "p2",
    "p2-1",
    "p9",
    "p1_1",
    "c1",
    "annex-1",
    "annex-2",
    "annex-2-p1",
    "permit",
    "permit#p1",
    "permit#c1",
    "permit#p1-1",
    "permit#a1",
    "permit#d",
    "permit#annex-1",
    "visit",
    "visit#p1",
    "event-e0",
    "event-e1",
    "event-e2",
];
const PUT: [&str; 14] = [
    "",
    "",
    "",
    "text: {kk: Ж, ru: Н}",
    "text: {ru: Н}",
    "point: {number: 1, text: {ru: Н}}",
    "point: {number: 2, text: {kk: Ж}, parts: [{number: 1, text: {kk: а}}, {text: {kk: б}}]}",
    "point: {number: 9-1}",
    "chapter: {number: 2, title: {ru: Г}, points: [{number: 1, text: {ru: Н}}]}",
    "annex: {number: 2, parts: [{text: {ru: Н}}]}",
    "annex: {number: 1, title: {ru: Н}}",
    "step: {action: a9, name: {ru: Н}, next: a1}",
    "step: {action: a1, name: {ru: Н}}",
    "regulation: {title: {ru: Н}, chapters: [{number: 1, title: {ru: Г}, points: [{number: 1, text: {ru: Н}}]}]}",
];
const MORE: [&str; 9] = [
    "",
    "",
    "",
    "after: p1",
    "after: p2-1",
    "after: permit#a1",
    "number: 7",
    "was: {text: {ru: Б}}",
    "was: {point: {number: 1, text: {ru: Б}}}",
];
const DAYS: [&str; 6] = ["2014-01-01", "2016-01-01", "2016-01-02", "2017-01-01", "2018-01-01", "2090-01-01"];

type Change = (usize, usize, usize, usize);

fn corpus(editions: usize, events: &[(usize, usize, Vec<Change>)]) -> Corpus {
    let mut act = String::from(
        "kind: order\nissuer: {kk: М, ru: М}\nnumber: \"10\"\ntitle: {kk: Т, ru: Т}\nadopted: 2015-01-01\npoints:\n  - \
         {number: 1, text: {kk: Бір, ru: Один}}\n  - {number: 2, text: {kk: Екі, ru: Два}, parts: [{number: 1, text: {kk: а, \
         ru: а}}, {text: {kk: б, ru: б}}]}\nannexes:\n  - {number: 1, title: {kk: Р, ru: Р}, regulation: permit}\n  - {number: \
         2, title: {kk: Т, ru: С}, points: [{number: 1, text: {kk: а, ru: а}}]}\n",
    );
    act += [
        "",
        "editions: {kk: 2016-01-01}\n",
        "editions: {kk: 2017-01-01, ru: 2016-01-02}\n",
        "editions: {kk: 2099-01-01, ru: 2099-01-01}\n",
    ][editions % 4];
    act += "events:\n";
    for (index, (adopted, entry, changes)) in events.iter().enumerate() {
        let entry = DAYS.get(entry % 8).map(|day| format!("entry: {{date: {day}}}, ")).unwrap_or_default();
        let day = DAYS[adopted % DAYS.len()];
        write!(act, "  - {{id: e{index}, by: {{kind: order, number: \"{index}\", date: {day}}}, {entry}changes: [")
            .unwrap();
        for (kind, target, put, more) in changes {
            let pick = |list: &[&'static str], index: usize| list[index % list.len()];
            let (target, put, more) = (pick(&TARGETS, *target), pick(&PUT, *put), pick(&MORE, *more));
            write!(act, "{{kind: {}", pick(&KINDS, *kind)).unwrap();
            for key in [put, more].into_iter().filter(|key| !key.is_empty()) {
                write!(act, ", {key}").unwrap();
            }
            if !target.is_empty() {
                write!(act, ", target: {target}").unwrap();
            }
            act += "}, ";
        }
        act += "]}\n";
    }
    let scratch = Scratch::new();
    scratch.write("content/acts/10-2015/act.yaml", act);
    let permit = "title: {kk: Р, ru: Р}\nunits: [{id: u, kind: person, name: {kk: у, ru: у}}]\nchapters:\n  - {number: 1, title: \
        {kk: Г, ru: Г}, points: [{number: 1, text: {kk: а, ru: а}, parts: [{number: 1, text: {kk: б, ru: б}}]}]}\nprocesses:\n  \
        - id: main\n    steps:\n      - {start: s, unit: u, next: a1}\n      - {action: a1, unit: u, name: {kk: а, ru: а}, next: d}\n\
        \x20     - {decision: d, unit: u, question: {kk: а, ru: а}, branches: [{to: a1, when: {kk: а, ru: а}}, {to: e, when: {kk: б, \
        ru: б}}]}\n      - {end: e, unit: u, ending: rendered}\nannexes:\n  - {number: 1, view: table}\n";
    scratch.write("content/acts/10-2015/permit.yaml", permit);
    scratch.write("content/acts/10-2015/visit.yaml", "title: {kk: К, ru: К}\n");
    load(scratch.root()).unwrap().corpus
}

#[test]
fn histories_that_make_no_sense_do_no_harm() {
    let change = (0..5_usize, 0..22_usize, 0..14_usize, 0..9_usize);
    let event = (0..6_usize, 0..8_usize, prop::collection::vec(change, 1..4));
    let quiet_change = (0..5_usize, 0..22_usize, 0..4_usize, 0..3_usize);
    let quiet_event = (0..6_usize, 0..8_usize, prop::collection::vec(quiet_change, 1..3));
    let events = prop_oneof![prop::collection::vec(event, 1..7), prop::collection::vec(quiet_event, 1..4)];
    let histories = (0..4_usize, events);
    let quiet = std::cell::Cell::new(0);
    let run = TestRunner::new(random::config(96)).run(&histories, |(editions, events)| {
        let corpus = corpus(editions, &events);
        let act = &corpus.acts[0];
        let history = History::of(act);
        let states = history.states();
        prop_assert_eq!(states.len(), history.editions().len());
        for (place, state) in states.iter().enumerate() {
            prop_assert_eq!(state, &history.state(place), "in one go and step by step");
            for lang in ["kk", "ru", "en"] {
                let lang = Lang::new(lang);
                reglament::comparison::text(&states[0].act, &state.act, &lang);
                for (event, made) in act.events.iter().enumerate() {
                    for change in 0..made.changes.len() {
                        note(state, Mark { event, change }, &lang);
                    }
                }
            }
        }
        let mut keys: Vec<&str> = history.editions().iter().map(|edition| edition.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), states.len(), "two editions of one name");
        if is_quiet(act) {
            quiet.set(quiet.get() + 1);
            prop_assert_eq!(history.faults(), vec![], "a quiet history has no faults");
        }
        reglament::check::check(&corpus);
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
    println!("{} were quiet", quiet.get());
}

/// Each event takes back all the others: the answer is found at once, not after trying all ways.
#[test]
fn many_events_that_take_each_other_back_are_no_riddle() {
    let all: String = (0..60).map(|index| format!("{{kind: repealed, target: event-e{index}}}, ")).collect();
    let events: String = (0..60)
        .map(|index| format!("  - {{id: e{index}, by: {{kind: order, number: \"1\", date: 2016-01-01}}, entry: {{date: {}-01-01}}, changes: [{all}]}}\n", 2020 + index))
        .collect();
    let scratch = Scratch::new();
    let head = "kind: order\nissuer: {ru: М}\nnumber: \"10\"\ntitle: {ru: Т}\nadopted: 2015-01-01\n";
    scratch.write("content/acts/10-2015/act.yaml", format!("{head}events:\n{events}"));
    let corpus = load(scratch.root()).unwrap().corpus;
    let editions = History::of(&corpus.acts[0]).editions().len();
    assert_eq!(editions, 2, "the first event takes back all that would follow");
}

/// The regulation was restated later, the text holds its new wording only: that the older one had no such action, nobody
/// says. An action that no wording has is still a fault.
#[test]
fn a_change_inside_a_wording_that_is_not_known_is_no_fault() {
    let restated = (0, 0, vec![(1, 10, 0, 0)]);
    let faults = |changed: Change| {
        let corpus = corpus(2, &[(0, 0, vec![changed]), restated.clone()]);
        let history = History::of(&corpus.acts[0]);
        assert_eq!(history.states().len(), 2);
        history.faults()
    };
    assert_eq!(faults((0, 14, 0, 0)), vec![], "a1 is in the new wording");
    assert_eq!(faults((3, 14, 0, 0)), vec![], "it may have been excluded, too");
    assert_eq!(faults((2, 14, 0, 0)), vec![], "or added, in words that nobody keeps");
    assert_eq!(faults((0, 15, 0, 0)), vec![], "and so may the decision have been changed");
    assert_eq!(faults((0, 20, 0, 0)).len(), 0, "an event is no part");
    assert_eq!(faults((0, 4, 0, 0)).len(), 1, "point 9 of the act is nowhere");
}

/// Found among 20,000 random histories: the annex that a regulation is was changed before the regulation came.
#[test]
fn a_regulation_that_comes_and_its_annex_that_is_changed_are_not_quiet() {
    let corpus = corpus(0, &[(0, 0, vec![(0, 7, 0, 0), (2, 10, 0, 0)])]);
    let act = &corpus.acts[0];
    assert!(!is_quiet(act));
    assert_eq!(History::of(act).faults().len(), 1);
}
