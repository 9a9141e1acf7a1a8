//! Looking parts up without changing anything: for notes and for those who only read.

use super::target::Aim;
use crate::model::act::Act;
use crate::model::part::{self, Part};

/// The part that a change is aimed at, where there is one.
pub fn look<'a>(act: &'a Act, aim: &Aim) -> Option<Part<'a>> {
    match aim {
        Aim::Act | Aim::Event(_) => None,
        Aim::Regulation(id) => act.regulation(id).map(Part::Regulation),
        Aim::Part { regulation, anchor } => {
            parts(act, regulation.as_deref()).into_iter().find(|part| part.anchor() == Some(anchor))
        }
    }
}

/// All parts of the act's own page or of a regulation's, in the printed order.
pub fn parts<'a>(act: &'a Act, regulation: Option<&str>) -> Vec<Part<'a>> {
    match regulation {
        None => part::parts(&act.chapters, &act.annexes, &[]),
        Some(id) => act.regulation(id).map(part::of_regulation).unwrap_or_default(),
    }
}
