//! Stage 4c, laid lines: what a way costs among the lines that are laid.
//!
//! For every point of the grid it is known how many lines run through it upright and level, and for every line of the grid
//! which pieces lie on it. So a way is not compared with every other line: it counts what it meets.

use super::candidate::Candidate;
use super::constant::cost;
use super::cross::{beside, overlap, pair, sharing};
use super::grid::{Grid, coarse};
use super::network::Network;
use super::route::{Route, Segment};

/// The lines that are laid.
pub struct Laid<'a> {
    network: &'a Network,
    /// The way that each edge has.
    ways: Vec<Option<Candidate>>,
    /// How many coarse points a level line has, and an upright one.
    length: [usize; 2],
    /// How many lines run through each point from side to side, by columns; and how many from top to bottom, by rows: as
    /// they are met by the lines that run across.
    through: [Vec<u16>; 2],
    /// The pieces on each level line, and on each upright one: edge and index.
    pieces: [Vec<Vec<(usize, usize)>>; 2],
}

impl<'a> Laid<'a> {
    /// Without any line.
    pub fn new(network: &'a Network, grid: &Grid) -> Self {
        let size = |count: usize| usize::from(coarse(count).unsigned_abs());
        let (width, height) = (size(grid.columns), size(grid.rows));
        Self {
            network,
            ways: vec![None; network.edges.len()],
            length: [width, height],
            through: [vec![0; width * height], vec![0; width * height]],
            pieces: [vec![Vec::new(); height], vec![Vec::new(); width]],
        }
    }

    /// The ways by edge.
    pub fn ways(&self) -> &[Option<Candidate>] {
        &self.ways
    }

    /// Lays a line, or lifts it.
    pub fn set(&mut self, edge: usize, way: Option<Candidate>) {
        if let Some(old) = std::mem::replace(&mut self.ways[edge], way) {
            for segment in old.route.segments() {
                let side = usize::from(segment.vertical);
                self.run(segment, |count| *count -= 1);
                self.pieces[side][index(segment.line)].retain(|piece| piece.0 != edge);
            }
        }
        if let Some(new) = way {
            for (piece, segment) in new.route.segments().iter().enumerate() {
                let side = usize::from(segment.vertical);
                self.run(segment, |count| *count += 1);
                self.pieces[side][index(segment.line)].push((edge, piece));
            }
        }
    }

    /// Does something with the counts of all points between the ends of a segment.
    fn run(&mut self, segment: &Segment, change: impl Fn(&mut u16)) {
        let (line, low, high) = (index(segment.line), index(segment.low()), index(segment.high()));
        let side = usize::from(segment.vertical);
        let (counts, length) = (&mut self.through[side], self.length[1 - side]);
        (low + 1..high).for_each(|at| change(&mut counts[at * length + line]));
    }

    /// How many lines run across between the ends of a segment.
    fn across(&self, segment: &Segment) -> u16 {
        let (line, low, high) = (index(segment.line), index(segment.low()), index(segment.high()));
        let side = usize::from(!segment.vertical);
        let start = line * self.length[1 - side];
        self.through[side].get(start + low + 1..start + high).unwrap_or_default().iter().sum()
    }

    /// What a way costs together with the lines other than its own edge's, as long as it is below `bar`.
    pub fn with_others(&self, edge: usize, route: &Route, bar: i32) -> i32 {
        let mut sum = self.at_ends(edge, route);
        if sum >= bar {
            return sum;
        }
        let mut crossed: u16 = route.segments().iter().map(|segment| self.across(segment)).sum();
        if let Some(own) = self.ways[edge].as_ref().filter(|_| crossed > 0) {
            crossed -= meets(route, &own.route);
        }
        sum += i32::from(crossed) * cost::CROSSING;
        if sum >= bar {
            return sum;
        }
        for (piece, segment) in route.segments().iter().enumerate() {
            for &(other, second) in &self.pieces[usize::from(segment.vertical)][index(segment.line)] {
                let Some(laid) = self.ways[other].as_ref().filter(|_| other != edge) else { continue };
                if overlap(segment, &laid.route.segments()[second]) {
                    sum += beside(self.network, ((edge, route), piece), ((other, &laid.route), second));
                }
            }
        }
        sum
    }

    /// What it costs that a way shares sides of its nodes.
    fn at_ends(&self, edge: usize, route: &Route) -> i32 {
        let network = self.network;
        let way = &network.edges[edge];
        let cost = |other: usize| match &self.ways[other] {
            Some(laid) if other != edge => sharing(network, (edge, route), (other, &laid.route)),
            _ => 0,
        };
        let mut sum: i32 = network.out[way.from].iter().map(|other| cost(*other)).sum();
        let into =
            |node: usize| network.into[node].iter().copied().filter(move |other| network.edges[*other].from != node);
        sum += into(way.from).map(cost).sum::<i32>();
        if way.to != way.from {
            // Those that touch the tail as well have been asked.
            let fresh = |other: &usize| network.edges[*other].from != way.from && network.edges[*other].to != way.from;
            sum += network.out[way.to].iter().copied().filter(fresh).map(cost).sum::<i32>();
            sum += into(way.to).filter(fresh).map(cost).sum::<i32>();
        }
        sum
    }

    /// The lines that a way crosses, or that it may not be with; and what it costs with the others.
    pub fn struck(&self, edge: usize, route: &Route) -> (Vec<usize>, i32) {
        let (mut hits, mut sum) = (Vec::new(), 0i32);
        for (other, laid) in self.ways.iter().enumerate() {
            let Some(laid) = laid.as_ref().filter(|_| other != edge) else { continue };
            match pair(self.network, (edge, route), (other, &laid.route)) {
                cost if cost >= cost::CROSSING => hits.push(other),
                cost => sum += cost,
            }
        }
        (hits, sum)
    }

    /// What these lines cost with each other and with all others.
    pub fn together(&self, edges: &[usize]) -> i32 {
        let mut sum = 0i32;
        for (index, &edge) in edges.iter().enumerate() {
            let Some(laid) = &self.ways[edge] else { continue };
            sum = sum.saturating_add(laid.cost).saturating_add(self.with_others(edge, &laid.route, i32::MAX));
            for &other in &edges[..index] {
                if let Some(second) = &self.ways[other] {
                    sum -= pair(self.network, (edge, &laid.route), (other, &second.route));
                }
            }
        }
        sum
    }

    /// What all lines cost together, and whether none strikes another.
    pub fn sum(&self) -> (i64, bool) {
        let (mut own, mut both, mut clean) = (0, 0, true);
        for (edge, laid) in self.ways.iter().enumerate() {
            let Some(laid) = laid else { continue };
            let with = self.with_others(edge, &laid.route, i32::MAX);
            own += i64::from(laid.cost);
            both += i64::from(with);
            clean = clean && (with < cost::CROSSING || self.struck(edge, &laid.route).0.is_empty());
        }
        (own + both / 2, clean)
    }
}

/// How often two ways of one edge meet across.
fn meets(route: &Route, own: &Route) -> u16 {
    let meet = |s: &Segment, t: &Segment| {
        let inside = |at: i16, segment: &Segment| segment.low() < at && at < segment.high();
        s.vertical != t.vertical && inside(s.line, t) && inside(t.line, s)
    };
    let own = own.segments();
    let count = route.segments().iter().map(|s| own.iter().filter(|t| meet(s, t)).count()).sum::<usize>();
    u16::try_from(count).unwrap_or(0)
}

/// A coarse coordinate as an index.
fn index(line: i16) -> usize {
    usize::from(line.unsigned_abs())
}
