//! Definitions and abbreviations: which words of a text are one, and what it stands for there.
//!
//! Of a short form that is defined twice the definition holds that stands last before the place, in the order of the page;
//! before the first one, the first. At most the first use in a point is explained, and none in the point that defines it.

use std::collections::{BTreeMap, BTreeSet};

use super::run::{Sense, Span};
use super::services::bare;
use super::text::glued;
use crate::check::definition::definitions;
use crate::language::Language;
use crate::language::stem::Term;
use crate::language::token::{comparable, tokens};
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent, Chapter};
use crate::model::regulation::{Abbreviation, Regulation};
use crate::model::words::Lang;

/// The terms of a page in one language.
#[derive(Debug, Default)]
pub struct Terms {
    known: Vec<Known>,
    /// The places of the points on the page.
    order: BTreeMap<String, usize>,
}

#[derive(Debug)]
struct Known {
    term: Term,
    /// The short form, made comparable: definitions of one form share it.
    form: String,
    /// How many of its first letters are capitals, two at most: a common word in small letters is not this term.
    capitals: usize,
    means: String,
    id: String,
    /// The point that defines it, and its place.
    point: Option<(String, usize)>,
}

/// The point that an anchor belongs to: `p15` of `p15-1`, `c3-p1` of `c3-p1-2`.
fn top(anchor: &str) -> &str {
    let mut end = 0;
    for part in anchor.split('-') {
        end += part.len() + usize::from(end > 0);
        if part.strip_prefix('p').is_some_and(|number| number.starts_with(|sign: char| sign.is_ascii_digit())) {
            return anchor.get(..end).unwrap_or(anchor);
        }
    }
    anchor
}

fn capitals(short: &str) -> usize {
    short.chars().take(2).take_while(|sign| sign.is_uppercase()).count()
}

impl Terms {
    /// The terms that a regulation lists, in the language of the page that is made.
    pub fn of(lang: &Lang, regulation: &Regulation) -> Self {
        let title = bare(regulation.title.best_text(lang));
        Self::listed(lang, &regulation.abbreviations, (&regulation.chapters, &regulation.annexes), &title)
    }

    /// The terms that an act lists of its own text.
    pub fn of_act(lang: &Lang, act: &Act) -> Self {
        Self::listed(lang, &act.abbreviations, (&act.chapters, &act.annexes), &bare(act.title.best_text(lang)))
    }

    fn listed(
        lang: &Lang,
        abbreviations: &[Abbreviation],
        (chapters, annexes): (&[Chapter], &[Annex]),
        title: &str,
    ) -> Self {
        let Some(language) = Language::of(lang).filter(|_| !abbreviations.is_empty()) else { return Self::default() };
        let inner = annexes.iter().filter_map(|annex| match &annex.content {
            AnnexContent::Chapters(chapters) => Some(chapters.as_slice()),
            _ => None,
        });
        let points = std::iter::once(chapters).chain(inner).flatten().flat_map(|chapter| &chapter.points);
        let anchors = points.filter_map(|point| point.address.anchor_id().map(str::to_owned));
        let order: BTreeMap<String, usize> = anchors.zip(0..).collect();
        let known = |(index, abbreviation): (usize, &Abbreviation)| {
            let short = abbreviation.short.text(lang)?;
            let means = abbreviation.long.text(lang)?;
            // That the regulation is meant by "the regulation" needs no explanation on its own page.
            if bare(means) == title {
                return None;
            }
            let point = abbreviation.defined_in.as_deref().map(top);
            Some(Known {
                term: Term::new(short, language),
                form: comparable(short),
                capitals: capitals(short),
                means: glued(means),
                id: id(index),
                point: point.and_then(|point| Some((point.to_owned(), *order.get(point)?))),
            })
        };
        let known = abbreviations.iter().enumerate().filter_map(known).collect();
        Self { known, order }
    }

    /// The words of a text that are terms; `anchor` is where it stands, `told` what has been explained in each point.
    pub fn spans(
        &self,
        text: &str,
        anchor: &str,
        references: &[Span],
        told: &mut BTreeSet<(String, String)>,
    ) -> Vec<Span> {
        if self.known.is_empty() {
            return Vec::new();
        }
        let point = top(anchor);
        let place = self.order.get(point).copied();
        let tokens = tokens(text);
        let mut spans = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let rest = tokens.get(at..).unwrap_or_default();
            let found = self
                .known
                .iter()
                .filter_map(|known| Some((known.term.begins(rest)?, known)))
                .max_by_key(|(length, _)| *length);
            let Some((length, known)) = found else {
                at += 1;
                continue;
            };
            let start = rest.first().map_or(0, |token| token.range.start);
            let end = rest.get(length - 1).map_or(start, |token| token.range.end);
            at += length;
            let words = text.get(start..end).unwrap_or_default();
            let inside = references.iter().any(|span| span.range.start < end && start < span.range.end);
            if inside || capitals(words) < known.capitals || self.defines(point, &known.form) {
                continue;
            }
            if told.insert((point.to_owned(), known.form.clone()))
                && let Some(meant) = self.meant(&known.form, place)
            {
                let sense = Sense::Term { href: format!("#{}", meant.id), means: meant.means.clone() };
                spans.push(Span { range: start..end, sense });
            }
        }
        spans
    }

    fn defines(&self, point: &str, form: &str) -> bool {
        let here = |known: &Known| known.point.as_ref().is_some_and(|(own, _)| own == point);
        self.known.iter().any(|known| known.form == form && here(known))
    }

    /// The definition of a form that holds at a place.
    fn meant(&self, form: &str, place: Option<usize>) -> Option<&Known> {
        let of_form = || self.known.iter().filter(|known| known.form == form);
        let before =
            of_form().filter(|known| matches!((&known.point, place), (Some((_, at)), Some(place)) if *at <= place));
        let at = |known: &&Known| known.point.as_ref().map(|(_, at)| *at);
        before.max_by_key(at).or_else(|| of_form().min_by_key(at))
    }
}

/// Where a text defines terms: `(бұдан әрі – ҚФБ)`, `(далее – СФЕ)`.
pub fn defined(text: &str, language: Language) -> impl Iterator<Item = Span> {
    definitions(text, language).into_iter().map(|found| Span { range: found.range, sense: Sense::Definition })
}

/// The anchor of a term in the list of the page, by its place.
pub fn id(index: usize) -> String {
    format!("Term-{}", index + 1)
}
