//! Every reference of the corpus with what it means: the shared part of the checks on references.

use super::text::Spoken;
use crate::citation::resolve::{Standing, Target, resolve};
use crate::citation::{self, Citation};
use crate::diagnostic::message::{Message, say};
use crate::language::Language;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::regulation::Regulation;

/// Goes through the references of all texts of the acts.
pub fn each(corpus: &Corpus, visit: &mut dyn FnMut(&Spoken<'_, '_>, &Citation, &Target<'_>)) {
    for act in &corpus.acts {
        leaf::of_act(act, &mut |leaf| one(corpus, act, None, leaf, visit));
        for regulation in &act.regulations {
            leaf::of_regulation(regulation, &mut |leaf| one(corpus, act, Some(regulation), leaf, visit));
        }
    }
}

fn one(
    corpus: &Corpus,
    act: &Act,
    regulation: Option<&Regulation>,
    leaf: Leaf<'_, '_>,
    visit: &mut dyn FnMut(&Spoken<'_, '_>, &Citation, &Target<'_>),
) {
    // Titles of other acts speak of those acts; what an annex printed is kept as it was.
    if matches!(leaf.role, Role::OtherAct | Role::Record) {
        return;
    }
    for (lang, text) in leaf.words.iter() {
        let Some(language) = Language::of(lang) else { continue };
        let citations = citation::find(&text.text, language);
        if citations.is_empty() {
            continue;
        }
        let standing = Standing { corpus, act, regulation, role: leaf.role };
        let near = leaf.address();
        let spoken = Spoken { leaf, lang, text };
        for citation in &citations {
            visit(&spoken, citation, &resolve(citation, &standing, &near));
        }
    }
}

/// The words of a reference.
pub fn words<'t>(spoken: &Spoken<'t, '_>, citation: &Citation) -> &'t str {
    spoken.text.text.get(citation.range.clone()).unwrap_or_default()
}

/// The parts of a reference, outermost first: `point 4, subpoint 1`.
pub fn parts(citation: &Citation) -> Vec<Message> {
    let said = |part: &citation::Part| match part.kind {
        citation::PartKind::Annex => say!("annex {number}", number = &part.number),
        citation::PartKind::Chapter => say!("chapter {number}", number = &part.number),
        citation::PartKind::Article => say!("article {number}", number = &part.number),
        citation::PartKind::Point => say!("point {number}", number = &part.number),
        citation::PartKind::Subpoint => say!("subpoint {number}", number = &part.number),
    };
    citation.parts.iter().map(said).collect()
}
