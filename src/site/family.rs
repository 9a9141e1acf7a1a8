//! The family of acts: one page with all of them, and on the page of each act its nearest kin.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::kin::{Bond, Kin, Member};
use super::name;
use super::path;
use super::picture::PartView;
use super::reader::Reader;
use super::status::{self, StatusView};
use super::text::TextView;
use super::tree::{self, called};
use crate::model::act::Act;
use crate::model::regulation::Regulation;

/// The page of all acts.
#[derive(Debug, Serialize)]
pub struct FamilyPage {
    page: Frame,
    groups: Vec<GroupView>,
}

/// Acts that hang together.
#[derive(Debug, Serialize)]
pub struct GroupView {
    id: String,
    /// From the first act to the last one, in short.
    title: String,
    parts: Vec<PartView>,
    members: Vec<MemberView>,
}

/// The nearest kin of an act, on its own page.
#[derive(Debug, Serialize)]
pub struct KinView {
    parts: Vec<PartView>,
    relations: Vec<RelationView>,
    /// The page of all acts.
    all: String,
}

/// An act.
#[derive(Debug, Serialize)]
pub struct MemberView {
    id: String,
    href: Option<String>,
    name: String,
    title: Option<TextView>,
    registered: Option<String>,
    status: Option<StatusView>,
    approves: Vec<ToView>,
    relations: Vec<RelationView>,
}

/// What an act has to do with others, in one way.
#[derive(Debug, Serialize)]
pub struct RelationView {
    /// The key of the words.
    key: String,
    others: Vec<ToView>,
}

/// Another page or act.
#[derive(Debug, Serialize)]
pub struct ToView {
    href: Option<String>,
    text: String,
}

/// Adds the pages of the family of acts.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        jobs.page((lang, path::acts(lang)), "page/acts.html", |reader| page(reader, ground.shared, &ground.kin));
    }
}

