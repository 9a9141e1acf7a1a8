//! The legend of the drawings: the symbols of the official form that are used, and what the abbreviations mean.

use serde::Serialize;

use super::reader::Reader;
use super::text::TextView;
use crate::model::process::{Process, StepKind};
use crate::model::regulation::Regulation;

/// A legend.
#[derive(Debug, Serialize)]
pub struct LegendView {
    /// The symbols that the drawings use, by name.
    symbols: Vec<&'static str>,
    /// The abbreviations.
    abbreviations: Vec<AbbreviationView>,
}

impl LegendView {
    /// Leaves the abbreviations to another legend of the page.
    pub fn symbols_only(&mut self) {
        self.abbreviations.clear();
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

/// The legend of the drawings of some processes.
pub fn legend(reader: &Reader<'_>, regulation: &Regulation, processes: &[&Process]) -> LegendView {
    let uses = |wanted: fn(&StepKind) -> bool| {
        processes.iter().flat_map(|process| &process.steps).any(|step| wanted(&step.kind))
    };
    let symbols = [
        ("terminator", uses(|kind| matches!(kind, StepKind::Start { .. } | StepKind::End(_)))),
        ("action", uses(|kind| matches!(kind, StepKind::Action))),
        ("decision", uses(|kind| matches!(kind, StepKind::Decision))),
        ("arrow", processes.iter().flat_map(|process| &process.steps).any(|step| !step.next.is_empty())),
        ("bar", uses(|kind| matches!(kind, StepKind::Fork | StepKind::Join))),
        ("link", uses(|kind| matches!(kind, StepKind::Link { .. }))),
    ];
    LegendView {
        symbols: symbols.into_iter().filter_map(|(name, used)| used.then_some(name)).collect(),
        abbreviations: abbreviations(reader, regulation),
    }
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
    views
}
