//! Soundness by brute force, from its definition: every marking of a process is visited and looked at.
//!
//! It shares nothing with `graph::soundness`: tokens lie on the arrows themselves, several in one place if it comes to
//! that, and everything that can happen next is followed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use reglament::model::process::{Process, StepKind};

/// Tokens: on each arrow, at the beginning, at the end.
pub(crate) type State = Vec<u16>;

/// The tokens of a process and its rules.
pub(crate) struct Board {
    /// For each arrow the steps that it leaves and enters.
    pub(crate) arrows: Vec<(usize, usize)>,
    kinds: Vec<(bool, bool, bool)>,
    starts: Vec<usize>,
}

impl Board {
    pub(crate) fn new(process: &Process) -> Self {
        let index = |id: &str| process.steps.iter().position(|step| step.id == id).unwrap();
        let mut arrows = Vec::new();
        let mut kinds = Vec::new();
        let mut starts = Vec::new();
        for (from, step) in process.steps.iter().enumerate() {
            let last = matches!(step.kind, StepKind::End(_) | StepKind::Link { .. });
            if !last {
                arrows.extend(step.next.iter().map(|next| (from, index(&next.to))));
            }
            if matches!(step.kind, StepKind::Start { .. }) {
                starts.push(from);
            }
            let conditions = step.next.iter().any(|next| !next.when.is_empty() || next.otherwise);
            let one = step.kind == StepKind::Decision || step.kind != StepKind::Fork && conditions;
            kinds.push((step.kind == StepKind::Join, one, last));
        }
        Self { arrows, kinds, starts }
    }

    pub(crate) fn begin(&self) -> State {
        let mut state = vec![0; self.arrows.len() + 2];
        state[self.arrows.len()] = 1;
        state
    }

    pub(crate) fn done(&self) -> State {
        let mut state = vec![0; self.arrows.len() + 2];
        state[self.arrows.len() + 1] = 1;
        state
    }

    fn leaving(&self, step: usize) -> Vec<usize> {
        (0..self.arrows.len()).filter(|arrow| self.arrows[*arrow].0 == step).collect()
    }

    fn entering(&self, step: usize) -> Vec<usize> {
        (0..self.arrows.len()).filter(|arrow| self.arrows[*arrow].1 == step).collect()
    }

    /// All ways in which a step can happen: the tokens that it takes from and puts on.
    pub(crate) fn ways(&self, step: usize) -> Vec<(Vec<usize>, Vec<usize>)> {
        let (begin, end) = (self.arrows.len(), self.arrows.len() + 1);
        let (join, one, _) = self.kinds[step];
        let entering = self.entering(step);
        let mut ins: Vec<Vec<usize>> = Vec::new();
        if join && entering.len() > 1 {
            ins.push(entering);
        } else {
            ins.extend(entering.into_iter().map(|arrow| vec![arrow]));
        }
        if self.starts.contains(&step) {
            ins.push(vec![begin]);
        }
        let leaving = self.leaving(step);
        let outs: Vec<Vec<usize>> = match leaving.len() {
            0 => vec![vec![end]],
            _ if one => leaving.into_iter().map(|arrow| vec![arrow]).collect(),
            _ => vec![leaving],
        };
        ins.iter().flat_map(|from| outs.iter().map(|to| (from.clone(), to.clone()))).collect()
    }

    /// Lets a step happen in one of its ways that lead to `arrow`, if one is named.
    pub(crate) fn happen(&self, state: &State, step: usize, arrow: Option<usize>) -> Option<State> {
        let ways = self.ways(step);
        let fitting = ways.iter().filter(|(_, to)| arrow.is_none_or(|arrow| to.contains(&arrow)));
        let mut able = fitting.filter(|(from, _)| from.iter().all(|arrow| state[*arrow] > 0));
        able.next().map(|(from, to)| moved(state, from, to))
    }
}

fn moved(state: &State, from: &[usize], to: &[usize]) -> State {
    let mut after = state.clone();
    from.iter().for_each(|arrow| after[*arrow] -= 1);
    to.iter().for_each(|arrow| after[*arrow] += 1);
    after
}

/// Whether a process is sound; nothing when there are more than `most` states.
pub(crate) fn is_sound(process: &Process, most: usize) -> Option<bool> {
    let board = Board::new(process);
    let steps: Vec<usize> = (0..process.steps.len()).collect();
    let ways: Vec<(usize, Vec<usize>, Vec<usize>)> =
        steps.iter().flat_map(|step| board.ways(*step).into_iter().map(|(from, to)| (*step, from, to))).collect();
    let mut states = vec![board.begin()];
    let mut numbers = BTreeMap::from([(board.begin(), 0_usize)]);
    let mut parents = vec![0_usize];
    let mut before: Vec<Vec<usize>> = vec![Vec::new()];
    let mut happened: BTreeSet<(usize, &Vec<usize>)> = BTreeSet::new();
    let mut waiting = VecDeque::from([0]);
    while let Some(at) = waiting.pop_front() {
        for (step, from, to) in &ways {
            if !from.iter().all(|arrow| states[at][*arrow] > 0) {
                continue;
            }
            happened.insert((*step, to));
            let after = moved(&states[at], from, to);
            if let Some(known) = numbers.get(&after) {
                before[*known].push(at);
                continue;
            }
            // More tokens than in a state that it came from, and no fewer anywhere: it can go on growing for ever.
            let mut ancestor = at;
            loop {
                if after.iter().zip(&states[ancestor]).all(|(new, old)| new >= old) {
                    return Some(false);
                }
                if ancestor == 0 {
                    break;
                }
                ancestor = parents[ancestor];
            }
            if states.len() >= most {
                return None;
            }
            numbers.insert(after.clone(), states.len());
            waiting.push_back(states.len());
            states.push(after);
            parents.push(at);
            before.push(vec![at]);
        }
    }
    let all: BTreeSet<(usize, &Vec<usize>)> = ways.iter().map(|(step, _, to)| (*step, to)).collect();
    let bare = steps.iter().any(|step| !ways.iter().any(|(known, ..)| known == step));
    let Some(done) = numbers.get(&board.done()).copied() else { return Some(false) };
    let end = board.arrows.len() + 1;
    let proper = states.iter().enumerate().all(|(index, state)| state[end] == 0 || index == done);
    let mut completes = vec![false; states.len()];
    let mut stack = vec![done];
    while let Some(state) = stack.pop() {
        if !completes[state] {
            completes[state] = true;
            stack.extend(&before[state]);
        }
    }
    Some(proper && !bare && happened.len() == all.len() && completes.iter().all(|completes| *completes))
}
