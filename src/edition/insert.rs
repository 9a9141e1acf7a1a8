//! Insertions: where an added part goes, and the address that it gets.

use super::fault::FaultKind;
use super::home;
use super::part::{self, Part, PartMut};
use super::state::State;
use super::target::{Aim, page_address};
use super::tree::{self, List};
use crate::model::act::Act;
use crate::model::address::{annex_anchor, point_anchor, subpoint_anchor};
use crate::model::body::Chapter;
use crate::model::event::Change;

/// Puts a part that an event adds into the act, and tells where.
///
/// # Errors
/// When it is there already, when the part after which it is to stand is not, or when it cannot stand there.
pub fn insert(state: &mut State, aim: &Aim, change: &Change, mut part: Part) -> Result<Aim, FaultKind> {
    let page = aim.page().map(str::to_owned);
    let place = place(state, aim, change, &part)?;
    let anchor = match named(state, aim, &part).filter(|anchor| change.after.is_none() || !place.is_in(anchor)) {
        Some(anchor) => anchor,
        None => free_anchor(&mut state.act, page.as_deref(), &place, &part)?,
    };
    let new = Aim::part(page.as_deref(), &anchor);
    if let Some(standing) = state.part(&new).map(|standing| standing.copied()) {
        // Only a stub can stand there: the part comes back to its own address.
        return come_back(state, &new, &standing, part);
    }
    part.readdress(&page_address(&state.act, page.as_deref()), &anchor);
    if let (home::Home::Blocks(_), Part::Point(point)) = (&place.home, &mut part) {
        part::bracket(point);
    }
    let index = place.index;
    let mut list = home::list(&mut state.act, page.as_deref(), &place.home).ok_or(FaultKind::OtherSort)?;
    if list.insert(index, part) { Ok(new) } else { Err(FaultKind::OtherSort) }
}

/// A removed part comes back to its own address.
///
/// # Errors
/// When another sort of part stood there, or when it was never removed.
pub fn come_back(state: &mut State, aim: &Aim, standing: &Part, mut part: Part) -> Result<Aim, FaultKind> {
    let address = aim.address(&state.act);
    if !state.removed.contains_key(&address) {
        let by = state.made(&address).iter().copied().find(|_| true);
        return Err(FaultKind::Already(by));
    }
    if std::mem::discriminant(standing) != std::mem::discriminant(&part) {
        return Err(FaultKind::OtherSort);
    }
    part.readdress(&page_address(&state.act, aim.page()), aim.anchor().unwrap_or_default());
    for address in state.addresses(aim) {
        state.removed.remove(&address);
    }
    let put = state.part(aim).is_some_and(|mut place| place.put(part));
    if put { Ok(aim.clone()) } else { Err(FaultKind::OtherSort) }
}

struct Place {
    home: home::Home,
    index: usize,
}

impl Place {
    /// Whether it is among what stands below the part with this anchor.
    fn is_in(&self, anchor: &str) -> bool {
        match &self.home {
            home::Home::Blocks(parent) => parent == anchor,
            home::Home::Points { chapter, annex } => chapter.as_deref().or(annex.as_deref()) == Some(anchor),
            home::Home::Chapters(annex) => annex.as_deref() == Some(anchor),
            home::Home::Annexes | home::Home::Steps(_) | home::Home::Regulations => false,
        }
    }
}

/// The list and the place in it: after the named neighbour, or at the end of the part or page that the target names.
fn place(state: &mut State, aim: &Aim, change: &Change, part: &Part) -> Result<Place, FaultKind> {
    let act = &mut state.act;
    if let Some(after) = &change.after {
        let after = aim.beside(act, after);
        if after == *aim || matches!(tree::part(act, &after), Some(PartMut::Chapter(_)) if is_point(part)) {
            // After the heading: as the first point of the chapter.
            let chapter = after.anchor().unwrap_or_default().to_owned();
            return Ok(Place { home: home::Home::Points { chapter: Some(chapter), annex: None }, index: 0 });
        }
        let home = home::home(act, &after).ok_or(FaultKind::NoNeighbour)?;
        let (_, index) = tree::holding(act, &after).ok_or(FaultKind::NoNeighbour)?;
        return Ok(Place { home, index: index + 1 });
    }
    if let Some(base) = base_number(part)
        && let Some(page) = tree::page(act, aim.page())
        && let Some((_, index)) = page.holding(&point_anchor(base))
    {
        let home = home::home(act, &Aim::part(aim.page(), &point_anchor(base))).ok_or(FaultKind::NoNeighbour)?;
        return Ok(Place { home, index: index + 1 });
    }
    let home = container(act, aim, part).ok_or(FaultKind::OtherSort)?;
    Ok(Place { home, index: usize::MAX })
}

fn is_point(part: &Part) -> bool {
    matches!(part, Part::Point(_))
}

/// Point 9-1 follows point 9 where nothing else is said.
fn base_number(part: &Part) -> Option<&str> {
    let Part::Point(point) = part else { return None };
    point.number.rsplit_once('-').map(|(base, _)| base)
}

