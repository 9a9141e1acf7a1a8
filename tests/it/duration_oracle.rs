//! The times agree with a small oracle that goes every way one by one, on random processes.
//!
//! The oracle knows nothing of vectors: it is told how many seconds a working day, a day and a month take, and works with
//! plain numbers. Whatever it is told within what is possible, the longest of the ways found has to be as long as the
//! longest that it meets, and so for the shortest. `REGLAMENT_CASES=10000 cargo test --test it duration_oracle` tries more.

use std::cell::Cell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use reglament::duration::{Amounts, Times, times};
use reglament::model::deadline::{Amount, Deadline, TimeUnit};
use reglament::model::process::{Ending, Process, Step, StepKind, Transition};

use crate::duration::{deadline, regulation, span, term};
use crate::model::{process, start, step, to};
use crate::random;

const DAY: u64 = 86_400;

/// How many seconds a working day, a day and a month take: every extreme and some between.
const WEIGHTS: [[u64; 3]; 12] = [
    [1, 1, 28],
    [1, 1, 31],
    [1, 3, 28],
    [1, 3, 31],
    [3, 1, 28],
    [3, 1, 31],
    [3, 3, 28],
    [3, 3, 31],
    [2, 1, 30],
    [1, 2, 29],
    [2, 2, 30],
    [2, 3, 31],
];

fn seconds(unit: TimeUnit, weights: [u64; 3]) -> u64 {
    match unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        TimeUnit::Hour => 3600,
        TimeUnit::WorkingDay => weights[0] * DAY,
        TimeUnit::CalendarDay | TimeUnit::FullDay => DAY,
        TimeUnit::Day => weights[1] * DAY,
        TimeUnit::Week => 7 * DAY,
        TimeUnit::Month => weights[2] * DAY,
        TimeUnit::Year => 12 * weights[2] * DAY,
    }
}

fn weigh(sum: &Amounts, weights: [u64; 3]) -> u64 {
    let days = sum.working_days * weights[0] + sum.calendar_days + sum.days * weights[1] + sum.months * weights[2];
    (sum.clock + days * DAY) / 1000
}

/// The shortest and longest that a deadline allows, in seconds.
fn bounds(deadline: Option<&Deadline>, weights: [u64; 3]) -> (u64, u64) {
    let Some(deadline) = deadline else { return (0, 0) };
    let of = |span: reglament::model::deadline::Span| span.thousandths / 1000 * seconds(span.unit, weights);
    let each = deadline.terms.iter().map(|term| match term.amount {
        Amount::Exact(one) | Amount::AtLeast(one) => (of(one), of(one)),
        Amount::Range(low, high) => (of(low), of(high)),
        Amount::AtMost(one) => (0, of(one)),
        Amount::Frequency { .. } | Amount::Worded => (0, 0),
    });
    let all: Vec<(u64, u64)> = each.collect();
    (all.iter().map(|one| one.0).min().unwrap_or(0), all.iter().map(|one| one.1).max().unwrap_or(0))
}

fn amount() -> impl Strategy<Value = Amount> {
    let unit = prop_oneof![
        3 => Just(TimeUnit::WorkingDay),
        1 => Just(TimeUnit::CalendarDay),
        1 => Just(TimeUnit::Day),
        1 => Just(TimeUnit::Month),
        1 => Just(TimeUnit::Minute),
        1 => Just(TimeUnit::FullDay),
        1 => Just(TimeUnit::Week),
    ];
    (0_u8..5, 1_u64..6, 1_u64..6, unit).prop_map(|(kind, low, more, unit)| match kind {
        0 => Amount::Range(span(low, unit), span(low + more, unit)),
        1 => Amount::AtMost(span(low, unit)),
        2 => Amount::AtLeast(span(low, unit)),
        _ => Amount::Exact(span(low, unit)),
    })
}

