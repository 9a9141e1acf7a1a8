//! Replacements: new words and new parts put in the place of old ones.

use super::part::{Part, PartMut};
use super::strip;
use crate::model::address::Address;
use crate::model::body::{Block, Paragraph};
use crate::model::event::Replacement;
use crate::model::words::{Lang, Words};

/// The languages in which a replacement says something.
pub fn languages(replacement: Option<&Replacement>) -> Vec<Lang> {
    let mut langs: Vec<Lang> = Vec::new();
    let mut note = |words: &Words| langs.extend(words.iter().map(|(lang, _)| lang.clone()));
    match replacement {
        None => {}
        Some(Replacement::Words(words)) => note(words),
        Some(other) => {
            if let Some(mut part) = Part::of(other) {
                strip::each_words(&mut part.as_mut(), &mut |words| note(words));
            }
        }
    }
    langs.sort();
    langs.dedup();
    langs
}

/// Visits the words that a part begins with: its title, or the first paragraph of a point. A replacement that is only
/// words stands for these.
pub fn in_heading(part: &mut PartMut<'_>, visit: impl FnOnce(&mut Words)) {
    match part {
        PartMut::Chapter(chapter) => visit(&mut chapter.title),
        PartMut::Annex(annex) => visit(&mut annex.title),
        PartMut::Step(step) => visit(&mut step.name),
        PartMut::Regulation(regulation) => visit(&mut regulation.title),
        PartMut::Point(point) => {
            if let Some(Block::Paragraph(paragraph)) = point.body.first_mut() {
                visit(&mut paragraph.words);
            } else {
                let mut words = Words::none();
                visit(&mut words);
                let address = point.address.clone();
                point.body.insert(0, Block::Paragraph(Paragraph { address, words }));
            }
        }
    }
}

/// Puts the words of these languages in.
pub fn set_words(words: &mut Words, new: &Words, langs: &[Lang]) {
    for (lang, text) in new.iter().filter(|(lang, _)| langs.contains(lang)) {
        words.insert(lang.clone(), text.clone());
    }
}

/// Puts a replacement in the place of a part, at the part's own address; whether it is of the part's sort.
pub fn put(place: &mut PartMut<'_>, replacement: &Replacement, address: &Address) -> bool {
    match replacement {
        Replacement::Words(words) => {
            let langs = languages(Some(replacement));
            in_heading(place, |heading| set_words(heading, words, &langs));
            true
        }
        other => Part::of(other).is_some_and(|mut part| {
            part.readdress(&Address::from_written(address.page_path()), address.anchor_id().unwrap_or_default());
            place.put(part)
        }),
    }
}

/// Gives a part of which nothing is known in these languages the words of another wording.
pub fn fill(place: &mut PartMut<'_>, wording: &Replacement, address: &Address, langs: &[Lang]) -> bool {
    if let Replacement::Words(words) = wording {
        in_heading(place, |heading| set_words(heading, words, langs));
        return true;
    }
    let Some(mut part) = Part::of(wording) else { return false };
    let silent = {
        let mut speaks = false;
        strip::each_words(place, &mut |words| speaks |= !words.is_empty());
        !speaks
    };
    if silent {
        part.readdress(&Address::from_written(address.page_path()), address.anchor_id().unwrap_or_default());
        return place.put(part);
    }
    strip::merge(place, &mut part.as_mut(), langs)
}
