//! Where things stand in a picture: text first, boxes and lines after it.
//!
//! A drawing is made in stages, a file each, in this order: [`network`] (what is to be drawn), [`row`] and [`column`] for
//! annex 2 or [`lane`], [`settle`] and [`shift`] for annex 3 (which cell each node stands in), [`candidate`], [`cross`] and [`choose`]
//! (the way of each line over the grid), [`pin`] and [`track`] (its exact place among its neighbours), [`mend`] and [`hang`]
//! (what a crowd leaves to put right), [`size`] (words in one language), [`place`] (coordinates), [`cut`], [`sever`],
//! [`split`] and [`crop`] (the parts that are printed). All but these and [`size`] know no language: [`Plan`] is made once
//! and drawn once per language, so that a reader can compare the two.
//!
//! Nothing can overlap by construction: nodes have cells of their own, lines keep to gutters, channels and empty cells, pins
//! that meet in one gap differ, and words have room reserved beside the tail of their line.

pub mod constant;
pub mod drawing;
pub mod sheet;
pub mod text;
pub mod wording;

mod candidate;
mod choose;
mod column;
mod crop;
mod cross;
mod cut;
mod draw;
mod grid;
mod hang;
mod laid;
mod lane;
mod measure;
mod mend;
mod network;
mod outline;
mod pin;
mod place;
mod plan;
mod route;
mod row;
mod settle;
mod sever;
mod shift;
mod size;
mod split;
mod title;
mod track;

pub use drawing::{Annex, Drawing};
pub use network::Shape;
pub use outline::{POINT, round};
pub use plan::Plan;
pub use wording::Wording;

use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// Annex 2: what follows what.
pub fn flow(regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
    Plan::new(regulation, process, Annex::Flow).draw(regulation, process, wording)
}

/// Annex 3: the same by units, a lane each.
pub fn swimlane(regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
    Plan::new(regulation, process, Annex::Swimlane).draw(regulation, process, wording)
}
