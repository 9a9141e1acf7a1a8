//! Targets: what a change names, and the address of that.

use crate::model::act::Act;
use crate::model::address::Address;

/// What a change is aimed at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aim {
    /// The whole act.
    Act,
    /// Another event of the act, by its place in the list.
    Event(usize),
    /// A whole regulation, by its id.
    Regulation(String),
    /// A part of the act's own page (no regulation) or of a regulation's.
    Part {
        /// The id of the regulation, on its page.
        regulation: Option<String>,
        /// The anchor.
        anchor: String,
    },
}

impl Aim {
    /// What a target names: nothing is the act, `event-…` an event, `border-permit` a regulation, `p1-2` a part of the
    /// act's own page, `border-permit#p8` one of a regulation's.
    pub fn of(act: &Act, written: &str) -> Self {
        if written.is_empty() {
            return Self::Act;
        }
        if let Some((regulation, anchor)) = written.split_once('#') {
            return Self::part(Some(regulation).filter(|id| !id.is_empty()), anchor);
        }
        if act.regulation(written).is_some() {
            return Self::Regulation(written.to_owned());
        }
        let event = written.strip_prefix("event-").and_then(|id| act.events.iter().position(|event| event.id == id));
        event.map_or_else(|| Self::part(None, written), Self::Event)
    }

    /// What `after` names: like a target, but a bare anchor is one of the target's own page.
    pub fn beside(&self, act: &Act, written: &str) -> Self {
        match self.page() {
            Some(page) if !written.contains('#') => Self::part(Some(page), written),
            _ => Self::of(act, written),
        }
    }

    /// A part of a page.
    pub fn part(regulation: Option<&str>, anchor: &str) -> Self {
        Self::Part { regulation: regulation.map(str::to_owned), anchor: anchor.to_owned() }
    }

    /// The regulation whose page it is on; none for the act's own page.
    pub fn page(&self) -> Option<&str> {
        match self {
            Self::Regulation(id) => Some(id),
            Self::Part { regulation, .. } => regulation.as_deref(),
            Self::Act | Self::Event(_) => None,
        }
    }

    /// The anchor, for a part.
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Part { anchor, .. } => Some(anchor),
            _ => None,
        }
    }

    /// The permanent address.
    pub fn address(&self, act: &Act) -> Address {
        match self {
            Self::Act => act.address.clone(),
            Self::Event(index) => {
                let id = act.events.get(*index).map_or("", |event| event.id.as_str());
                act.address.anchor(&format!("event-{id}"))
            }
            Self::Regulation(id) => act.address.page(id),
            Self::Part { regulation, anchor } => page_address(act, regulation.as_deref()).anchor(anchor),
        }
    }
}

/// The address of the act's own page or of a regulation's.
pub fn page_address(act: &Act, regulation: Option<&str>) -> Address {
    regulation.map_or_else(|| act.address.clone(), |id| act.address.page(id))
}
