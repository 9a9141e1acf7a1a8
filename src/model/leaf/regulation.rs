//! The texts of a regulation: its facts, its body, its units and processes.

use super::super::process::{Process, Step, StepKind};
use super::super::regulation::{Regulation, Requirement};
use super::part;
use super::walk::{Role, Walk};

pub(super) fn walk<'a>(walk: &mut Walk<'_, 'a>, regulation: &'a Regulation) {
    let page = &regulation.address;
    walk.go(page);
    walk.field("title", &regulation.title, Role::Heading);
    part::notes(walk, &regulation.notes);
    for (name, words) in [
        ("service", &regulation.service),
        ("provider", &regulation.provider),
        ("recipients", &regulation.recipients),
        ("result", &regulation.result),
        ("total_basis", &regulation.total_basis),
        ("fee", &regulation.fee),
        ("place", &regulation.place),
        ("hours", &regulation.hours),
    ] {
        walk.field(name, words, Role::Fact);
    }
    if let Some(total) = &regulation.total {
        walk.inside("total", |walk| part::deadline(walk, total));
    }
    requirements(walk, "documents", &regulation.documents);
    requirements(walk, "refusals", &regulation.refusals);
    if let Some(standard) = &regulation.standard {
        walk.inside("standard", |walk| part::other_act(walk, &standard.act));
    }
    for category in &regulation.categories {
        walk.go_to_anchor(page, "category-", &category.id);
        walk.field("name", &category.name, Role::Name);
    }
    for channel in &regulation.channels {
        walk.go_to_anchor(page, "channel-", &channel.id);
        walk.field("name", &channel.name, Role::Name);
    }
    walk.go(page);
    part::abbreviations(walk, &regulation.abbreviations);
    part::chapters(walk, &regulation.chapters);
    part::annexes(walk, &regulation.annexes);
    for unit in &regulation.units {
        walk.go_to_anchor(page, "unit-", &unit.id);
        walk.field("name", &unit.name, Role::Name);
        walk.field("abbreviation", &unit.abbreviation, Role::Name);
        walk.field("remark", &unit.remark, Role::Remark);
    }
    for process in &regulation.processes {
        self::process(walk, regulation, process);
    }
}

fn requirements<'a>(walk: &mut Walk<'_, 'a>, name: &str, requirements: &'a [Requirement]) {
    walk.inside(name, |walk| {
        // What was taken from the standard is a text of that one.
        for (index, requirement) in requirements.iter().enumerate().filter(|(_, one)| one.from.is_none()) {
            walk.inside(&index.to_string(), |walk| walk.own(&requirement.text, Role::Fact));
        }
    });
}

fn process<'a>(walk: &mut Walk<'_, 'a>, regulation: &'a Regulation, process: &'a Process) {
    let page = &regulation.address;
    walk.go_to_anchor(page, "process-", &process.id);
    walk.field("title", &process.title, Role::Heading);
    walk.field("remark", &process.remark, Role::Remark);
    for step in &process.steps {
        walk.go_to_anchor(page, "", &step.id);
        self::step(walk, step);
    }
    walk.go_to_anchor(page, "process-", &process.id);
    for (index, annex) in process.printed.iter().enumerate() {
        walk.numbered("printed", index, |walk| {
            walk.field("title", &annex.title, Role::Record);
            walk.inside("captions", |walk| {
                walk.field("heading", &annex.captions.heading, Role::Record);
                annex.captions.rows().into_iter().for_each(|(name, words)| walk.field(name, words, Role::Record));
            });
            walk.field("remark", &annex.remark, Role::Remark);
            for (line, row) in annex.rows.iter().enumerate() {
                walk.numbered("row", line, |walk| {
                    for (name, words) in [
                        ("unit", &row.unit),
                        ("name", &row.name),
                        ("outcome", &row.outcome),
                        ("deadline", &row.deadline),
                        ("next", &row.next),
                    ] {
                        walk.field(name, words, Role::Record);
                    }
                });
            }
        });
    }
}

/// A step at the address where the walk is.
pub(super) fn step<'a>(walk: &mut Walk<'_, 'a>, step: &'a Step) {
    walk.field("name", &step.name, Role::Process);
    if let StepKind::Start { reason } = &step.kind {
        walk.field("reason", reason, Role::Process);
    }
    walk.field("outcome", &step.outcome, Role::Process);
    if let Some(deadline) = &step.deadline {
        walk.inside("deadline", |walk| part::deadline(walk, deadline));
    }
    for (index, transition) in step.next.iter().enumerate() {
        walk.numbered("next", index, |walk| {
            walk.field("when", &transition.when, Role::Process);
            walk.field("printed", &transition.printed, Role::Record);
            if let Some(wait) = &transition.wait {
                walk.inside("wait", |walk| part::deadline(walk, wait));
            }
        });
    }
    for (index, extra) in step.extras.iter().enumerate() {
        walk.numbered("extras", index, |walk| {
            walk.field("caption", &extra.caption, Role::Name);
            walk.field("value", &extra.value, Role::Process);
        });
    }
}
