//! Annexes: those of an act, and those of a regulation with the views of its processes.

use serde::Serialize;

use super::body::{self, BlockView, ChapterView, OtherView};
use super::diagram::{self, DrawingView};
use super::embed::{self, OfferView};
use super::legend::{LegendView, legend};
use super::linked::CitedView;
use super::reader::Reader;
use super::shown::{GapView, Shown};
use super::standing::{NoticeView, notice};
use super::step::{RemarkView, remark};
use super::table::{TableView, tables};
use super::text::TextView;
use crate::edition::Gap;
use crate::model::body::{Annex, AnnexContent, View};
use crate::model::leaf::Role;
use crate::model::process::Process;
use crate::model::regulation::Regulation;

/// An annex.
#[derive(Debug, Serialize)]
pub struct AnnexView {
    /// Its anchor.
    pub id: String,
    /// Anchors of other editions, or of what stood in it, that stand here.
    anchors: Vec<String>,
    /// What is not known of its wording.
    gap: Option<GapView>,
    /// Whether it is what the act approves, without a number.
    approved: bool,
    /// `1-қосымша`, `Приложение 1`.
    pub name: String,
    /// How the list of what is on the page calls it: several documents of one kind by their services.
    #[serde(skip)]
    pub listed: String,
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
    /// How other sites can show it.
    offer: Option<OfferView>,
    /// What it holds.
    #[serde(flatten)]
    content: ContentView,
}

/// What an annex holds.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ContentView {
    Regulation { href: String, title_of: Option<TextView>, open: String, removed: Vec<TextView> },
    Table { tables: Vec<TableView> },
    Flow { drawings: Vec<DrawingView>, legend: LegendView },
    Swimlane { drawings: Vec<DrawingView>, legend: LegendView },
    Chapters { chapters: Vec<ChapterView> },
    Blocks { blocks: Vec<BlockView> },
}

/// The annexes of an act.
pub fn of_act(reader: &Reader<'_>, shown: &Shown<'_>) -> Vec<AnnexView> {
    let content = |annex: &Annex, above| match &annex.content {
        AnnexContent::Regulation(id) => regulation(reader, shown, id),
        content => plain(reader, shown, content, above),
    };
    shown.act().annexes_in(reader.lang).into_iter().map(|annex| view(reader, shown, annex, content)).collect()
}

