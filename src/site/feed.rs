//! The feed of a language (Atom, RFC 4287): acts as they were adopted, and what changed them, the newest first.
//!
//! Its dates are those of the acts: nothing tells when the site itself was changed, because no clock is read.

use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::reader::Reader;
use crate::edition::{Edition, State};
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::event::Event;
use crate::render::escape::escape;

/// The most entries: who has not looked for longer reads the list of acts.
const MOST: usize = 100;

/// Adds the feed of each language.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        jobs.file(path::feed(lang), move || feed(&ground.reader(lang, path::feed(lang))).into_bytes());
    }
}

struct Entry {
    date: Date,
    /// What it is about, the same in all time: `500-2015#event-order-597`.
    address: String,
    title: String,
    summary: String,
    href: String,
}

/// The feed in the language of a reader whose file is [`path::feed`].
pub fn feed(reader: &Reader<'_>) -> String {
    let site = &reader.corpus.site;
    let mut entries: Vec<Entry> = Vec::new();
    for act in &reader.corpus.acts {
        entries.push(adopted(reader, act));
        entries.extend(act.events.iter().filter_map(|event| changed(reader, act, event)));
    }
    entries.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.address.cmp(&other.address)));
    entries.truncate(MOST);
    let newest = entries.first().map(|entry| entry.date).or(site.date).unwrap_or_default();
    let (title, home) = (reader.plain(&site.title), link(reader, &path::page(reader.lang, &Address::root()), ""));
    let publisher = reader.plain(&site.publisher);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        reader.lang,
        escape(&reader.filled("feed.title", &[("site", &title)])),
        id(reader, ""),
        time(newest),
        escape(if publisher.is_empty() { &title } else { &publisher }),
        escape(&home)
    );
    if let Some(own) = path::public(&site.base_url, &reader.file) {
        let _ = writeln!(text, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>", escape(&own));
    }
    for entry in &entries {
        let time = time(entry.date);
        let _ = write!(
            text,
            "<entry>\n<title>{}</title>\n<id>{}</id>\n<published>{time}</published>\n<updated>{time}</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
            escape(&entry.title),
            id(reader, &entry.address),
            escape(&entry.href),
            escape(&entry.summary)
        );
    }
    text.push_str("</feed>\n");
    text
}

fn adopted(reader: &Reader<'_>, act: &Act) -> Entry {
    Entry {
        date: act.adopted,
        address: act.address.as_str().to_owned(),
        title: name::act_dated(reader, act),
        summary: reader.plain(&act.title),
        href: link(reader, &path::page(reader.lang, &act.address), ""),
    }
}

/// A change by the day of the act that made it, else by that on which it takes effect; none where nobody knows either.
fn changed(reader: &Reader<'_>, act: &Act, event: &Event) -> Option<Entry> {
    let date = event.by.as_ref().and_then(|by| by.date).or(event.entry.date)?;
    let mut done: Vec<String> = Vec::new();
    for change in &event.changes {
        let said = reader.word(&format!("act.whole.{}", change.kind.name()));
        let said =
            if change.target.is_empty() { said } else { reader.word(&format!("change.kind.{}", change.kind.name())) };
        if !done.contains(&said) {
            done.push(said);
        }
    }
    let anchor = format!("event-{}", event.id);
    let is_listed = |(edition, state): &(Edition, State)| {
        edition.events.iter().any(|index| state.act.events.get(*index).is_some_and(|other| other.id == event.id))
    };
    let listed = reader.timelines.of_act(&act.address).is_some_and(|timeline| timeline.editions.iter().any(is_listed));
    let by = event.by.as_ref().map(|by| name::reference(reader, by)).unwrap_or_default();
    Some(Entry {
        date,
        address: format!("{}#{anchor}", act.address.as_str()),
        title: format!("{}: {}", name::act_dated(reader, act), done.join(", ")),
        summary: [by, reader.plain(&event.reason), reader.plain(&act.title)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(". "),
        href: link(reader, &path::page(reader.lang, &act.address), if listed { &anchor } else { "" }),
    })
}

/// Whole where the site has an address, else from the feed to the page.
fn link(reader: &Reader<'_>, file: &str, anchor: &str) -> String {
    let whole = path::public(&reader.corpus.site.base_url, file).unwrap_or_else(|| reader.link(file));
    if anchor.is_empty() { whole } else { format!("{whole}#{anchor}") }
}

/// A name for all time, wherever the site is published: a UUID of what it is about (RFC 9562, version 8).
fn id(reader: &Reader<'_>, address: &str) -> String {
    let hash = Sha256::digest(format!("reglament/{}/{address}", reader.lang));
    let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// The beginning of a day: acts have no hours.
fn time(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
