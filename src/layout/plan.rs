//! The plan of a drawing: everything that is the same in all languages: cells, ways, pins and tracks.

use super::drawing::Annex;
use super::grid::Grid;
use super::hang::hang;
use super::mend::mend;
use super::network::{Network, lanes};
use super::pin::{Slots, pins};
use super::route::Route;
use super::track::{Tracks, crossings, tracks};
use super::{column, lane};
use crate::graph::ProcessGraph;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// The plan of a drawing. Made once per process and annex, drawn once per language.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The kind of drawing.
    pub annex: Annex,
    pub(super) graph: ProcessGraph,
    pub(super) network: Network,
    pub(super) grid: Grid,
    pub(super) routes: Vec<Route>,
    pub(super) slots: Slots,
    pub(super) tracks: Tracks,
    /// For each edge, whether its words hang below its tail.
    pub(super) hung: Vec<bool>,
    /// The lane of each column.
    pub(super) lane_of: Vec<usize>,
    /// The unit of each lane; no lanes in annex 2.
    pub(super) lanes: Vec<Option<usize>>,
}

impl Plan {
    /// Plans a drawing of a process.
    pub fn new(regulation: &Regulation, process: &Process, annex: Annex) -> Self {
        let graph = ProcessGraph::new(process);
        let (lane, units) = match annex {
            Annex::Flow => (vec![0; graph.len()], Vec::new()),
            Annex::Swimlane => lanes(regulation, process, &graph),
        };
        let network = Network::new(process, &graph, (&lane, units.len()));
        let (grid, choice, lane_of) = match annex {
            Annex::Flow => {
                let (grid, choice) = column::place(&network);
                let columns = grid.columns;
                (grid, choice, vec![0; columns])
            }
            Annex::Swimlane => lane::place(&network),
        };
        let lanes = match annex {
            Annex::Flow => Vec::new(),
            Annex::Swimlane if units.is_empty() => vec![None],
            Annex::Swimlane => units.into_iter().map(Some).collect(),
        };
        let mut slots = pins(&network, &choice.routes);
        let columns = lane_of.len().max(grid.columns);
        let tracks = tracks(&network, &choice.routes, &mut slots, columns, grid.rows);
        let tracks = mend(&network, &choice.routes, &mut slots, tracks);
        let hung = hang(&network, &choice.routes, &slots);
        Self { annex, graph, network, grid, routes: choice.routes, slots, tracks, hung, lane_of, lanes }
    }

    /// How many columns there are, empty lanes included.
    pub(super) fn columns(&self) -> usize {
        self.lane_of.len().max(self.grid.columns)
    }

    /// How many crossings the drawing has, in every language.
    pub fn crossings(&self) -> u32 {
        crossings(&self.network, &self.routes, &self.slots)
    }
}
