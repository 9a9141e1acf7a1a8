//! Drawings that were laid out already: an edition that leaves a process as it was costs no second layout of it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::layout::drawing::Drawing;
use crate::model::body::View;
use crate::model::process::Process;
use crate::model::regulation::{Category, Regulation};
use crate::model::unit::Unit;

/// All that a drawing of a process is made of, in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Matter {
    view: View,
    process: Process,
    units: Vec<Unit>,
    /// Deadlines name them.
    categories: Vec<Category>,
    labels: Vec<String>,
}

impl Matter {
    /// The matter of a process, with the words and labels that it is drawn with.
    pub fn new(view: View, regulation: &Regulation, process: &Process, labels: Vec<String>) -> Self {
        Self {
            view,
            process: process.clone(),
            units: regulation.units.clone(),
            categories: regulation.categories.clone(),
            labels,
        }
    }
}

/// The drawings of the editions of one act, in one language.
#[derive(Debug, Default)]
pub struct Drawn(RefCell<Vec<(Matter, Rc<Drawing>)>>);

impl Drawn {
    /// The drawing of some matter: the one that is there, or else the one that is made now.
    pub fn get(&self, matter: Matter, draw: impl FnOnce() -> Drawing) -> Rc<Drawing> {
        let known = self.0.borrow().iter().find(|(other, _)| *other == matter).map(|(_, drawing)| Rc::clone(drawing));
        known.unwrap_or_else(|| {
            let drawing = Rc::new(draw());
            self.0.borrow_mut().push((matter, Rc::clone(&drawing)));
            drawing
        })
    }
}
