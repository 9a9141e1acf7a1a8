//! Stage 4c, choice: one way for every line, so that crossings, turns and lengths together are few.
//!
//! Lines are routed one after the other, those with the least freedom first; then those that cross something are lifted and
//! laid again until nothing gets better; last, a line may push others aside if all of them together gain by it. Candidates
//! come cheapest first, so most lines look at one or two of them only.

use std::cell::Cell;

use super::candidate::{Candidate, collect, simple};
use super::constant::{cost, effort};
use super::cross::pair;
use super::grid::Grid;
use super::network::{Network, Shape};
use super::route::Route;

/// The ways of all lines and what they cost together.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// One route per edge.
    pub routes: Vec<Route>,
    /// What each costs by itself.
    prices: Vec<i32>,
    /// What they cost together.
    pub cost: i64,
    /// How many times two lines were compared to find them.
    pub work: usize,
    /// Whether no line strikes another, so that pushing others aside has nothing to gain.
    pub clean: bool,
}

/// Chooses a way for every edge, or nothing if the lines by themselves, without regard to each other, cost `bar` already, or
/// if laying them again is not likely to bring them below it. `rounds` bounds the repeats.
pub fn choose_below(network: &Network, grid: &Grid, rounds: usize, bar: i64) -> Option<Choice> {
    let mut router = Router::new(network, grid);
    if router.least() >= bar {
        return None;
    }
    router.lay();
    if router.sum().0 >= bar.saturating_add(effort::HOPE) {
        return None;
    }
    router.repeat(rounds);
    Some(router.done())
}

/// Goes on from a choice on this grid: lines may push others aside now, if any strike.
pub fn finish(network: &Network, grid: &Grid, found: Choice) -> Choice {
    if found.clean || network.nodes.len() > effort::PUSHABLE {
        return found;
    }
    let mut router = Router::new(network, grid);
    router.sort();
    for (edge, (route, cost)) in found.routes.iter().zip(&found.prices).enumerate() {
        let way = (!route.segments().is_empty()).then_some(Candidate { cost: *cost, route: *route });
        router.set(edge, way);
    }
    router.work.set(found.work);
    for _ in 0..2 {
        let mut better = false;
        for edge in 0..network.edges.len() {
            better |= router.work.get() < effort::WORK && router.push(edge);
        }
        if !better || !router.again() {
            break;
        }
    }
    router.done()
}

/// The lines while they are laid.
struct Router<'a> {
    network: &'a Network,
    grid: &'a Grid,
    /// The ways that each edge may take.
    lists: Vec<List>,
    /// The way that each edge has.
    routes: Vec<Option<Candidate>>,
    /// The bounds of those ways, side by side: most pairs of lines are far apart, and this says so fastest.
    bounds: Vec<[i16; 4]>,
    /// The edges, those with the least freedom first.
    order: Vec<usize>,
    /// How many times two lines were compared.
    work: Cell<usize>,
}

/// The bounds of what is not laid: apart from everything.
const NOWHERE: [i16; 4] = [i16::MAX, i16::MAX, i16::MIN, i16::MIN];

/// The ways that an edge may take, cheapest first.
#[derive(Debug, Clone, Default)]
struct List {
    ways: Vec<Candidate>,
    /// What the ways cost at least that are not in the list yet; nothing if all are.
    rest: Option<i32>,
}

impl<'a> Router<'a> {
    fn new(network: &'a Network, grid: &'a Grid) -> Self {
        let count = network.edges.len();
        let mut lists = vec![List::default(); count];
        for (edge, list) in lists.iter_mut().enumerate() {
            list.rest = Some(simple(network, grid, edge, &mut list.ways));
            if list.ways.is_empty() {
                list.fill(network, grid, edge);
            }
        }
        let order = (0..count).collect();
        Self {
            network,
            grid,
            lists,
            routes: vec![None; count],
            bounds: vec![NOWHERE; count],
            order,
            work: Cell::new(0),
        }
    }

