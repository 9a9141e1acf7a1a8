//! What happened in a run, and what depended on what: the causal order of its events.

use super::flow::{Flow, Split};
use super::net::{Choice, END, Net, Outcome};

/// A step that has happened, with the arc that was taken where there was a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// Index of the step.
    pub step: usize,
    /// Index of the arc.
    pub arc: Option<usize>,
}

/// The events of a run with their causes. Events are named by their index in the run.
pub struct History<'a> {
    events: Vec<Event<'a>>,
    /// The events that moved a token to the end.
    ended: Vec<usize>,
}

struct Event<'a> {
    choice: &'a Choice,
    outcome: &'a Outcome,
    /// The events whose tokens it took.
    causes: Vec<usize>,
    /// For each earlier event, whether it depends on that.
    past: Vec<bool>,
    /// Whether another event has taken its tokens.
    spent: bool,
}

impl<'a> History<'a> {
    /// Plays a run again. Of two tokens that have met in the place before a step, each lets the step happen once more.
    pub fn new(net: &'a Net, made: &[(usize, usize)], met_in: Option<usize>) -> Self {
        let mut made_by: Vec<Option<usize>> = vec![None; net.places];
        let mut met = Vec::new();
        let mut history = Self { events: Vec::with_capacity(made.len()), ended: Vec::new() };
        for (choice, option) in made {
            let Some(choice) = net.choices.get(*choice) else { continue };
            let Some(outcome) = choice.options.get(*option) else { continue };
            let index = history.events.len();
            let causes: Vec<usize> =
                choice.takes.iter().filter_map(|place| made_by.get_mut(*place).and_then(Option::take)).collect();
            let mut past = vec![false; index];
            for cause in &causes {
                let Some(event) = history.events.get_mut(*cause) else { continue };
                event.spent = true;
                past.iter_mut().zip(&event.past).for_each(|(mark, before)| *mark |= before);
                if let Some(mark) = past.get_mut(*cause) {
                    *mark = true;
                }
            }
            for place in &outcome.puts {
                if *place == END {
                    history.ended.push(index);
                }
                let Some(slot) = made_by.get_mut(*place) else { continue };
                if met_in == Some(*place)
                    && let Some(first) = *slot
                {
                    met.push(first);
                }
                *slot = Some(index);
            }
            history.events.push(Event { choice, outcome, causes, past, spent: false });
        }
        let own = |place: usize| net.choices.iter().find(|choice| choice.takes == [place]);
        if let Some((choice, first)) = met_in.and_then(own).zip(met.last().copied()) {
            let last = history.events.len().saturating_sub(1);
            for cause in [first, last] {
                history.happen_after(choice, cause);
            }
        }
        history
    }

    fn happen_after(&mut self, choice: &'a Choice, cause: usize) {
        let (Some(outcome), Some(before)) = (choice.options.first(), self.events.get(cause)) else { return };
        let mut past = before.past.clone();
        past.push(true);
        past.resize(self.events.len(), false);
        self.events.push(Event { choice, outcome, causes: vec![cause], past, spent: false });
    }

    /// The step of an event.
    pub fn step(&self, event: usize) -> Option<usize> {
        self.events.get(event).and_then(|event| event.choice.step)
    }

    /// The event that brought the token of another; of a join any.
    pub fn source(&self, event: usize) -> Option<usize> {
        self.events.get(event)?.causes.first().copied()
    }

    /// Whether any split into parallel branches has happened.
    pub fn has_split(&self) -> bool {
        self.events.iter().any(|event| event.outcome.puts.len() > 1)
    }

    /// The first event of a step that was happening already, neither depending on the other.
    pub fn twice_at_once(&self) -> Option<(usize, usize)> {
        self.events.iter().enumerate().filter(|(_, event)| event.choice.takes.len() < 2).find_map(|(index, event)| {
            let step = event.choice.step?;
            let same = |other: &usize| {
                self.events.get(*other).is_some_and(|one| one.choice.step == Some(step) && one.choice.takes.len() < 2)
            };
            let other = (0..index).filter(same).find(|other| event.past.get(*other) == Some(&false))?;
            Some((other, index))
        })
    }

    /// The last split that two events both depend on.
    pub fn split_before(&self, first: usize, second: usize) -> Option<usize> {
        let (one, two) = (self.events.get(first)?, self.events.get(second)?);
        let common = |index: &usize| one.past.get(*index) == Some(&true) && two.past.get(*index) == Some(&true);
        let splits = |index: &usize| self.events.get(*index).is_some_and(|event| event.outcome.puts.len() > 1);
        (0..first.min(second)).rev().filter(common).find(splits)
    }

    /// The first two events that reached the end.
    pub fn ends(&self) -> Option<(usize, usize)> {
        Some((self.ended.first().copied()?, self.ended.get(1).copied()?))
    }

    /// The first event that reached the end.
    pub fn end(&self) -> Option<usize> {
        self.ended.first().copied()
    }

    /// The events on whose tokens nothing depends.
    pub fn last(&self) -> Vec<usize> {
        self.events.iter().enumerate().filter(|(_, event)| !event.spent).map(|(index, _)| index).collect()
    }

    /// The steps that these events depend on, and their own, in the order in which they happened.
    pub fn path(&self, flow: &Flow<'_>, events: &[usize]) -> Vec<Passed> {
        let counts = |index: usize| {
            let ends = |end: &usize| self.events.get(*end).is_some_and(|event| event.past.get(index) == Some(&true));
            events.contains(&index) || events.iter().any(ends)
        };
        let own =
            self.events.iter().enumerate().filter(|(index, event)| event.choice.takes.len() < 2 && counts(*index));
        own.filter_map(|(_, event)| {
            let step = event.choice.step?;
            Some(Passed { step, arc: event.outcome.arc.filter(|_| flow.split(step) == Split::One) })
        })
        .collect()
    }
}
