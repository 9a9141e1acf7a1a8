//! From the plan to a drawing in one language: sizes, places, pages.

use super::drawing::{Drawing, Part};
use super::place::{Frame, Title};
use super::plan::Plan;
use super::route::Side;
use super::size::{Sizes, Source};
use super::wording::Wording;
use super::{constant, measure, split};
use crate::model::process::Process;
use crate::model::regulation::Regulation;

impl Plan {
    /// Draws it in one language.
    pub fn draw(&self, regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
        let whole = self.whole(regulation, process, wording);
        Drawing { annex: self.annex, parts: split::parts(whole.0, &whole.1) }
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
            let names = found.map(|unit| [&unit.name, &unit.abbreviation].map(|words| words.best_text(wording.lang)));
            let name = names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or("");
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
        for ((way, route), slots) in self.network.edges.iter().zip(&self.routes).zip(&self.slots) {
            let (Some(first), Some(last)) = (slots.first(), slots.last()) else { continue };
            for (node, side, slot) in [(way.from, route.exit(), first), (way.to, route.entry(), last)] {
                let Some(block) = sizes.nodes.get_mut(node) else { continue };
                let room = 2 * (slot.abs() * constant::PIN + 2);
                match side {
                    Side::Left | Side::Right => block.height = block.height.max(room),
                    Side::Top | Side::Bottom => block.width = block.width.max(room),
                }
            }
        }
    }
}
