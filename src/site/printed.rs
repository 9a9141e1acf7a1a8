//! What the act's own annexes print of a process, held against the model: every cell that says something else.
//!
//! The annexes of real acts disagree with each other. The drawings come from the model; this says where the print differs.

use serde::Serialize;

use super::caption::numbers;
use super::deadline;
use super::reader::Reader;
use super::step::{RemarkView, name, remark};
use super::table::following;
use super::text::TextView;
use crate::model::process::{PrintedAnnex, PrintedRow, Process, Step};
use crate::model::regulation::Regulation;
use crate::model::words::Words;

/// What one annex prints.
#[derive(Debug, Serialize)]
pub struct PrintedView {
    /// Where it is printed.
    place: Option<PlaceView>,
    /// Its title as printed.
    title: Option<TextView>,
    remark: Option<RemarkView>,
    /// Whether its rows were recorded.
    recorded: bool,
    /// What differs, in the printed order.
    differences: Vec<DifferenceView>,
}

/// A place on the page.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    href: String,
    label: String,
}

/// One cell that says something else than the model.
#[derive(Debug, Serialize)]
pub struct DifferenceView {
    /// The number of the row as printed.
    number: Option<String>,
    /// The anchor of the step that it stands for; none where the model has no such step.
    to: Option<String>,
    /// The key of the caption: `table.unit`.
    key: &'static str,
    /// What is printed; nothing where the cell is printed empty.
    printed: Option<TextView>,
    /// What the model says; nothing where it says nothing.
    model: Option<TextView>,
}

/// What the annexes print of a process.
pub fn printed(reader: &Reader<'_>, regulation: &Regulation, process: &Process) -> Vec<PrintedView> {
    process.printed.iter().map(|annex| view(reader, regulation, process, annex)).collect()
}

fn view(reader: &Reader<'_>, regulation: &Regulation, process: &Process, annex: &PrintedAnnex) -> PrintedView {
    let differences = annex.rows.iter().flat_map(|row| differences(reader, regulation, process, row)).collect();
    PrintedView {
        place: place(reader, regulation, &annex.place),
        title: reader.text(&annex.title),
        remark: remark(reader, &annex.remark, 5),
        recorded: !annex.rows.is_empty(),
        differences,
    }
}

fn place(reader: &Reader<'_>, regulation: &Regulation, anchor: &str) -> Option<PlaceView> {
    let annex = regulation.annexes.iter().find(|annex| annex.address.anchor_id() == Some(anchor));
    let label = match annex {
        Some(annex) => super::name::annex(reader, &annex.number),
        None => super::point::named(reader, regulation, anchor)?,
    };
    Some(PlaceView { href: format!("#{anchor}"), label })
}

fn differences(
    reader: &Reader<'_>,
    regulation: &Regulation,
    process: &Process,
    row: &PrintedRow,
) -> Vec<DifferenceView> {
    let step = row.step.as_ref().and_then(|id| process.step(id));
    let differs = |key, printed: &Words, model: Option<TextView>, same: bool| {
        // What is recorded in another language than the page's was printed in that one.
        let text = printed.get(reader.lang)?;
        let printed = reader.text(printed).filter(|_| !text.text.trim().is_empty());
        let to = step.map(|step| step.id.clone());
        (!same).then(|| DifferenceView { number: row.number.clone(), to, key, printed, model })
    };
    let Some(step) = step else {
        return differs("table.name", &row.name, None, false).into_iter().collect();
    };
    let mut found = Vec::new();
    if let (Some(printed), Some(number)) = (&row.number, &step.number)
        && bare(printed) != bare(number)
    {
        found.push(DifferenceView {
            number: row.number.clone(),
            to: Some(step.id.clone()),
            key: "table.number",
            printed: Some(TextView::neutral(printed.clone())),
            model: Some(TextView::neutral(number.clone())),
        });
    }
    let said = |words: &Words| words.text(reader.lang).unwrap_or_default().to_owned();
    let model = |text: &str| (!text.is_empty()).then(|| TextView::neutral(text.to_owned()));
    let units = units(reader, regulation, step);
    let printed = bare(&said(&row.unit));
    let same = units.iter().all(|names| names.iter().any(|name| printed.contains(&bare(name))))
        && (!units.is_empty() || printed.is_empty());
    let unit: Vec<String> = units.iter().filter_map(|names| names.first().cloned()).collect();
    found.extend(differs("table.unit", &row.unit, model(&unit.join("; ")), same));
    let of_model = name(reader, step);
    let same = bare(&said(&row.name)) == bare(&of_model.paragraphs.join(" "));
    found.extend(differs("table.name", &row.name, Some(of_model), same));
    let same = bare(&said(&row.outcome)) == bare(step.outcome.best_text(reader.lang));
    found.extend(differs("table.outcome", &row.outcome, reader.text(&step.outcome), same));
    let line = step.deadline.as_ref().map(|deadline| deadline::line(reader, regulation, deadline)).unwrap_or_default();
    let same = bare(&said(&row.deadline)) == bare(&line);
    found.extend(differs("table.deadline", &row.deadline, model(&line), same));
    let next = following(reader, regulation, process, step);
    let same = numbers(&said(&row.next)) == next.iter().map(|number| bare(number)).collect::<Vec<_>>();
    let next = if next.is_empty() { "–".to_owned() } else { next.join("; ") };
    found.extend(differs("table.next", &row.next, model(&next), same));
    found
}

/// The names of the units of a step, each in short and in full.
fn units(reader: &Reader<'_>, regulation: &Regulation, step: &Step) -> Vec<Vec<String>> {
    let names = |id: &String| {
        let unit = regulation.unit(id)?;
        let names = [&unit.abbreviation, &unit.name].into_iter().filter_map(|words| words.text(reader.lang));
        Some(names.map(str::to_owned).filter(|name| !name.is_empty()).collect::<Vec<_>>())
    };
    step.performer.units.iter().filter_map(names).filter(|names| !names.is_empty()).collect()
}

/// A text by its letters and digits alone: what differs in case, dashes or spaces says the same.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
