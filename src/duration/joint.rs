//! For what a join has to wait: which of the arcs that enter it run in parallel and which are alternatives.

use super::course::Course;
use super::network::Network;
use crate::model::process::StepKind;

/// How the arcs that enter a join belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joint {
    /// One arc, by its number.
    Arc(usize),
    /// All of these have to arrive.
    All(Vec<Joint>),
    /// One of these arrives.
    One(Vec<Joint>),
}

/// An arc that enters a join.
struct Entering {
    arc: usize,
    /// For each step, whether the arc can come from it without a return.
    before: Vec<bool>,
}

/// Joins with more arcs than this wait for all of them.
const MOST_ARCS: usize = 64;

impl Joint {
    /// Sorts the arcs that enter a join, returns aside, by the steps at which their branches part: at a fork they run in
    /// parallel, at a choice they are alternatives.
    pub fn new(network: &Network<'_>, course: &Course, join: usize) -> Self {
        let entering =
            network.entering(join).filter(|(arc, from)| !course.is_return(*arc) && course.reaches(from.from));
        let arcs: Vec<usize> = entering.map(|(arc, _)| arc).collect();
        if arcs.len() > MOST_ARCS {
            return Self::All(arcs.into_iter().map(Self::Arc).collect());
        }
        let before = |arc: &usize| Entering { arc: *arc, before: ancestors(network, course, *arc) };
        let arcs: Vec<Entering> = arcs.iter().map(before).collect();
        let arcs: Vec<&Entering> = arcs.iter().collect();
        sorted(network, course, &arcs)
    }
}

/// For each step, whether the arc can come from it without a return.
fn ancestors(network: &Network<'_>, course: &Course, arc: usize) -> Vec<bool> {
    let mut seen = vec![false; network.len()];
    let mut stack: Vec<usize> = network.arcs().get(arc).map(|arc| arc.from).into_iter().collect();
    while let Some(step) = stack.pop() {
        if let Some(mark) = seen.get_mut(step).filter(|mark| !**mark) {
            *mark = true;
            let entering =
                network.entering(step).filter(|(arc, from)| !course.is_return(*arc) && course.reaches(from.from));
            stack.extend(entering.map(|(_, arc)| arc.from));
        }
    }
    seen
}

fn sorted(network: &Network<'_>, course: &Course, arcs: &[&Entering]) -> Joint {
    if let [one] = arcs {
        return Joint::Arc(one.arc);
    }
    // The nearest step from which all of them come and at which they part.
    for &step in course.order.iter().rev() {
        if !arcs.iter().all(|one| one.before.get(step) == Some(&true)) {
            continue;
        }
        if let Some(groups) = parted(network, course, step, arcs) {
            let groups = groups.iter().map(|group| sorted(network, course, group)).collect();
            return if is_parallel(network, step) { Joint::All(groups) } else { Joint::One(groups) };
        }
    }
    Joint::All(arcs.iter().map(|one| Joint::Arc(one.arc)).collect())
}

/// The arcs by the branch of a step that they come from; none where they do not part there, or not clearly.
fn parted<'a>(
    network: &Network<'_>,
    course: &Course,
    step: usize,
    arcs: &[&'a Entering],
) -> Option<Vec<Vec<&'a Entering>>> {
    let mut groups: Vec<Vec<&Entering>> = Vec::new();
    for (branch, leaving) in network.leaving(step).filter(|(arc, _)| !course.is_return(*arc)) {
        // A branch may lead to the join at once.
        let comes = |one: &&&Entering| one.arc == branch || one.before.get(leaving.to) == Some(&true);
        let group: Vec<_> = arcs.iter().filter(comes).copied().collect();
        if !group.is_empty() {
            groups.push(group);
        }
    }
    let placed: usize = groups.iter().map(Vec::len).sum();
    (groups.len() > 1 && placed == arcs.len()).then_some(groups)
}

/// Whether all branches of a step run: a fork, or an action with several transitions without conditions.
fn is_parallel(network: &Network<'_>, step: usize) -> bool {
    network.place(step).is_some_and(|place| match place.step.kind {
        StepKind::Fork => true,
        StepKind::Decision => false,
        _ => place.step.next.iter().all(|next| next.when.is_empty() && !next.otherwise),
    })
}