fn maybe_deadline() -> impl Strategy<Value = Option<Deadline>> {
    prop_oneof![
        1 => Just(None),
        4 => amount().prop_map(|amount| Some(deadline(amount))),
        1 => (amount(), amount()).prop_map(|(one, other)| {
            Some(Deadline { terms: vec![term(one), term(other)], printed: Default::default() })
        }),
    ]
}

/// What was found for an end, against the numbers of the oracle.
fn agree(found: &Times, long: u64, short: u64, weights: [u64; 3]) -> Result<(), TestCaseError> {
    prop_assert!(!found.rough);
    let longest = found.longest.iter().map(|way| weigh(&way.sum, weights)).max();
    prop_assert_eq!(longest, Some(long), "longest, weights {:?}, {:?}", weights, found.longest);
    let slowest = |parts: &Vec<reglament::duration::Way>| parts.iter().map(|way| weigh(&way.sum, weights)).max();
    let shortest = found.shortest.iter().filter_map(slowest).min();
    prop_assert_eq!(shortest, Some(short), "shortest, weights {:?}, {:?}", weights, found.shortest);
    Ok(())
}

/// A way is a way: its legs follow transitions, add up to its sum, and begin and end where they say.
fn is_real(process: &Process, found: &Times) -> Result<(), TestCaseError> {
    for way in found.longest.iter().chain(found.shortest.iter().flatten()) {
        let sum = way.legs.iter().fold(Amounts::NONE, |sum, leg| sum + leg.wait + leg.time);
        prop_assert_eq!(sum, way.sum);
        prop_assert_eq!(way.legs.last().map(|leg| leg.step), Some(found.end));
        for pair in way.legs.windows(2) {
            let (from, to) = (&process.steps[pair[0].step], &process.steps[pair[1].step]);
            prop_assert!(from.next.iter().any(|next| next.to == to.id));
        }
    }
    for (index, one) in found.longest.iter().enumerate() {
        let others = found.longest.iter().enumerate().filter(|(other, _)| *other != index);
        prop_assert!(others.clone().all(|(_, other)| one.sum.compare(&other.sum).is_none()), "a way too many");
    }
    Ok(())
}

/// How often the samples of a run met something worth trying.
#[derive(Default)]
struct Met {
    several_longest: Cell<u32>,
    repeated: Cell<u32>,
    several_parts: Cell<u32>,
    agreed: Cell<u32>,
}

impl Met {
    fn count(&self, found: &[Times]) {
        let add = |cell: &Cell<u32>, hit: bool| cell.set(cell.get() + u32::from(hit));
        let ways = || found.iter().flat_map(|one| &one.longest);
        let repeats = |way: &reglament::duration::Way| {
            way.legs.iter().enumerate().any(|(index, leg)| way.legs[..index].iter().any(|other| other.step == leg.step))
        };
        add(&self.several_longest, found.iter().any(|one| one.longest.len() > 1));
        add(&self.repeated, ways().any(repeats));
        add(&self.several_parts, found.iter().any(|one| one.shortest.iter().any(|parts| parts.len() > 1)));
        add(&self.agreed, !found.is_empty());
    }
}

fn run<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    if let Err(failure) = TestRunner::new(random::config(cases)).run(strategy, test) {
        panic!("{failure}");
    }
}

// ---- any graph without parallel branches, every way by hand ----

/// Arcs of each step: to which step, after which wait, how often at most.
type Arcs = Vec<Vec<(usize, Option<Deadline>, Option<u32>)>>;

fn graph() -> impl Strategy<Value = (Vec<Option<Deadline>>, Arcs)> {
    (3_usize..8).prop_flat_map(|count| {
        let arc = (1..count, prop_oneof![4 => Just(None), 1 => maybe_deadline()], prop::option::of(0_u32..3));
        let arcs = proptest::collection::vec(proptest::collection::vec(arc, 0..3), count);
        (proptest::collection::vec(maybe_deadline(), count), arcs)
    })
}

