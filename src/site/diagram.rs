//! The drawings of the processes, annex 2 and annex 3, as SVG with all that a reader is told of them.

use serde::Serialize;

use super::reader::Reader;
use super::text::TextView;
use crate::model::body::View;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// A drawing of one process.
#[derive(Debug, Serialize)]
pub struct DrawingView {
    /// The title of the process, where there are several.
    title: Option<TextView>,
    /// What the drawing is called.
    label: String,
    /// Its parts, as safe SVG.
    parts: Vec<String>,
}

/// The drawings of some processes.
pub fn drawings(_reader: &Reader<'_>, _regulation: &Regulation, _processes: &[&Process], _view: View) -> Vec<DrawingView> {
    Vec::new()
}
