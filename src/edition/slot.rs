//! Slots: where a part stood that was taken out, so that it can be put back among neighbours that may have changed.

use super::home::{self, Home};
use super::part::Part;
use super::target::Aim;
use super::tree;
use crate::model::act::Act;

/// Where a part stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    regulation: Option<String>,
    home: Home,
    /// The anchors of those before it, the nearest first; none for a paragraph or table.
    before: Vec<Option<String>>,
}

/// Takes a part out and tells where it stood.
pub fn take(act: &mut Act, aim: &Aim) -> Option<(Part, Slot)> {
    let home = home::home(act, aim)?;
    let (mut list, index) = tree::holding(act, aim)?;
    let before = list.anchors().into_iter().take(index).rev().collect();
    let part = list.take(index)?;
    let regulation = matches!(aim, Aim::Part { .. }).then(|| aim.page().map(str::to_owned)).flatten();
    Some((part, Slot { regulation, home, before }))
}

impl Slot {
    /// Puts the part back after the nearest of those that stood before it; whether there is a list to put it in.
    pub fn put(&self, act: &mut Act, part: Part) -> bool {
        let Some(mut list) = home::list(act, self.regulation.as_deref(), &self.home) else { return false };
        let anchors = list.anchors();
        let mut unnamed = 0;
        for before in &self.before {
            let Some(anchor) = before else {
                unnamed += 1;
                continue;
            };
            if let Some(place) = anchors.iter().position(|there| there.as_ref() == Some(anchor)) {
                // The paragraphs between the two stay between them, where they are still there.
                let between = anchors.iter().skip(place + 1).take(unnamed).take_while(|there| there.is_none()).count();
                return list.insert(place + 1 + between, part);
            }
        }
        let leading = anchors.iter().take(unnamed).take_while(|there| there.is_none()).count();
        list.insert(leading, part)
    }
}
