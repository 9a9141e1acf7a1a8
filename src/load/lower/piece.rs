//! What an event puts in place, and what stood there before: a point, chapter, annex, step, regulation or words.

use super::super::at::At;
use super::super::code;
use super::super::form::act::ActForm;
use super::super::form::body::{AnnexForm, ChapterForm, PointForm};
use super::super::form::event::{ChangeForm, WasForm};
use super::super::form::process::StepForm;
use super::super::form::words::WordsForm;
use super::anchor::Anchors;
use super::context::Context;
use super::{body, process, regulation};
use crate::model::address::Address;
use crate::model::event::Replacement;

/// The page of what a change puts in place. It belongs to another edition, so that its anchors cannot collide with
/// those of the written text; the editions give it the address of its target.
pub fn apart(page: &Address, act: &ActForm, target: &str, change: &str) -> Address {
    let regulation = target.split_once('#').map(|(regulation, _)| regulation).or_else(|| {
        let whole = act.annexes.iter().filter_map(|annex| annex.value.regulation.as_ref());
        whole.map(|regulation| regulation.value.as_str()).find(|id| *id == target)
    });
    match regulation {
        Some(regulation) => page.page(&format!("{regulation}~{change}")),
        None => Address::from_written(&format!("{}~{change}", page.as_str())),
    }
}

/// What a change puts in place.
pub fn replacement(
    context: &mut Context<'_>,
    act: &ActForm,
    page: &Address,
    at: &At<ChangeForm>,
    address: &Address,
) -> Option<Replacement> {
    let form = &at.value;
    let piece = Piece {
        text: form.text.as_ref(),
        point: form.point.as_ref(),
        step: form.step.as_ref(),
        chapter: form.chapter.as_ref(),
        annex: form.annex.as_ref(),
    };
    if piece.count() + usize::from(form.regulation.is_some()) > 1 {
        several(context, at);
    }
    if let Some(written) = form.regulation.as_ref().filter(|_| piece.count() == 0) {
        let (above, id) = page.as_str().rsplit_once('/').unwrap_or((page.as_str(), "regulation"));
        let above = Address::from_written(above);
        let lowered = regulation::restated(context, id, &above, act, &written.value);
        return Some(Replacement::Regulation(Box::new(lowered)));
    }
    lower(context, page, &piece, address)
}

/// What stood in a place before a change.
pub fn earlier(context: &mut Context<'_>, page: &Address, at: &At<WasForm>, address: &Address) -> Option<Replacement> {
    let form = &at.value;
    let piece = Piece {
        text: form.text.as_ref(),
        point: form.point.as_ref(),
        step: form.step.as_ref(),
        chapter: form.chapter.as_ref(),
        annex: form.annex.as_ref(),
    };
    if piece.count() > 1 {
        several(context, at);
    }
    let page = Address::from_written(&format!("{}-was", page.as_str()));
    lower(context, &page, &piece, address)
}

/// The keys of which one is given.
struct Piece<'a> {
    text: Option<&'a At<WordsForm>>,
    point: Option<&'a At<PointForm>>,
    step: Option<&'a At<StepForm>>,
    chapter: Option<&'a At<ChapterForm>>,
    annex: Option<&'a At<AnnexForm>>,
}

impl Piece<'_> {
    fn count(&self) -> usize {
        let given = [
            self.text.is_some(),
            self.point.is_some(),
            self.step.is_some(),
            self.chapter.is_some(),
            self.annex.is_some(),
        ];
        given.iter().filter(|given| **given).count()
    }
}

fn several<T>(context: &mut Context<'_>, at: &At<T>) {
    let message = "a change puts one thing in place: `text`, `point`, `chapter`, `annex`, `step` or `regulation`";
    context.report(&code::BAD_EVENT, at, message, "write the others as changes of their own");
}

fn lower(context: &mut Context<'_>, page: &Address, piece: &Piece<'_>, address: &Address) -> Option<Replacement> {
    let mut anchors = Anchors::default();
    if let Some(text) = piece.text {
        return Some(Replacement::Words(context.words(&text.value, &address.field("text"))));
    }
    if let Some(point) = piece.point {
        let points = body::points(context, &mut anchors, page, "", "c", std::slice::from_ref(point));
        return points.into_iter().next().map(|point| Replacement::Point(Box::new(point)));
    }
    if let Some(chapter) = piece.chapter {
        let chapters = body::chapters(context, &mut anchors, page, "", std::slice::from_ref(chapter));
        return chapters.into_iter().next().map(|chapter| Replacement::Chapter(Box::new(chapter)));
    }
    if let Some(annex) = piece.annex {
        let annexes = body::annexes(context, &mut anchors, page, std::slice::from_ref(annex));
        return annexes.into_iter().next().map(|annex| Replacement::Annex(Box::new(annex)));
    }
    let step = piece.step?;
    process::lone_step(context, step, page).map(|step| Replacement::Step(Box::new(step)))
}