/// The annexes of a regulation.
pub fn of_regulation(reader: &Reader<'_>, shown: &Shown<'_>, regulation: &Regulation) -> Vec<AnnexView> {
    let content = |annex: &Annex, above| match &annex.content {
        AnnexContent::View { view, processes } => {
            let chosen = |process: &&Process| processes.is_empty() || processes.contains(&process.id);
            let processes: Vec<&Process> = regulation.processes.iter().filter(chosen).collect();
            drawn(reader, regulation, *view, &processes, annex.address.anchor_id().unwrap_or("annex"))
        }
        content => plain(reader, shown, content, above),
    };
    let mut annexes: Vec<AnnexView> =
        regulation.annexes.iter().map(|annex| view(reader, shown, annex, content)).collect();
    let shown_now = shown;
    let shown = |wanted: View| {
        let is = |annex: &Annex| matches!(&annex.content, AnnexContent::View { view, .. } if *view == wanted);
        regulation.annexes.iter().any(is)
    };
    // An act whose annexes print no drawing still gets one: it is a view of the process, not of the annexes.
    if !regulation.processes.is_empty() && !shown(View::Flow) && !shown(View::Swimlane) {
        let processes: Vec<&Process> = regulation.processes.iter().collect();
        annexes.push(AnnexView {
            id: embed::VIEWLESS.to_owned(),
            anchors: Vec::new(),
            gap: None,
            approved: false,
            name: reader.word("diagram.heading"),
            listed: reader.word("diagram.heading"),
            header: None,
            title: None,
            remark: None,
            notes: Vec::new(),
            others: Vec::new(),
            cited: Vec::new(),
            standing: "editorial",
            notice: None,
            wide: false,
            offer: None,
            content: drawn(reader, regulation, View::Swimlane, &processes, "drawing"),
        });
    }
    once(&mut annexes);
    for piece in embed::pieces(reader, shown_now, regulation) {
        if let Some(annex) = annexes.iter_mut().find(|annex| annex.id == piece.anchor) {
            annex.offer = Some(embed::offer(reader, regulation, &piece.anchor, &annex.name));
        }
    }
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

fn view(
    reader: &Reader<'_>,
    shown: &Shown<'_>,
    annex: &Annex,
    content: impl Fn(&Annex, Option<Gap>) -> ContentView,
) -> AnnexView {
    let id = annex.address.anchor_id().unwrap_or("").to_owned();
    let removal = shown.state.removal(&annex.address);
    let title = reader.text(&annex.title);
    let gap = shown.gap(reader, &annex.address, title.is_some(), None).filter(|_| removal.is_none());
    let mut anchors = shown.strays(&id);
    let mut notes = shown.notes(reader, &annex.address, &annex.notes);
    let content = match removal {
        // A regulation keeps its page, and the link to it.
        Some(mark) if !matches!(annex.content, AnnexContent::Regulation(_)) => {
            anchors.extend(body::anchors_of(annex));
            notes = shown.stub(reader, mark).into_iter().collect();
            ContentView::Blocks { blocks: Vec::new() }
        }
        _ => content(annex, body::worst(None, gap.as_ref())),
    };
    let notice = match &content {
        ContentView::Chapters { chapters } => notice(super::standing::texts(chapters)),
        _ => None,
    };
    // What is said of a removed regulation is said once.
    if let ContentView::Regulation { removed, .. } = &content {
        notes.retain(|note| !removed.contains(note));
    }
    let document = match &annex.content {
        AnnexContent::Regulation(id) if annex.approved => shown.act().regulation(id),
        _ => None,
    };
    let name = super::name::capital(&super::name::annex_of(reader, shown.act(), annex));
    AnnexView {
        listed: document.map_or_else(|| name.clone(), |document| super::name::short(reader, document)),
        approved: annex.approved && annex.number.is_empty(),
        name,
        header: reader.linked(&annex.header, Role::Header, &annex.address),
        cited: reader.cited(&annex.address),
        remark: remark(reader, &annex.remark, 4).filter(|_| removal.is_none()),
        others: body::others(reader, &annex.address, "language.this-annex", &annex.number),
        standing: annex.standing.name(),
        wide: match &content {
            ContentView::Flow { drawings, .. } | ContentView::Swimlane { drawings, .. } => {
                drawings.iter().any(DrawingView::is_wide)
            }
            _ => false,
        },
        offer: None,
        title,
        gap,
        anchors,
        notes,
        notice,
        content,
        id,
    }
}

fn regulation(reader: &Reader<'_>, shown: &Shown<'_>, id: &str) -> ContentView {
    let Some(found) = shown.act().regulation(id) else { return ContentView::Blocks { blocks: Vec::new() } };
    let removed = shown.state.removal(&found.address).and_then(|mark| shown.stub(reader, mark));
    ContentView::Regulation {
        href: reader.link_to(&found.address),
        title_of: reader.text(&found.title),
        open: reader.word(&format!("regulation.open.{}", found.kind.name())),
        removed: removed.into_iter().collect(),
    }
}

fn plain(reader: &Reader<'_>, shown: &Shown<'_>, content: &AnnexContent, above: Option<Gap>) -> ContentView {
    match content {
        AnnexContent::Chapters(chapters) => {
            ContentView::Chapters { chapters: body::chapters(reader, shown, chapters, above) }
        }
        AnnexContent::Blocks(blocks) => ContentView::Blocks { blocks: body::blocks(reader, shown, blocks, above) },
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
