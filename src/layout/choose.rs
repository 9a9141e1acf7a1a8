//! Stage 4c, choice: one way for every line, so that crossings, turns and lengths together are few.
//!
//! Lines are routed one after the other, those with the least freedom first; then those that cross something are lifted and
//! laid again until nothing gets better. Candidates come cheapest first, so most lines look at one or two of them only.

use super::candidate::{Candidate, collect};
use super::cross::pair;
use super::grid::Grid;
use super::network::{Network, Shape};
use super::route::Route;

/// The ways of all lines and what they cost together.
#[derive(Debug, Clone)]
pub struct Choice {
    /// One route per edge.
    pub routes: Vec<Route>,
    /// What they cost together.
    pub cost: i64,
}

/// Chooses a way for every edge. `rounds` bounds the repeats.
pub fn choose(network: &Network, grid: &Grid, rounds: usize) -> Choice {
    let count = network.edges.len();
    let mut routes: Vec<Option<Route>> = vec![None; count];
    let mut lists: Vec<Vec<Candidate>> = vec![Vec::new(); count];
    let mut order: Vec<usize> = (0..count).collect();
    for (edge, list) in lists.iter_mut().enumerate() {
        collect(network, grid, edge, list);
    }
    order.sort_by_key(|edge| {
        let way = &network.edges[*edge];
        let level = grid.cell(way.from).0 == grid.cell(way.to).0 && way.from != way.to;
        let decision = network.nodes[way.from].shape == Shape::Decision;
        let cheapest = lists[*edge].first().map_or(0, |c| c.cost);
        (!level, !way.main, way.back, !(decision || way.labelled), cheapest)
    });
    for &edge in &order {
        routes[edge] = best(network, edge, &lists[edge], &routes);
    }
    for _ in 0..rounds {
        let mut better = false;
        for &edge in &order {
            let Some(now) = routes[edge] else { continue };
            if lists[edge].first().is_some_and(|c| c.route == now) && together(network, edge, &now, &routes) == 0 {
                continue;
            }
            let found = best(network, edge, &lists[edge], &routes);
            if found != routes[edge] {
                routes[edge] = found;
                better = true;
            }
        }
        if !better {
            break;
        }
    }
    let mut sum = 0;
    for (edge, route) in routes.iter().enumerate() {
        let Some(route) = route else { continue };
        sum += i64::from(lists[edge].iter().find(|c| c.route == *route).map_or(0, |c| c.cost));
        for (other, second) in routes.iter().enumerate().take(edge) {
            sum += second.as_ref().map_or(0, |second| i64::from(pair(network, (edge, route), (other, second))));
        }
    }
    Choice { routes: routes.into_iter().map(Option::unwrap_or_default).collect(), cost: sum }
}

/// The cheapest way of an edge beside the lines that are laid.
fn best(network: &Network, edge: usize, list: &[Candidate], routes: &[Option<Route>]) -> Option<Route> {
    let mut best: Option<(i32, Route)> = None;
    for candidate in list {
        let bar = best.map_or(i32::MAX, |(cost, _)| cost);
        if candidate.cost >= bar {
            break;
        }
        let mut sum = candidate.cost;
        for (other, route) in routes.iter().enumerate() {
            if let (Some(route), true) = (route, other != edge) {
                sum += pair(network, (edge, &candidate.route), (other, route));
                if sum >= bar {
                    break;
                }
            }
        }
        if sum < bar {
            best = Some((sum, candidate.route));
        }
    }
    best.map(|(_, route)| route)
}

/// What a laid line costs together with the others.
fn together(network: &Network, edge: usize, route: &Route, routes: &[Option<Route>]) -> i32 {
    let others = routes.iter().enumerate().filter(|(other, _)| *other != edge);
    others.filter_map(|(other, second)| second.as_ref().map(|s| pair(network, (edge, route), (other, s)))).sum()
}
