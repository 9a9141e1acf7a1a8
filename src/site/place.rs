//! What stands on the current pages: every part that can be led to, with the number by which it is called.

use std::collections::BTreeMap;

use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point};

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A whole page.
    Page,
    /// A chapter by its number.
    Chapter(String),
    /// A point by its number and, after spaces, those of the subpoints, with its chapter where numbers repeat.
    Point(String, Option<String>),
    /// An annex by its number.
    Annex(String),
}

/// The parts by their addresses.
pub type Places = BTreeMap<Address, Place>;

/// Adds the parts of an act as it now stands. Of a removed regulation only the page is left, with all its anchors.
pub fn add(places: &mut Places, act: &Act) {
    places.insert(act.address.clone(), Place::Page);
    body(places, &act.chapters, &act.annexes);
    for regulation in &act.regulations {
        places.insert(regulation.address.clone(), Place::Page);
        body(places, &regulation.chapters, &regulation.annexes);
    }
}

fn body(places: &mut Places, chapters: &[Chapter], annexes: &[Annex]) {
    self::chapters(places, chapters);
    for annex in annexes {
        let place = if annex.approved { Place::Page } else { Place::Annex(annex.number.clone()) };
        places.insert(annex.address.clone(), place);
        match &annex.content {
            AnnexContent::Chapters(inner) => self::chapters(places, inner),
            AnnexContent::Blocks(inner) => blocks(places, inner, "", None),
            AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
        }
    }
}

fn chapters(places: &mut Places, chapters: &[Chapter]) {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for point in chapters.iter().flat_map(|chapter| &chapter.points) {
        *times.entry(&point.number).or_default() += 1;
    }
    for chapter in chapters {
        if let (Some(number), Some(_)) = (&chapter.number, chapter.address.anchor_id()) {
            places.insert(chapter.address.clone(), Place::Chapter(number.clone()));
        }
        for point in &chapter.points {
            let repeats = times.get(point.number.as_str()).is_some_and(|times| *times > 1);
            self::point(places, point, "", chapter.number.as_ref().filter(|_| repeats));
        }
    }
}

fn point(places: &mut Places, point: &Point, above: &str, chapter: Option<&String>) {
    let numbers = if above.is_empty() { point.number.clone() } else { format!("{above} {}", point.label) };
    blocks(places, &point.body, &numbers, chapter);
    places.insert(point.address.clone(), Place::Point(numbers, chapter.cloned()));
}

fn blocks(places: &mut Places, blocks: &[Block], above: &str, chapter: Option<&String>) {
    for block in blocks {
        if let Block::Subpoint(inner) = block {
            point(places, inner, above, chapter);
        }
    }
}
