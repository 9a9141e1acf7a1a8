//! Comparison pages: two editions of an act or regulation, word by word and step by step.

pub mod chosen;
pub mod count;
pub mod drawing;
pub mod era;
pub mod fate;
pub mod process;
pub mod step;
pub mod table;
pub mod words;

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::reader::Reader;
use super::text::TextView;
use super::timeline::Timeline;
use crate::edition::state::languages;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::words::Lang;

use self::chosen::{Chosen, chosen};
use self::count::{CountView, counts};
use self::era::{LinkView, MakerView};
use self::fate::Fates;
use self::process::{ProcessView, processes};
use self::words::{GroupView, groups};

/// A comparison page.
#[derive(Debug, Serialize)]
pub struct ComparePage {
    page: Frame,
    /// The act, or the act that the regulation belongs to.
    kicker: Crumb,
    title: Option<TextView>,
    heading: String,
    old: LinkView,
    new: LinkView,
    /// What the difference comes to as a whole: repealed, excluded, nothing said otherwise.
    whole: Option<String>,
    makers: Vec<MakerView>,
    counts: Vec<CountView>,
    /// The language of the words, where it is not the page's.
    lang: Option<String>,
    groups: Vec<GroupView>,
    /// Whether a word is another.
    worded: bool,
    processes: Vec<ProcessView>,
    /// The regulations that differ, on the page of an act.
    regulations: Vec<LinkView>,
    others: Vec<LinkView>,
}

/// The links to the comparisons of a page that lead to an edition, by its place: with the one before it, and for what
/// holds now with the first. Each says what it compares.
pub fn links(reader: &Reader<'_>, timeline: &Timeline, page: &Address, place: usize) -> Vec<LinkView> {
    let all = chosen(timeline, page);
    let link = |chosen: &Chosen<'_>| {
        let is_whole = all.first().is_some_and(|first| first.old.0 == chosen.old.0 && first.new.0 != chosen.new.0);
        let key = if is_whole { "compare.from-first" } else { "compare.from-before" };
        LinkView { text: reader.word(key), ..to(reader, chosen) }
    };
    all.iter().filter(|chosen| chosen.new.0 == place).map(link).collect()
}

/// The link to a comparison.
fn to(reader: &Reader<'_>, chosen: &Chosen<'_>) -> LinkView {
    LinkView { href: reader.link(&file(reader.lang, chosen)), text: heading(reader, chosen) }
}

/// The file of a comparison.
pub fn file(lang: &Lang, chosen: &Chosen<'_>) -> String {
    path::compare(lang, &chosen.page, &chosen.old.1.key, &chosen.new.1.key)
}

fn heading(reader: &Reader<'_>, chosen: &Chosen<'_>) -> String {
    let act = &chosen.after.act;
    let (old, new) = (era::name(reader, act, chosen.old.1), era::name(reader, act, chosen.new.1));
    reader.filled("compare.heading", &[("old", &old), ("new", &new)])
}

/// Adds the comparisons of editions.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for timeline in ground.timelines.iter() {
        for chosen in chosen::pages(timeline).iter().flat_map(|page| chosen(timeline, page)) {
            for lang in ground.languages() {
                let chosen = chosen.clone();
                let file = file(lang, &chosen);
                jobs.page((lang, file), "page/compare.html", move |reader| page(reader, ground.shared, &chosen));
            }
        }
    }
}

