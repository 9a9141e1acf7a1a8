//! Soundness: it agrees with brute force on random processes, every witness can be replayed, and none takes long.
//!
//! `REGLAMENT_CASES=100000 cargo test --release --test it sound_random -- --nocapture` tries harder.
//! `REGLAMENT_NETS=FILE` with it writes the processes for `tests/pm4py/agree.py`.

use std::fmt::Write as _;

use reglament::graph::flow::Flow;
use reglament::graph::net::{Net, Reading};
use reglament::graph::run::{FAR, follow};
use reglament::graph::soundness::{FaultKind, faults, faults_within, is_sound};
use reglament::model::process::Process;

use crate::sound_oracle::{self, Board};
use crate::sound_random::{Dice, Kind, Sketch};

/// More states than this are not visited by brute force.
const MOST: usize = 20_000;

fn cases() -> u64 {
    std::env::var("REGLAMENT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_500)
}

fn text(sketch: &Sketch) -> String {
    let mut text = String::new();
    for (index, (kind, next)) in sketch.steps.iter().enumerate() {
        let kind = match kind {
            Kind::Start => "start",
            Kind::Action => "action",
            Kind::Sorting => "sorting",
            Kind::Decision => "decision",
            Kind::Fork => "fork",
            Kind::Join => "join",
            Kind::End => "end",
        };
        writeln!(text, "{index} {kind} {next:?}").unwrap();
    }
    text
}

#[test]
fn sound_random_processes_are_judged_as_by_brute_force() {
    let (mut sound, mut unsound, mut skipped) = (0, 0, 0);
    let mut nets = Vec::new();
    for seed in 0..cases() {
        let sketch = Sketch::random(&mut Dice::new(seed + 1));
        let process = sketch.process();
        let Some(truth) = sound_oracle::is_sound(&process, MOST) else {
            skipped += 1;
            continue;
        };
        *(if truth { &mut sound } else { &mut unsound }) += 1;
        let flow = Flow::new(&process, &[]);
        assert_eq!(is_sound(&flow), Some(truth), "process {seed}:\n{}", text(&sketch));
        let told = !faults(&flow).is_empty()
            || flow.reachable.contains(&false)
            || flow.leads_out.contains(&false)
            || (0..process.steps.len()).any(|step| flow.stops(step) && !flow.is_end(step));
        assert!(truth || told, "process {seed} is unsound and nothing is said of it:\n{}", text(&sketch));
        assert!(!truth || faults(&flow).is_empty(), "process {seed} is sound:\n{}", text(&sketch));
        nets.push(net_as_json(&process, truth));
    }
    println!("{sound} sound, {unsound} unsound, {skipped} too large for brute force");
    assert!(sound * 5 > cases() && unsound * 5 > cases(), "{sound} sound, {unsound} unsound");
    assert!(skipped * 100 < cases(), "{skipped} were not tried");
    if let Ok(file) = std::env::var("REGLAMENT_NETS") {
        nets.retain(|net| net.matches('[').count() < 70);
        nets.truncate(400);
        std::fs::write(file, format!("[{}]\n", nets.join(",\n"))).unwrap();
    }
}

/// The net of the board (tokens on the arrows), for another program to judge; a step that nothing leads to takes nothing.
fn net_as_json(process: &Process, sound: bool) -> String {
    let board = Board::new(process);
    let ways = (0..process.steps.len()).flat_map(|step| {
        let ways = board.ways(step);
        if ways.is_empty() { vec![(Vec::new(), Vec::new())] } else { ways }
    });
    let ways: Vec<String> = ways.map(|(from, to)| format!("[{from:?}, {to:?}]")).collect();
    let (begin, end) = (board.arrows.len(), board.arrows.len() + 1);
    format!("{{\"sound\": {sound}, \"begin\": {begin}, \"end\": {end}, \"transitions\": [{}]}}", ways.join(", "))
}

/// The path of a fault can be walked, step by step, by the rules of the board.
#[test]
fn sound_witnesses_can_be_replayed() {
    let mut replayed = 0;
    for seed in 0..cases() {
        let sketch = Sketch::random(&mut Dice::new(seed + 1));
        let process = sketch.process();
        let flow = Flow::new(&process, &[]);
        if flow.reachable.contains(&false) || flow.leads_out.contains(&false) {
            continue;
        }
        let board = Board::new(&process);
        for fault in faults(&flow) {
            let mut state = board.begin();
            for passed in &fault.path {
                let arrow = passed.arc.and_then(|arc| flow.graph.arcs().get(arc)).and_then(|arc| {
                    let turn = arc.transition?;
                    board.arrows.iter().enumerate().filter(|(_, arrow)| arrow.0 == arc.from).nth(turn).map(|(at, _)| at)
                });
                let after = board.happen(&state, passed.step, arrow);
                state = after.unwrap_or_else(|| panic!("process {seed}, {fault:?}:\n{}", text(&sketch)));
            }
            assert!(!fault.path.is_empty(), "process {seed}, {fault:?}");
            if matches!(fault.kind, FaultKind::Deadlock | FaultKind::ChoiceJoined | FaultKind::Dead) {
                assert!(flow.joins(fault.step), "process {seed}, {fault:?}");
                let came_by_all_ways = |from: usize| {
                    let arrows = board.arrows.iter().enumerate();
                    arrows.filter(|(_, arrow)| **arrow == (from, fault.step)).all(|(at, _)| state[at] > 0)
                };
                assert!(
                    !fault.missing.is_empty() && !fault.missing.iter().all(|from| came_by_all_ways(*from)),
                    "{fault:?}"
                );
                assert_eq!(board.happen(&state, fault.step, None), None, "process {seed}, {fault:?}");
            }
            replayed += 1;
        }
    }
    println!("{replayed} witnesses replayed");
    assert!(replayed * 20 > cases(), "only {replayed} witnesses");
}

/// One fault of ours is one finding: a process that was sound before a single change is rarely told off twice.
#[test]
fn sound_single_changes_have_single_faults() {
    let (mut one, mut more) = (0, 0);
    for seed in 0..cases() {
        let dice = &mut Dice::new(seed + 1);
        let size = 4 + dice.roll(20);
        let mut sketch = Sketch::sound(dice, size);
        sketch.spoil(dice);
        let process = sketch.process();
        match faults(&Flow::new(&process, &[])).len() {
            0 => {}
            1 => one += 1,
            _ => more += 1,
        }
    }
    println!("{one} with one fault, {more} with several");
    assert!(one > 10 * more && one > 0, "{one} with one fault, {more} with several");
}

fn judged(name: &str, sketch: &Sketch, expected: bool) {
    let process = sketch.process();
    let flow = Flow::new(&process, &[]);
    let found = faults(&flow).len();
    let judged = is_sound(&flow);
    assert_eq!(judged, Some(expected), "{name}");
    assert_eq!(found == 0, expected, "{name}");
}

/// A fork into `width` branches of `length` decisions each, whose answers meet again; then a join.
fn wide(width: usize, length: usize) -> Sketch {
    let mut steps = vec![(Kind::Start, vec![1]), (Kind::Fork, Vec::new())];
    let mut last = Vec::new();
    for _ in 0..width {
        let first = steps.len();
        steps[1].1.push(first);
        for _ in 0..length {
            let at = steps.len();
            steps.push((Kind::Decision, vec![at + 1, at + 2]));
            steps.push((Kind::Action, vec![at + 3]));
            steps.push((Kind::Action, vec![at + 3]));
        }
        last.push(steps.len());
        steps.push((Kind::Action, Vec::new()));
    }
    let join = steps.len();
    last.into_iter().for_each(|step| steps[step].1.push(join));
    steps.push((Kind::Join, vec![join + 1]));
    steps.push((Kind::End, Vec::new()));
    Sketch { steps }
}

#[test]
fn sound_many_branches_do_not_blow_up() {
    judged("40 branches", &wide(40, 0), true);
    judged("40 branches of 4 decisions", &wide(40, 4), true);
    judged("200 branches of a decision", &wide(200, 1), true);
    let mut merged = wide(40, 1);
    let join = merged.steps.len() - 2;
    merged.steps[join].0 = Kind::Action;
    judged("40 branches joined as a choice", &merged, false);
    let mut lost = wide(40, 1);
    let (join, end) = (lost.steps.len() - 2, lost.steps.len() - 1);
    let last = lost.steps.iter().rposition(|(kind, _)| *kind == Kind::Decision).unwrap();
    lost.steps[last].1[1] = end;
    judged("a way out of the last of 40 branches", &lost, false);
    // Each branch answers yes or no, and two joins wait for all the yeses and all the noes.
    let mut torn = wide(40, 1);
    let other = torn.steps.len();
    torn.steps.push((Kind::Join, vec![end]));
    let noes: Vec<usize> =
        torn.steps.iter().filter(|(kind, _)| *kind == Kind::Decision).map(|(_, next)| next[1]).collect();
    noes.into_iter().for_each(|no| torn.steps[no].1 = vec![other]);
    assert_eq!(torn.steps[join].0, Kind::Join);
    judged("two joins for 40 answers", &torn, false);
}

/// A fork into branches that can begin again at two places each: there are 3ʷ markings.
fn circling(width: usize) -> Sketch {
    let join = 2 + 3 * width;
    let mut steps = vec![(Kind::Start, vec![1]), (Kind::Fork, (0..width).map(|branch| 2 + 3 * branch).collect())];
    for first in (0..width).map(|branch| 2 + 3 * branch) {
        steps.push((Kind::Action, vec![first + 1]));
        steps.push((Kind::Action, vec![first + 2]));
        steps.push((Kind::Decision, vec![first, first + 1, join]));
    }
    steps.push((Kind::Join, vec![join + 1]));
    steps.push((Kind::End, Vec::new()));
    Sketch { steps }
}

#[test]
fn sound_many_loops_do_not_blow_up() {
    judged("60 branches with two ways back each", &circling(60), true);
    let mut lost = circling(60);
    let end = lost.steps.len() - 1;
    lost.steps[4].1[2] = end;
    judged("a way out of the first of 60 branches", &lost, false);
}

/// A fault that no run shows within the limit is told all the same, with the steps at which the structure breaks.
#[test]
fn sound_faults_without_a_witness_are_told() {
    // One of two ways leads through many markings, none of them wrong; the other is long and ends in a fork that nothing
    // joins.
    let mut hidden = circling(14);
    let (first, end) = (hidden.steps.len(), hidden.steps.len() - 1);
    hidden.steps[0].1 = vec![first];
    hidden.steps.push((Kind::Decision, vec![first + 1, 1]));
    for at in first + 1..first + 60 {
        hidden.steps.push((Kind::Action, vec![at + 1]));
    }
    hidden.steps.push((Kind::Fork, vec![first + 61, first + 62]));
    hidden.steps.extend([(Kind::Action, vec![end]), (Kind::Action, vec![end])]);
    let process = hidden.process();
    let flow = Flow::new(&process, &[]);
    assert_eq!(is_sound(&flow), Some(false));
    for (limit, shown) in [(20, false), (FAR, true)] {
        let found = faults_within(&flow, limit);
        let [one] = found.as_slice() else { panic!("{limit}: {found:?}") };
        assert_eq!(!matches!(one.kind, FaultKind::Unshown(_)), shown, "{limit}: {found:?}");
    }
    for seed in 0..cases() {
        let sketch = Sketch::random(&mut Dice::new(seed + 1));
        let process = sketch.process();
        let flow = Flow::new(&process, &[]);
        // Where nothing leads on is told as a dead end, and need not be told once more.
        if (0..process.steps.len()).any(|step| flow.stops(step) && !flow.is_end(step)) {
            continue;
        }
        let (told, searched) = (faults_within(&flow, 0), faults(&flow));
        assert_eq!(told.is_empty(), searched.is_empty(), "process {seed}:\n{}", text(&sketch));
        for fault in told {
            assert!(matches!(fault.kind, FaultKind::Unshown(_)), "process {seed}, {fault:?}");
            assert!(!fault.missing.is_empty() && fault.missing.contains(&fault.step), "process {seed}, {fault:?}");
        }
    }
}

/// Sound processes of 200 steps: what is followed grows with the steps, not with the states.
#[test]
fn sound_large_processes_are_followed_to_the_end() {
    let mut most = 0.0_f64;
    for seed in 0..cases() / 30 {
        let dice = &mut Dice::new(seed + 1);
        let sketch = Sketch::sound(dice, 200);
        let process = sketch.process();
        let flow = Flow::new(&process, &[]);
        let net = Net::new(&flow, Reading::All);
        let followed = follow(&net, FAR);
        assert!(followed.whole && followed.wrong.is_empty(), "process {seed}:\n{}", text(&sketch));
        #[allow(clippy::cast_precision_loss, reason = "a ratio for the eye")]
        let ratio = followed.markings as f64 / net.choices.len() as f64;
        most = most.max(ratio);
    }
    println!("at most {most:.1} markings for each step");
    assert!(most < 8.0, "{most:.1} markings for each step");
}

/// Spoilt processes of 200 steps never run out of what is allowed without a verdict.
#[test]
fn sound_large_spoilt_processes_get_a_verdict() {
    for seed in 0..cases() / 30 {
        let dice = &mut Dice::new(seed + 1);
        let mut sketch = Sketch::sound(dice, 200);
        for _ in 0..1 + dice.roll(4) {
            sketch.spoil(dice);
        }
        let process = sketch.process();
        let verdict = is_sound(&Flow::new(&process, &[]));
        assert!(verdict.is_some(), "process {seed}:\n{}", text(&sketch));
    }
}
