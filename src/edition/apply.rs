//! Applying a change to the state that it meets.

use super::base::{self, Base};
use super::change::{self, Effect};
use super::fault::FaultKind;
use super::insert;
use super::part::{Part, PartMut};
use super::replace;
use super::state::{Gap, Mark, State};
use super::strip;
use super::target::Aim;
use super::timeline;
use super::tree;
use crate::model::act::{Act, Status};
use crate::model::event::{Change, ChangeKind, Replacement};
use crate::model::words::Lang;

/// Applies a change to a state; `written` is the act as its content has it.
///
/// # Errors
/// When the change does not fit the state: the state stays as it was, as far as that can be.
pub fn apply(state: &mut State, base: &Base, written: &Act, mark: Mark, change: &Change) -> Result<(), FaultKind> {
    let aim = Aim::of(written, &change.target);
    let mut address = aim.address(written);
    if let Some(by) = state.removed.get(&written.address).filter(|by| by.event != mark.event) {
        return Err(FaultKind::NoLonger(*by));
    }
    match &aim {
        Aim::Event(_) => {}
        _ if change.kind == ChangeKind::Added => {
            if !(change.replacement.is_none() && is_unseen(state, base, written, &aim)) {
                // It is told at the new part, not at what that was put into.
                address = add(state, base, mark, change, &aim)?.address(written);
            }
        }
        Aim::Act => whole_act(state, base, written, mark, change),
        _ => {
            if is_unseen(state, base, written, &aim) {
                state.made.entry(address).or_default().push(mark);
                return Ok(());
            }
            if state.part(&aim).is_none() {
                return Err(state.removed.get(&address).map_or(FaultKind::NotThere, |by| FaultKind::NoLonger(*by)));
            }
            if let Some(by) = state.removal(&address) {
                return Err(FaultKind::NoLonger(by));
            }
            if timeline::is_removal(change.kind) {
                remove(state, base, mark, &aim);
                if let Some(regulation) = base::regulation_of(written, &aim) {
                    remove(state, base, mark, &regulation);
                }
            } else {
                reword(state, base, written, mark, change, &aim)?;
            }
        }
    }
    state.made.entry(address).or_default().push(mark);
    Ok(())
}

/// Whether a part that the text holds stands in a regulation of which, at this time, no word is known, and is not seen
/// there: nothing says that it was not there.
fn is_unseen(state: &mut State, base: &Base, written: &Act, aim: &Aim) -> bool {
    let Aim::Part { regulation: Some(id), .. } = aim else { return false };
    if state.part(aim).is_some() || state.removed.contains_key(&aim.address(written)) {
        return false;
    }
    let dark = state.dark(&Aim::Regulation(id.clone()));
    base.langs.iter().all(|lang| dark.contains(lang)) && super::home::home(written, aim).is_some()
}

fn whole_act(state: &mut State, base: &Base, written: &Act, mark: Mark, change: &Change) {
    if timeline::is_removal(change.kind) {
        state.act.status = Status::Repealed;
        state.removed.insert(written.address.clone(), mark);
        return;
    }
    let langs = replace::languages(change.replacement.as_ref());
    if let Some(Replacement::Words(words)) = &change.replacement {
        replace::set_words(&mut state.act.title, words, &langs);
    }
    if change::effect(written, mark, change) != Effect::Announced {
        let holds = timeline::written_in(written, mark.event);
        let is_dark = |lang: &&Lang| !langs.contains(lang) && !holds.contains(lang);
        let dark: Vec<Lang> = base.langs.iter().filter(is_dark).cloned().collect();
        state.set_gap(&Aim::Act, &dark, Gap::Partial);
    }
}