/// Step 0 is the start; a step that leads nowhere is an end.
fn build(deadlines: &[Option<Deadline>], arcs: &Arcs) -> Process {
    let steps = deadlines.iter().zip(arcs).enumerate().map(|(index, (deadline, arcs))| {
        let kind = match (index, arcs.is_empty()) {
            (0, _) => start(),
            (_, true) => StepKind::End(Ending::Other),
            _ => StepKind::Decision,
        };
        let next = arcs.iter().map(|(target, wait, times)| Transition {
            wait: wait.clone(),
            times: *times,
            ..to(&format!("n{target}"))
        });
        step(&format!("n{index}"), kind, deadline.clone(), next.collect())
    });
    process("main", steps.collect())
}

/// Which arcs lead back to a step on the way from the start to them, depth first.
fn back(arcs: &Arcs) -> Vec<Vec<bool>> {
    fn visit(step: usize, arcs: &Arcs, way: &mut Vec<usize>, seen: &mut Vec<usize>, back: &mut Vec<Vec<bool>>) {
        seen.push(step);
        way.push(step);
        for (index, (to, ..)) in arcs[step].iter().enumerate() {
            if way.contains(to) {
                back[step][index] = true;
            } else if !seen.contains(to) {
                visit(*to, arcs, way, seen, back);
            }
        }
        way.pop();
    }
    let mut back: Vec<Vec<bool>> = arcs.iter().map(|arcs| vec![false; arcs.len()]).collect();
    visit(0, arcs, &mut Vec::new(), &mut Vec::new(), &mut back);
    back
}

struct Oracle<'a> {
    deadlines: &'a [Option<Deadline>],
    arcs: &'a Arcs,
    back: Vec<Vec<bool>>,
    weights: [u64; 3],
    longest: BTreeMap<usize, u64>,
    shortest: BTreeMap<usize, u64>,
    left: usize,
}

impl Oracle<'_> {
    /// Goes on from a step in every way, each return as often as is left of it.
    fn long(&mut self, step: usize, sum: u64, used: &mut BTreeMap<(usize, usize), u32>) {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 {
            return;
        }
        let sum = sum + bounds(self.deadlines[step].as_ref(), self.weights).1;
        if self.arcs[step].is_empty() {
            let best = self.longest.entry(step).or_insert(0);
            *best = sum.max(*best);
        }
        for index in 0..self.arcs[step].len() {
            let (to, wait, times) = self.arcs[step][index].clone();
            let wait = bounds(wait.as_ref(), self.weights).1;
            if !self.back[step][index] {
                self.long(to, sum + wait, used);
            } else if used.get(&(step, index)).copied().unwrap_or(0) < times.unwrap_or(0) {
                *used.entry((step, index)).or_insert(0) += 1;
                self.long(to, sum + wait, used);
                *used.entry((step, index)).or_insert(0) -= 1;
            }
        }
    }

    /// Goes on from a step in every way that meets no step twice.
    fn short(&mut self, step: usize, sum: u64, way: &mut Vec<usize>) {
        let sum = sum + bounds(self.deadlines[step].as_ref(), self.weights).0;
        if self.arcs[step].is_empty() {
            let best = self.shortest.entry(step).or_insert(u64::MAX);
            *best = sum.min(*best);
        }
        way.push(step);
        for (to, wait, _) in &self.arcs[step] {
            if !way.contains(to) {
                self.short(*to, sum + bounds(wait.as_ref(), self.weights).0, way);
            }
        }
        way.pop();
    }
}

