//! `unknown-anchor`: something rests on, or an event changes, a point that is not there.

use super::anchor;
use super::reference::known;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::event::ChangeKind;
use crate::model::regulation::Regulation;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-anchor",
    severity: Severity::Error,
    explanation: "A step rests on, a unit is listed in, an abbreviation is defined in, a printed annex stands in, or an \
        event changes a point or annex that is not there.\n\n\
        Anchors follow from the printed numbers: point 8 is `p8`, point 9-1 is `p9_1`, subpoint 1) of point 15 is `p15-1`, \
        annex 1 is `annex-1`. An event names a regulation's part as `border-permit#p8`.\n\n\
        Bad:\n\n    basis: 8\n\nGood:\n\n    basis: p8",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        events(act, findings);
        for regulation in &act.regulations {
            references(regulation, findings);
        }
    }
}

fn references(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let anchors = anchor::of_regulation(regulation);
    let page = &regulation.address;
    for unit in &regulation.units {
        if let Some(point) = &unit.listed_in {
            let place = || page.anchor(&format!("unit-{}", unit.id)).field("listed_in");
            known(&CODE, "point", point, &anchors, place, findings);
        }
    }
    for (index, abbreviation) in regulation.abbreviations.iter().enumerate() {
        if let Some(point) = &abbreviation.defined_in {
            let place = || page.field(&format!("abbreviations{index}")).field("defined_in");
            known(&CODE, "point", point, &anchors, place, findings);
        }
    }
    for process in &regulation.processes {
        for step in &process.steps {
            for (index, point) in step.basis.iter().enumerate() {
                let place = || page.anchor(&step.id).field("basis").field(&index.to_string());
                known(&CODE, "point", point, &anchors, place, findings);
            }
        }
        let address = page.anchor(&format!("process-{}", process.id));
        for (index, printed) in process.printed.iter().enumerate() {
            let place = || address.field(&format!("printed{index}")).field("place");
            known(&CODE, "annex or point", &printed.place, &anchors, place, findings);
        }
    }
}

fn events(act: &Act, findings: &mut Vec<Finding>) {
    let own = anchor::of_act(act);
    for event in &act.events {
        let address = act.address.anchor(&format!("event-{}", event.id));
        for (index, change) in event.changes.iter().enumerate() {
            let field = address.field(&format!("changes{index}"));
            if change.kind != ChangeKind::Added {
                target(act, &own, &change.target, || field.field("target"), findings);
            }
            if let Some(after) = &change.after {
                target(act, &own, after, || field.field("after"), findings);
            }
        }
    }
}

/// An anchor of the act, a regulation, or `regulation#anchor`; unknown regulations are another check's.
fn target(
    act: &Act,
    own: &[&str],
    written: &str,
    place: impl FnOnce() -> crate::model::address::Address,
    findings: &mut Vec<Finding>,
) {
    match written.split_once('#') {
        Some((id, anchor)) => {
            if let Some(regulation) = act.regulation(id) {
                known(&CODE, "point", anchor, &anchor::of_regulation(regulation), place, findings);
            }
        }
        None if written.is_empty() || act.regulation(written).is_some() => {}
        None => {
            let regulations = act.regulations.iter().map(|regulation| regulation.id.as_str());
            let all: Vec<&str> = own.iter().copied().chain(regulations).collect();
            known(&CODE, "point or regulation", written, &all, place, findings);
        }
    }
}