fn add(state: &mut State, base: &Base, mark: Mark, change: &Change, aim: &Aim) -> Result<Aim, FaultKind> {
    if let Some(part) = change.replacement.as_ref().and_then(Part::of) {
        let new = insert::insert(state, aim, change, part)?;
        let langs = replace::languages(change.replacement.as_ref());
        state.clear_gap(&new, &base.langs);
        let said = |lang: &&Lang| !langs.contains(lang);
        let late: Vec<Lang> = base.langs.iter().filter(said).cloned().collect();
        state.set_gap(&new, &late, Gap::Whole);
        return Ok(new);
    }
    let Some(kept) = base.kept.get(&mark) else {
        let address = aim.address(&state.act);
        let there = state.part(aim).is_some() && !state.removed.contains_key(&address);
        return Err(if there { FaultKind::Already(state.made(&address).first().copied()) } else { FaultKind::Nothing });
    };
    match &kept.slot {
        Some(slot) => {
            if state.part(aim).is_some() {
                return Err(FaultKind::Already(state.made(&aim.address(&state.act)).first().copied()));
            }
            if let Some((annex, slot)) = &kept.annex {
                slot.put(&mut state.act, annex.clone());
            }
            if !slot.put(&mut state.act, kept.part.clone()) {
                return Err(FaultKind::NoNeighbour);
            }
            let address = aim.address(&state.act);
            state.removed.remove(&address);
        }
        None => {
            let Some(standing) = state.part(aim).map(|part| part.copied()) else { return Err(FaultKind::NotThere) };
            insert::come_back(state, aim, &standing, kept.part.clone())?;
        }
    }
    let dark: Vec<Lang> = base.langs.iter().filter(|lang| !kept.langs.contains(lang)).cloned().collect();
    state.set_gap(aim, &dark, Gap::Whole);
    Ok(aim.clone())
}

fn remove(state: &mut State, base: &Base, mark: Mark, aim: &Aim) {
    state.clear_gap(aim, &base.langs);
    for address in state.addresses(aim) {
        state.removed.entry(address).or_insert(mark);
    }
    let is_step = matches!(state.part(aim), Some(PartMut::Step(_)));
    if is_step {
        remove_step(&mut state.act, aim);
    } else if let Some(mut part) = state.part(aim) {
        strip::empty_stub(&mut part);
    }
}

/// A removed step leaves the process; what led to it leads to the one step that followed it, if there was just one.
fn remove_step(act: &mut Act, aim: &Aim) {
    let Some((mut list, index)) = tree::holding(act, aim) else { return };
    let Some(Part::Step(step)) = list.take(index) else { return };
    let tree::List::Steps(steps) = list else { return };
    let [only] = step.next.as_slice() else { return };
    for transition in steps.iter_mut().flat_map(|step| &mut step.next).filter(|transition| transition.to == step.id) {
        transition.to.clone_from(&only.to);
    }
}

/// A new wording, number or place.
fn reword(
    state: &mut State,
    base: &Base,
    written: &Act,
    mark: Mark,
    change: &Change,
    aim: &Aim,
) -> Result<(), FaultKind> {
    match change::effect(written, mark, change) {
        Effect::Announced => {}
        Effect::Partial => {
            let holds = timeline::written_in(written, mark.event);
            let (known, dark): (Vec<Lang>, Vec<Lang>) =
                base.langs.iter().cloned().partition(|lang| holds.contains(lang));
            state.clear_gap(aim, &known);
            state.set_gap(aim, &dark, Gap::Partial);
        }
        Effect::Words => words(state, base, mark, change, aim)?,
    }
    if let (Some(number), Some(part)) = (&change.number, state.part(aim)) {
        renumber(part, number);
    }
    if let Some(after) = &change.after {
        displace(state, aim, after)?;
    }
    Ok(())
}

