//! Whose steps are whose: from a regulation to the extract of each of its units.

use serde::Serialize;

use super::path;
use super::performers::called;
use super::reader::Reader;
use super::text::TextView;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;
use crate::model::unit::Unit;

/// The way to the extract of a unit.
#[derive(Debug, Serialize)]
pub struct RoleLinkView {
    href: String,
    name: TextView,
    /// How many steps are its own.
    steps: usize,
}

/// The anchor of the extract of a regulation on the page of a unit.
pub fn anchor(regulation: &Regulation) -> String {
    format!("In-{}", regulation.address.page_path().replace('/', "-"))
}

/// The units of a regulation that have something to do, in its own order.
pub fn links(reader: &Reader<'_>, regulation: &Regulation) -> Vec<RoleLinkView> {
    let link = |unit: &Unit| {
        let page = reader.stand?.links.units.get(&(regulation.address.clone(), unit.id.clone()))?;
        let steps = own(regulation, unit).count();
        (steps > 0).then_some(())?;
        let href = format!("{}#{}", reader.link(&path::unit(reader.lang, page)), anchor(regulation));
        Some(RoleLinkView { href, name: reader.text(called(unit))?, steps })
    };
    regulation.units.iter().filter_map(link).collect()
}

/// The steps of a unit in a regulation, its own and those of the groups that it belongs to.
pub fn own<'r>(regulation: &'r Regulation, unit: &Unit) -> impl Iterator<Item = (&'r Process, &'r Step)> {
    let mut ids = vec![unit.id.clone()];
    let groups = regulation.units.iter().filter(|group| group.members.contains(&unit.id));
    ids.extend(groups.map(|group| group.id.clone()));
    regulation.processes.iter().flat_map(move |process| {
        let ids = ids.clone();
        let mine = move |step: &&Step| {
            !matches!(step.kind, StepKind::Fork | StepKind::Join)
                && step.performer.units.iter().any(|id| ids.contains(id))
        };
        process.steps.iter().filter(mine).map(move |step| (process, step))
    })
}