    /// What the lines cost at least, whatever their ways.
    fn least(&self) -> i64 {
        self.lists.iter().filter_map(List::least).map(i64::from).sum()
    }

    /// Lays a line, or lifts it.
    fn set(&mut self, edge: usize, way: Option<Candidate>) {
        self.bounds[edge] = way.as_ref().map_or(NOWHERE, |way| way.route.bounds());
        self.routes[edge] = way;
    }

    /// Puts the edges in the order in which they are laid.
    fn sort(&mut self) {
        let (network, grid, lists) = (self.network, self.grid, &self.lists);
        self.order.sort_by_key(|edge| {
            let way = &network.edges[*edge];
            let level = grid.cell(way.from).0 == grid.cell(way.to).0 && way.from != way.to;
            let decision = network.nodes[way.from].shape == Shape::Decision;
            let cheapest = lists[*edge].ways.first().map_or(0, |c| c.cost);
            (!level, !way.main, way.back, !(decision || way.labelled), cheapest)
        });
    }

    /// Lays every line once.
    fn lay(&mut self) {
        self.sort();
        for index in 0..self.order.len() {
            let edge = self.order[index];
            let best = self.best(edge);
            self.set(edge, best);
        }
    }

    /// Lays the lines again, as often as that helps.
    fn repeat(&mut self, rounds: usize) {
        for _ in 0..rounds {
            if !self.again() {
                break;
            }
        }
    }

    /// Lays the lines again that could be better; whether anything changed.
    fn again(&mut self) -> bool {
        let mut better = false;
        for index in 0..self.order.len() {
            let edge = self.order[index];
            let Some(now) = self.routes[edge] else { continue };
            let cheapest = self.lists[edge].ways.first().is_some_and(|c| c.route == now.route);
            if cheapest && self.with_others(edge, &now.route, i32::MAX) == 0 {
                continue;
            }
            let found = self.best(edge);
            if found.map(|c| c.route) != Some(now.route) {
                self.set(edge, found);
                better = true;
            }
        }
        better
    }

    /// The cheapest way of an edge beside the lines that are laid.
    fn best(&mut self, edge: usize) -> Option<Candidate> {
        let best = self.cheapest(edge, None);
        match self.lists[edge].rest {
            Some(rest) if best.is_none_or(|(cost, _)| cost > rest) => {
                self.lists[edge].fill(self.network, self.grid, edge);
                self.cheapest(edge, best)
            }
            _ => best,
        }
        .map(|(_, candidate)| candidate)
    }

    /// The cheapest way in the list of an edge, if it is better than `best`.
    fn cheapest(&self, edge: usize, mut best: Option<(i32, Candidate)>) -> Option<(i32, Candidate)> {
        for candidate in &self.lists[edge].ways {
            let bar = best.map_or(i32::MAX, |(cost, _)| cost);
            if candidate.cost >= bar {
                break;
            }
            let sum = candidate.cost.saturating_add(self.with_others(edge, &candidate.route, bar - candidate.cost));
            if sum < bar {
                best = Some((sum, *candidate));
            }
        }
        best
    }

    /// What a way costs together with the other lines, as long as it is below `bar`.
    fn with_others(&self, edge: usize, route: &Route, bar: i32) -> i32 {
        let own = route.bounds();
        self.work.set(self.work.get() + self.bounds.len());
        let mut sum = 0;
        for (other, bounds) in self.bounds.iter().enumerate() {
            if apart(&own, bounds) || other == edge {
                continue;
            }
            if let Some(laid) = &self.routes[other] {
                sum += pair(self.network, (edge, route), (other, &laid.route));
                if sum >= bar {
                    break;
                }
            }
        }
        sum
    }

