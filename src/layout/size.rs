//! Stage 6, sizes: the words of every node and line in one language, broken into lines, and the room that they take.

use super::constant::{BAR_HEIGHT, FONT, LEADING, LEAST_HEIGHT, LEAST_WIDTH, PAD, cost, width};
use super::drawing::{Annex, Role};
use super::measure::{Text, Words};
use super::network::{Network, Shape};
use super::wording::Wording;
use crate::graph::ProcessGraph;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// The words of a node or line, ready to be put down.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// The lines with what they say and their width.
    pub lines: Vec<(Role, String, i32)>,
    /// The width of the whole.
    pub width: i32,
    /// The height of the whole.
    pub height: i32,
    /// How many words had to be cut.
    pub cut: i32,
}

/// All sizes of a drawing in one language.
#[derive(Debug, Clone)]
pub struct Sizes {
    /// Of the nodes: outline and words.
    pub nodes: Vec<Block>,
    /// Of the words beside lines; empty where there are none.
    pub labels: Vec<Block>,
}

/// What is measured.
pub struct Source<'a> {
    /// The regulation, for its units.
    pub regulation: &'a Regulation,
    /// The process.
    pub process: &'a Process,
    /// Its graph.
    pub graph: &'a ProcessGraph,
    /// The words of the language.
    pub wording: &'a Wording<'a>,
    /// The kind of drawing.
    pub annex: Annex,
}

/// The words of a drawing, read once so that several widths of boxes can be tried.
pub struct Script {
    nodes: Vec<Entry>,
    labels: Vec<Block>,
}

/// The words of a node.
enum Entry {
    /// They take the same room whatever the boxes.
    Fixed(Block),
    /// They are broken to the width of the boxes.
    Box(Shape, Vec<(Role, Text)>),
}

impl Script {
    /// Measures every node and line for boxes of this width.
    pub fn sizes(&self, box_width: i32) -> Sizes {
        let nodes = self.nodes.iter().map(|entry| match entry {
            Entry::Fixed(block) => block.clone(),
            Entry::Box(Shape::Decision, words) => decision(words, box_width),
            Entry::Box(shape, words) => rectangle(words, *shape, box_width),
        });
        Sizes { nodes: nodes.collect(), labels: self.labels.clone() }
    }
}

impl Source<'_> {
    /// Reads the words of every node and line.
    pub fn script(&self, network: &Network) -> Script {
        let mut counts = [0usize; 2];
        let ordinal: Vec<usize> = self.process.steps.iter().map(|step| count(&mut counts, step)).collect();
        let nodes = network.nodes.iter().enumerate().map(|(index, node)| {
            let Some(step) = self.process.steps.get(node.step) else { return Entry::Fixed(Block::default()) };
            let number = (self.wording.number)(step, ordinal.get(node.step).copied().unwrap_or(0));
            match node.shape {
                Shape::Condition => {
                    let arc = network.into[index].first().map(|edge| network.edges[*edge].arc);
                    Entry::Fixed(self.condition(step, arc))
                }
                Shape::Bar => Entry::Fixed(Block { width: LEAST_WIDTH, height: BAR_HEIGHT, ..Block::default() }),
                shape => Entry::Box(shape, self.read(&self.words(step, &number))),
            }
        });
        let labels = network.edges.iter().map(|edge| match self.process.steps.get(network.nodes[edge.from].step) {
            Some(step) if edge.labelled => self.label(step, Some(edge.arc)),
            _ => Block::default(),
        });
        Script { nodes: nodes.collect(), labels: labels.collect() }
    }

    /// The words of a step in order: heading, name, deadline.
    fn words(&self, step: &Step, number: &str) -> [(Role, String); 3] {
        let lang = self.wording.lang;
        let units: Vec<&str> = step
            .performer
            .units
            .iter()
            .filter_map(|id| self.regulation.unit(id))
            .map(|unit| {
                let short = unit.abbreviation.best_text(lang);
                if short.is_empty() { unit.name.best_text(lang) } else { short }
            })
            .collect();
        let shown = self.annex == Annex::Flow || units.len() > 1;
        let reason = match &step.kind {
            StepKind::Start { reason } => reason.best_text(lang),
            _ => "",
        };
        let name = match (step.name.best_text(lang), reason) {
            (name, "") => name.to_owned(),
            ("", reason) => reason.to_owned(),
            (name, reason) => format!("{name}: {reason}"),
        };
        let (heading, name) = match (shown && !units.is_empty(), number.is_empty()) {
            (true, true) => (units.join(", "), name),
            (true, false) => (format!("{number} · {}", units.join(", ")), name),
            (false, true) => (String::new(), name),
            (false, false) if number.chars().count() > 5 => (number.to_owned(), name),
            (false, false) => (String::new(), format!("{number}. {name}")),
        };
        let deadline = step.deadline.as_ref().map(|deadline| (self.wording.deadline)(deadline)).unwrap_or_default();
        [(Role::Heading, heading), (Role::Name, name), (Role::Deadline, deadline)]
    }

    /// Words that are not broken into lines yet.
    fn read(&self, parts: &[(Role, String)]) -> Vec<(Role, Text)> {
        let parts = parts.iter().filter(|(_, text)| !text.is_empty());
        parts.map(|(role, text)| (*role, Text::new(text, self.wording.lang, *role == Role::Heading))).collect()
    }

    fn label(&self, step: &Step, arc: Option<usize>) -> Block {
        let text = self.spoken(step, arc);
        let mut block = wrapped(&self.read(&[(Role::Condition, text.clone())]), width::of_label(text.chars().count()));
        block.width += 2;
        block
    }

    fn condition(&self, step: &Step, arc: Option<usize>) -> Block {
        let text = self.spoken(step, arc);
        let mut block = wrapped(&self.read(&[(Role::Condition, text.clone())]), width::of_label(text.chars().count()));
        block.width = even(block.width + 2 * PAD);
        block.height = even(block.height + PAD);
        block
    }

    /// The condition and the wait of an arc.
    fn spoken(&self, step: &Step, arc: Option<usize>) -> String {
        let transition = arc.and_then(|arc| self.graph.arcs().get(arc)).and_then(|arc| arc.transition);
        let Some(next) = transition.and_then(|index| step.next.get(index)) else { return String::new() };
        let mut said = next.when.best_text(self.wording.lang).to_owned();
        if said.is_empty() && next.otherwise {
            self.wording.otherwise.clone_into(&mut said);
        }
        if let Some(wait) = &next.wait {
            let wait = (self.wording.deadline)(wait);
            said = if said.is_empty() { wait } else { format!("{said}; {wait}") };
        }
        said
    }
}

