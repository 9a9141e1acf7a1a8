//! Annexes: those of an act, and those of a regulation with the views of its processes.

use serde::Serialize;

use super::body::{self, BlockView, ChapterView, OtherView};
use super::change::{self, Changes};
use super::diagram::{self, DrawingView};
use super::legend::{LegendView, legend};
use super::links::CitedView;
use super::reader::Reader;
use super::standing::{NoticeView, notice};
use super::step::{RemarkView, remark};
use super::table::{TableView, tables};
use super::text::TextView;
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent, View};
use crate::model::leaf::Role;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// An annex.
#[derive(Debug, Serialize)]
pub struct AnnexView {
    /// Its anchor.
    pub id: String,
    /// `1-қосымша`, `Приложение 1`.
    pub name: String,
    header: Option<TextView>,
    /// Its title as printed.
    pub title: Option<TextView>,
    remark: Option<RemarkView>,
    notes: Vec<TextView>,
    others: Vec<OtherView>,
    /// What refers to it.
    cited: Vec<CitedView>,
    /// The standing of what it holds.
    standing: &'static str,
    notice: Option<NoticeView>,
    /// Whether a drawing is too wide for an upright sheet.
    wide: bool,
    /// What it holds.
    #[serde(flatten)]
    content: ContentView,
}

/// What an annex holds.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ContentView {
    Regulation { href: String, title_of: Option<TextView>, removed: Vec<TextView> },
    Table { tables: Vec<TableView> },
    Flow { drawings: Vec<DrawingView>, legend: LegendView },
    Swimlane { drawings: Vec<DrawingView>, legend: LegendView },
    Chapters { chapters: Vec<ChapterView> },
    Blocks { blocks: Vec<BlockView> },
}

/// The annexes of an act.
pub fn of_act(reader: &Reader<'_>, act: &Act) -> Vec<AnnexView> {
    let changes = Changes::of_act(act);
    let content = |annex: &Annex| match &annex.content {
        AnnexContent::Regulation(id) => regulation(reader, act, id),
        content => plain(reader, changes, content),
    };
    act.annexes.iter().map(|annex| view(reader, changes, annex, content(annex))).collect()
}

/// The annexes of a regulation.
pub fn of_regulation(reader: &Reader<'_>, act: &Act, regulation: &Regulation) -> Vec<AnnexView> {
    let changes = Changes::of_regulation(act, regulation);
    let content = |annex: &Annex| match &annex.content {
        AnnexContent::View { view, processes } => {
            let chosen = |process: &&Process| processes.is_empty() || processes.contains(&process.id);
            let processes: Vec<&Process> = regulation.processes.iter().filter(chosen).collect();
            drawn(reader, regulation, *view, &processes, annex.address.anchor_id().unwrap_or("annex"))
        }
        content => plain(reader, changes, content),
    };
    let mut annexes: Vec<AnnexView> =
        regulation.annexes.iter().map(|annex| view(reader, changes, annex, content(annex))).collect();
    let shown = |wanted: View| {
        let is = |annex: &Annex| matches!(&annex.content, AnnexContent::View { view, .. } if *view == wanted);
        regulation.annexes.iter().any(is)
    };
    // An act whose annexes print no drawing still gets one: it is a view of the process, not of the annexes.
    if !regulation.processes.is_empty() && !shown(View::Flow) && !shown(View::Swimlane) {
        let processes: Vec<&Process> = regulation.processes.iter().collect();
        annexes.push(AnnexView {
            id: "Drawing".to_owned(),
            name: reader.word("diagram.heading"),
            header: None,
            title: None,
            remark: None,
            notes: Vec::new(),
            others: Vec::new(),
            cited: Vec::new(),
            standing: "editorial",
            notice: None,
            wide: false,
            content: drawn(reader, regulation, View::Swimlane, &processes, "drawing"),
        });
    }
    once(&mut annexes);
    annexes
}

/// The abbreviations stand once on the page: with the last drawing, where the official form has them.
fn once(annexes: &mut [AnnexView]) {
    let legends = annexes.iter_mut().filter_map(|annex| match &mut annex.content {
        ContentView::Flow { legend, .. } | ContentView::Swimlane { legend, .. } => Some(legend),
        _ => None,
    });
    for legend in legends.rev().skip(1) {
        legend.symbols_only();
    }
}

fn view(reader: &Reader<'_>, changes: Changes<'_>, annex: &Annex, content: ContentView) -> AnnexView {
    let id = annex.address.anchor_id().unwrap_or("").to_owned();
    let notice = match &content {
        ContentView::Chapters { chapters } => notice(super::standing::texts(chapters)),
        _ => None,
    };
    AnnexView {
        name: super::name::annex(reader, &annex.number),
        header: reader.linked(&annex.header, Role::Header, &annex.address),
        cited: reader.cited(&annex.address),
        title: reader.text(&annex.title),
        remark: remark(reader, &annex.remark, 4),
        notes: body::notes(reader, changes, annex.address.anchor_id().unwrap_or(""), &annex.notes),
        others: body::others(reader, &annex.address, "language.this-annex", &annex.number),
        standing: annex.standing.name(),
        wide: match &content {
            ContentView::Flow { drawings, .. } | ContentView::Swimlane { drawings, .. } => {
                drawings.iter().any(DrawingView::is_wide)
            }
            _ => false,
        },
        notice,
        content,
        id,
    }
}

fn regulation(reader: &Reader<'_>, act: &Act, id: &str) -> ContentView {
    let Some(found) = act.regulation(id) else { return ContentView::Blocks { blocks: Vec::new() } };
    let removed = change::removal_of(act, id).and_then(|(_, change)| reader.text(&change.note));
    ContentView::Regulation {
        href: reader.link_to(&found.address),
        title_of: reader.text(&found.title),
        removed: removed.into_iter().collect(),
    }
}

fn plain(reader: &Reader<'_>, changes: Changes<'_>, content: &AnnexContent) -> ContentView {
    match content {
        AnnexContent::Chapters(chapters) => {
            ContentView::Chapters { chapters: body::chapters(reader, changes, chapters) }
        }
        AnnexContent::Blocks(blocks) => ContentView::Blocks { blocks: body::blocks(reader, changes, blocks) },
        AnnexContent::Regulation(_) | AnnexContent::View { .. } => ContentView::Blocks { blocks: Vec::new() },
    }
}

fn drawn(reader: &Reader<'_>, regulation: &Regulation, view: View, processes: &[&Process], place: &str) -> ContentView {
    if view == View::Table {
        return ContentView::Table { tables: tables(reader, regulation, processes) };
    }
    let drawings = diagram::drawings(reader, regulation, processes, view, place);
    let legend = legend(reader, regulation, &drawings);
    match view {
        View::Swimlane => ContentView::Swimlane { drawings, legend },
        View::Flow | View::Table => ContentView::Flow { drawings, legend },
    }
}
