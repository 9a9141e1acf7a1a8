//! The drawings of a process as it was and as it is, with signs at what came, went, changed or moved.

use std::collections::BTreeMap;

use super::super::diagram::{self, DrawingView, Telling};
use super::super::reader::Reader;
use super::chosen::Chosen;
use super::era::link;
use super::step::Side;
use crate::comparison::{ProcessDifference, StepChange, TransitionChange};
use crate::model::body::{AnnexContent, View};
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;
use crate::render::svg::Sign;

/// The signs of one edition, by the ids that steps bear there.
#[derive(Debug, Default)]
pub struct Signs {
    steps: BTreeMap<String, Vec<Sign>>,
    ways: BTreeMap<(String, String), Sign>,
}

impl Signs {
    /// The signs of the new edition.
    pub fn new(difference: &ProcessDifference) -> Self {
        let mut signs = Self::default();
        for change in &difference.steps {
            match change {
                StepChange::Added(id) => signs.step(id, Sign::Added),
                StepChange::Changed(id, _) => signs.step(id, Sign::Changed),
                StepChange::Moved(id) => signs.step(id, Sign::Moved),
                StepChange::Removed(_) => {}
            }
        }
        for change in &difference.transitions {
            match change {
                TransitionChange::Added(from, to) => signs.way(from, to, Sign::Added),
                TransitionChange::Changed(from, to) => signs.way(from, to, Sign::Changed),
                TransitionChange::Removed(..) => {}
            }
        }
        signs
    }

    /// The signs of the old edition.
    pub fn old(difference: &ProcessDifference) -> Self {
        let before = |id: &String| difference.renamed.get(id).unwrap_or(id).clone();
        let mut signs = Self::default();
        for change in &difference.steps {
            match change {
                StepChange::Removed(id) => signs.step(id, Sign::Removed),
                StepChange::Changed(id, _) => signs.step(&before(id), Sign::Changed),
                StepChange::Moved(id) => signs.step(&before(id), Sign::Moved),
                StepChange::Added(_) => {}
            }
        }
        for change in &difference.transitions {
            match change {
                TransitionChange::Removed(from, to) => signs.way(&before(from), &before(to), Sign::Removed),
                TransitionChange::Changed(from, to) => signs.way(&before(from), &before(to), Sign::Changed),
                TransitionChange::Added(..) => {}
            }
        }
        signs
    }

    fn step(&mut self, id: &str, sign: Sign) {
        self.steps.entry(id.to_owned()).or_default().push(sign);
    }

    fn way(&mut self, from: &str, to: &str, sign: Sign) {
        self.ways.insert((from.to_owned(), to.to_owned()), sign);
    }

    /// Every sign that is used.
    pub fn used(&self) -> impl Iterator<Item = Sign> {
        self.steps.values().flatten().chain(self.ways.values()).copied()
    }
}

/// Which view shows most: the lanes where the regulation has them or has no drawing of its own.
fn view(regulation: &Regulation) -> View {
    let prints = |wanted: View| {
        regulation
            .annexes
            .iter()
            .any(|annex| matches!(&annex.content, AnnexContent::View { view, .. } if *view == wanted))
    };
    if prints(View::Flow) && !prints(View::Swimlane) { View::Flow } else { View::Swimlane }
}

/// The drawings of one edition; `index` counts the processes of the page.
pub fn drawn(
    reader: &Reader<'_>,
    chosen: &Chosen<'_>,
    (side, is_new): (&Side<'_>, bool),
    signs: &Signs,
    (index, before): (usize, usize),
) -> Vec<DrawingView> {
    let (edition, _) = if is_new { chosen.new } else { chosen.old };
    let key = if is_new { "compare.now" } else { "compare.before" };
    let telling = Telling {
        before,
        of: &reader.word(key),
        href: &|step: &Step| link(reader, &side.regulation.address.anchor(&step.id), chosen.timeline, edition),
        signs: &|_: &Process, step: &Step| signs.steps.get(&step.id).cloned().unwrap_or_default(),
        way: &|_: &Process, from: &Step, to: &Step| signs.ways.get(&(from.id.clone(), to.id.clone())).copied(),
    };
    let place = format!("{}-{index}", if is_new { "new" } else { "old" });
    let view = view(side.regulation);
    diagram::told(reader, side.regulation, &[side.process], view, (&place, &telling))
}
