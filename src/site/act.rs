//! The page of an act: requisites, text, signatures, annexes, what changed it, where the texts come from.

use serde::Serialize;

use super::annex::{self, AnnexView};
use super::asset::Shared;
use super::body::{self, ChapterView};
use super::contents::{self, Entry, section};
use super::edition::{self, ComingView, EditionsView};
use super::family::{self, KinView};
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::kin::Kin;
use super::name;
use super::reader::Reader;
use super::requisite::{self, RequisiteView};
use super::shown::{GapView, Shown};
use super::standing::{self, NoticeView};
use super::status::{self, StatusView};
use super::term::Terms;
use super::text::TextView;
use super::trust::{TrustView, trust};
use super::vocabulary::{self, TermView};
use crate::model::act::Agreement;
use crate::model::leaf::Role;

/// The page of an act.
#[derive(Debug, Serialize)]
pub struct ActPage {
    page: Frame,
    /// The page with all languages side by side.
    both: Option<Crumb>,
    /// The documents that print it.
    papers: Vec<Crumb>,
    kicker: String,
    title: Option<TextView>,
    status: StatusView,
    /// The sentence of requisites as printed.
    sentence: Option<TextView>,
    notes: Vec<TextView>,
    gap: Option<GapView>,
    /// Anchors of other editions that stand at no part of this one.
    anchors: Vec<String>,
    requisites: Vec<RequisiteView>,
    preamble: Option<TextView>,
    chapters: Vec<ChapterView>,
    notice: Option<NoticeView>,
    /// The terms that the text uses.
    terms: Vec<TermView>,
    signatories: Vec<Vec<TextView>>,
    agreements: Vec<AgreementView>,
    annexes: Vec<AnnexView>,
    repeals: Vec<requisite::ReferenceView>,
    editions: Option<EditionsView>,
    coming: Vec<ComingView>,
    /// The acts that it has to do with.
    kin: Option<KinView>,
    /// Where the text comes from, and how to cite it.
    trust: TrustView,
    contents: Vec<Entry>,
}

/// A block of agreement.
#[derive(Debug, Serialize)]
pub struct AgreementView {
    lines: Vec<TextView>,
    date: Option<String>,
}

/// Adds the pages of the acts as they stand now, and in each edition.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for (lang, timeline) in ground.tongues() {
        for fixed in timeline.fixed() {
            let place = fixed.unwrap_or(timeline.current);
            let Some(state) = timeline.state(place) else { continue };
            let reader = move || ground.reader_in(lang, timeline, fixed, &timeline.address);
            let view = move |mut reader: Reader<'a>| {
                reader.stand = Some(ground.stand(&state.act, None));
                reader.terms = Terms::of_act(lang, &state.act);
                let shown = Shown::of(timeline, (place, state), &timeline.address);
                page(&reader, ground.shared, &ground.kin, &shown)
            };
            jobs.page_of("page/act.html", reader, view);
        }
    }
}

/// Makes the page of an act.
pub fn page(reader: &Reader<'_>, shared: &Shared, kin: &Kin<'_>, shown: &Shown<'_>) -> ActPage {
    let act = shown.act();
    let gap = shown.gap(reader, &act.address, true, None);
    let chapters = body::chapters(reader, shown, &act.chapters, body::worst(None, gap.as_ref()));
    let lines = |words: &[crate::model::words::Words]| words.iter().filter_map(|line| reader.text(line)).collect();
    let agreement = |agreement: &Agreement| AgreementView {
        lines: lines(&agreement.lines),
        date: agreement.date.map(|date| reader.date(date)),
    };
    let preamble = reader.linked(&act.preamble, Role::Text, &act.address);
    let notice = standing::notice(standing::texts(&chapters).into_iter().chain(&preamble));
    let title = reader.text(&act.title);
    let sentence = reader.linked(&act.requisites, Role::Requisite, &act.address);
    let notes = shown.notes(reader, &act.address, &act.notes);
    let annexes = annex::of_act(reader, shown);
    let name = name::act_dated(reader, act);
    let description = reader.plain(&act.title);
    let about = About {
        title: format!("{name}. {description}"),
        description,
        crumbs: vec![Crumb { href: None, text: name.clone() }],
        page: Some(&act.address),
        file_in: &|lang| reader.file_of(lang, &act.address),
    };
    let mut contents = vec![section("Requisites", reader.word("act.requisites"))];
    contents.push(contents::text(reader.word("act.text"), &chapters));
    contents.extend(contents::annexes(&annexes));
    contents.extend((!act.repeals.is_empty()).then(|| section("Repeals", reader.word("act.repeals"))));
    let editions = edition::editions(reader, shown);
    contents.extend(editions.is_some().then(|| section("Editions", reader.word("edition.title"))));
    // The family is the same in every edition: it is drawn once, where what holds now stands.
    let kin = if reader.edition.is_some() { None } else { family::around(reader, kin, act) };
    contents.extend(kin.is_some().then(|| section("Kin", reader.word("kin.heading"))));
    contents.push(section("Trust", reader.word("trust.title")));
    ActPage {
        contents,
        page: frame(reader, shared, about),
        both: super::both::link(reader, shown),
        papers: super::paper::links(reader, shown, &act.address, false),
        kicker: name,
        title,
        status: status::banner(reader, shown, &act.address),
        anchors: shown.unplaced(),
        gap,
        sentence,
        notes,
        requisites: requisite::of(reader, act),
        preamble,
        terms: vocabulary::of_act(reader, act),
        chapters,
        notice,
        signatories: act.signatories.iter().map(|signatory| lines(&signatory.lines)).collect(),
        agreements: act.agreements.iter().map(agreement).collect(),
        annexes,
        repeals: act.repeals.iter().map(|other| requisite::reference(reader, other)).collect(),
        editions,
        coming: edition::coming(reader, shown),
        kin,
        trust: trust(reader, act, &act.address, &act.title),
    }
}
