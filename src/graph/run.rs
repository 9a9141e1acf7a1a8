//! Runs of a workflow net: all that can happen, followed until something goes wrong.
//!
//! Of the choices that can be made at once, only the one furthest on its way is followed. That loses nothing: the nets are
//! free-choice, so no choice takes the token of another, and whatever order they are made in, the same things happen and
//! the same marking is left (the choices of an enabled cluster are a persistent set; see A. Valmari, “The State Explosion
//! Problem”, 1998, and J. Desel, J. Esparza, “Free Choice Petri Nets”, 1995). Forty parallel branches are thus forty steps,
//! not 2⁴⁰ states: a branch runs until it waits for the others before the next one begins.
//!
//! A sound free-choice net never puts a second token in a place, so a run stops where that would happen.

use std::collections::{HashSet, VecDeque};

use super::net::{BEGIN, END, Net};

/// Where the tokens are: one bit for each place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Marking(Vec<u64>);

impl Marking {
    fn new(places: usize) -> Self {
        Self(vec![0; places.div_ceil(64)])
    }

    /// Whether a place holds a token.
    pub fn has(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Whether a place is the only one that holds a token.
    pub fn is_only(&self, place: usize) -> bool {
        self.has(place) && self.0.iter().map(|word| word.count_ones()).sum::<u32>() == 1
    }

    /// Puts a token; says whether the place was free.
    fn put(&mut self, place: usize) -> bool {
        let free = !self.has(place);
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
        free
    }

    fn take(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word &= !(1 << (place % 64));
        }
    }
}

/// A run that goes wrong: the choices made, each as (index of the choice, index of the option), and how it stops.
#[derive(Debug, Clone)]
pub struct Run {
    /// What happened, in order.
    pub made: Vec<(usize, usize)>,
    /// How it stopped.
    pub stop: Stop,
}

/// How a run goes wrong.
#[derive(Debug, Clone)]
pub enum Stop {
    /// Nothing can happen any more, and tokens lie elsewhere than at the end.
    Stuck(Marking),
    /// The last choice of the run puts a second token in this place.
    Twice(usize),
}

/// What following a net has shown.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The runs that go wrong, the shortest first where the net is small.
    pub wrong: Vec<Run>,
    /// Whether everything was followed.
    pub whole: bool,
    /// How many markings were followed.
    pub markings: usize,
}

/// Markings that are followed breadth first, for the shortest runs; sound processes of 200 steps have some hundreds.
const NEAR: usize = 4_000;
/// Markings that are followed depth first when that was not enough.
pub const FAR: usize = 100_000;
/// Markings that are followed after the first fault, in search of others.
const AFTER: usize = 1_000;

/// Follows a net, through so many markings at most.
pub fn follow(net: &Net, most: usize) -> Followed {
    let near = explore(net, NEAR.min(most), VecDeque::pop_front);
    if near.whole || !near.wrong.is_empty() { near } else { explore(net, most, VecDeque::pop_back) }
}

struct Node {
    marking: Marking,
    parent: usize,
    made: (usize, usize),
}

fn explore(net: &Net, most: usize, next: fn(&mut VecDeque<usize>) -> Option<usize>) -> Followed {
    let mut begin = Marking::new(net.places);
    begin.put(BEGIN);
    let mut seen = HashSet::from([begin.clone()]);
    let mut nodes = vec![Node { marking: begin, parent: 0, made: (0, 0) }];
    let mut waiting = VecDeque::from([0]);
    let mut followed = Followed { wrong: Vec::new(), whole: true, markings: 0 };
    let mut most = most;
    while let Some(at) = next(&mut waiting) {
        if nodes.len() >= most {
            followed.whole = false;
            break;
        }
        let Some(marking) = nodes.get(at).map(|node| node.marking.clone()) else { break };
        let faults = followed.wrong.len();
        let furthest = net.choices.iter().enumerate().rev();
        let mut able = furthest.filter(|(_, choice)| choice.takes.iter().all(|place| marking.has(*place)));
        match able.next() {
            None if marking.is_only(END) => {}
            None => followed.wrong.push(Run { made: history(&nodes, at), stop: Stop::Stuck(marking) }),
            Some((index, choice)) => {
                for (option, outcome) in choice.options.iter().enumerate() {
                    let mut after = marking.clone();
                    choice.takes.iter().for_each(|place| after.take(*place));
                    let twice = outcome.puts.iter().find(|place| !after.put(**place));
                    if let Some(place) = twice {
                        let mut made = history(&nodes, at);
                        made.push((index, option));
                        followed.wrong.push(Run { made, stop: Stop::Twice(*place) });
                    } else if seen.insert(after.clone()) {
                        waiting.push_back(nodes.len());
                        nodes.push(Node { marking: after, parent: at, made: (index, option) });
                    }
                }
            }
        }
        if faults == 0 && !followed.wrong.is_empty() {
            most = most.min(nodes.len() + AFTER);
        }
    }
    followed.markings = nodes.len();
    followed
}

/// The choices that led to a node.
fn history(nodes: &[Node], at: usize) -> Vec<(usize, usize)> {
    let mut made = Vec::new();
    let mut at = at;
    while let Some(node) = nodes.get(at).filter(|_| at > 0) {
        made.push(node.made);
        at = node.parent;
    }
    made.reverse();
    made
}
