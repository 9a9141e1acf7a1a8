//! From the plan to a drawing in one language: sizes, places, parts.

use super::constant::{self, width};
use super::drawing::{Drawing, Part};
use super::network::Shape;
use super::place::Frame;
use super::plan::Plan;
use super::route::Side;
use super::sheet::{ACROSS, UPRIGHT};
use super::size::{Script, Sizes, Source};
use super::split::{self, Scheme};
use super::title::Titles;
use super::wording::Wording;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// A picture with the way in which it is best cut.
struct Cutting {
    whole: Part,
    scheme: Scheme,
}

impl Plan {
    /// Draws it in one language.
    pub fn draw(&self, regulation: &Regulation, process: &Process, wording: &Wording<'_>) -> Drawing {
        let source = Source { regulation, process, graph: &self.graph, wording, annex: self.annex };
        let titles = &Titles::new(regulation, wording.lang, &self.lanes);
        let script = source.script(&self.network);
        let usual = width::of_box(self.columns());
        let Cutting { whole, scheme } = self.cutting(&script, titles, usual);
        if UPRIGHT.holds(&whole) || ACROSS.holds(&whole) {
            return Drawing { annex: self.annex, parts: vec![whole.clone()], whole };
        }
        // Too large for a sheet. Narrower boxes may save some; they are higher, so only where that many columns less are cut.
        let sheets = |width: i32| [UPRIGHT, ACROSS].map(|sheet| (width - 1) / sheet.width);
        let columns = i32::try_from(self.columns()).unwrap_or(i32::MAX / 1000);
        let saves =
            |narrow: &i32| *narrow < usual && sheets(whole.width - columns * (usual - narrow)) != sheets(whole.width);
        let mut narrower: Option<Cutting> = None;
        for narrow in width::NARROWER.into_iter().filter(saves) {
            let found = self.cutting(&script, titles, narrow);
            if found.scheme.rank() < narrower.as_ref().map_or(scheme.rank(), |best| best.scheme.rank()) {
                narrower = Some(found);
            }
        }
        let parts = match narrower {
            Some(best) => split::parts(&best.whole, &best.scheme, titles),
            None => split::parts(&whole, &scheme, titles),
        };
        Drawing { annex: self.annex, parts, whole }
    }

    /// The whole with boxes of this width, and where it is cut.
    fn cutting(&self, script: &Script, titles: &Titles, box_width: i32) -> Cutting {
        let mut sizes = script.sizes(box_width);
        self.widen(&mut sizes);
        self.level(&mut sizes);
        let mut frame = Frame::new(self, &sizes);
        let widths = frame.lanes.windows(2).map(|pair| pair.iter().rev().copied().reduce(|right, left| right - left));
        let header = titles.height(self.lanes.iter().copied().zip(widths.map(Option::unwrap_or_default)));
        frame.lower(header);
        let whole = frame.draw(self, &sizes, header, titles);
        let scheme = Scheme::new(&whole, || frame.places(self));
        Cutting { whole, scheme }
    }

    /// Makes the decisions of one row equally high, so that what is asked side by side looks alike.
    fn level(&self, sizes: &mut Sizes) {
        let mut highest = vec![0; self.grid.rows];
        let decision = |node: &usize| self.network.nodes.get(*node).is_some_and(|node| node.shape == Shape::Decision);
        for node in (0..self.network.nodes.len()).filter(decision) {
            let (row, height) = (self.grid.cell(node).0, sizes.nodes.get(node).map_or(0, |block| block.height));
            if let Some(most) = highest.get_mut(row) {
                *most = height.max(*most);
            }
        }
        for node in (0..self.network.nodes.len()).filter(decision) {
            if let (Some(block), Some(most)) = (sizes.nodes.get_mut(node), highest.get(self.grid.cell(node).0)) {
                block.height = *most;
            }
        }
    }

    /// Makes room for the pins on the sides of nodes.
    fn widen(&self, sizes: &mut Sizes) {
        for ((way, route), slots) in self.network.edges.iter().zip(&self.routes).zip(&self.slots) {
            let count = route.segments().len();
            let (Some(first), Some(last)) = (slots.first(), slots.get(count.saturating_sub(1))) else { continue };
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
