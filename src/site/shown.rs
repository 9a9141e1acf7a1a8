//! What a page shows: an act in one of its editions, with a place for every anchor that the page has in any of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::name;
use super::reader::Reader;
use super::text::TextView;
use super::timeline::Timeline;
use crate::edition::{self, Gap, Mark, State, look};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::Note;
use crate::model::event::{Change, Event};
use crate::model::leaf::Role;
use crate::model::part::Part;
use crate::model::words::Lang;

/// What a page shows.
pub struct Shown<'a> {
    /// The editions of the act.
    pub timeline: &'a Timeline,
    /// The place of the edition that is shown.
    pub place: usize,
    /// The act as it stands in that edition.
    pub state: &'a State,
    /// The page: the act's own or a regulation's.
    pub page: Address,
    /// Anchors that the page has in other editions only, by the part at which they stand here; those that no part takes
    /// by nothing.
    strays: BTreeMap<String, Vec<String>>,
    /// Removed parts of which nothing stands here any more (steps of a process): their anchors, and what removed them.
    gone: Vec<(String, Mark)>,
}

impl<'a> Shown<'a> {
    /// A page of an act in an edition, by its place; none where there is no such edition.
    pub fn new(timeline: &'a Timeline, place: usize, page: &Address) -> Option<Self> {
        Some(Self::of(timeline, (place, timeline.state(place)?), page))
    }

    /// A page of an act in an edition.
    pub fn of(timeline: &'a Timeline, (place, state): (usize, &'a State), page: &Address) -> Self {
        let regulation = state.act.regulations.iter().find(|regulation| regulation.address == *page);
        let parts = look::parts(&state.act, regulation.map(|regulation| regulation.id.as_str()));
        let present: BTreeSet<&str> = parts.iter().filter_map(Part::anchor).collect();
        let mut strays: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut gone = Vec::new();
        for anchor in timeline.anchors(page).filter(|anchor| !present.contains(anchor)) {
            let mut above = anchor.rsplit_once('-').map(|(above, _)| above);
            while let Some(at) = above.filter(|at| !present.contains(at)) {
                above = at.rsplit_once('-').map(|(above, _)| above);
            }
            match (above, state.removed.get(&page.anchor(anchor))) {
                (None, Some(mark)) => gone.push((anchor.to_owned(), *mark)),
                (above, _) => strays.entry(above.unwrap_or_default().to_owned()).or_default().push(anchor.to_owned()),
            }
        }
        Self { timeline, place, state, page: page.clone(), strays, gone }
    }

    /// The act as it stands.
    pub fn act(&self) -> &'a Act {
        &self.state.act
    }

    /// The anchors of other editions that stand at a part of this one; at the page itself without an anchor.
    pub fn strays(&self, anchor: &str) -> Vec<String> {
        self.strays.get(anchor).cloned().unwrap_or_default()
    }

    /// The anchors of other editions that stand at no part of a page that has no steps.
    pub fn unplaced(&self) -> Vec<String> {
        self.strays("").into_iter().chain(self.gone.iter().map(|(anchor, _)| anchor.clone())).collect()
    }

    /// What is left of removed parts that stand nowhere any more: steps of a process.
    pub fn gone(&self, reader: &Reader<'_>) -> Vec<GoneView> {
        let view = |(id, mark): &(String, Mark)| GoneView { id: id.clone(), note: self.stub(reader, *mark) };
        self.gone.iter().map(view).collect()
    }

    /// Every anchor that the page has in any edition: where only the note of its removal is left, it holds all of them.
    pub fn anchors(&self) -> Vec<String> {
        self.timeline.anchors(&self.page).map(str::to_owned).collect()
    }

    /// The event and the change of a mark.
    pub fn made(&self, mark: Mark) -> Option<(&'a Event, &'a Change)> {
        let event = self.act().events.get(mark.event)?;
        Some((event, event.changes.get(mark.change)?))
    }

    /// What is left of a removed part: the note that says so, or our own words where none can be made.
    pub fn stub(&self, reader: &Reader<'_>, mark: Mark) -> Option<TextView> {
        let own = || {
            let (event, change) = self.made(mark)?;
            Some(TextView::own(name::removed(reader, event, change.kind)))
        };
        self.note(reader, mark).or_else(own)
    }

    /// The note of a change: as printed, or else as it is made from the event, in the page's language before another.
    pub fn note(&self, reader: &Reader<'_>, mark: Mark) -> Option<TextView> {
        let (_, change) = self.made(mark)?;
        let made = || edition::note(self.state, mark, reader.lang).map(|note| reader.made(&note, &self.page));
        let role = Role::ChangeNote(&change.target);
        let printed = || reader.linked(&change.note, role, &self.page);
        if change.note.get(reader.lang).is_some() {
            return printed();
        }
        made().or_else(printed)
    }

    /// Notes printed at a part: its own and those of what was done to it, each once.
    pub fn notes(&self, reader: &Reader<'_>, address: &Address, own: &[Note]) -> Vec<TextView> {
        let mut notes: Vec<TextView> =
            own.iter().filter_map(|note| reader.linked(&note.text, Role::Note, address)).collect();
        for note in self.state.told(address).into_iter().filter_map(|mark| self.note(reader, mark)) {
            if !notes.iter().any(|known| known.paragraphs == note.paragraphs) {
                notes.push(note);
            }
        }
        notes
    }

    /// What a reader has to be told where the wording of a part is not known; `above` is what was said of the part around it.
    pub fn gap(&self, reader: &Reader<'_>, address: &Address, says: bool, above: Option<Gap>) -> Option<GapView> {
        let gap = self.state.unknown.get(address)?.get(reader.lang).copied()?;
        if above.is_some_and(|above| above >= gap) {
            return None;
        }
        // What no language keeps is shown in none.
        let whole = |lang: &Lang| self.state.gap(address, lang) == Some(Gap::Whole);
        let is_elsewhere = says && !reader.corpus.site.languages.iter().all(whole);
        let key = match gap {
            Gap::Partial => "gap.partial",
            Gap::Whole if is_elsewhere => "gap.foreign",
            Gap::Whole => "gap.whole",
        };
        Some(GapView { text: reader.word(key), gap })
    }
}

/// What is left of a part that stands nowhere any more.
#[derive(Debug, Serialize)]
pub struct GoneView {
    id: String,
    /// Who removed it, and when.
    note: Option<TextView>,
}

/// What is not known of a wording, in plain words.
#[derive(Debug, Serialize)]
pub struct GapView {
    /// The sentence.
    pub text: String,
    #[serde(skip)]
    pub(super) gap: Gap,
}
