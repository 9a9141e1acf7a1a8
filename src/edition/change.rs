//! Changes: all of an act in their order, and what one of them does to the words.

use super::home;
use super::target::Aim;
use super::timeline;
use crate::model::act::Act;
use crate::model::event::{Change, ChangeKind, Event};

use super::state::Mark;

/// What a change does to the words of its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It puts other words there, whether the content holds them or not.
    Words,
    /// It changes something inside a chapter, annex, regulation or act, the content does not say what.
    Partial,
    /// It changes no words of its own: it renumbers or moves, or announces other changes of the same event.
    Announced,
}

/// All changes of an act, in the order in which they take effect.
pub fn marks(act: &Act) -> Vec<Mark> {
    let changes = |event: usize| act.events.get(event).map_or(0, |event| event.changes.len());
    let order = timeline::order(act).into_iter();
    order.flat_map(|event| (0..changes(event)).map(move |change| Mark { event, change })).collect()
}

/// The event and the change at a place.
pub fn of(act: &Act, mark: Mark) -> Option<(&Event, &Change)> {
    let event = act.events.get(mark.event)?;
    Some((event, event.changes.get(mark.change)?))
}

/// What an amendment or restatement does to the words.
pub fn effect(act: &Act, mark: Mark, change: &Change) -> Effect {
    if change.replacement.is_some() {
        return Effect::Words;
    }
    if change.number.is_some() || change.after.is_some() {
        return Effect::Announced;
    }
    if change.kind != ChangeKind::Amended {
        return Effect::Words;
    }
    let aim = Aim::of(act, &change.target);
    let others = act.events.get(mark.event).map(|event| event.changes.as_slice()).unwrap_or_default();
    let mut inner = others.iter().enumerate().filter(|(place, _)| *place != mark.change);
    if inner.any(|(_, other)| is_inside(act, &Aim::of(act, &other.target), other, &aim)) {
        return Effect::Announced;
    }
    let container = match &aim {
        Aim::Act | Aim::Regulation(_) | Aim::Event(_) => true,
        Aim::Part { anchor, .. } => match home::home(act, &aim) {
            Some(home::Home::Chapters(_) | home::Home::Annexes) => true,
            Some(_) => false,
            None => anchor.starts_with("annex-") && !anchor.contains("-p"),
        },
    };
    if container { Effect::Partial } else { Effect::Words }
}

/// Whether what another change is aimed at stands inside a part, or is put into it.
fn is_inside(act: &Act, inner: &Aim, change: &Change, outer: &Aim) -> bool {
    if inner == outer {
        return change.kind == ChangeKind::Added && change.replacement.is_some();
    }
    match outer {
        Aim::Act => true,
        Aim::Event(_) => false,
        Aim::Regulation(id) => inner.page() == Some(id.as_str()),
        Aim::Part { anchor, .. } => {
            inner.page() == outer.page() && inner.anchor().is_some_and(|inner| is_below(act, outer, inner, anchor))
        }
    }
}

/// Whether something is a part or stands below it.
pub fn is_at_or_below(act: &Act, inner: &Aim, outer: &Aim) -> bool {
    match (inner, outer) {
        _ if inner == outer => true,
        (_, Aim::Regulation(id)) => inner.page() == Some(id.as_str()),
        (Aim::Part { anchor: below, .. }, Aim::Part { anchor, .. }) => {
            inner.page() == outer.page() && is_below(act, outer, below, anchor)
        }
        _ => false,
    }
}

/// Whether an anchor is one below another: by its name (`p1-2` below `p1`), or as a part of a chapter or annex.
fn is_below(act: &Act, page: &Aim, inner: &str, outer: &str) -> bool {
    if inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('-')) {
        return true;
    }
    let mut at = inner.to_owned();
    // At most as many levels as an act can have.
    for _ in 0..8 {
        let parent = match home::home(act, &Aim::part(page.page(), &at)) {
            Some(home::Home::Points { chapter: Some(chapter), .. }) => chapter,
            Some(home::Home::Points { annex: Some(annex), .. } | home::Home::Chapters(Some(annex))) => annex,
            Some(home::Home::Blocks(parent)) => parent,
            _ => return false,
        };
        if parent == outer {
            return true;
        }
        at = parent;
    }
    false
}
