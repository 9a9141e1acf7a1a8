//! The page of a unit: what it does in every regulation, what comes to it, what it hands on. And the list of units.

use serde::Serialize;

use super::alphabet;
use super::asset::Shared;
use super::deadline::{TermView, terms};
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::performers::{Performer, called};
use super::reader::Reader;
use super::role::own;
use super::services;
use super::status::{self, StatusView};
use super::table::follow_all;
use super::text::TextView;
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;
use crate::model::unit::{Unit, UnitKind};
use crate::model::words::Words;

/// The page of a unit.
#[derive(Debug, Serialize)]
pub struct UnitPage {
    page: Frame,
    kind: &'static str,
    name: Option<TextView>,
    /// Its abbreviations, each once.
    abbreviations: Vec<TextView>,
    roles: Vec<RoleView>,
    /// The document that prints it.
    papers: Vec<Crumb>,
}

/// What a unit does in one regulation.
#[derive(Debug, Serialize)]
pub struct RoleView {
    id: String,
    href: String,
    service: Option<TextView>,
    act: String,
    status: Option<StatusView>,
    actions: Vec<ActionView>,
}

/// One action of a unit.
#[derive(Debug, Serialize)]
pub struct ActionView {
    href: String,
    number: Option<String>,
    name: TextView,
    /// With whom it is shared.
    shared: Vec<TextView>,
    deadline: Vec<TermView>,
    outcome: Option<TextView>,
    /// What comes before, and from whom.
    before: Vec<OtherView>,
    /// What comes after, and with whom.
    after: Vec<OtherView>,
}

/// The action of another, or of the unit itself.
#[derive(Debug, Serialize)]
pub struct OtherView {
    href: String,
    /// Its number or its name.
    text: String,
    /// Who performs it, where that is another.
    units: Vec<TextView>,
    when: Option<TextView>,
}

/// The list of units.
#[derive(Debug, Serialize)]
pub struct UnitsPage {
    page: Frame,
    groups: Vec<LetterView>,
}

/// The units of one letter.
#[derive(Debug, Serialize)]
pub struct LetterView {
    letter: String,
    units: Vec<EntryView>,
}

/// A unit in the list.
#[derive(Debug, Serialize)]
pub struct EntryView {
    href: String,
    name: TextView,
    /// In how many regulations it is.
    regulations: usize,
    /// How many actions it has there.
    actions: usize,
}

/// Adds the list of units and a page for each.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        let file = path::units(lang);
        jobs.page((lang, file), "page/units.html", |reader| list(reader, ground.shared, &ground.performers));
        for performer in &ground.performers {
            let file = path::unit(lang, &performer.id);
            jobs.page((lang, file), "page/unit.html", |reader| page(reader, ground.shared, performer));
        }
    }
}

/// Makes the page of a unit.
pub fn page(reader: &Reader<'_>, shared: &Shared, performer: &Performer<'_>) -> UnitPage {
    let (name, kind) = performer
        .units
        .last()
        .map_or((Words::none(), UnitKind::Unit), |(_, _, unit)| (called(unit).clone(), unit.kind));
    let mut abbreviations: Vec<TextView> = Vec::new();
    for (_, _, unit) in &performer.units {
        if let Some(short) = reader.text(&unit.abbreviation).filter(|_| !unit.name.is_empty())
            && !abbreviations.iter().any(|known| known.paragraphs == short.paragraphs)
        {
            abbreviations.push(short);
        }
    }
    let role = |(act, regulation, unit): &(&crate::model::act::Act, &Regulation, &Unit)| RoleView {
        id: super::role::anchor(regulation),
        href: reader.link_to(&regulation.address),
        service: reader.text(services::called(regulation)),
        act: name::act_dated(reader, act),
        status: status::now(reader, act, &regulation.address),
        actions: actions(reader, regulation, unit),
    };
    // What holds or held last stands first.
    let roles: Vec<RoleView> = performer.units.iter().rev().map(role).collect();
    let title = name::capital(&reader.plain(&name));
    let about = About {
        description: reader.filled("units.description", &[("unit", &title)]),
        crumbs: vec![
            Crumb { href: Some(reader.link(&path::units(reader.lang))), text: reader.word("units.title") },
            Crumb { href: None, text: title.clone() },
        ],
        title,
        page: None,
        file_in: &|lang| path::unit(lang, &performer.id),
    };
    let name = reader.text(&name);
    let papers = super::paper::of_unit(reader, &performer.id).into_iter().collect();
    UnitPage { page: frame(reader, shared, about), kind: kind.name(), name, abbreviations, roles, papers }
}

