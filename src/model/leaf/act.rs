//! The texts of an act's own page.

use super::super::act::Act;
use super::super::event::{Change, Event, Replacement};
use super::super::words::Words;
use super::walk::{Role, Walk};
use super::{part, regulation};

pub(super) fn walk<'a>(walk: &mut Walk<'_, 'a>, act: &'a Act) {
    walk.go(&act.address);
    walk.field("issuer", &act.issuer, Role::Requisite);
    walk.field("title", &act.title, Role::Heading);
    walk.field("requisites", &act.requisites, Role::Requisite);
    for (index, publication) in act.published.iter().enumerate() {
        walk.numbered("published", index, |walk| walk.own(&publication.place, Role::Requisite));
    }
    walk.inside("entry", |walk| walk.field("rule", &act.entry.rule, Role::Requisite));
    part::notes(walk, &act.notes);
    walk.field("preamble", &act.preamble, Role::Text);
    part::abbreviations(walk, &act.abbreviations);
    part::chapters(walk, &act.chapters);
    walk.go(&act.address);
    for (index, signatory) in act.signatories.iter().enumerate() {
        lines(walk, "signatories", index, &signatory.lines);
    }
    for (index, agreement) in act.agreements.iter().enumerate() {
        lines(walk, "agreements", index, &agreement.lines);
    }
    part::annexes(walk, &act.annexes);
    walk.go(&act.address);
    for (index, repealed) in act.repeals.iter().enumerate() {
        walk.numbered("repeals", index, |walk| part::other_act(walk, repealed));
    }
    for event in &act.events {
        self::event(walk, act, event);
    }
    walk.go(&act.address);
    for (index, source) in act.sources.iter().enumerate() {
        walk.numbered("sources-", index, |walk| walk.own(source, Role::Remark));
    }
}

/// The lines of a block of signatures.
fn lines<'a>(walk: &mut Walk<'_, 'a>, name: &str, index: usize, lines: &'a [Words]) {
    for (line, words) in lines.iter().enumerate() {
        walk.inside(&format!("{name}{index}-{line}"), |walk| walk.own(words, Role::Requisite));
    }
}

fn event<'a>(walk: &mut Walk<'_, 'a>, act: &'a Act, event: &'a Event) {
    walk.go_to_anchor(&act.address, "event-", &event.id);
    walk.field("reason", &event.reason, Role::Requisite);
    if let Some(by) = &event.by {
        walk.inside("by", |walk| part::other_act(walk, by));
    }
    walk.inside("entry", |walk| walk.field("rule", &event.entry.rule, Role::Requisite));
    for (index, change) in event.changes.iter().enumerate() {
        walk.go_to_anchor(&act.address, "event-", &event.id);
        walk.numbered("changes", index, |walk| self::change(walk, change));
    }
}

fn change<'a>(walk: &mut Walk<'_, 'a>, change: &'a Change) {
    walk.field("note", &change.note, Role::ChangeNote(&change.target));
    for wording in [&change.replacement, &change.was].into_iter().flatten() {
        self::wording(walk, wording);
    }
}

fn wording<'a>(walk: &mut Walk<'_, 'a>, wording: &'a Replacement) {
    let address = walk.address.clone();
    match wording {
        Replacement::Words(words) => walk.field("text", words, Role::Text),
        Replacement::Point(point) => part::point(walk, point),
        Replacement::Step(step) => regulation::step(walk, step),
        Replacement::Chapter(chapter) => part::chapters(walk, std::slice::from_ref(chapter)),
        Replacement::Annex(annex) => part::annexes(walk, std::slice::from_ref(annex)),
        Replacement::Regulation(restated) => regulation::walk(walk, restated),
    }
    walk.address = address;
}