fn rectangle(words: &[(Role, Text)], shape: Shape, box_width: i32) -> Block {
    let pad = if shape == Shape::Action { PAD } else { PAD + FONT as i32 / 2 };
    let mut block = wrapped(words, box_width - 2 * pad);
    let least = if shape == Shape::Action { box_width } else { LEAST_WIDTH };
    block.width = even((block.width + 2 * pad).max(least));
    block.height = even((block.height + 2 * PAD - 2).max(LEAST_HEIGHT));
    if shape == Shape::OffPage {
        block.height += 12;
    }
    block
}

/// The smallest rhombus that holds the words.
fn decision(words: &[(Role, Text)], box_width: i32) -> Block {
    let mut best: Option<(i32, Block)> = None;
    let lengths: Vec<i32> = words.iter().map(|(_, text)| text.length()).collect();
    for wide in [0, 24, 48, 80, 120, 160].map(|more| box_width + more) {
        for part in [46, 56, 66] {
            let least = wide * least_height(&lengths, wide, wide * part / 100) + 40 * (wide - box_width);
            if best.as_ref().is_some_and(|(sum, _)| *sum <= least) {
                continue;
            }
            let block = wrapped(words, wide * part / 100);
            let width = even(wide.max(block.width + 24));
            let height = rhombus(&block, width);
            // A tall narrow rhombus is hard to read, a wide one makes the whole column wide.
            let tall = 60 * (height - width * 2 / 3).max(0);
            let sum = width * height + tall + 40 * (width - box_width) + cost::CUT_WORD * block.cut;
            if best.as_ref().is_none_or(|(best, _)| sum < *best) {
                best = Some((sum, Block { width, height, ..block }));
            }
        }
    }
    best.map(|(_, block)| block).unwrap_or_default()
}

/// Words broken into lines of at most `width` px.
fn wrapped(parts: &[(Role, Text)], width: i32) -> Block {
    let mut block = Block::default();
    for (role, text) in parts {
        let Words { lines, width, cut } = text.lines(width);
        block.cut += i32::try_from(cut).unwrap_or(0);
        block.width = block.width.max(width);
        block.lines.extend(lines.into_iter().map(|(line, width)| (*role, line, width)));
    }
    block.height = i32::try_from(block.lines.len()).unwrap_or(0).saturating_mul(LEADING);
    block
}

/// Counts actions and decisions apart.
fn count(counts: &mut [usize; 2], step: &Step) -> usize {
    let slot = usize::from(step.kind == StepKind::Decision);
    counts[slot] += 1;
    counts[slot]
}

/// The height of a rhombus of this width around lines of text.
fn rhombus(block: &Block, width: i32) -> i32 {
    let count = i32::try_from(block.lines.len()).unwrap_or(0);
    let mut height = LEAST_HEIGHT + 8;
    for (index, (_, _, line)) in block.lines.iter().enumerate() {
        let top = i32::try_from(index).unwrap_or(0) * LEADING - count * LEADING / 2;
        let far = top.abs().max((top + LEADING).abs()) + 1;
        let room = (width - line - 8).max(8);
        height = height.max(2 * far * width / room + 2);
    }
    even(height)
}

/// A height that no rhombus of this width around these texts stays below, if their lines are at most `limit` wide.
///
/// The lines of a text are together as long as the text, but for the spaces where it is broken, and each line fits between
/// the slopes; so the slopes have to leave room for the sum.
fn least_height(lengths: &[i32], width: i32, limit: i32) -> i32 {
    const SPACE: i32 = 4;
    let sum: i32 = lengths.iter().sum();
    let least: i32 = lengths.iter().map(|length| (length + limit - 1) / limit.max(1)).sum();
    let heights = (least.max(1)..least + 6).map(|count| {
        let far: i32 = (0..count)
            .map(|index| ((2 * index - count).abs().max((2 * index + 2 - count).abs())) * LEADING / 2 + 1)
            .sum();
        let room = count * (width - 8) - (sum - SPACE * count).max(0);
        if room > 0 { 2 * far * width / room } else { i32::MAX / 1000 }
    });
    heights.min().unwrap_or(0).max(LEAST_HEIGHT + 8)
}

/// The next even number.
fn even(number: i32) -> i32 {
    number + number.rem_euclid(2)
}