/// Makes a comparison page.
pub fn page(reader: &Reader<'_>, shared: &Shared, chosen: &Chosen<'_>) -> ComparePage {
    let act = &chosen.after.act;
    let lang = told_in(reader.lang, act);
    let fates = Fates::of(chosen, &lang);
    let processes = processes(reader, chosen);
    let groups = groups(reader, chosen, &fates, &lang);
    let regulation = {
        let [old, new] = chosen.regulations();
        new.or(old)
    };
    let words = regulation.map_or(&act.title, |regulation| &regulation.title);
    let heading = heading(reader, chosen);
    let act_name = name::act_dated(reader, act);
    let kicker = Crumb { href: Some(reader.link_to(&act.address)), text: act_name.clone() };
    let mut crumbs = vec![kicker.clone()];
    if let Some(regulation) = regulation {
        let text = name::short(reader, regulation);
        crumbs.push(Crumb { href: Some(reader.link_to(&regulation.address)), text });
    }
    crumbs.push(Crumb { href: None, text: heading.clone() });
    let edition = |(place, edition)| LinkView {
        href: era::link(reader, &chosen.page, chosen.timeline, place),
        text: name::capital(&era::name(reader, act, edition)),
    };
    let others = self::chosen(chosen.timeline, &chosen.page);
    let others = others.iter().filter(|other| (other.old.0, other.new.0) != (chosen.old.0, chosen.new.0));
    let others: Vec<LinkView> = others.map(|other| to(reader, other)).collect();
    let title = reader.text(words);
    let plain = reader.plain(words);
    let about = About {
        title: format!("{heading}. {}", if plain.is_empty() { act_name } else { plain.clone() }),
        description: reader.filled("compare.description", &[("what", &plain)]),
        crumbs,
        page: None,
        file_in: &|lang| file(lang, chosen),
    };
    ComparePage {
        page: frame(reader, shared, about),
        kicker,
        title,
        heading,
        old: edition(chosen.old),
        new: edition(chosen.new),
        whole: whole(reader, chosen),
        makers: era::makers(reader, chosen),
        counts: counts(reader, chosen, &fates, &processes),
        lang: (lang != *reader.lang).then(|| lang.tag().to_owned()),
        worded: groups.iter().any(|group| group.fold.is_none()),
        groups,
        processes,
        regulations: if chosen.is_act() { regulations(reader, chosen) } else { Vec::new() },
        others,
    }
}

/// The language in which the words are compared: the page's, where the act is written in it.
fn told_in(lang: &Lang, act: &Act) -> Lang {
    let langs = languages(act);
    if langs.contains(lang) { lang.clone() } else { langs.first().unwrap_or(lang).clone() }
}

/// What the difference comes to as a whole.
fn whole(reader: &Reader<'_>, chosen: &Chosen<'_>) -> Option<String> {
    let (old, new) = (chosen.before, chosen.after);
    if chosen.is_act() {
        let key = format!("status.{}.{}", new.act.status.name(), new.act.kind.name());
        return (old.act.status != new.act.status).then(|| reader.word(&key));
    }
    let [was, is] = chosen.regulations();
    let removed = |state: &crate::edition::State| state.removal(&chosen.page).is_some();
    let kind = was.or(is).map(|document| document.kind).unwrap_or_default().name();
    match (removed(old) || was.is_none(), removed(new) || is.is_none()) {
        (false, true) => Some(reader.word(&format!("status.excluded.{kind}"))),
        (true, false) => Some(reader.word(&format!("regulation.added.{kind}"))),
        _ => None,
    }
}

/// The regulations of an act that differ: the comparison of each, or of one that is new its page.
fn regulations(reader: &Reader<'_>, chosen: &Chosen<'_>) -> Vec<LinkView> {
    let view = |page: Address| {
        let all = self::chosen(chosen.timeline, &page);
        // Its own editions are fewer than those of the act.
        let begun = |place: usize| all.iter().map(|other| other.new.0).take_while(|new| *new <= place).last();
        let [was, is] = [chosen.before, chosen.after]
            .map(|state| state.act.regulations.iter().find(|regulation| regulation.address == page));
        let href = match (was, begun(chosen.new.0)) {
            (None, _) => era::link(reader, &page, chosen.timeline, chosen.new.0),
            (Some(_), Some(new)) if begun(chosen.old.0) != Some(new) => {
                let ends = all.iter().filter(|other| other.new.0 == new);
                let found = ends.min_by_key(|other| other.old.0.abs_diff(begun(chosen.old.0).unwrap_or_default()))?;
                reader.link(&file(reader.lang, found))
            }
            _ => return None,
        };
        Some(LinkView { href, text: reader.plain(&is.or(was)?.title) })
    };
    chosen::pages(chosen.timeline).into_iter().filter(|page| *page != chosen.page).filter_map(view).collect()
}
