//! The legend of the drawings: the symbols of the official form that are used, and what the abbreviations mean.

use std::collections::BTreeSet;

use serde::Serialize;

use super::diagram::DrawingView;
use super::reader::Reader;
use super::step::{RemarkView, remark};
use super::symbol::Symbol;
use super::text::TextView;
use crate::model::regulation::Regulation;
use crate::model::unit::Unit;

/// A legend.
#[derive(Debug, Serialize)]
pub struct LegendView {
    /// The page of the points, where that is another one.
    page: String,
    /// The symbols of the official form that the drawings use, by name.
    official: Vec<&'static str>,
    /// Those that stand beside them here.
    further: Vec<&'static str>,
    /// The abbreviations.
    abbreviations: Vec<AbbreviationView>,
    /// The units that there is more to say of.
    units: Vec<UnitView>,
}

/// A unit with what the maintainers say of it.
#[derive(Debug, Serialize)]
pub struct UnitView {
    name: TextView,
    /// The units that a group stands for.
    members: Vec<TextView>,
    remark: Option<RemarkView>,
}

impl LegendView {
    /// The same on another page than that of the points.
    pub fn of_page(self, page: String) -> Self {
        Self { page, ..self }
    }

    /// Leaves the abbreviations to another legend of the page.
    pub fn symbols_only(&mut self) {
        self.abbreviations.clear();
        self.units.clear();
    }
}

/// An abbreviation.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct AbbreviationView {
    short: TextView,
    long: Option<TextView>,
    /// The point that defines it.
    href: Option<String>,
    label: Option<String>,
}

/// The legend of drawings.
pub fn legend(reader: &Reader<'_>, regulation: &Regulation, drawings: &[DrawingView]) -> LegendView {
    let used: BTreeSet<Symbol> = drawings.iter().flat_map(|drawing| &drawing.symbols).copied().collect();
    let named = |official: bool| {
        let chosen = used.iter().filter(|symbol| symbol.is_official() == official);
        chosen.map(|symbol| symbol.name()).collect()
    };
    LegendView {
        page: String::new(),
        official: named(true),
        further: named(false),
        abbreviations: abbreviations(reader, regulation),
        units: regulation.units.iter().filter_map(|unit| self::unit(reader, regulation, unit)).collect(),
    }
}

fn unit(reader: &Reader<'_>, regulation: &Regulation, unit: &Unit) -> Option<UnitView> {
    let remark = remark(reader, &unit.remark, 5);
    let called = |unit: &Unit| reader.text(&unit.name).or_else(|| reader.text(&unit.abbreviation));
    let members: Vec<TextView> = unit.members.iter().filter_map(|id| regulation.unit(id)).filter_map(called).collect();
    (remark.is_some() || !members.is_empty()).then_some(())?;
    Some(UnitView { name: called(unit)?, members, remark })
}

/// The abbreviations that the regulation defines and those of its units, in this order.
pub fn abbreviations(reader: &Reader<'_>, regulation: &Regulation) -> Vec<AbbreviationView> {
    let mut views: Vec<AbbreviationView> = Vec::new();
    for abbreviation in &regulation.abbreviations {
        let Some(short) = reader.text(&abbreviation.short) else { continue };
        let label = abbreviation.defined_in.as_ref().and_then(|anchor| super::point::named(reader, regulation, anchor));
        views.push(AbbreviationView {
            short,
            long: reader.text(&abbreviation.long),
            href: abbreviation.defined_in.as_ref().filter(|_| label.is_some()).map(|anchor| format!("#{anchor}")),
            label,
        });
    }
    for unit in &regulation.units {
        let Some(short) = reader.text(&unit.abbreviation) else { continue };
        let known = views.iter().any(|view| view.short.paragraphs == short.paragraphs);
        let long = reader.text(&unit.name);
        if !known && long.as_ref().is_some_and(|long| long.paragraphs != short.paragraphs) {
            views.push(AbbreviationView { short, long, href: None, label: None });
        }
    }
    add_sfe(reader, &mut views);
    views
}

/// The word that the official legend explains above its symbols, where the act does not define it.
fn add_sfe(reader: &Reader<'_>, views: &mut Vec<AbbreviationView>) {
    let short = reader.word("legend.unit-short");
    if !views.iter().any(|view| view.short.paragraphs.contains(&short)) {
        let long = TextView::neutral(reader.word("legend.unit-long"));
        views.push(AbbreviationView { short: TextView::neutral(short), long: Some(long), href: None, label: None });
    }
}
