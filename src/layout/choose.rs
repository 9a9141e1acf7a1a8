//! Stage 4c, choice: one way for every line, so that crossings, turns and lengths together are few.
//!
//! Lines are routed one after the other, those with the least freedom first; then those that cross something are lifted and
//! laid again until nothing gets better; last, a line may push others aside if all of them together gain by it. Candidates
//! come cheapest first, so most lines look at one or two of them only.

use std::cell::Cell;

use super::candidate::{Candidate, collect, least, price, simple};
use super::constant::{cost, effort};
use super::grid::Grid;
use super::laid::Laid;
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
    if router.laid.sum().0 >= bar.saturating_add(effort::HOPE) {
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
    let mut router = Router::taken(network, grid, &found);
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

/// The same choice after all its lines have been laid again, `rounds` times at most.
pub fn again(network: &Network, grid: &Grid, found: &Choice, rounds: usize) -> Choice {
    let mut router = Router::taken(network, grid, found);
    router.repeat(rounds);
    router.done()
}

impl Choice {
    /// The lines as they are laid on this grid.
    pub fn laid<'a>(&self, network: &'a Network, grid: &Grid) -> Laid<'a> {
        let mut laid = Laid::new(network, grid);
        for (edge, (route, cost)) in self.routes.iter().zip(&self.prices).enumerate() {
            let way = (!route.segments().is_empty()).then_some(Candidate { cost: *cost, route: *route });
            laid.set(edge, way);
        }
        laid
    }

    /// What these lines cost by themselves.
    pub fn prices(&self, edges: impl Iterator<Item = usize>) -> i64 {
        edges.filter_map(|edge| self.prices.get(edge)).map(|price| i64::from(*price)).sum()
    }
}

/// Lines on another grid: those that keep their ways, and what is to be won by laying the others.
pub struct Kept<'a> {
    /// The way that each edge keeps, if it does.
    pub routes: &'a [Option<Route>],
    /// What these cost with each other, without their own prices.
    pub with_each_other: i64,
    /// What all lines together must cost less than.
    pub bar: i64,
}

/// The choice on another grid, where most lines keep their ways: those without one are laid, then those that strike others
/// are laid again. Nothing if that does not cost less than the bar.
pub fn adapt(network: &Network, grid: &Grid, kept: &Kept<'_>) -> Option<Choice> {
    let mut router = Router::bare(network, grid);
    let mut sum = kept.with_each_other;
    for (edge, route) in kept.routes.iter().enumerate() {
        let Some(route) = route else { continue };
        let way = Candidate { cost: price(network, edge, route), route: *route };
        sum += i64::from(way.cost);
        router.laid.set(edge, Some(way));
    }
    let hope = kept.bar.saturating_add(effort::HOPE / 2);
    let lifted = || (0..kept.routes.len()).filter(|edge| kept.routes[*edge].is_none());
    sum += lifted().map(|edge| i64::from(least(network, grid, edge))).sum::<i64>();
    if sum >= hope {
        return None;
    }
    for edge in lifted() {
        sum -= i64::from(least(network, grid, edge));
        let limit = i32::try_from(hope - sum).unwrap_or(i32::MAX);
        let (cost, way) = router.below(edge, limit)?;
        sum += i64::from(cost);
        router.laid.set(edge, Some(way));
    }
    router.ease(lifted().collect());
    (router.laid.sum().0 < kept.bar).then(|| router.done())
}

/// The lines while they are laid.
struct Router<'a> {
    network: &'a Network,
    grid: &'a Grid,
    /// The ways that each edge may take.
    lists: Vec<List>,
    /// The way that each edge has.
    laid: Laid<'a>,
    /// The edges, those with the least freedom first.
    order: Vec<usize>,
    /// How many times two lines were compared.
    work: Cell<usize>,
}

/// The ways that an edge may take, cheapest first.
#[derive(Debug, Clone, Default)]
struct List {
    ways: Vec<Candidate>,
    /// What the ways cost at least that are not in the list yet; nothing if all are.
    rest: Option<i32>,
}

impl<'a> Router<'a> {
    /// With the simple ways of all edges.
    fn new(network: &'a Network, grid: &'a Grid) -> Self {
        let mut router = Self::bare(network, grid);
        for edge in 0..network.edges.len() {
            router.list(edge);
        }
        router
    }

    /// With the lines of a choice.
    fn taken(network: &'a Network, grid: &'a Grid, found: &Choice) -> Self {
        let mut router = Self::new(network, grid);
        router.sort();
        router.laid = found.laid(network, grid);
        router.work.set(found.work);
        router
    }

    /// Without any ways yet.
    fn bare(network: &'a Network, grid: &'a Grid) -> Self {
        let count = network.edges.len();
        let lists = vec![List::default(); count];
        let order = (0..count).collect();
        Self { network, grid, lists, laid: Laid::new(network, grid), order, work: Cell::new(0) }
    }

