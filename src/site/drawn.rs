//! Drawings that were laid out already: what shows a process as another page does, an edition that leaves it as it was,
//! the page with both languages, the same process of another region, costs no second layout of it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::layout::drawing::Drawing;
use crate::model::body::View;
use crate::model::process::Process;
use crate::model::regulation::{Category, Regulation};
use crate::model::unit::Unit;
use crate::model::words::Lang;
use crate::output::fingerprint::fingerprint;

/// How many drawings are kept, so that memory does not grow with the site. Pages that show the same process are made
/// near each other.
const KEPT: usize = 512;

/// All that a drawing of a process is made of, in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Matter {
    view: View,
    lang: Lang,
    process: Process,
    units: Vec<Unit>,
    /// Deadlines name them.
    categories: Vec<Category>,
    labels: Vec<String>,
}

impl Matter {
    /// The matter of a process, with the words and labels that it is drawn with.
    pub fn new(view: View, lang: &Lang, regulation: &Regulation, process: &Process, labels: Vec<String>) -> Self {
        Self {
            view,
            lang: lang.clone(),
            process: process.clone(),
            units: regulation.units.clone(),
            categories: regulation.categories.clone(),
            labels,
        }
    }

    /// A number that most matters have alone.
    fn key(&self) -> u64 {
        let mut text = format!("{} {}", self.view.name(), self.lang);
        for (step, label) in self.process.steps.iter().zip(&self.labels) {
            text.extend([" ", &step.id, " ", label, " ", step.name.best_text(&self.lang)]);
        }
        fingerprint(text.as_bytes())
    }
}

/// Two threads that want one drawing at once: the second one waits for the first.
type Slot = Arc<(Matter, OnceLock<Drawing>)>;

/// The drawings of a site.
#[derive(Debug, Default)]
pub struct Drawn(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    slots: BTreeMap<u64, Vec<Slot>>,
    /// The keys by age.
    ages: VecDeque<u64>,
}

impl Kept {
    fn slot(&mut self, matter: Matter) -> Slot {
        let key = matter.key();
        let alike = self.slots.entry(key).or_default();
        if let Some(known) = alike.iter().find(|slot| slot.0 == matter) {
            return Arc::clone(known);
        }
        let slot = Arc::new((matter, OnceLock::new()));
        alike.push(Arc::clone(&slot));
        self.ages.push_back(key);
        if self.ages.len() > KEPT
            && let Some(oldest) = self.ages.pop_front()
        {
            self.slots.remove(&oldest);
        }
        slot
    }
}

/// A drawing that is kept.
pub struct Held(Slot);

impl Held {
    /// The drawing; `draw` makes it if nobody has yet.
    pub fn drawing(&self, draw: impl FnOnce() -> Drawing) -> &Drawing {
        self.0.1.get_or_init(draw)
    }
}

impl Drawn {
    /// The place of the drawing of some matter.
    pub fn of(&self, matter: Matter) -> Held {
        Held(self.0.lock().unwrap_or_else(PoisonError::into_inner).slot(matter))
    }
}