fn words(state: &mut State, base: &Base, mark: Mark, change: &Change, aim: &Aim) -> Result<(), FaultKind> {
    let address = aim.address(&state.act);
    let said = replace::languages(change.replacement.as_ref());
    let kept = base.kept.get(&mark);
    let held: Vec<Lang> = kept.map(|kept| kept.langs.clone()).unwrap_or_default();
    if change.replacement.is_none() || matches!(change.replacement, Some(ref new) if Part::of(new).is_some()) {
        state.clear_gap(aim, &base.langs);
    }
    let Some(mut part) = state.part(aim) else { return Err(FaultKind::NotThere) };
    let heading_only = matches!(change.replacement, Some(Replacement::Words(_)));
    let mut known = said;
    match (&change.replacement, kept) {
        (Some(new), kept) => {
            let is_words = Part::of(new).is_none();
            let before = is_words.then(|| part.copied());
            if !replace::put(&mut part, new, &address) {
                return Err(FaultKind::OtherSort);
            }
            let mut from = kept.map(|kept| kept.part.clone());
            if let Some(from) = &mut from
                && strip::merge(&mut part, &mut from.as_mut(), &held)
            {
                known.extend(held);
            }
            if before.is_some() {
                // Words for the heading alone: in the other languages it is no longer known.
                let late: Vec<Lang> = base.langs.iter().filter(|lang| !known.contains(lang)).cloned().collect();
                replace::in_heading(&mut part, |heading| heading.retain(|lang| !late.contains(lang)));
            }
        }
        (None, Some(kept)) => {
            let mut copy = kept.part.clone();
            let others: Vec<Lang> = base.langs.iter().filter(|lang| !held.contains(lang)).cloned().collect();
            strip::strip(&mut copy.as_mut(), &others, &base.langs);
            part.put(copy);
            known = held;
        }
        (None, None) => strip::strip(&mut part, &base.langs, &base.langs),
    }
    let dark: Vec<Lang> = base.langs.iter().filter(|lang| !known.contains(lang)).cloned().collect();
    if heading_only {
        return heading_known(state, aim, &known, &dark);
    }
    state.clear_gap(aim, &known);
    state.set_gap(aim, &dark, Gap::Whole);
    Ok(())
}

/// After words for the heading alone: what else the part says is as much known as before.
fn heading_known(state: &mut State, aim: &Aim, known: &[Lang], dark: &[Lang]) -> Result<(), FaultKind> {
    let address = aim.address(&state.act);
    let before = state.dark(aim);
    let Some(mut part) = state.part(aim) else { return Err(FaultKind::NotThere) };
    let mut leaves = 0;
    strip::each_words(&mut part, &mut |_| leaves += 1);
    let silent: Vec<Lang> = dark.iter().filter(|lang| !strip::speaks(&mut part, lang)).cloned().collect();
    let gaps = state.unknown.entry(address.clone()).or_default();
    for lang in known {
        if leaves > 1 && before.contains(lang) {
            gaps.insert(lang.clone(), Gap::Partial);
        } else {
            gaps.remove(lang);
        }
    }
    for lang in dark {
        gaps.insert(lang.clone(), if silent.contains(lang) { Gap::Whole } else { Gap::Partial });
    }
    if gaps.is_empty() {
        state.unknown.remove(&address);
    }
    Ok(())
}

fn renumber(part: PartMut<'_>, number: &str) {
    match part {
        PartMut::Chapter(chapter) => chapter.number = Some(number.to_owned()),
        PartMut::Point(point) => {
            point.label = point.label.replacen(&point.number, number, 1);
            number.clone_into(&mut point.number);
        }
        PartMut::Annex(annex) => number.clone_into(&mut annex.number),
        PartMut::Step(step) => step.number = Some(number.to_owned()),
        PartMut::Regulation(_) => {}
    }
}

/// Moves a part after another one of the same list.
fn displace(state: &mut State, aim: &Aim, after: &str) -> Result<(), FaultKind> {
    let after = aim.beside(&state.act, after);
    if after == *aim || tree::holding(&mut state.act, &after).is_none() {
        return Err(FaultKind::NoNeighbour);
    }
    let home = super::home::home(&state.act, &after).ok_or(FaultKind::NoNeighbour)?;
    let Some((mut list, index)) = tree::holding(&mut state.act, aim) else { return Err(FaultKind::NotThere) };
    let Some(part) = list.take(index) else { return Err(FaultKind::NotThere) };
    let Some((_, place)) = tree::holding(&mut state.act, &after) else { return Err(FaultKind::NoNeighbour) };
    let page = aim.page().map(str::to_owned);
    let put =
        super::home::list(&mut state.act, page.as_deref(), &home).is_some_and(|mut list| list.insert(place + 1, part));
    if put { Ok(()) } else { Err(FaultKind::OtherSort) }
}