/// Makes the page of all acts.
pub fn page(reader: &Reader<'_>, shared: &Shared, kin: &Kin<'_>) -> FamilyPage {
    let mut groups: Vec<GroupView> =
        kin.groups().iter().enumerate().map(|(index, members)| group(reader, kin, index, members)).collect();
    let joined: Vec<usize> = kin.groups().concat();
    let alone: Vec<usize> = (0..kin.members.len()).filter(|place| !joined.contains(place)).collect();
    if !alone.is_empty() {
        groups.push(GroupView {
            id: "Others".to_owned(),
            title: reader.word("kin.others"),
            parts: Vec::new(),
            members: members(reader, kin, &alone),
        });
    }
    let title = reader.word("kin.title");
    let about = About {
        description: reader.word("kin.lead"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::acts,
    };
    FamilyPage { page: frame(reader, shared, about), groups }
}

fn group(reader: &Reader<'_>, kin: &Kin<'_>, index: usize, places: &[usize]) -> GroupView {
    let ends = [places.first(), places.last()].into_iter().flatten().filter_map(|place| kin.members.get(*place));
    let ends: Vec<String> = ends.map(|member| called(reader, member)).collect();
    let href = |place: usize| kin.members.get(place).map(|member| format!("#{}", id(member))).unwrap_or_default();
    GroupView {
        id: format!("Group-{}", index + 1),
        title: ends.join(" – "),
        parts: tree::drawing(reader, kin, places, &format!("K{}", index + 1), &href),
        members: members(reader, kin, places),
    }
}

fn members(reader: &Reader<'_>, kin: &Kin<'_>, places: &[usize]) -> Vec<MemberView> {
    let view = |place: &usize| Some(member(reader, kin, *place, kin.members.get(*place)?));
    places.iter().filter_map(view).collect()
}

fn member(reader: &Reader<'_>, kin: &Kin<'_>, place: usize, member: &Member<'_>) -> MemberView {
    // As it stands now: an event may have given it another title.
    let now = member.act.map(|act| {
        let state = reader.timelines.of_act(&act.address).and_then(|timeline| timeline.now());
        state.map_or(act, |state| &state.act)
    });
    let title = match (now, member.named) {
        (Some(act), _) => reader.text(&act.title),
        (None, Some(named)) => reader.text(&named.title),
        (None, None) => None,
    };
    let registered = match (member.act, member.named) {
        (Some(act), _) => act.registered.as_ref().map(|registered| &registered.number),
        (None, named) => named.and_then(|named| named.registered.as_ref()),
    };
    let approves = now.into_iter().flat_map(|act| &act.regulations);
    let status = member.act.and_then(|act| status::now(reader, act, &act.address));
    let whole = status.as_ref().map(StatusView::name);
    let approved = |regulation: &Regulation| {
        let own = now.and_then(|act| status::now(reader, act, &regulation.address));
        let alert = own.filter(|own| Some(own.name()) != whole).and_then(StatusView::alert);
        let title = reader.plain(&regulation.title);
        let text = alert.map_or_else(|| title.clone(), |alert| format!("{title} ({})", name::small(&alert)));
        ToView { href: Some(reader.link_to(&regulation.address)), text }
    };
    MemberView {
        id: id(member),
        href: href(reader, member),
        name: called(reader, member),
        title,
        registered: registered.map(|number| reader.filled("act.registered", &[("number", number)])),
        approves: approves.map(approved).collect(),
        status,
        relations: relations(reader, kin, place, &|other| format!("#{}", id(other))),
    }
}

/// The nearest kin of an act; none where nothing joins it to others.
pub fn around(reader: &Reader<'_>, kin: &Kin<'_>, act: &Act) -> Option<KinView> {
    let place = kin.place(act)?;
    let near = kin.around(place);
    if near.len() < 2 {
        return None;
    }
    let all = reader.link(&path::acts(reader.lang));
    let to = |member: &Member<'_>| match member.act {
        Some(act) => reader.link_to(&act.address),
        None => format!("{all}#{}", id(member)),
    };
    let relations = relations(reader, kin, place, &to);
    let href = |place: usize| kin.members.get(place).map(&to).unwrap_or_default();
    Some(KinView { parts: tree::drawing(reader, kin, &near, "K", &href), relations, all: all.clone() })
}

/// What an act has to do with others: what it did, then what was done to it.
fn relations(
    reader: &Reader<'_>,
    kin: &Kin<'_>,
    place: usize,
    to: &dyn Fn(&Member<'_>) -> String,
) -> Vec<RelationView> {
    const BONDS: [Bond; 5] = [Bond::Replaced, Bond::Repealed, Bond::Amended, Bond::CarriedOut, Bond::Named];
    let mut relations = Vec::new();
    for (way, own_is_newer) in [("did", true), ("was", false)] {
        for bond in BONDS {
            let other = |((older, newer), bonds): (&(usize, usize), &std::collections::BTreeSet<Bond>)| {
                let (own, other) = if own_is_newer { (newer, older) } else { (older, newer) };
                let member = kin.members.get(*other).filter(|_| *own == place && bonds.contains(&bond))?;
                Some(ToView { href: Some(to(member)), text: called(reader, member) })
            };
            let others: Vec<ToView> = kin.bonds.iter().filter_map(other).collect();
            if !others.is_empty() {
                relations.push(RelationView { key: format!("kin.{way}.{}", bond.name()), others });
            }
        }
    }
    relations
}

/// Where an act is: here, or at its official address.
fn href(reader: &Reader<'_>, member: &Member<'_>) -> Option<String> {
    match (member.act, member.named) {
        (Some(act), _) => Some(reader.link_to(&act.address)),
        (None, Some(named)) => name::official(reader, &named.identifiers),
        (None, None) => None,
    }
}

/// The anchor of an act on the page of all acts: its day and number.
fn id(member: &Member<'_>) -> String {
    let date = member.date.map(|date| format!("-{date}")).unwrap_or_default();
    let number: String = member.number.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '_' }).collect();
    format!("Act{date}-{number}-{}", member.kind.name())
}
