//! Random processes for the tests of soundness: sound ones grown block by block, then mostly spoilt by a few changes.

use reglament::model::process::{Ending, Process, StepKind};
use reglament::model::words::{Lang, Standing, Text, Words};

use crate::model::{process, start, step, transition};

/// A small generator of numbers, the same on every machine (xorshift64*).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap() % sides
    }
}

/// A process in the making: the kind of each step and where it leads.
#[derive(Clone)]
pub(crate) struct Sketch {
    pub(crate) steps: Vec<(Kind, Vec<usize>)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Start,
    /// Several ways on without conditions: all are taken.
    Action,
    /// Several ways on with conditions: one is taken.
    Sorting,
    Decision,
    Fork,
    Join,
    End,
}

impl Sketch {
    fn step(&mut self, kind: Kind) -> usize {
        self.steps.push((kind, Vec::new()));
        self.steps.len() - 1
    }

    fn arc(&mut self, from: usize, to: usize) {
        self.steps[from].1.push(to);
    }

    /// A sound block of about `size` steps: its first and its last step.
    fn block(&mut self, dice: &mut Dice, size: usize) -> (usize, usize) {
        if size < 2 {
            let only = self.step(Kind::Action);
            return (only, only);
        }
        match dice.roll(5) {
            0 | 1 => {
                let half = 1 + dice.roll(size - 1);
                let (first, middle) = self.block(dice, half);
                let (next, last) = self.block(dice, size - half);
                self.arc(middle, next);
                (first, last)
            }
            2 => {
                let first = self.step(if dice.roll(3) == 0 { Kind::Sorting } else { Kind::Decision });
                let last = self.step(Kind::Action);
                self.between(dice, first, last, size);
                (first, last)
            }
            3 => {
                let first = self.step(if dice.roll(3) == 0 { Kind::Action } else { Kind::Fork });
                let last = self.step(Kind::Join);
                self.between(dice, first, last, size);
                (first, last)
            }
            _ => {
                let first = self.step(Kind::Action);
                let (inner, end) = self.block(dice, size - 1);
                let last = self.step(Kind::Decision);
                self.arc(first, inner);
                self.arc(end, last);
                self.arc(last, first);
                let out = self.step(Kind::Action);
                self.arc(last, out);
                (first, out)
            }
        }
    }

    fn between(&mut self, dice: &mut Dice, first: usize, last: usize, size: usize) {
        let branches = 2 + dice.roll(2);
        for _ in 0..branches {
            let (inner, end) = self.block(dice, size / branches);
            self.arc(first, inner);
            self.arc(end, last);
        }
    }

    /// A sound process of about `size` steps.
    pub(crate) fn sound(dice: &mut Dice, size: usize) -> Self {
        let mut sketch = Self { steps: Vec::new() };
        let start = sketch.step(Kind::Start);
        let (first, last) = sketch.block(dice, size);
        let end = sketch.step(Kind::End);
        sketch.arc(start, first);
        sketch.arc(last, end);
        sketch
    }

    /// Changes something anywhere.
    pub(crate) fn spoil(&mut self, dice: &mut Dice) {
        let count = self.steps.len();
        let at = dice.roll(count);
        let to = 1 + dice.roll(count - 1);
        match dice.roll(7) {
            0 | 1 => {
                let arcs = &mut self.steps[at].1;
                if !arcs.is_empty() {
                    let which = dice.roll(arcs.len());
                    arcs[which] = to;
                }
            }
            2 => {
                if self.steps[at].0 != Kind::End {
                    self.arc(at, to);
                }
            }
            3 => drop(self.steps[at].1.pop()),
            4 | 5 => {
                let kind = &mut self.steps[at].0;
                *kind = match *kind {
                    Kind::Fork => Kind::Decision,
                    Kind::Decision | Kind::Sorting => Kind::Fork,
                    Kind::Join => Kind::Action,
                    Kind::Action => Kind::Join,
                    other => other,
                };
            }
            _ => {
                let start = self.step(Kind::Start);
                self.arc(start, to);
            }
        }
    }

    /// A free-choice process: half of them grown and spoilt, the others thrown together.
    pub(crate) fn random(dice: &mut Dice) -> Self {
        let size = 2 + dice.roll(11);
        let mut sketch = Self::sound(dice, size);
        for _ in 0..dice.roll(4) {
            sketch.spoil(dice);
        }
        sketch
    }

    /// The process as the model has it.
    pub(crate) fn process(&self) -> Process {
        let steps = self.steps.iter().enumerate().map(|(index, (kind, next))| {
            let way = |(turn, to): (usize, &usize)| {
                let when = match kind {
                    Kind::Sorting | Kind::Decision => words(&format!("case {turn}")),
                    _ => Words::none(),
                };
                transition(&format!("s{to}"), when)
            };
            let kind = match kind {
                Kind::Start => start(),
                Kind::Action | Kind::Sorting => StepKind::Action,
                Kind::Decision => StepKind::Decision,
                Kind::Fork => StepKind::Fork,
                Kind::Join => StepKind::Join,
                Kind::End => StepKind::End(Ending::Rendered),
            };
            step(&format!("s{index}"), kind, None, next.iter().enumerate().map(way).collect())
        });
        process("main", steps.collect())
    }
}

fn words(text: &str) -> Words {
    let text = Text { text: text.to_owned(), standing: Standing::Official, source: None, dated: None };
    std::iter::once((Lang::new("ru"), text)).collect()
}
