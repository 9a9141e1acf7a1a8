//! Quiet histories: those in which, as can be seen without making a single edition, nothing can be at odds.
//!
//! Most published acts are such: their events name parts of the text, each once. Only the others are gone through.

use super::change;
use super::home;
use super::target::Aim;
use super::timeline;
use crate::model::act::Act;
use crate::model::event::{ChangeKind, Replacement};

/// Whether no change can meet a state that it does not fit: each names a part of the text, puts no part in place, and
/// nothing that comes or goes is touched by another change.
pub fn is_quiet(act: &Act) -> bool {
    let marks = change::marks(act);
    let mut aims = Vec::with_capacity(marks.len());
    for mark in &marks {
        let Some((_, change)) = change::of(act, *mark) else { return false };
        let aim = Aim::of(act, &change.target);
        let puts_a_part = !matches!(change.replacement, None | Some(Replacement::Words(_)));
        let is_there = match &aim {
            Aim::Part { .. } => home::home(act, &aim).is_some(),
            Aim::Act | Aim::Regulation(_) | Aim::Event(_) => true,
        };
        let adds_to = change.kind == ChangeKind::Added && (change.replacement.is_some() || aim == Aim::Act);
        if puts_a_part || change.after.is_some() || !is_there || adds_to {
            return false;
        }
        let comes_or_goes = change.kind == ChangeKind::Added || timeline::is_removal(change.kind);
        aims.push((*mark, aim, comes_or_goes));
    }
    let mut touched = aims.iter().enumerate().filter(|(_, (_, _, comes_or_goes))| *comes_or_goes);
    !touched.any(|(place, (mark, aim, _))| match aim {
        Aim::Event(_) => true,
        // What an act undergoes after its end.
        Aim::Act => aims.iter().skip(place + 1).any(|(later, _, _)| later.event != mark.event),
        // A regulation goes with its annex, and an annex with its regulation: they are not followed here.
        Aim::Part { .. } if super::base::regulation_of(act, aim).is_some() => true,
        _ => aims.iter().any(|(other, inner, _)| {
            let as_annex = || super::base::regulation_of(act, inner).as_ref() == Some(aim);
            other != mark && (change::is_at_or_below(act, inner, aim) || as_annex())
        }),
    })
}
