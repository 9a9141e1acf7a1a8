//! Every reference of the corpus with what it means: the shared part of the checks on references.

use super::page::Page;
use super::text::Spoken;
use crate::citation::resolve::{Standing, Target, resolve};
use crate::citation::{self, Citation};
use crate::diagnostic::message::{Message, say};
use crate::model::leaf::Role;

/// Goes through the references of all texts of an act's or regulation's page.
pub fn each(page: &Page<'_>, visit: &mut dyn FnMut(&Spoken<'_>, &Citation, &Target<'_>)) {
    let Some(act) = page.act else { return };
    // Titles of other acts speak of those acts. Nothing is named without a number.
    for spoken in page.texts().filter(|spoken| spoken.role != Role::OtherAct && spoken.has_digit()) {
        let Some(language) = spoken.language else { continue };
        let citations = citation::find_in(&spoken.text.text, spoken.tokens(), language);
        if citations.is_empty() {
            continue;
        }
        let standing = Standing { acts: page.acts, act, regulation: page.regulation, role: spoken.role };
        let near = spoken.address();
        for citation in &citations {
            visit(spoken, citation, &resolve(citation, &standing, &near));
        }
    }
}

/// The words of a reference.
pub fn words<'t>(spoken: &Spoken<'t>, citation: &Citation) -> &'t str {
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
