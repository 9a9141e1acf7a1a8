//! The index as files: the keys in parts by the alphabet, the texts in parts by page, and the list of the parts.

use serde::Serialize;

use super::code::push;
use super::entry::Entry;
use super::index::{Hit, Index};
use crate::model::words::Lang;
use crate::output::fingerprint::fingerprint;

/// The folder of the index and of the script that reads it.
const FOLDER: &str = "assets/search";
/// A part of the keys is closed when it has so many bytes.
const PART: usize = 6000;
/// So many parts of a page are in one text.
const UNITS_OF_TEXT: usize = 8;
/// So many pages of a key are kept, the best.
const MOST_PAGES: usize = 400;

/// The list of the parts of a language.
#[derive(Serialize)]
struct List {
    /// How many pages there are.
    pages: usize,
    /// The first key of each part.
    first: Vec<String>,
    /// The bytes of each part.
    size: Vec<usize>,
    /// Changes with the index, so that a browser never mixes old parts with new ones.
    version: String,
    /// The bytes of this list.
    own: usize,
    /// What the interface says.
    words: serde_json::Map<String, serde_json::Value>,
}

/// Some of the parts of a page.
#[derive(Serialize)]
struct Text<'a> {
    href: &'a str,
    title: &'a str,
    act: &'a str,
    badge: Option<&'a str>,
    units: Vec<(&'a str, &'a str, &'a str)>,
    /// The bytes of it.
    size: usize,
}

/// The words of the interface that the script says.
const WORDS: [&str; 9] = ["title", "label", "close", "none", "count", "results", "all", "failed", "keys"];

/// The files of the keys, and the list of them; `texts` are the sums of the texts of each page, `word_of` gives the words of the
/// interface.
pub fn keys(lang: &Lang, index: &Index, texts: &[Vec<u64>], word_of: &dyn Fn(&str) -> String) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    let (mut first, mut size) = (Vec::new(), Vec::new());
    let mut part = serde_json::Map::new();
    let mut bytes = 0;
    for (key, hits) in index {
        if bytes >= PART {
            close(lang, &mut part, &mut size, &mut files);
            bytes = 0;
        }
        if part.is_empty() {
            first.push(key.to_string());
        }
        let coded = coded(hits);
        bytes += key.len() + coded.len() + 6;
        part.insert(key.to_string(), coded.into());
    }
    if !part.is_empty() {
        close(lang, &mut part, &mut size, &mut files);
    }
    let mut said: String = files.iter().map(|(_, script)| script.as_str()).collect();
    texts.iter().flatten().for_each(|sum| said.push_str(&sum.to_string()));
    let words = WORDS.iter().map(|word| ((*word).to_owned(), word_of(&["search.", *word].concat()).into())).collect();
    let version = format!("{:016x}", fingerprint(said.as_bytes()));
    let mut list = List { pages: texts.len(), first, size, version, own: 0, words };
    let name = format!("{lang}/index");
    list.own = script(&name, &list).len() + 6;
    files.push((path(&name), script(&name, &list)));
    files
}

/// The texts of a page as files, some parts in each.
pub fn texts<'e>(lang: &'e Lang, page: usize, entry: &'e Entry) -> impl Iterator<Item = String> + 'e {
    entry.units.chunks(UNITS_OF_TEXT).enumerate().map(move |(place, units)| {
        let text = Text {
            href: &entry.file,
            title: &entry.title,
            act: &entry.act,
            badge: entry.badge.as_deref(),
            units: units.iter().map(|unit| (&*unit.anchor, &*unit.label, &*unit.text)).collect(),
            size: 0,
        };
        let script = script(&name_of_text(lang, page, place), &text);
        // The size stands last, so that it is told without writing all of it a second time.
        let size = script.len() + 6;
        match script.strip_suffix("0});\n") {
            Some(before) => format!("{before}{size}}});\n"),
            None => script,
        }
    })
}

/// Where a text lies.
pub fn path_of_text(lang: &Lang, page: usize, place: usize) -> String {
    path(&name_of_text(lang, page, place))
}

/// The folder of the index of a language.
pub fn folder(lang: &Lang) -> String {
    format!("{FOLDER}/{lang}/")
}

/// Files that the index of a language has whatever the content: one from each of its folders.
pub fn samples(lang: &Lang) -> Vec<String> {
    vec![path(&format!("{lang}/index")), path_of_text(lang, 0, 0)]
}

fn name_of_text(lang: &Lang, page: usize, place: usize) -> String {
    format!("{lang}/t/{page}-{place}")
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}.js")
}

/// A sum that changes with a text.
pub fn sum(text: &str) -> u64 {
    fingerprint(text.as_bytes())
}

fn close(
    lang: &Lang,
    part: &mut serde_json::Map<String, serde_json::Value>,
    size: &mut Vec<usize>,
    files: &mut Vec<(String, String)>,
) {
    let name = format!("{lang}/{}", size.len());
    let script = script(&name, &std::mem::take(part));
    size.push(script.len());
    files.push((path(&name), script));
}

/// A part as a script.
fn script<T: Serialize>(name: &str, data: &T) -> String {
    // Plain strings, numbers and maps by string always serialise.
    let data = serde_json::to_string(data).unwrap_or_default();
    format!("reglament.search.part(\"{name}\",{data});\n")
}

/// The pages of a key: how many there are, and the best of them in their order.
fn coded(hits: &[Hit]) -> String {
    let mut kept: Vec<&Hit> = hits.iter().collect();
    if kept.len() > MOST_PAGES {
        kept.sort_by_key(|hit| (std::cmp::Reverse(hit.worth), hit.page));
        kept.truncate(MOST_PAGES);
        kept.sort_by_key(|hit| hit.page);
    }
    let mut coded = String::new();
    push(&mut coded, hits.len());
    let mut next = 0;
    for hit in kept {
        let page = hit.page as usize;
        push(&mut coded, page - next);
        push(&mut coded, hit.worth.into());
        coded.push_str(&hit.units);
        next = page + 1;
    }
    coded
}
