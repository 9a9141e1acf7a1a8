//! When it is done: for each outcome the steps of the longest way to it with their time. Without a script a table of
//! durations; `theme/calculator/*.js` adds the dates, from the same ways (`duration`) and by the same days (`calendar`).

use std::fmt::Write as _;

use serde::Serialize;

use super::reader::Reader;
use super::text::TextView;
use super::{phrase, step};
use crate::duration::{self, Amounts, Times, Way};
use crate::model::deadline::{Amount, Span};
use crate::model::process::{Process, Step, StepKind};
use crate::model::regulation::Regulation;

/// More parts than these would stand before the steps as a wall of tables.
const FEW: usize = 2;

/// The section.
#[derive(Debug, Serialize)]
pub struct WhenView {
    /// The script; none where no calendar was written.
    script: Option<String>,
    /// The categories to choose from: id, name.
    categories: Vec<(String, String)>,
    /// The ways of asking to choose from: id, name.
    channels: Vec<(String, String)>,
    /// Whether each part unfolds by itself, because there are many.
    folded: bool,
    parts: Vec<PartView>,
}

/// The outcomes of one process for one category.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// Where there are several.
    title: Option<String>,
    category: Option<String>,
    channel: Option<String>,
    ways: Vec<WayView>,
}

/// The longest way to an outcome.
#[derive(Debug, Serialize)]
pub struct WayView {
    name: TextView,
    /// `rendered`, `refused`, `returned`, `other`.
    ending: &'static str,
    /// How long in all.
    time: String,
    /// Why it may take longer than the sum: `open` (times that the act does not name), `apart` (a way whose time cannot be
    /// compared with this one).
    open: Option<&'static str>,
    legs: Vec<LegView>,
}

/// A step that takes time.
#[derive(Debug, Serialize)]
pub struct LegView {
    href: String,
    number: Option<String>,
    name: TextView,
    time: String,
    /// For the script: `1000 working day;500 hour`.
    lengths: String,
}

/// The section of a regulation; none where no step says how long it may take.
pub fn when(reader: &Reader<'_>, regulation: &Regulation, script: Option<&String>) -> Option<WhenView> {
    let mut parts = Vec::new();
    for category in duration::categories(regulation) {
        let times = duration::times(regulation, category);
        for (index, process) in regulation.processes.iter().enumerate() {
            let own = times.iter().filter(|times| times.process == index);
            let ways: Vec<WayView> = own.filter_map(|times| way(reader, regulation, times)).collect();
            if !ways.is_empty() {
                parts.push(part(reader, regulation, process, category, ways));
            }
        }
    }
    if parts.is_empty() {
        return None;
    }
    // With one part there is nothing to tell apart.
    if let [only] = parts.as_mut_slice() {
        only.title = None;
    }
    let categories = regulation.categories.iter().map(|category| (&category.id, &category.name));
    let channels = regulation.channels.iter().map(|channel| (&channel.id, &channel.name));
    let named = |(id, name): (&String, &_)| (id.clone(), reader.plain(name));
    let is_asked =
        |of: &dyn Fn(&PartView) -> Option<String>, id: &String| parts.iter().any(|part| of(part).as_ref() == Some(id));
    let categories = categories.map(named).filter(|(id, _)| is_asked(&|part| part.category.clone(), id)).collect();
    let channels = channels.map(named).filter(|(id, _)| is_asked(&|part| part.channel.clone(), id)).collect();
    Some(WhenView {
        script: script.map(|file| reader.link(file)),
        categories,
        channels,
        folded: parts.len() > FEW,
        parts,
    })
}

fn part(
    reader: &Reader<'_>,
    regulation: &Regulation,
    process: &Process,
    category: Option<&str>,
    ways: Vec<WayView>,
) -> PartView {
    let name = category.and_then(|id| regulation.categories.iter().find(|category| category.id == id));
    let of_process = (regulation.processes.len() > 1).then(|| step::title(reader, process, true)).flatten();
    let said: Vec<String> = name
        .map(|category| reader.plain(&category.name))
        .into_iter()
        .chain(of_process.map(|title| title.paragraphs.join(" ")))
        .collect();
    PartView {
        title: (!said.is_empty()).then(|| super::name::capital(&said.join(". "))),
        category: category.map(str::to_owned),
        channel: process.channel.clone(),
        ways,
    }
}

fn way(reader: &Reader<'_>, regulation: &Regulation, times: &Times) -> Option<WayView> {
    let end = regulation.processes.get(times.end_process)?.steps.get(times.end)?;
    // Of several that cannot be compared the first stands for all; then the sum is said to be open.
    let longest: &Way = times.longest.first()?;
    let legs: Vec<LegView> = longest.legs.iter().filter_map(|leg| self::leg(reader, regulation, leg)).collect();
    if legs.is_empty() {
        return None;
    }
    let word = || TextView::neutral(reader.word(&format!("ending.{}", times.ending.name())));
    Some(WayView {
        name: reader.text(&end.name).unwrap_or_else(word),
        ending: times.ending.name(),
        time: said(reader, longest.sum),
        open: if !times.gaps.is_empty() {
            Some("open")
        } else {
            (times.rough || times.longest.len() > 1).then_some("apart")
        },
        legs,
    })
}

/// A step of a way, where it takes time.
fn leg(reader: &Reader<'_>, regulation: &Regulation, leg: &duration::Leg) -> Option<LegView> {
    let step: &Step = regulation.processes.get(leg.process)?.steps.get(leg.step)?;
    let time = leg.wait + leg.time;
    if time.is_none() {
        return None;
    }
    // What has to pass first passes first.
    let lengths = leg.wait.spans().into_iter().chain(leg.time.spans());
    let mut coded = String::new();
    for Span { thousandths, unit } in lengths {
        let parting = if coded.is_empty() { "" } else { ";" };
        let _ = write!(coded, "{parting}{thousandths} {}", unit.name());
    }
    let word = || TextView::neutral(reader.word(&format!("step.kind.{}", step.kind.name())));
    Some(LegView {
        href: reader.link_to(&regulation.address.anchor(&step.id)),
        number: step.number.clone().filter(|_| step.kind == StepKind::Action),
        name: reader.text(&step.name).unwrap_or_else(word),
        time: said(reader, time),
        lengths: coded,
    })
}

fn said(reader: &Reader<'_>, amounts: Amounts) -> String {
    let spans = amounts.spans().into_iter().map(Amount::Exact);
    let words: Vec<String> = spans.filter_map(|span| phrase::amount(reader.interface, reader.lang, span)).collect();
    words.join(" + ")
}
