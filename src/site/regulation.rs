//! The page of a regulation: the answer first, then the steps, then the law.

use serde::Serialize;

use super::annex::{self, AnnexView};
use super::asset::Shared;
use super::body::{self, ChapterView};
use super::contents::{self, Entry, section};
use super::edition::{self, ComingView, EditionsView};
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::process::{ProcessView, processes};
use super::reader::Reader;
use super::role::{self, RoleLinkView};
use super::shown::{GapView, GoneView, Shown};
use super::standing::{self, NoticeView};
use super::status::{self, StatusView};
use super::summary::{SummaryView, summary};
use super::term::Terms;
use super::text::TextView;
use super::trust::{TrustView, trust};
use super::vocabulary::{self, TermView};
use super::when::{WhenView, when};
use crate::model::regulation::Regulation;

/// The page of a regulation.
#[derive(Debug, Serialize)]
pub struct RegulationPage {
    page: Frame,
    /// The page with all languages side by side.
    both: Option<Crumb>,
    /// The documents that print it.
    papers: Vec<Crumb>,
    kicker: String,
    title: Option<TextView>,
    status: StatusView,
    /// Notes printed under the title.
    notes: Vec<TextView>,
    gap: Option<GapView>,
    /// Anchors of other editions that stand at no part of this one.
    anchors: Vec<String>,
    /// What is left of parts that stand nowhere any more.
    gone: Vec<GoneView>,
    /// What its text is called.
    text: String,
    /// Whether only the note of its removal is left.
    removed: bool,
    summary: Option<SummaryView>,
    when: Option<WhenView>,
    processes: Vec<ProcessView>,
    /// The extract of each unit.
    roles: Vec<RoleLinkView>,
    /// Where the text comes from, and how to cite it.
    trust: TrustView,
    chapters: Vec<ChapterView>,
    notice: Option<NoticeView>,
    annexes: Vec<AnnexView>,
    editions: Option<EditionsView>,
    coming: Vec<ComingView>,
    /// The terms that the text uses.
    terms: Vec<TermView>,
    act: Crumb,
    contents: Vec<Entry>,
}

/// Adds the pages of the regulations as they stand now, and in each edition in which they show something else than before.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for (lang, timeline) in ground.tongues() {
        for fixed in timeline.fixed() {
            let place = fixed.unwrap_or(timeline.current);
            let Some(state) = timeline.state(place) else { continue };
            for regulation in &state.act.regulations {
                if fixed.is_some() && !timeline.of_page(&regulation.address).contains(&place) {
                    continue;
                }
                let reader = move || ground.reader_in(lang, timeline, fixed, &regulation.address);
                let view = move |mut reader: Reader<'a>| {
                    reader.stand = Some(ground.stand(&state.act, Some(regulation)));
                    reader.terms = Terms::of(lang, regulation);
                    let shown = Shown::of(timeline, (place, state), &regulation.address);
                    page(&reader, ground.shared, &shown, regulation)
                };
                jobs.page_of("page/regulation.html", reader, view);
            }
        }
    }
}

/// Makes the page of a regulation.
pub fn page(reader: &Reader<'_>, shared: &Shared, shown: &Shown<'_>, regulation: &Regulation) -> RegulationPage {
    let act = shown.act();
    let removal = shown.state.removal(&regulation.address);
    let mut notes = shown.notes(reader, &regulation.address, &regulation.notes);
    if let Some(note) = removal.and_then(|mark| shown.stub(reader, mark))
        && !notes.contains(&note)
    {
        notes.push(note);
    }
    let says = regulation.chapters.iter().any(|chapter| !chapter.points.is_empty());
    let gap = shown.gap(reader, &regulation.address, says, None);
    let above = body::worst(None, gap.as_ref());
    let chapters =
        if removal.is_some() { Vec::new() } else { body::chapters(reader, shown, &regulation.chapters, above) };
    let title = reader.plain(&regulation.title);
    let act_link = Crumb { href: Some(reader.link_to(&act.address)), text: name::act_dated(reader, act) };
    let short = name::short(reader, regulation);
    let service = if regulation.service.is_empty() { title.clone() } else { reader.plain(&regulation.service) };
    let worded = |key: &str| format!("regulation.{key}.{}", regulation.kind.name());
    let body = Body {
        notice: standing::notice(standing::texts(&chapters)),
        title: reader.text(&regulation.title),
        status: status::banner(reader, shown, &regulation.address),
        summary: summary(reader, regulation),
        when: if removal.is_some() { None } else { when(reader, regulation, shared.calculator.as_ref()) },
        processes: if removal.is_some() { Vec::new() } else { processes(reader, shown, regulation) },
        annexes: if removal.is_some() { Vec::new() } else { annex::of_regulation(reader, shown, regulation) },
    };
    let about = About {
        description: reader.filled(&worded("description"), &[("service", &service), ("act", &act_link.text)]),
        crumbs: vec![act_link.clone(), Crumb { href: None, text: short }],
        title,
        page: Some(&regulation.address),
        file_in: &|lang| reader.file_of(lang, &regulation.address),
    };
    let mut contents = Vec::new();
    contents.extend(body.summary.is_some().then(|| section("Summary", reader.word("summary.heading"))));
    contents.extend(body.when.is_some().then(|| section("When", reader.word("when.heading"))));
    contents.extend((!body.processes.is_empty()).then(|| section("Steps", reader.word("steps.heading"))));
    contents.push(contents::text(reader.word(&worded("text")), &chapters));
    contents.extend(contents::annexes(&body.annexes));
    let editions = edition::editions(reader, shown);
    contents.extend(editions.is_some().then(|| section("Editions", reader.word("edition.title"))));
    contents.push(section("Trust", reader.word("trust.title")));
    RegulationPage {
        contents,
        page: frame(reader, shared, about),
        both: super::both::link(reader, shown),
        papers: super::paper::links(reader, shown, &regulation.address, !body.processes.is_empty()),
        kicker: name::kicker(reader, act, regulation),
        title: body.title,
        status: body.status,
        notes,
        gap,
        anchors: match (removal.is_some(), body.processes.is_empty()) {
            (true, _) => shown.anchors(),
            (false, true) => shown.unplaced(),
            (false, false) => shown.strays(""),
        },
        // They stand with the steps.
        gone: if body.processes.is_empty() { Vec::new() } else { shown.gone(reader) },
        removed: removal.is_some(),
        roles: if body.processes.is_empty() { Vec::new() } else { role::links(reader, regulation) },
        trust: trust(reader, act, &regulation.address, &regulation.title),
        text: reader.word(&worded("text")),
        summary: body.summary,
        when: body.when,
        processes: body.processes,
        chapters,
        notice: body.notice,
        annexes: body.annexes,
        editions,
        coming: edition::coming(reader, shown),
        terms: if removal.is_some() { Vec::new() } else { vocabulary::list(reader, regulation) },
        act: act_link,
    }
}

/// What is made before the frame, which needs to know what the page has shown.
struct Body {
    notice: Option<NoticeView>,
    title: Option<TextView>,
    status: StatusView,
    summary: Option<SummaryView>,
    when: Option<WhenView>,
    processes: Vec<ProcessView>,
    annexes: Vec<AnnexView>,
}