#[test]
fn every_way_through_any_graph() {
    let met = Met::default();
    run(400, &graph(), |(deadlines, arcs)| {
        let process = build(&deadlines, &arcs);
        let found = times(&regulation(vec![process.clone()]), None);
        for one in &found {
            is_real(&process, one)?;
        }
        for weights in WEIGHTS {
            let back = back(&arcs);
            let (longest, shortest) = (BTreeMap::new(), BTreeMap::new());
            let mut oracle =
                Oracle { deadlines: &deadlines, arcs: &arcs, back, weights, longest, shortest, left: 100_000 };
            oracle.long(0, 0, &mut BTreeMap::new());
            prop_assume!(oracle.left > 0);
            oracle.short(0, 0, &mut Vec::new());
            let ends: Vec<usize> = found.iter().map(|one| one.end).collect();
            // The start may be an end of the oracle's only when it leads nowhere.
            let expected: Vec<usize> = oracle.longest.keys().copied().filter(|step| *step > 0).collect();
            prop_assert_eq!(&ends, &expected);
            for one in &found {
                agree(one, oracle.longest[&one.end], oracle.shortest[&one.end], weights)?;
            }
        }
        met.count(&found);
        Ok(())
    });
    println!(
        "{} with outcomes, {} uncertain, {} repeated",
        met.agreed.get(),
        met.several_longest.get(),
        met.repeated.get()
    );
    assert!(met.agreed.get() > 50 && met.several_longest.get() > 5 && met.repeated.get() > 5);
}

// ---- processes of blocks, with parallel branches and loops ----

#[derive(Debug, Clone)]
enum Block {
    Act(Option<Deadline>),
    Row(Vec<Block>),
    Choice(Vec<Block>),
    Parallel(Vec<Block>),
    /// The work, what is done before it is repeated, and how often that may be.
    Loop(Box<Block>, Option<Deadline>, Option<u32>),
}

fn block() -> impl Strategy<Value = Block> {
    maybe_deadline().prop_map(Block::Act).prop_recursive(4, 14, 3, |inner| {
        let several = || proptest::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            several().prop_map(Block::Row),
            several().prop_map(Block::Choice),
            several().prop_map(Block::Parallel),
            (inner.clone(), maybe_deadline(), prop::option::of(0_u32..3)).prop_map(|(body, redo, times)| Block::Loop(
                Box::new(body),
                redo,
                times
            )),
        ]
    })
}

/// Writes the steps of a block before step `next`; gives the id of its first step.
fn write(block: &Block, next: Transition, steps: &mut Vec<Step>) -> String {
    let id = format!("b{}", steps.len());
    match block {
        Block::Act(deadline) => steps.push(step(&id, StepKind::Action, deadline.clone(), vec![next])),
        Block::Row(parts) => {
            return parts.iter().rev().fold(next, |next, part| to(&write(part, next, steps))).to;
        }
        Block::Choice(parts) => {
            steps.push(step(&id, StepKind::Decision, None, Vec::new()));
            let at = steps.len() - 1;
            let heads: Vec<Transition> = parts.iter().map(|part| to(&write(part, next.clone(), steps))).collect();
            steps[at].next = heads;
        }
        Block::Parallel(parts) => {
            steps.push(step(&id, StepKind::Fork, None, Vec::new()));
            let at = steps.len() - 1;
            let join = format!("b{}", steps.len());
            steps.push(step(&join, StepKind::Join, None, vec![next]));
            let heads: Vec<Transition> = parts.iter().map(|part| to(&write(part, to(&join), steps))).collect();
            steps[at].next = heads;
        }
        Block::Loop(body, redo, times) => {
            steps.push(step(&id, StepKind::Decision, None, Vec::new()));
            let (at, again) = (steps.len() - 1, format!("b{}", steps.len()));
            steps.push(step(&again, StepKind::Action, redo.clone(), Vec::new()));
            let head = write(body, to(&id), steps);
            steps[at].next = vec![next, to(&again)];
            steps[at + 1].next = vec![Transition { times: *times, ..to(&head) }];
            return head;
        }
    }
    id
}

