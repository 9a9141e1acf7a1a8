//! The plan of a drawing: everything that is the same in all languages: cells, ways, pins and tracks.

use super::drawing::{Annex, Drawing, Part};
use super::grid::Grid;
use super::measure;
use super::network::{Network, lanes};
use super::pin::{Slots, pins};
use super::place::{Frame, Title};
use super::route::{Route, Side};
use super::size::{Sizes, Source};
use super::track::{Tracks, crossings, tracks};
use super::wording::Wording;
use super::{column, constant, lane, split};
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
        Self { annex, graph, network, grid, routes: choice.routes, slots, tracks, lane_of, lanes }
    }

    /// How many columns there are, empty lanes included.
    pub(super) fn columns(&self) -> usize {
        self.lane_of.len().max(self.grid.columns)
    }

    /// How many crossings the drawing has, in every language.
    pub fn crossings(&self) -> u32 {
        crossings(&self.network, &self.routes, &self.slots)
    }

    /// Draws it in one language.
    pub fn draw(&self, regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
        let whole = self.whole(regulation, process, wording);
        Drawing { annex: self.annex, parts: split::parts(whole.0, &whole.1) }
    }

    /// Draws it in one language and one part, however large.
    pub fn whole_drawing(&self, regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
        Drawing { annex: self.annex, parts: vec![self.whole(regulation, process, wording).0] }
    }

    /// The drawing in one part, and where its rows may be cut.
    fn whole(&self, regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> (Part, Vec<i32>) {
        let source = Source { regulation, process, graph: &self.graph, wording, annex: self.annex };
        let mut sizes = source.sizes(&self.network, self.columns());
        self.widen(&mut sizes);
        let frame = Frame::new(self, &sizes, 0);
        let mut titles = Vec::new();
        let mut header = 0;
        for (unit, pair) in self.lanes.iter().zip(frame.lanes.windows(2)) {
            let width = pair.last().copied().unwrap_or(0) - pair.first().copied().unwrap_or(0) - constant::PAD;
            let found = unit.and_then(|unit| regulation.units.get(unit));
            let name = found.map_or("", |unit| unit.name.best_text(wording.lang));
            let words = measure::lines(name, wording.lang, true, width);
            header = header.max(i32::try_from(words.lines.len()).unwrap_or(0) * constant::LEADING + 2 * constant::PAD);
            titles.push(Title { unit: *unit, lines: words.lines });
        }
        let frame = if header > 0 { Frame::new(self, &sizes, header) } else { frame };
        let cuts = frame.ends.clone();
        (frame.draw(self, &sizes, header, titles), cuts)
    }

    /// Makes room for the pins on the sides of nodes.
    fn widen(&self, sizes: &mut Sizes) {
        for (edge, route) in self.routes.iter().enumerate() {
            let way = &self.network.edges[edge];
            let last = route.segments().len().saturating_sub(1);
            for (node, side, slot) in [(way.from, route.exit(), self.slots[edge][0]), (way.to, route.entry(), self.slots[edge][last])] {
                let block = &mut sizes.nodes[node];
                let room = 2 * (slot.abs() * constant::PIN + 2);
                match side {
                    Side::Left | Side::Right => block.height = block.height.max(room),
                    Side::Top | Side::Bottom => block.width = block.width.max(room),
                }
            }
        }
    }
}

impl Plan {
    /// DEBUG
    pub fn debug(&self, edges: &[usize]) -> String {
        let mut out = String::new();
        for &e in edges {
            out.push_str(&format!("edge {e} {:?}\n   {:?}\n", self.network.edges[e], self.routes[e].segments().iter().zip(&self.slots[e]).map(|(s, t)| (s.vertical, s.line, s.start, s.end, *t)).collect::<Vec<_>>()));
            out.push_str(&format!("   from {:?} to {:?}\n", self.grid.cell(self.network.edges[e].from), self.grid.cell(self.network.edges[e].to)));
        }
        out
    }
}
