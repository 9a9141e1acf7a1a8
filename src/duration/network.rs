//! All processes of a regulation as one network: links lead on into the process that they name.

use std::collections::HashMap;

use crate::model::deadline::Deadline;
use crate::model::process::{Order, Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// The steps of all processes of a regulation, numbered through, and the ways between them.
#[derive(Debug, Clone)]
pub struct Network<'a> {
    steps: Vec<Place<'a>>,
    first: Vec<usize>,
    arcs: Vec<Arc<'a>>,
    leaving: Vec<Vec<usize>>,
    entering: Vec<Vec<usize>>,
}

/// A step with the process that it is in.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Index of the process in the regulation.
    pub process: usize,
    /// Index of the step in the process.
    pub index: usize,
    /// The step.
    pub step: &'a Step,
}

/// A way from a step to a step, both as numbered in the network.
#[derive(Debug, Clone, Copy)]
pub struct Arc<'a> {
    /// The step that it leaves.
    pub from: usize,
    /// The step that it enters.
    pub to: usize,
    /// Index in the `next` of the step that it leaves; none for a link and where only the order implies it.
    pub transition: Option<usize>,
    /// How long must pass on it.
    pub wait: Option<&'a Deadline>,
    /// How many times it may be taken, where the act says so.
    pub times: Option<u32>,
}

impl<'a> Network<'a> {
    /// Reads the network off the processes of a regulation.
    pub fn new(regulation: &'a Regulation) -> Self {
        let mut steps = Vec::new();
        let mut first = Vec::new();
        for (process, one) in regulation.processes.iter().enumerate() {
            first.push(steps.len());
            steps.extend(one.steps.iter().enumerate().map(|(index, step)| Place { process, index, step }));
        }
        let mut network = Self {
            leaving: vec![Vec::new(); steps.len()],
            entering: vec![Vec::new(); steps.len()],
            steps,
            first,
            arcs: Vec::new(),
        };
        for process in 0..regulation.processes.len() {
            network.connect(&regulation.processes, process);
        }
        network
    }

    fn connect(&mut self, processes: &'a [Process], number: usize) {
        let (Some(process), Some(&first)) = (processes.get(number), self.first.get(number)) else { return };
        let by_id = ids(process);
        for (index, step) in process.steps.iter().enumerate() {
            let from = first + index;
            for (transition, next) in step.next.iter().enumerate() {
                if let Some(to) = by_id.get(next.to.as_str()) {
                    let (wait, times) = (next.wait.as_ref(), next.times);
                    let transition = Some(transition);
                    self.add(Arc { from, to: first + to, transition, wait, times });
                }
            }
            let plain = |to: usize| Arc { from, to, transition: None, wait: None, times: None };
            match &step.kind {
                StepKind::Link { process, step } => {
                    let other = processes.iter().position(|other| other.id == *process);
                    let Some((other, target)) = other.and_then(|index| Some((index, processes.get(index)?))) else {
                        continue;
                    };
                    let start = self.first.get(other).copied().unwrap_or_default();
                    for to in entered(target, step.as_deref()) {
                        self.add(plain(start + to));
                    }
                }
                StepKind::End(_) => {}
                _ if process.order == Order::Sequential && step.next.is_empty() && index + 1 < process.steps.len() => {
                    self.add(plain(from + 1));
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, arc: Arc<'a>) {
        let number = self.arcs.len();
        if let Some(list) = self.leaving.get_mut(arc.from) {
            list.push(number);
        }
        if let Some(list) = self.entering.get_mut(arc.to) {
            list.push(number);
        }
        self.arcs.push(arc);
    }

    /// Whether nothing leads to a step, other than itself.
    fn is_source(&self, step: usize) -> bool {
        self.entering(step).all(|(_, arc)| arc.from == step)
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there is no step at all.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A step by its number.
    pub fn place(&self, step: usize) -> Option<Place<'a>> {
        self.steps.get(step).copied()
    }

    /// The number of a step by its process and its index there.
    pub fn number(&self, process: usize, index: usize) -> Option<usize> {
        let number = self.first.get(process)? + index;
        self.steps.get(number).filter(|place| place.process == process).map(|_| number)
    }

    /// All arcs.
    pub fn arcs(&self) -> &[Arc<'a>] {
        &self.arcs
    }

    /// The arcs that leave a step with their numbers, in the printed order.
    pub fn leaving(&self, step: usize) -> impl Iterator<Item = (usize, &Arc<'a>)> + '_ {
        let list = self.leaving.get(step).map_or(&[] as &[usize], Vec::as_slice);
        list.iter().filter_map(|arc| self.arcs.get(*arc).map(|found| (*arc, found)))
    }

    /// The arcs that enter a step with their numbers, in the printed order.
    pub fn entering(&self, step: usize) -> impl Iterator<Item = (usize, &Arc<'a>)> + '_ {
        let list = self.entering.get(step).map_or(&[] as &[usize], Vec::as_slice);
        list.iter().filter_map(|arc| self.arcs.get(*arc).map(|found| (*arc, found)))
    }

    /// Where a process begins: its starts, or else the steps that nothing leads to, or else, where no link enters the
    /// process, its first step.
    pub fn entries(&self, process: usize) -> Vec<usize> {
        let own: Vec<usize> =
            (0..self.len()).filter(|step| self.steps.get(*step).is_some_and(|one| one.process == process)).collect();
        let starts =
            |step: &usize| self.steps.get(*step).is_some_and(|place| matches!(place.step.kind, StepKind::Start { .. }));
        let mut entries: Vec<usize> = own.iter().copied().filter(starts).collect();
        if entries.is_empty() {
            entries = own.iter().copied().filter(|step| self.is_source(*step)).collect();
        }
        let outside = |arc: &Arc<'_>| self.steps.get(arc.from).is_some_and(|place| place.process != process);
        if entries.is_empty() && !own.iter().any(|step| self.entering(*step).any(|(_, arc)| outside(arc))) {
            entries.extend(own.first());
        }
        entries
    }

    /// For each step, whether one of these can be reached from it.
    pub fn leading_to(&self, goals: &[usize]) -> Vec<bool> {
        let mut seen = vec![false; self.len()];
        let mut stack = goals.to_vec();
        while let Some(step) = stack.pop() {
            if let Some(mark) = seen.get_mut(step).filter(|mark| !**mark) {
                *mark = true;
                stack.extend(self.entering(step).map(|(_, arc)| arc.from));
            }
        }
        seen
    }
}

/// The steps by their ids; of two with one id the first.
fn ids(process: &Process) -> HashMap<&str, usize> {
    let mut by_id = HashMap::with_capacity(process.steps.len());
    for (index, step) in process.steps.iter().enumerate() {
        by_id.entry(step.id.as_str()).or_insert(index);
    }
    by_id
}

/// Where a link enters a process: the step it names, or else its starts, or else its first step.
fn entered(process: &Process, step: Option<&str>) -> Vec<usize> {
    let position = step.and_then(|id| process.steps.iter().position(|step| step.id == id));
    if let Some(position) = position {
        return vec![position];
    }
    let starts = process.steps.iter().enumerate().filter(|(_, step)| matches!(step.kind, StepKind::Start { .. }));
    let starts: Vec<usize> = starts.map(|(index, _)| index).collect();
    if starts.is_empty() { (0..process.steps.len().min(1)).collect() } else { starts }
}