/// How long a block takes at least.
fn least(block: &Block, weights: [u64; 3]) -> u64 {
    let each = |parts: &[Block]| parts.iter().map(|part| least(part, weights)).collect::<Vec<u64>>();
    match block {
        Block::Act(deadline) => bounds(deadline.as_ref(), weights).0,
        Block::Row(parts) => each(parts).into_iter().sum(),
        Block::Choice(parts) => each(parts).into_iter().min().unwrap_or(0),
        Block::Parallel(parts) => each(parts).into_iter().max().unwrap_or(0),
        Block::Loop(body, ..) => least(body, weights),
    }
}

/// How long a block can take, by how often each of its loops has been repeated; loops are named by their place.
type Runs = BTreeMap<Vec<u32>, u64>;

fn most(block: &Block, runs: &Runs, loops: &mut Vec<u32>, at: &mut usize, weights: [u64; 3]) -> Runs {
    let merge = |into: &mut Runs, from: Runs| {
        for (used, sum) in from {
            let best = into.entry(used).or_insert(0);
            *best = sum.max(*best);
        }
    };
    match block {
        Block::Act(deadline) => {
            let time = bounds(deadline.as_ref(), weights).1;
            runs.iter().map(|(used, sum)| (used.clone(), sum + time)).collect()
        }
        Block::Row(parts) => parts.iter().fold(runs.clone(), |runs, part| most(part, &runs, loops, at, weights)),
        // A way follows one branch, of a choice and of parallel branches.
        Block::Choice(parts) | Block::Parallel(parts) => {
            let mut all = Runs::new();
            for part in parts {
                merge(&mut all, most(part, runs, loops, at, weights));
            }
            all
        }
        Block::Loop(body, redo, times) => {
            let own = *at;
            *at += 1;
            let inside = *at;
            let redo = bounds(redo.as_ref(), weights).1;
            let mut all = Runs::new();
            let mut now = most(body, runs, loops, at, weights);
            let after = *at;
            for _ in 0..=times.unwrap_or(0) {
                merge(&mut all, now.clone());
                let mut again = Runs::new();
                for (used, sum) in now {
                    let mut used = used;
                    used[own] += 1;
                    if used[own] <= loops[own] {
                        merge(&mut again, Runs::from([(used, sum + redo)]));
                    }
                }
                *at = inside;
                now = most(body, &again, loops, at, weights);
                *at = after;
            }
            all
        }
    }
}

fn loops(block: &Block, all: &mut Vec<u32>) {
    match block {
        Block::Act(_) => {}
        Block::Row(parts) | Block::Choice(parts) | Block::Parallel(parts) => {
            parts.iter().for_each(|part| loops(part, all));
        }
        Block::Loop(body, _, times) => {
            all.push(times.unwrap_or(0));
            loops(body, all);
        }
    }
}

#[test]
fn blocks_with_parallel_branches_and_loops() {
    let met = Met::default();
    run(400, &block(), |block| {
        let mut budget = Vec::new();
        loops(&block, &mut budget);
        prop_assume!(budget.iter().map(|times| u64::from(*times) + 1).product::<u64>() <= 200);
        let mut steps =
            vec![step("s", start(), None, Vec::new()), step("e", StepKind::End(Ending::Rendered), None, Vec::new())];
        let head = write(&block, to("e"), &mut steps);
        steps[0].next = vec![to(&head)];
        let process = process("main", steps);
        let found = times(&regulation(vec![process.clone()]), None);
        prop_assert_eq!(found.len(), 1);
        is_real(&process, &found[0])?;
        for weights in WEIGHTS {
            let begin = Runs::from([(vec![0; budget.len()], 0)]);
            let runs = most(&block, &begin, &mut budget, &mut 0, weights);
            let long = runs.values().copied().max().unwrap_or(0);
            agree(&found[0], long, least(&block, weights), weights)?;
        }
        met.count(&found);
        Ok(())
    });
    println!(
        "{} uncertain, {} in parallel, {} repeated",
        met.several_longest.get(),
        met.several_parts.get(),
        met.repeated.get()
    );
    assert!(met.several_longest.get() > 5 && met.several_parts.get() > 5 && met.repeated.get() > 5);
}
