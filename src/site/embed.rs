//! Fragment pages: one table or drawing of a regulation alone, at an address that stays, for the frames of other sites.
//! Its links lead out of the frame, to the regulation.

use serde::Serialize;

use super::asset::Shared;
use super::diagram::{self, DrawingView, Telling};
use super::frame::{About, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::legend::{LegendView, legend};
use super::path;
use super::reader::Reader;
use super::shown::Shown;
use super::table::{TableView, tables};
use super::text::TextView;
use crate::model::address::Address;
use crate::model::body::{AnnexContent, View};
use crate::model::process::Process;
use crate::model::regulation::Regulation;
use crate::model::words::Lang;

/// The anchor of the drawing of a regulation whose annexes print none.
pub const VIEWLESS: &str = "Drawing";

/// A fragment page.
#[derive(Debug, Serialize)]
pub struct EmbedPage {
    page: Frame,
    /// What it shows: `1-қосымша`, `Приложение 1`.
    name: String,
    /// The title of the annex.
    title: Option<TextView>,
    /// Of which regulation.
    of: Option<TextView>,
    /// The regulation, at the annex.
    href: String,
    /// The standing of what it shows.
    standing: &'static str,
    tables: Vec<TableView>,
    drawings: Vec<DrawingView>,
    legend: Option<LegendView>,
}

/// How a page offers one of its annexes to other sites.
#[derive(Debug, Serialize)]
pub struct OfferView {
    /// The fragment page.
    href: String,
    /// The element to be copied, where the site has an address.
    code: Option<String>,
}

/// What can be shown alone.
pub struct Piece<'a> {
    /// The anchor on the page of the regulation.
    pub anchor: String,
    name: String,
    title: Option<TextView>,
    standing: &'static str,
    view: View,
    processes: Vec<&'a Process>,
}

/// The file of a fragment page: `kk/500-2015/border-permit/embed/annex-2/index.html`.
pub fn file(lang: &Lang, regulation: &Address, anchor: &str) -> String {
    format!("{lang}/{}/embed/{}/index.html", regulation.page_path(), anchor.to_lowercase())
}

/// The pieces of a regulation as it stands now; those of past editions have no address that would stay true.
pub fn pieces<'a>(reader: &Reader<'_>, shown: &Shown<'_>, regulation: &'a Regulation) -> Vec<Piece<'a>> {
    if reader.edition.is_some() || shown.state.removal(&regulation.address).is_some() || regulation.processes.is_empty()
    {
        return Vec::new();
    }
    let mut pieces = Vec::new();
    for annex in &regulation.annexes {
        let AnnexContent::View { view, processes } = &annex.content else { continue };
        if shown.state.removal(&annex.address).is_some() {
            continue;
        }
        let chosen = |process: &&Process| processes.is_empty() || processes.contains(&process.id);
        pieces.push(Piece {
            anchor: annex.address.anchor_id().unwrap_or("annex").to_owned(),
            name: super::name::capital(&super::name::annex(reader, &annex.number)),
            title: reader.text(&annex.title),
            standing: annex.standing.name(),
            view: *view,
            processes: regulation.processes.iter().filter(chosen).collect(),
        });
    }
    if pieces.iter().all(|piece| piece.view == View::Table) {
        pieces.push(Piece {
            anchor: VIEWLESS.to_owned(),
            name: reader.word("diagram.heading"),
            title: None,
            standing: "editorial",
            view: View::Swimlane,
            processes: regulation.processes.iter().collect(),
        });
    }
    pieces
}

/// How the page of a regulation offers one of its annexes.
pub fn offer(reader: &Reader<'_>, regulation: &Regulation, anchor: &str, title: &str) -> OfferView {
    let file = file(reader.lang, &regulation.address, anchor);
    let code = path::public(&reader.corpus.site.base_url, &file).map(|address| {
        let quoted = title.replace('&', "&amp;").replace('"', "&quot;");
        format!("<iframe src=\"{address}\" title=\"{quoted}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>")
    });
    OfferView { href: reader.link(&file), code }
}

/// Adds the fragment pages of what holds now.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for (lang, timeline) in ground.tongues() {
        let Some(state) = timeline.state(timeline.current) else { continue };
        for regulation in &state.act.regulations {
            let shown = Shown::of(timeline, (timeline.current, state), &regulation.address);
            for piece in pieces(&ground.reader(lang, String::new()), &shown, regulation) {
                let file = file(lang, &regulation.address, &piece.anchor);
                let view = move |reader: &Reader<'a>| page(reader, ground.shared, regulation, &piece);
                jobs.unlisted("page/embed.html", (lang, file), view);
            }
        }
    }
}

/// Makes a fragment page. The reader stands in its file.
pub fn page(reader: &Reader<'_>, shared: &Shared, regulation: &Regulation, piece: &Piece<'_>) -> EmbedPage {
    let whole = reader.link(&path::page(reader.lang, &regulation.address));
    let telling = Telling { href: &|step| format!("{whole}#{}", step.id), ..Telling::PLAIN };
    let (mut tables, mut drawings) = match piece.view {
        View::Table => (tables(reader, regulation, &piece.processes), Vec::new()),
        view => (Vec::new(), diagram::told(reader, regulation, &piece.processes, view, (&piece.anchor, &telling))),
    };
    tables.iter_mut().for_each(|table| table.page.clone_from(&whole));
    drawings.iter_mut().for_each(|drawing| drawing.page.clone_from(&whole));
    let service = reader.plain(&regulation.service);
    let of = if service.is_empty() { reader.plain(&regulation.title) } else { service };
    let title = piece.title.as_ref().map(|title| title.paragraphs.join(" "));
    let about = About {
        title: [Some(piece.name.clone()), title, Some(of)].into_iter().flatten().collect::<Vec<_>>().join(". "),
        description: String::new(),
        crumbs: Vec::new(),
        page: None,
        file_in: &|lang| file(lang, &regulation.address, &piece.anchor),
    };
    EmbedPage {
        page: frame(reader, shared, about).unlisted(),
        name: piece.name.clone(),
        title: piece.title.clone(),
        of: reader.text(if regulation.service.is_empty() { &regulation.title } else { &regulation.service }),
        href: format!("{whole}#{}", piece.anchor),
        standing: piece.standing,
        legend: (!drawings.is_empty()).then(|| legend(reader, regulation, &drawings).of_page(whole)),
        tables,
        drawings,
    }
}