/// The list at whose end a part goes that names no neighbour.
fn container(act: &mut Act, aim: &Aim, part: &Part) -> Option<home::Home> {
    use home::Home;
    let inside = aim.anchor().and_then(|anchor| {
        let there = match tree::part(act, aim)? {
            PartMut::Chapter(_) => return Some(Home::Points { chapter: Some(anchor.to_owned()), annex: None }),
            PartMut::Point(_) => return Some(Home::Blocks(anchor.to_owned())),
            PartMut::Annex(annex) => annex,
            PartMut::Step(_) | PartMut::Regulation(_) => return None,
        };
        match &there.content {
            crate::model::body::AnnexContent::Blocks(_) => Some(Home::Blocks(anchor.to_owned())),
            crate::model::body::AnnexContent::Chapters(chapters) if is_point(part) => {
                let chapter = chapters.last()?.address.anchor_id().map(str::to_owned);
                Some(Home::Points { chapter, annex: Some(anchor.to_owned()) })
            }
            crate::model::body::AnnexContent::Chapters(_) => Some(Home::Chapters(Some(anchor.to_owned()))),
            _ => None,
        }
    });
    if inside.is_some() {
        return inside;
    }
    // An address that is new may say by its name where it is: `p15-3` in point 15, `annex-3-p2` in annex 3.
    if let Some((parent, _)) = aim.anchor().and_then(|anchor| anchor.rsplit_once('-')).filter(|_| is_point(part)) {
        let above = Aim::part(aim.page(), parent);
        if tree::part(act, &above).is_some() {
            return container(act, &above, part);
        }
    }
    let page = tree::page(act, aim.page())?;
    Some(match part {
        Part::Annex(_) => Home::Annexes,
        Part::Chapter(_) => Home::Chapters(None),
        Part::Step(_) => Home::Steps(page.processes.last()?.id.clone()),
        Part::Regulation(_) => return None,
        Part::Point(_) => {
            if page.chapters.is_empty() {
                page.chapters.push(Chapter::default());
            }
            let chapter = page.chapters.last()?.address.anchor_id().map(str::to_owned);
            Home::Points { chapter, annex: None }
        }
    })
}

/// The anchor that the target names, if it is not the part or page into which the new one goes.
fn named(state: &mut State, aim: &Aim, part: &Part) -> Option<String> {
    let anchor = aim.anchor()?;
    match state.part(aim).map(|there| there.copied()) {
        None => Some(anchor.to_owned()),
        Some(there) => {
            let same_sort = std::mem::discriminant(&there) == std::mem::discriminant(part);
            let removed = state.removed.contains_key(&aim.address(&state.act));
            // A point whose own number the new one bears is that point; another one is a point that gets a subpoint.
            (same_sort && (removed || number(&there) == number(part))).then(|| anchor.to_owned())
        }
    }
}

/// The printed number of a part.
pub fn number(part: &Part) -> Option<&str> {
    match part {
        Part::Chapter(chapter) => chapter.number.as_deref(),
        Part::Point(point) => Some(&point.number),
        Part::Annex(annex) => Some(&annex.number),
        Part::Step(step) => Some(&step.id),
        Part::Regulation(_) => None,
    }
}

/// The address that follows from the number, as for written parts; the next free one where a part that was renumbered
/// holds it, and that of the stub where a part that was removed comes back.
fn free_anchor(act: &mut Act, page: Option<&str>, place: &Place, part: &Part) -> Result<String, FaultKind> {
    let number = number(part).unwrap_or_default().to_owned();
    let chosen = part.anchor().unwrap_or_default().to_owned();
    let plain = match part {
        Part::Point(_) => point_anchor(&number),
        Part::Chapter(_) => point_anchor(&number).replacen('p', "c", 1),
        Part::Annex(_) => annex_anchor(&number),
        Part::Step(_) | Part::Regulation(_) => return Ok(chosen),
    };
    if chosen != plain {
        // The author gave it an `id`.
        return Ok(chosen);
    }
    let (first, second) = match &place.home {
        home::Home::Blocks(parent) => (subpoint_anchor(parent, &number), None),
        home::Home::Points { chapter, annex } => {
            let prefix = annex.as_ref().map(|annex| format!("{annex}-")).unwrap_or_default();
            (format!("{prefix}{plain}"), chapter.as_ref().map(|chapter| format!("{prefix}{chapter}-{plain}")))
        }
        home::Home::Chapters(Some(annex)) => (format!("{annex}-{plain}"), None),
        _ => (plain, None),
    };
    let neighbours = home::list(act, page, &place.home).map(|list| numbered(&list)).unwrap_or_default();
    if let Some((anchor, _)) = neighbours.iter().find(|(_, there)| *there == number) {
        // The same number in the same list: it comes back, or it is there already; `come_back` knows which.
        return Ok(anchor.clone());
    }
    let is_free = |act: &mut Act, anchor: &str| tree::part(act, &Aim::part(page, anchor)).is_none();
    let counted = (2..100).map(|count| format!("{first}_r{count}"));
    let candidates: Vec<String> = std::iter::once(first.clone()).chain(second).chain(counted).collect();
    candidates.into_iter().find(|anchor| is_free(act, anchor)).ok_or(FaultKind::OtherSort)
}

fn numbered(list: &List<'_>) -> Vec<(String, String)> {
    use crate::model::body::Block;
    let pair = |anchor: Option<&str>, number: &str| Some((anchor?.to_owned(), number.to_owned()));
    match list {
        List::Points(list) => list.iter().filter_map(|point| pair(point.address.anchor_id(), &point.number)).collect(),
        List::Annexes(list) => list.iter().filter_map(|annex| pair(annex.address.anchor_id(), &annex.number)).collect(),
        List::Chapters(list) => {
            list.iter().filter_map(|chapter| pair(chapter.address.anchor_id(), chapter.number.as_deref()?)).collect()
        }
        List::Blocks(list) => list
            .iter()
            .filter_map(|block| match block {
                Block::Subpoint(point) => pair(point.address.anchor_id(), &point.number),
                _ => None,
            })
            .collect(),
        List::Steps(_) | List::Regulations(_) => Vec::new(),
    }
}
