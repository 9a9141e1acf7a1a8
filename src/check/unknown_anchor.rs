//! `unknown-anchor`: something rests on, or an event changes, a point that is not there.

use super::reference::known;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::edition::look;
use crate::edition::quiet::is_quiet;
use crate::edition::target::page_address;
use crate::edition::{Aim, History};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::event::ChangeKind;
use crate::model::part::{self, Part};
use crate::model::regulation::{Abbreviation, Regulation};

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
        let parts = look::parts(act, None);
        let anchors: Vec<&str> = parts.iter().filter_map(Part::anchor).collect();
        defining(&act.abbreviations, &act.address, &anchors, findings);
        for regulation in &act.regulations {
            references(regulation, findings);
        }
    }
}

fn references(regulation: &Regulation, findings: &mut Vec<Finding>) {
    let anchors: Vec<&str> = part::of_regulation(regulation).iter().filter_map(Part::anchor).collect();
    let page = &regulation.address;
    for unit in &regulation.units {
        if let Some(point) = &unit.listed_in {
            let place = || page.anchor(&format!("unit-{}", unit.id)).field("listed_in");
            known(&CODE, "point", point, &anchors, place, findings);
        }
    }
    defining(&regulation.abbreviations, page, &anchors, findings);
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

/// The points that define abbreviations.
fn defining(abbreviations: &[Abbreviation], page: &Address, anchors: &[&str], findings: &mut Vec<Finding>) {
    for (index, abbreviation) in abbreviations.iter().enumerate() {
        if let Some(point) = &abbreviation.defined_in {
            let place = || page.field(&format!("abbreviations{index}")).field("defined_in");
            known(&CODE, "point", point, anchors, place, findings);
        }
    }
}

fn events(act: &Act, findings: &mut Vec<Finding>) {
    if act.events.is_empty() {
        return;
    }
    // Where nothing comes or goes but what the text names, there is nothing to look for.
    if is_quiet(act) {
        return;
    }
    // What is there in any edition can be named; whether it is there on the day is another check's.
    let ever: Vec<Address> = History::of(act).addresses().into_iter().collect();
    for event in &act.events {
        let address = act.address.anchor(&format!("event-{}", event.id));
        for (index, change) in event.changes.iter().enumerate() {
            let field = address.field(&format!("changes{index}"));
            let aim = Aim::of(act, &change.target);
            if change.kind != ChangeKind::Added {
                target(act, &ever, &aim, &change.target, || field.field("target"), findings);
            }
            if let Some(after) = &change.after {
                target(act, &ever, &aim.beside(act, after), after, || field.field("after"), findings);
            }
        }
    }
}

/// An anchor of the act, a regulation, or `regulation#anchor`; unknown regulations are another check's.
fn target(
    act: &Act,
    ever: &[Address],
    aim: &Aim,
    written: &str,
    place: impl FnOnce() -> Address,
    findings: &mut Vec<Finding>,
) {
    let Aim::Part { regulation, anchor } = aim else { return };
    let page = page_address(act, regulation.as_deref());
    let on_page = ever.iter().filter(|address| address.page_path() == page.as_str());
    let mut all: Vec<&str> = on_page.filter_map(Address::anchor_id).collect();
    match regulation {
        Some(id) if act.regulation(id).is_none() => {}
        Some(_) => known(&CODE, "point", anchor, &all, place, findings),
        None => {
            let events: Vec<String> = act.events.iter().map(|event| format!("event-{}", event.id)).collect();
            all.extend(act.regulations.iter().map(|regulation| regulation.id.as_str()));
            all.extend(events.iter().map(String::as_str));
            known(&CODE, "point or regulation", written, &all, place, findings);
        }
    }
}
