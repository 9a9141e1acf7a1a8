//! The base: the act as adopted, reached from its written text by undoing what the text already holds.

use std::collections::BTreeMap;

use super::change::{self, Effect};
use super::part::Part;
use super::replace;
use super::slot::{self, Slot};
use super::state::{Gap, Mark, State};
use super::strip;
use super::target::Aim;
use super::timeline;
use crate::model::act::Act;
use crate::model::body::AnnexContent;
use crate::model::event::{Change, ChangeKind};
use crate::model::words::Lang;

/// The act as adopted, and what the written text holds of later wordings.
#[derive(Debug, Clone)]
pub struct Base {
    /// The act as adopted.
    pub state: State,
    /// What the written text holds, by the change that put it there.
    pub kept: BTreeMap<Mark, Kept>,
    /// The languages that the act is written in.
    pub langs: Vec<Lang>,
}

/// What the written text holds of what a change put in place.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The part as it stood from then on.
    pub part: Part,
    /// The languages in which it is that wording.
    pub langs: Vec<Lang>,
    /// Where it stood, if it was not there before.
    pub slot: Option<Slot>,
    /// The annex that a regulation is, and where that stood.
    pub annex: Option<(Part, Slot)>,
}

/// Undoes the events of an act, the last one first.
pub fn base(act: &Act) -> Base {
    let state = State { act: act.clone(), made: BTreeMap::new(), removed: BTreeMap::new(), unknown: BTreeMap::new() };
    let langs = super::state::languages(act);
    let mut base = Base { state, kept: BTreeMap::new(), langs };
    let marks = change::marks(act);
    for (place, mark) in marks.iter().enumerate().rev() {
        let Some((_, change)) = change::of(act, *mark) else { continue };
        let aim = Aim::of(act, &change.target);
        match change.kind {
            ChangeKind::Excluded | ChangeKind::Repealed => {
                if let Some(regulation) = regulation_of(act, &aim) {
                    base.bring_back(&regulation, change);
                }
                base.bring_back(&aim, change);
            }
            // What is added with its words does not stand in the text, which is older.
            ChangeKind::Added if change.replacement.is_some() => {}
            ChangeKind::Added => {
                let earlier = marks.iter().take(place).filter_map(|mark| change::of(act, *mark));
                let mut removals = earlier.filter(|(_, earlier)| timeline::is_removal(earlier.kind));
                let comes_back = removals.any(|(_, earlier)| Aim::of(act, &earlier.target) == aim);
                // An annex that is a regulation comes with it.
                base.take_out(&regulation_of(act, &aim).unwrap_or(aim), *mark, comes_back);
            }
            ChangeKind::Amended | ChangeKind::Restated => base.unword(act, &aim, *mark, change),
        }
    }
    base
}

impl Base {
    /// What a removal took away stands again; the text holds its words, or `was` does, or nobody knows them.
    fn bring_back(&mut self, aim: &Aim, change: &Change) {
        let langs = self.langs.clone();
        let Some(mut part) = self.state.part(aim) else { return };
        if langs.iter().any(|lang| strip::speaks(&mut part, lang)) {
            return;
        }
        self.state.set_gap(aim, &langs, Gap::Whole);
        self.fill(aim, change);
    }

    /// What was added is taken out, or, where it had been there once before, is a stub again.
    fn take_out(&mut self, aim: &Aim, mark: Mark, comes_back: bool) {
        let dark = self.state.dark(aim);
        let langs: Vec<Lang> = self.langs.iter().filter(|lang| !dark.contains(lang)).cloned().collect();
        if comes_back {
            let Some(part) = self.state.part(aim).map(|part| part.copied()) else { return };
            self.kept.insert(mark, Kept { part, langs, slot: None, annex: None });
            self.silence(aim);
            return;
        }
        let all = self.langs.clone();
        self.state.clear_gap(aim, &all);
        let annex = match aim {
            Aim::Regulation(id) => annex_of(&self.state.act, id).and_then(|aim| slot::take(&mut self.state.act, &aim)),
            _ => None,
        };
        if let Some((part, slot)) = slot::take(&mut self.state.act, aim) {
            self.kept.insert(mark, Kept { part, langs, slot: Some(slot), annex });
        }
    }

    fn silence(&mut self, aim: &Aim) {
        let all = self.langs.clone();
        self.state.clear_gap(aim, &all);
        if let Some(mut part) = self.state.part(aim) {
            strip::empty_stub(&mut part);
        }
    }

    /// A wording that the text holds since this change is put aside; what stood there before is in `was`, or unknown.
    fn unword(&mut self, act: &Act, aim: &Aim, mark: Mark, change: &Change) {
        if change::effect(act, mark, change) == Effect::Announced {
            return;
        }
        let said = replace::languages(change.replacement.as_ref());
        let written = timeline::written_in(act, mark.event);
        let dark = self.state.dark(aim);
        let is_known = |lang: &&Lang| written.contains(lang) && !said.contains(lang) && !dark.contains(lang);
        let langs: Vec<Lang> = self.langs.iter().filter(is_known).cloned().collect();
        if change::effect(act, mark, change) == Effect::Partial {
            self.state.set_gap(aim, &langs, Gap::Partial);
            return;
        }
        let all = self.langs.clone();
        let Some(mut part) = self.state.part(aim).filter(|_| !langs.is_empty()) else {
            return self.fill(aim, change);
        };
        let copy = part.copied();
        strip::strip(&mut part, &langs, &all);
        self.kept.insert(mark, Kept { part: copy, langs: langs.clone(), slot: None, annex: None });
        self.state.set_gap(aim, &langs, Gap::Whole);
        self.fill(aim, change);
    }

    /// Puts the wording that `was` gives where no other is known.
    fn fill(&mut self, aim: &Aim, change: &Change) {
        let Some(was) = &change.was else { return };
        let dark = self.state.dark(aim);
        let langs: Vec<Lang> = replace::languages(Some(was)).into_iter().filter(|lang| dark.contains(lang)).collect();
        let address = aim.address(&self.state.act);
        let Some(mut part) = self.state.part(aim) else { return };
        if replace::fill(&mut part, was, &address, &langs) {
            self.state.clear_gap(aim, &langs);
        }
    }
}

/// The annex of the act that a regulation is.
pub fn annex_of(act: &Act, regulation: &str) -> Option<Aim> {
    let is = |content: &AnnexContent| matches!(content, AnnexContent::Regulation(id) if id == regulation);
    let annex = act.annexes.iter().find(|annex| is(&annex.content))?;
    Some(Aim::part(None, annex.address.anchor_id()?))
}

/// The regulation that an annex of the act is.
pub fn regulation_of(act: &Act, annex: &Aim) -> Option<Aim> {
    let Aim::Part { regulation: None, anchor } = annex else { return None };
    let annex = act.annexes.iter().find(|annex| annex.address.anchor_id() == Some(anchor))?;
    match &annex.content {
        AnnexContent::Regulation(id) if act.regulation(id).is_some() => Some(Aim::Regulation(id.clone())),
        _ => None,
    }
}