    /// The lines that a way crosses, or that it may not be with; and what it costs with the others.
    fn struck(&self, edge: usize, route: &Route) -> (Vec<usize>, i32) {
        let own = route.bounds();
        let (mut hits, mut sum) = (Vec::new(), 0i32);
        for (other, bounds) in self.bounds.iter().enumerate() {
            let Some(laid) = self.routes[other].as_ref().filter(|_| other != edge && !apart(&own, bounds)) else {
                continue;
            };
            match pair(self.network, (edge, route), (other, &laid.route)) {
                cost if cost >= cost::CROSSING => hits.push(other),
                cost => sum += cost,
            }
        }
        (hits, sum)
    }

    /// What these lines cost with each other and with all others.
    fn together(&self, edges: &[usize]) -> i32 {
        let mut sum = 0i32;
        for (index, &edge) in edges.iter().enumerate() {
            let Some(laid) = &self.routes[edge] else { continue };
            sum = sum.saturating_add(laid.cost).saturating_add(self.with_others(edge, &laid.route, i32::MAX));
            for &other in &edges[..index] {
                if let Some(second) = &self.routes[other] {
                    sum -= pair(self.network, (edge, &laid.route), (other, &second.route));
                }
            }
        }
        sum
    }

    /// Tries to give a line that strikes others another way and to lay again what stands in it. Whether that was better.
    fn push(&mut self, edge: usize) -> bool {
        let Some(now) = self.routes[edge] else { return false };
        if self.struck(edge, &now.route).0.is_empty() {
            return false;
        }
        if self.lists[edge].rest.is_some() {
            self.lists[edge].fill(self.network, self.grid, edge);
        }
        for index in 0..self.lists[edge].ways.len().min(effort::PUSHES) {
            let candidate = self.lists[edge].ways[index];
            if candidate.route == now.route {
                continue;
            }
            let (others, beside) = self.struck(edge, &candidate.route);
            if others.is_empty() || others.len() > effort::PUSHED {
                continue;
            }
            let mut all = others.clone();
            all.push(edge);
            let before = self.together(&all);
            let rest: i32 = others.iter().filter_map(|other| self.lists[*other].least()).sum();
            if candidate.cost + beside + rest >= before {
                continue;
            }
            let kept: Vec<Option<Candidate>> = all.iter().map(|edge| self.routes[*edge]).collect();
            self.set(edge, Some(candidate));
            for &other in &others {
                let best = self.best(other);
                self.set(other, best);
            }
            if self.together(&all) < before {
                return true;
            }
            for (other, laid) in all.iter().zip(kept) {
                self.set(*other, laid);
            }
        }
        false
    }

    /// The result.
    fn done(self) -> Choice {
        let (cost, clean) = self.sum();
        let prices = self.routes.iter().map(|laid| laid.map_or(0, |way| way.cost));
        Choice {
            cost,
            clean,
            work: self.work.get(),
            prices: prices.collect(),
            routes: self.routes.into_iter().map(|laid| laid.map(|way| way.route).unwrap_or_default()).collect(),
        }
    }

    /// What all lines cost together, and whether none strikes another.
    fn sum(&self) -> (i64, bool) {
        let (mut sum, mut clean) = (0, true);
        for (edge, laid) in self.routes.iter().enumerate() {
            let Some(laid) = laid else { continue };
            sum += i64::from(laid.cost);
            for (other, second) in self.routes.iter().enumerate().take(edge) {
                let cost = match second {
                    Some(second) if !apart(&self.bounds[edge], &self.bounds[other]) => {
                        pair(self.network, (edge, &laid.route), (other, &second.route))
                    }
                    _ => 0,
                };
                sum += i64::from(cost);
                clean &= cost < cost::CROSSING;
            }
        }
        (sum, clean)
    }
}

impl List {
    /// What the cheapest way costs at least.
    fn least(&self) -> Option<i32> {
        self.ways.first().map(|way| way.cost).into_iter().chain(self.rest).min()
    }

    /// Looks for all ways.
    fn fill(&mut self, network: &Network, grid: &Grid, edge: usize) {
        collect(network, grid, edge, &mut self.ways);
        self.rest = None;
    }
}

/// Whether two areas have no point in common.
fn apart(a: &[i16; 4], b: &[i16; 4]) -> bool {
    a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3]
}
