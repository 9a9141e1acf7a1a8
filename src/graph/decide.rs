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
//! way, is for [`super::run`] to find; where it cannot, the condition that fails tells at least where to look.

use std::collections::BTreeMap;

use super::component::Arcs;
use super::net::{BEGIN, END, Net};
use super::rank::rank;

/// What is known of a net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is sound.
    Sound,
    /// It is not: which condition fails, and at which places.
    Unsound(Flaw, Vec<usize>),
    /// Its numbers outgrow the computer's (see [`rank`]).
    Unknown,
}

/// The condition of soundness that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// The places are a siphon without the beginning: no token ever comes there.
    Starved,
    /// The place lies in no S-component: tokens there are lost or multiply.
    Loose,
    /// What takes from the place lies in no T-component: what it begins cannot be wholly completed.
    Torn,
    /// The rank of the matrix is too large: what is chosen apart is joined together. The places are those of all joins.
    Unbalanced,
}

/// Decides whether a net is sound.
pub fn decide(net: &Net) -> Verdict {
    let mut arcs = Arcs::of_places(net.places);
    arcs.transition(vec![END], vec![BEGIN]);
    // For each transition, a place that it takes from.
    let mut from = vec![END];
    for choice in &net.choices {
        for option in &choice.options {
            let twice = |place: &usize| option.puts.iter().filter(|other| *other == place).count() > 1;
            if let Some(place) = option.puts.iter().copied().find(|place| twice(place)) {
                return Verdict::Unsound(Flaw::Loose, vec![place]);
            }
            arcs.transition(choice.takes.clone(), option.puts.clone());
            from.extend(choice.takes.first());
        }
    }
    let starved = arcs.siphon_without(BEGIN);
    if !starved.is_empty() {
        return Verdict::Unsound(Flaw::Starved, starved);
    }
    if let Some(place) = arcs.uncovered() {
        return Verdict::Unsound(Flaw::Loose, vec![place]);
    }
    let rows: Vec<BTreeMap<usize, i128>> = arcs.inputs.iter().zip(&arcs.outputs).map(row).collect();
    if let Some(transition) = arcs.reverse_dual().uncovered() {
        return Verdict::Unsound(Flaw::Torn, from.get(transition).copied().into_iter().collect());
    }
    // The clusters are the choices and the end with the way back; one less is the number of choices.
    match rank(rows.into_iter()) {
        Some(rank) if rank == net.choices.len() => Verdict::Sound,
        Some(_) => Verdict::Unsound(Flaw::Unbalanced, net.waits.iter().map(|(place, _)| *place).collect()),
        None => Verdict::Unknown,
    }
}

/// What a transition changes in each place.
fn row((inputs, outputs): (&Vec<usize>, &Vec<usize>)) -> BTreeMap<usize, i128> {
    let mut row = BTreeMap::new();
    inputs.iter().for_each(|place| *row.entry(*place).or_default() -= 1);
    outputs.iter().for_each(|place| *row.entry(*place).or_default() += 1);
    row
}
