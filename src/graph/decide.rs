//! Whether a workflow net is sound, decided without following its runs.
//!
//! A free-choice workflow net is sound if and only if it is live and bounded once its end is led back to its beginning (W.
//! M. P. van der Aalst, “Verification of Workflow Nets”, 1997), and a connected free-choice net is so if and only if (the
//! Rank Theorem: J. Desel, J. Esparza, “Free Choice Petri Nets”, 1995, chapter 10)
//!
//! - it has an S-invariant and a T-invariant that are positive everywhere: components that cover it ([`super::component`]);
//! - the rank of its incidence matrix is one less than the number of its clusters, which are our choices ([`super::rank`]);
//! - every siphon holds a token: the place of the beginning.
//!
//! Each is a matter of at most the third power of the net's size. What is wrong with a net that is not sound, and on which
//! way, is for [`super::run`] to find.

use std::collections::BTreeMap;

use super::component::Arcs;
use super::net::{BEGIN, END, Net};
use super::rank::rank;

/// Whether a net is sound; none where its numbers outgrow the computer's (see [`rank`]).
pub fn is_sound(net: &Net) -> Option<bool> {
    let mut arcs = Arcs::of_places(net.places);
    arcs.transition(vec![END], vec![BEGIN]);
    for choice in &net.choices {
        for option in &choice.options {
            let twice = |place: &usize| option.puts.iter().filter(|other| *other == place).count() > 1;
            if option.puts.iter().any(twice) {
                return Some(false);
            }
            arcs.transition(choice.takes.clone(), option.puts.clone());
        }
    }
    if !arcs.is_in_every_siphon(BEGIN) || !arcs.is_covered() {
        return Some(false);
    }
    let rows: Vec<BTreeMap<usize, i128>> = arcs.inputs.iter().zip(&arcs.outputs).map(row).collect();
    if !arcs.reverse_dual().is_covered() {
        return Some(false);
    }
    // The clusters are the choices and the end with the way back; one less is the number of choices.
    Some(rank(rows.into_iter())? == net.choices.len())
}

/// What a transition changes in each place.
fn row((inputs, outputs): (&Vec<usize>, &Vec<usize>)) -> BTreeMap<usize, i128> {
    let mut row = BTreeMap::new();
    inputs.iter().for_each(|place| *row.entry(*place).or_default() -= 1);
    outputs.iter().for_each(|place| *row.entry(*place).or_default() += 1);
    row
}
