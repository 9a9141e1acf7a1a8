//! The ways that a search has gone, each as its last step and the way before it.

use super::amounts::Amounts;
use super::frontier::Summed;

/// The ways of one search.
#[derive(Debug, Default)]
pub struct Arena {
    links: Vec<Link>,
}

/// The last step of a way.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// The number of the step.
    pub step: usize,
    /// Index of the deadline's term that was counted.
    pub term: Option<usize>,
    /// How long had to pass before the step.
    pub wait: Amounts,
    /// How long the step took.
    pub time: Amounts,
    before: Option<usize>,
}

/// A way with its sum.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// How long it is.
    pub sum: Amounts,
    link: Option<usize>,
}

impl Point {
    /// The way that has not begun.
    pub const BEGIN: Self = Self { sum: Amounts::NONE, link: None };
}

impl Arena {
    /// A way with one more step.
    pub fn extend(&mut self, before: Point, step: usize, term: Option<usize>, wait: Amounts, time: Amounts) -> Point {
        self.links.push(Link { step, term, wait, time, before: before.link });
        Point { sum: before.sum + wait + time, link: Some(self.links.len() - 1) }
    }

    /// The steps of a way from its beginning.
    pub fn unroll(&self, point: Point) -> Vec<Link> {
        let mut links = Vec::new();
        let mut at = point.link;
        while let Some(link) = at.and_then(|index| self.links.get(index)) {
            links.push(*link);
            at = link.before;
        }
        links.reverse();
        links
    }
}

impl Summed for Point {
    fn sum(&self) -> &Amounts {
        &self.sum
    }
}
