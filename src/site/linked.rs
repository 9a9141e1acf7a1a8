//! Texts with their references as links, and parts with what refers to them, for the page that is being made.

use std::ops::Range;

use serde::Serialize;

use super::links::Citing;
use super::name;
use super::path;
use super::place::Place;
use super::reader::Reader;
use super::run::{Sense, Span};
use super::term;
use super::text::TextView;
use crate::citation;
use crate::citation::lead::{Lead, lead};
use crate::citation::resolve::Standing;
use crate::language::Language;
use crate::model::address::Address;
use crate::model::leaf::Role;
use crate::model::reference::ActReference;
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// What refers to a part, as its page lists it.
#[derive(Debug, Serialize)]
pub struct CitedView {
    href: String,
    text: String,
}

/// `№ 597 (алғашқы ресми жарияланған …) бұйрығымен`: the number alone, where a bracket of more words comes between.
fn shortened(text: &str, range: Range<usize>) -> Range<usize> {
    const MOST: usize = 80;
    let words = text.get(range.clone()).unwrap_or_default();
    match words.find(" (") {
        Some(bracket) if bracket > 0 && words.len() > MOST && words.starts_with(['№', 'N']) => {
            range.start..range.start + bracket
        }
        _ => range,
    }
}

impl Reader<'_> {
    /// A text for the page whose references are links. `near` is its address.
    pub fn linked(&self, words: &Words, role: Role<'_>, near: &Address) -> Option<TextView> {
        let view = self.text(words)?;
        let (lang, text) = words.best(self.lang)?;
        let mut spans = self.spans(&text.text, lang, role, near);
        if let (Role::Text, Some(language), true) = (role, Language::of(lang), self.stand.is_some()) {
            spans.extend(term::defined(&text.text, language));
            if lang == self.lang
                && let Some(anchor) = near.anchor_id()
            {
                let terms = self.terms.spans(&text.text, anchor, &spans, &mut self.explained.borrow_mut());
                spans.extend(terms);
            }
        }
        Some(view.with(&text.text, spans))
    }

    /// The same for a note that was made from the model.
    pub fn made(&self, note: &str, near: &Address) -> TextView {
        let spans = self.spans(note, self.lang, Role::Note, near);
        TextView::own(super::text::glued(note)).with(note, spans)
    }

    /// The references of a text and where they lead from here.
    fn spans(&self, text: &str, lang: &Lang, role: Role<'_>, near: &Address) -> Vec<Span> {
        let (Some(stand), Some(language)) = (self.stand, Language::of(lang)) else { return Vec::new() };
        let standing = Standing { acts: stand.links.acts, act: stand.act, regulation: stand.regulation, role };
        let page = stand.regulation.map_or(&stand.act.address, |regulation| &regulation.address).page_path();
        let here = near.as_str().contains('#').then(|| near.anchor_id()).flatten();
        let span = |citation: citation::Citation| {
            let href = match lead(&citation, &standing, near, &stand.links.named)? {
                Lead::Here(address) => {
                    let address = stand.links.held(address, page)?;
                    // A part does not lead to itself, nor a page to its own beginning.
                    let own =
                        address.page_path() == page && (address.anchor_id().is_none() || address.anchor_id() == here);
                    (!own).then(|| self.link_to(&address))?
                }
                Lead::Elsewhere(act) => name::official(self, &act.identifiers)?,
            };
            Some(Span { range: shortened(text, citation.range), sense: Sense::Reference { href } })
        };
        citation::find(text, language).into_iter().filter_map(span).collect()
    }

    /// The name of a unit, leading to its page.
    pub fn unit(&self, regulation: &Regulation, id: &str) -> Option<TextView> {
        let unit = regulation.unit(id)?;
        let name = if self.text(&unit.name).is_some() { &unit.name } else { &unit.abbreviation };
        let view = self.text(name)?;
        let Some(page) =
            self.stand.and_then(|stand| stand.links.units.get(&(regulation.address.clone(), id.to_owned())))
        else {
            return Some(view);
        };
        let text = name.best_text(self.lang);
        let sense = Sense::Reference { href: self.link(&path::unit(self.lang, page)) };
        Some(view.with(text, vec![Span { range: 0..text.len(), sense }]))
    }

    /// The page of the service of a regulation.
    pub fn service(&self, regulation: &Regulation) -> Option<String> {
        let page = self.stand?.links.services.get(&regulation.address)?;
        Some(self.link(&path::service(self.lang, page)))
    }

    /// The page of an act that is named: here, or at its official address.
    pub fn page_of(&self, act: &ActReference) -> Option<String> {
        let here = self.stand.and_then(|stand| stand.links.acts.held(act)).map(|act| self.link_to(&act.address));
        here.or_else(|| name::official(self, &act.identifiers))
    }

    /// What refers to a part.
    pub fn cited(&self, address: &Address) -> Vec<CitedView> {
        let Some(stand) = self.stand else { return Vec::new() };
        let view = |citing: &Citing| {
            let place = stand.links.places.get(&citing.from).map(|place| named(self, place)).unwrap_or_default();
            let part = match &citing.action {
                Some(number) => name::small(&self.filled("steps.number", &[("number", number)])),
                None => place,
            };
            let page = (citing.from.page_path() != address.page_path()).then(|| self.page_name(&citing.from));
            let text = match page {
                Some(page) if part.is_empty() => page,
                Some(page) => format!("{part} – {page}"),
                None => part,
            };
            CitedView { href: self.link_to(&citing.from), text }
        };
        stand.links.citing(address).iter().map(view).filter(|view| !view.text.is_empty()).collect()
    }

    /// A page of the corpus in words: the act, or what the regulation is of and the act.
    pub fn page_name(&self, address: &Address) -> String {
        let path = address.page_path();
        let id = path.split('/').next().unwrap_or_default();
        let place = self.timelines.place(&Address::from_written(id));
        let act = place.and_then(|place| self.corpus.acts.get(place));
        let Some(act) = act else { return path.to_owned() };
        let named = name::act(self, act);
        match act.regulations.iter().find(|regulation| regulation.address.as_str() == path) {
            Some(regulation) => {
                format!("{}, {}", name::short(self, regulation), name::small(&named))
            }
            None => name::small(&named),
        }
    }
}

/// A part in words: `пункт 15`, `подпункт 1) пункта 15`, `приложение 2`; nothing for a page.
fn named(reader: &Reader<'_>, place: &Place) -> String {
    match place {
        Place::Page => String::new(),
        Place::Chapter(number) => reader.filled("link.chapter", &[("number", number)]),
        Place::Point(numbers, chapter) => super::point::worded(reader, numbers, chapter.as_deref()),
        Place::Annex(number) => name::annex(reader, number),
    }
}
