//! The processes of a regulation in words: for whom each is, its steps, and what the annexes of the act print otherwise.

use serde::Serialize;

use super::printed::{PrintedView, printed};
use super::reader::Reader;
use super::shown::Shown;
use super::step::{RemarkView, StepView, before, categories, channel, remark, step, title};
use super::text::TextView;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// A process in words.
#[derive(Debug, Serialize)]
pub struct ProcessView {
    /// Its anchor.
    pub id: String,
    /// The title: its own, or that of its kind where there are several.
    pub title: Option<TextView>,
    /// The way of asking that it describes.
    pub channel: Option<TextView>,
    /// The categories that it is for.
    pub categories: Vec<TextView>,
    /// How much it weighs.
    pub standing: &'static str,
    /// The maintainers' remark, HTML.
    pub remark: Option<RemarkView>,
    /// Its steps in the printed order.
    pub steps: Vec<StepView>,
    /// What the annexes of the act print of it.
    pub printed: Vec<PrintedView>,
}

/// The processes of a regulation in words.
pub fn processes(reader: &Reader<'_>, shown: &Shown<'_>, regulation: &Regulation) -> Vec<ProcessView> {
    regulation.processes.iter().map(|process| view(reader, shown, regulation, process)).collect()
}

fn view(reader: &Reader<'_>, shown: &Shown<'_>, regulation: &Regulation, process: &Process) -> ProcessView {
    let alone = regulation.processes.len() == 1;
    let first = before(regulation, process) + 1;
    ProcessView {
        id: format!("process-{}", process.id),
        title: title(reader, process, !alone),
        channel: channel(reader, regulation, process),
        categories: categories(reader, regulation, process),
        standing: process.standing.name(),
        remark: remark(reader, &process.remark, 4),
        printed: printed(reader, regulation, process),
        steps: (first..).zip(&process.steps).map(|counted| step(reader, shown, regulation, process, counted)).collect(),
    }
}