    /// Looks for the simple ways of an edge, once.
    fn list(&mut self, edge: usize) {
        let list = &mut self.lists[edge];
        if list.ways.is_empty() && list.rest.is_none() {
            list.rest = Some(simple(self.network, self.grid, edge, &mut list.ways));
            if list.ways.is_empty() {
                list.fill(self.network, self.grid, edge);
            }
        }
    }

    /// What the lines cost at least, whatever their ways.
    fn least(&self) -> i64 {
        self.lists.iter().filter_map(List::least).map(i64::from).sum()
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
            self.laid.set(edge, best);
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
            let Some(now) = self.laid.ways()[edge] else { continue };
            let cheapest = self.lists[edge].ways.first().is_some_and(|c| c.route == now.route);
            if cheapest && self.with_others(edge, &now.route, i32::MAX) == 0 {
                continue;
            }
            let found = self.best(edge);
            if found.map(|c| c.route) != Some(now.route) {
                self.laid.set(edge, found);
                better = true;
            }
        }
        better
    }

    /// Lays the lines again that these strike, and these, and so on with those that went another way.
    fn ease(&mut self, mut fresh: Vec<usize>) {
        for _ in 0..effort::EASED {
            let mut struck: Vec<usize> = Vec::new();
            for edge in fresh {
                let Some(way) = self.laid.ways()[edge] else { continue };
                if self.with_others(edge, &way.route, cost::CROSSING) >= cost::CROSSING {
                    struck.push(edge);
                    struck.extend(self.laid.struck(edge, &way.route).0);
                }
            }
            struck.sort_unstable();
            struck.dedup();
            fresh = Vec::new();
            for edge in struck {
                let Some(now) = self.laid.ways()[edge] else { continue };
                let cost = now.cost.saturating_add(self.with_others(edge, &now.route, i32::MAX));
                if let Some((_, found)) = self.below(edge, cost) {
                    self.laid.set(edge, Some(found));
                    fresh.push(edge);
                }
            }
        }
    }

    /// The cheapest way of an edge beside the lines that are laid.
    fn best(&mut self, edge: usize) -> Option<Candidate> {
        self.below(edge, i32::MAX).map(|(_, candidate)| candidate)
    }

    /// The same with its cost, if that is below a limit.
    fn below(&mut self, edge: usize, limit: i32) -> Option<(i32, Candidate)> {
        self.list(edge);
        let best = self.cheapest(edge, None, limit);
        match self.lists[edge].rest {
            Some(rest) if best.map_or(limit, |(cost, _)| cost) > rest => {
                self.lists[edge].fill(self.network, self.grid, edge);
                self.cheapest(edge, best, limit)
            }
            _ => best,
        }
    }

    /// The cheapest way in the list of an edge, if it is better than `best` and the limit.
    fn cheapest(&self, edge: usize, mut best: Option<(i32, Candidate)>, limit: i32) -> Option<(i32, Candidate)> {
        for candidate in &self.lists[edge].ways {
            let bar = best.map_or(limit, |(cost, _)| cost);
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
        self.work.set(self.work.get() + self.lists.len());
        self.laid.with_others(edge, route, bar)
    }

    /// Tries to give a line that strikes others another way and to lay again what stands in it. Whether that was better.
    fn push(&mut self, edge: usize) -> bool {
        let Some(now) = self.laid.ways()[edge] else { return false };
        if self.laid.struck(edge, &now.route).0.is_empty() {
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
            let (others, beside) = self.laid.struck(edge, &candidate.route);
            if others.is_empty() || others.len() > effort::PUSHED {
                continue;
            }
            let mut all = others.clone();
            all.push(edge);
            let before = self.laid.together(&all);
            let rest: i32 = others.iter().filter_map(|other| self.lists[*other].least()).sum();
            if candidate.cost + beside + rest >= before {
                continue;
            }
            let kept: Vec<Option<Candidate>> = all.iter().map(|edge| self.laid.ways()[*edge]).collect();
            self.laid.set(edge, Some(candidate));
            for &other in &others {
                let best = self.best(other);
                self.laid.set(other, best);
            }
            if self.laid.together(&all) < before {
                return true;
            }
            for (other, laid) in all.iter().zip(kept) {
                self.laid.set(*other, laid);
            }
        }
        false
    }

    /// The result.
    fn done(self) -> Choice {
        let (cost, clean) = self.laid.sum();
        let prices = self.laid.ways().iter().map(|laid| laid.map_or(0, |way| way.cost));
        Choice {
            cost,
            clean,
            work: self.work.get(),
            prices: prices.collect(),
            routes: self.laid.ways().iter().map(|laid| laid.map(|way| way.route).unwrap_or_default()).collect(),
        }
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