fn actions(reader: &Reader<'_>, regulation: &Regulation, unit: &Unit) -> Vec<ActionView> {
    let view = |(process, step): (&Process, &Step)| {
        let others = step.performer.units.iter().filter(|id| **id != unit.id);
        // What comes to a decision comes to it straight; what comes to an action may come through decisions.
        let straight = |from: &Step| {
            let ways = from.next.iter().filter(|way| way.to == step.id);
            ways.map(|way| reader.text(&way.when)).collect::<Vec<_>>()
        };
        let through = |from: &Step| {
            let ways = follow_all(reader, regulation, process, from).into_iter().filter(|way| way.to == step.id);
            ways.map(|way| way.when).collect()
        };
        let before = process.steps.iter().flat_map(|from| {
            let ways = match (&step.kind, &from.kind) {
                (StepKind::Decision, _) => straight(from),
                (_, StepKind::Decision | StepKind::Fork | StepKind::Join) => Vec::new(),
                _ => through(from),
            };
            ways.into_iter().map(move |when| (from, when))
        });
        let after = follow_all(reader, regulation, process, step);
        let after = after.into_iter().filter_map(|way| Some((process.step(&way.to)?, way.when)));
        let other = |(step, when): (&Step, Option<TextView>)| other(reader, regulation, unit, step, when);
        ActionView {
            href: reader.link_to(&regulation.address.anchor(&step.id)),
            number: step.number.clone(),
            name: super::step::name(reader, step),
            shared: others.filter_map(|id| reader.text(called(regulation.unit(id)?))).collect(),
            deadline: step.deadline.as_ref().map(|deadline| terms(reader, regulation, deadline)).unwrap_or_default(),
            outcome: reader.text(&step.outcome),
            before: before.map(other).collect(),
            after: after.map(other).collect(),
        }
    };
    own(regulation, unit).map(view).collect()
}

fn other(reader: &Reader<'_>, regulation: &Regulation, unit: &Unit, step: &Step, when: Option<TextView>) -> OtherView {
    let units = step.performer.units.iter().filter(|id| **id != unit.id);
    let short = |id: &String| {
        let unit = regulation.unit(id)?;
        reader.text(&unit.abbreviation).or_else(|| reader.text(&unit.name))
    };
    let text = match &step.number {
        Some(number) => name::small(&reader.filled("steps.number", &[("number", number)])),
        None => super::step::name(reader, step).paragraphs.join(" "),
    };
    OtherView {
        href: reader.link_to(&regulation.address.anchor(&step.id)),
        text,
        units: units.filter_map(short).collect(),
        when,
    }
}

/// Makes the list of units.
pub fn list(reader: &Reader<'_>, shared: &Shared, performers: &[Performer<'_>]) -> UnitsPage {
    let entry = |performer: &Performer<'_>| {
        let (_, _, unit) = performer.units.last()?;
        let actions = performer.units.iter().map(|(_, regulation, unit)| own(regulation, unit).count()).sum();
        let name = reader.text(called(unit))?;
        Some(EntryView {
            href: reader.link(&path::unit(reader.lang, &performer.id)),
            name,
            regulations: performer.units.len(),
            actions,
        })
    };
    let mut entries: Vec<EntryView> = performers.iter().filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| alphabet::place(&entry.name.paragraphs.join(" ")));
    let mut groups: Vec<LetterView> = Vec::new();
    for entry in entries {
        let letter = alphabet::initial(&entry.name.paragraphs.join(" "));
        match groups.last_mut().filter(|group| group.letter == letter) {
            Some(group) => group.units.push(entry),
            None => groups.push(LetterView { letter, units: vec![entry] }),
        }
    }
    let title = reader.word("units.title");
    let about = About {
        description: reader.word("units.lead"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::units,
    };
    UnitsPage { page: frame(reader, shared, about), groups }
}
