//! Drawings that were laid out already: what shows a process as another page does, an edition that leaves it as it was,
//! the page with both languages, the same process of another region, costs no second layout of it.

use std::collections::{BTreeMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::layout::drawing::Drawing;
use crate::model::body::View;
use crate::model::process::Process;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// How many drawings are kept, so that memory does not grow with the site. Pages that show the same process are made
/// near each other.
const KEPT: usize = 64;

/// A number of 128 bits for all that a drawing of a process is made of, in one language: no two matters have met in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter(u64, u64);

impl Matter {
    /// The matter of a process, with the words and labels that it is drawn with.
    pub fn new(view: View, lang: &Lang, regulation: &Regulation, process: &Process, labels: &[String]) -> Self {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            // Deadlines name categories.
            (salt, view, lang, process, &regulation.units, &regulation.categories, labels).hash(&mut hasher);
            hasher.finish()
        };
        Self(half(0), half(1))
    }
}

/// Two threads that want one drawing at once: the second one waits for the first.
type Slot = Arc<OnceLock<Drawing>>;

/// The drawings of a site.
#[derive(Debug, Default)]
pub struct Drawn(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    slots: BTreeMap<Matter, Slot>,
    /// The matters by age.
    ages: VecDeque<Matter>,
}

impl Kept {
    fn slot(&mut self, matter: Matter) -> Slot {
        if let Some(known) = self.slots.get(&matter) {
            return Arc::clone(known);
        }
        let slot = Slot::default();
        self.slots.insert(matter, Arc::clone(&slot));
        self.ages.push_back(matter);
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
        self.0.get_or_init(draw)
    }
}

impl Drawn {
    /// The place of the drawing of some matter.
    pub fn of(&self, matter: Matter) -> Held {
        Held(self.0.lock().unwrap_or_else(PoisonError::into_inner).slot(matter))
    }
}
