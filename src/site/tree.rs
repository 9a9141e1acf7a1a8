//! The family of acts drawn: a box for an act, a line for what a later one did, in the layout of the processes.

use super::kin::{Kin, Member};
use super::name;
use super::picture::{self, Caption, PartView};
use super::reader::Reader;
use crate::layout::{self, Wording};
use crate::model::deadline::Deadline;
use crate::model::process::{Order, Performer, Process, ProcessKind, Step, StepKind, Transition};
use crate::model::regulation::Regulation;
use crate::model::words::{Standing, Text, Words};
use crate::render::svg;

/// Draws some acts of the family. `prefix` is unique on the page and begins every id; `href` says where a box leads.
pub fn drawing(
    reader: &Reader<'_>,
    kin: &Kin<'_>,
    members: &[usize],
    prefix: &str,
    href: &dyn Fn(usize) -> String,
) -> Vec<PartView> {
    let process = process(reader, kin, members);
    let none = |_: &Step, _: usize| String::new();
    let day = |deadline: &Deadline| deadline.printed.best_text(reader.lang).to_owned();
    let wording = Wording { lang: reader.lang, number: &none, deadline: &day, otherwise: "" };
    let drawing = layout::flow(&Regulation::default(), &process, &wording);
    let caption = Caption {
        called: &reader.word("kin.drawing"),
        prefix,
        description: &reader.filled("kin.description", &[("count", &members.len().to_string())]),
        name: &|index| members.get(index).map(|place| spoken(reader, kin, members, *place)).unwrap_or_default(),
        href: &|index| members.get(index).map(|place| href(*place)).unwrap_or_default(),
    };
    picture::parts(reader, &drawing, &caption, &svg::Look::BARE)
}

/// The family as the layout takes it: each act a step, each bond a way on.
fn process(reader: &Reader<'_>, kin: &Kin<'_>, members: &[usize]) -> Process {
    let id = |place: usize| format!("act{place}");
    let step = |place: &usize| {
        let member = kin.members.get(*place)?;
        let date = member.date.map(|date| reader.date(date));
        let ways = kin.bonds.iter().filter(|((older, newer), _)| older == place && members.contains(newer));
        let way = |((_, newer), bonds): (&(usize, usize), &std::collections::BTreeSet<super::kin::Bond>)| {
            let said: Vec<String> =
                bonds.iter().map(|bond| reader.word(&format!("kin.line.{}", bond.name()))).collect();
            Transition {
                to: id(*newer),
                when: words(reader, said.join(", ")),
                otherwise: false,
                wait: None,
                times: None,
                printed: Words::none(),
            }
        };
        Some(Step {
            id: id(*place),
            number: None,
            kind: StepKind::Action,
            performer: Performer::default(),
            name: words(reader, short(reader, member)),
            outcome: Words::none(),
            deadline: date.map(|date| Deadline { terms: Vec::new(), printed: words(reader, date) }),
            next: ways.map(way).collect(),
            basis: Vec::new(),
            extras: Vec::new(),
        })
    };
    Process {
        id: "acts".to_owned(),
        kind: ProcessKind::Main,
        channel: None,
        categories: Vec::new(),
        title: Words::none(),
        standing: Standing::Editorial,
        remark: Words::none(),
        order: Order::Explicit,
        steps: members.iter().filter_map(step).collect(),
        printed: Vec::new(),
    }
}

fn words(reader: &Reader<'_>, text: String) -> Words {
    let text = Text { text, standing: Standing::Editorial, source: None, dated: None };
    Words::from_iter([(reader.lang.clone(), text)])
}

/// `Приказ № 103`.
fn short(reader: &Reader<'_>, member: &Member<'_>) -> String {
    let kind = reader.word(&format!("act.kind.{}", member.kind.name()));
    name::capital(&reader.filled("act.short", &[("kind", &kind), ("number", &member.number)]))
}

/// An act as a screen reader should say it: its name and what came after it.
fn spoken(reader: &Reader<'_>, kin: &Kin<'_>, members: &[usize], place: usize) -> String {
    let Some(member) = kin.members.get(place) else { return String::new() };
    let mut said = format!("{}.", called(reader, member));
    for ((older, newer), bonds) in &kin.bonds {
        if *older == place && members.contains(newer) {
            let Some(newer) = kin.members.get(*newer) else { continue };
            let did: Vec<String> = bonds.iter().map(|bond| reader.word(&format!("kin.line.{}", bond.name()))).collect();
            said.push_str(&format!(" {}: {}.", name::capital(&did.join(", ")), short(reader, newer)));
        }
    }
    said
}

/// An act with its date.
pub fn called(reader: &Reader<'_>, member: &Member<'_>) -> String {
    match (member.act, member.named) {
        (Some(act), _) => name::act_dated(reader, act),
        (None, Some(named)) => name::reference(reader, named),
        (None, None) => String::new(),
    }
}
