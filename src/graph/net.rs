//! A process as a workflow net: places that hold a token, and choices that move tokens on.
//!
//! One token begins in [`BEGIN`]; the run is complete when one lies in [`END`] and nowhere else. The nets are free-choice by
//! the way they are made: no place serves two choices, so a choice that can be made stays possible until it is made.
//!
//! What cannot be reached and what leads to no end is not in the net, nor are the arrows into it: those faults are found in
//! the graph, and the net shows only the others.

use super::flow::{Flow, Split};

/// The place where the run begins.
pub const BEGIN: usize = 0;
/// The place where the run ends.
pub const END: usize = 1;

/// How several transitions without conditions are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// All are taken: what the format says.
    All,
    /// One of them is taken: what the act may have meant.
    One,
}

/// A workflow net.
#[derive(Debug, Clone)]
pub struct Net {
    /// How many places there are.
    pub places: usize,
    /// The places in which joins wait, each with the index of the arc that fills it.
    pub waits: Vec<(usize, usize)>,
    /// The choices; the later ones lie further on the way through the process.
    pub choices: Vec<Choice>,
}

/// What can happen when all its places hold a token: one of its options.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The step that happens; none where the run begins.
    pub step: Option<usize>,
    /// The places that it takes a token from.
    pub takes: Vec<usize>,
    /// What can come of it, at least one.
    pub options: Vec<Outcome>,
}

/// One way on.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The index of the arc that is taken, where one is.
    pub arc: Option<usize>,
    /// The places that get a token.
    pub puts: Vec<usize>,
}

impl Net {
    /// Makes the net of a process.
    pub fn new(flow: &Flow<'_>, reading: Reading) -> Self {
        let mut maker = Maker {
            flow,
            places: 2,
            waits: Vec::new(),
            of_step: Vec::new(),
            of_arc: vec![None; flow.graph.arcs().len()],
        };
        let count = flow.process.steps.len();
        maker.of_step = (0..count).map(|step| maker.is_live(step).then(|| maker.place())).collect();
        let begin = flow.entries.iter().filter_map(|entry| maker.at(*entry));
        let begin = begin.map(|place| Outcome { arc: None, puts: vec![place] }).collect();
        let mut choices = vec![Choice { step: None, takes: vec![BEGIN], options: begin }];
        let order = flow.graph.forward_order(&flow.graph.returns());
        // The places between a split and a join have to be known before anything puts a token there.
        let waits: Vec<(usize, Vec<usize>)> = order.iter().map(|step| (*step, maker.waiting(*step))).collect();
        for (step, waits) in waits {
            let Some(place) = maker.at(step) else { continue };
            if !waits.is_empty() {
                let options = vec![Outcome { arc: None, puts: vec![place] }];
                choices.push(Choice { step: Some(step), takes: waits, options });
            }
            choices.push(Choice { step: Some(step), takes: vec![place], options: maker.options(step, reading) });
        }
        Self { places: maker.places, waits: maker.waits, choices }
    }
}

struct Maker<'a> {
    flow: &'a Flow<'a>,
    places: usize,
    waits: Vec<(usize, usize)>,
    of_step: Vec<Option<usize>>,
    of_arc: Vec<Option<usize>>,
}

impl Maker<'_> {
    fn is_live(&self, step: usize) -> bool {
        let is = |flags: &[bool]| flags.get(step).copied().unwrap_or(false);
        is(&self.flow.reachable) && is(&self.flow.leads_out)
    }

    fn place(&mut self) -> usize {
        self.places += 1;
        self.places - 1
    }

    /// The place before a step, if the step is in the net.
    fn at(&self, step: usize) -> Option<usize> {
        self.of_step.get(step).copied().flatten()
    }

    /// Makes the places in which a join waits, one for each arc, if it has to wait.
    fn waiting(&mut self, step: usize) -> Vec<usize> {
        if !self.flow.joins(step) || !self.is_live(step) {
            return Vec::new();
        }
        let live: Vec<usize> =
            self.flow.inward(step).filter(|(_, arc)| self.is_live(arc.from)).map(|(index, _)| index).collect();
        if live.len() < 2 {
            return Vec::new();
        }
        let mut waits = Vec::with_capacity(live.len());
        for arc in live {
            let place = self.place();
            if let Some(slot) = self.of_arc.get_mut(arc) {
                *slot = Some(place);
            }
            self.waits.push((place, arc));
            waits.push(place);
        }
        waits
    }

    fn options(&self, step: usize, reading: Reading) -> Vec<Outcome> {
        let target = |index: usize, to: usize| self.of_arc.get(index).copied().flatten().or_else(|| self.at(to));
        let onward = self.flow.onward(step);
        let ways: Vec<(usize, usize)> =
            onward.filter_map(|(index, arc)| target(index, arc.to).map(|place| (index, place))).collect();
        let all = match self.flow.split(step) {
            Split::All => true,
            Split::Unsaid => reading == Reading::All,
            Split::None | Split::One => false,
        };
        if ways.is_empty() {
            vec![Outcome { arc: None, puts: vec![END] }]
        } else if all {
            vec![Outcome { arc: None, puts: ways.iter().map(|(_, place)| *place).collect() }]
        } else {
            ways.iter().map(|(arc, place)| Outcome { arc: Some(*arc), puts: vec![*place] }).collect()
        }
    }
}
