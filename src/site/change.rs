//! What events did to the parts of an act: the notes printed at them and the stubs of those removed.

use crate::model::act::Act;
use crate::model::body::AnnexContent;
use crate::model::event::{Change, ChangeKind, Event, Replacement};
use crate::model::regulation::Regulation;

/// The changes of an act, as seen from one of its pages.
#[derive(Clone, Copy)]
pub struct Changes<'a> {
    act: &'a Act,
    /// The id of the regulation, on its page.
    regulation: Option<&'a str>,
}

/// One change with the event that made it.
pub type Made<'a> = (&'a Event, &'a Change);

impl<'a> Changes<'a> {
    /// The changes as seen from the act's own page.
    pub fn of_act(act: &'a Act) -> Self {
        Self { act, regulation: None }
    }

    /// The changes as seen from the page of a regulation.
    pub fn of_regulation(act: &'a Act, regulation: &'a Regulation) -> Self {
        Self { act, regulation: Some(&regulation.id) }
    }

    /// What was done to the part of this page with this anchor; to the page's whole matter when it is empty.
    pub fn at(self, anchor: &'a str) -> impl Iterator<Item = Made<'a>> {
        let page = self.regulation;
        self.all().filter(move |(_, change)| match (page, change.target.split_once('#')) {
            (Some(page), Some((regulation, target))) => regulation == page && target == anchor,
            (Some(page), None) => anchor.is_empty() && change.target == page,
            (None, None) => change.target == anchor,
            (None, Some((regulation, target))) => regulation.is_empty() && target == anchor,
        })
    }

    /// The change that removed the part with this anchor.
    pub fn removal(self, anchor: &'a str) -> Option<Made<'a>> {
        self.at(anchor).find(|(_, change)| is_removal(change))
    }

    /// Points that an event removed below or beside an anchor and that the text no longer holds: their anchors.
    pub fn removed(self) -> impl Iterator<Item = (&'a str, Made<'a>)> {
        let page = self.regulation;
        self.all().filter(|(_, change)| is_removal(change)).filter_map(move |made| {
            let target = made.1.target.as_str();
            match (page, target.split_once('#')) {
                (Some(page), Some((regulation, anchor))) if regulation == page => Some((anchor, made)),
                (None, None) => Some((target, made)),
                _ => None,
            }
        })
    }

    /// The words that the last change put in place of those of the part with this anchor.
    pub fn replacement(self, anchor: &'a str) -> Option<&'a Replacement> {
        self.at(anchor)
            .filter(|(_, change)| change.kind != ChangeKind::Added)
            .filter_map(|(_, change)| change.replacement.as_ref())
            .last()
    }

    fn all(self) -> impl Iterator<Item = Made<'a>> {
        self.act.events.iter().flat_map(|event| event.changes.iter().map(move |change| (event, change)))
    }
}

/// Whether a change took its target away.
pub fn is_removal(change: &Change) -> bool {
    matches!(change.kind, ChangeKind::Excluded | ChangeKind::Repealed) && !change.target.is_empty()
}

/// The change that removed a regulation: named by its id or by the annex that it is.
pub fn removal_of<'a>(act: &'a Act, regulation: &str) -> Option<Made<'a>> {
    let annex =
        act.annexes.iter().find(|annex| matches!(&annex.content, AnnexContent::Regulation(id) if id == regulation));
    let anchor = annex.and_then(|annex| annex.address.anchor_id());
    Changes::of_act(act).all().find(|(_, change)| {
        is_removal(change) && (change.target == regulation || Some(change.target.as_str()) == anchor)
    })
}

/// The event that repealed the whole act.
pub fn repeal(act: &Act) -> Option<Made<'_>> {
    Changes::of_act(act).all().find(|(_, change)| change.kind == ChangeKind::Repealed && change.target.is_empty())
}
