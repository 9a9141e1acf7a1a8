//! Search: what of the pages can be found, the index of it in small parts, and its page.
//!
//! [`entry`] says what stands on each page of what holds now, [`index`] under which keys it is found, [`part`] writes both
//! as small scripts that `theme/search/*.js` loads one by one as a reader types: no query needs more than 100,000 bytes of
//! them, however many regulations there are. Scripts, because a page that is opened from a folder may load nothing else.
//! The keys are those of [`crate::language::key`].

pub mod code;
pub mod entry;
pub mod index;
pub mod page;
pub mod part;
mod text;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::ground::Ground;
use super::job::{Job, Jobs};
use super::path;
use crate::language::Language;
use crate::language::key::Keys;
use crate::model::words::Lang;

/// Adds the search pages, and the index of each language. It is made on all cores when its files are listed, because nothing
/// else tells how many parts it has; the texts of its results, which are most of it, are jobs of their own.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        let file = path::search(lang);
        jobs.page((lang, file), "page/search.html", |reader| page::page(reader, ground.shared, &ground.services));
        jobs.late(part::folder(lang), part::samples(lang), move || index(ground, lang));
    }
}

fn index<'a>(ground: &'a Ground<'a>, lang: &'a Lang) -> Vec<(String, Job<'a>)> {
    let mut jobs: Vec<(String, Job<'a>)> = Vec::new();
    let read_by = move || ground.reader(lang, path::search(lang));
    let sources = entry::sources(ground.timelines);
    let read: Vec<(index::Found, Vec<u64>)> = sources
        .par_iter()
        .enumerate()
        .map_init(
            || Keys::new(Language::of(lang)),
            |keys, (page, source)| {
                let entry = source.entry(&read_by());
                let sums = part::texts(lang, page, &entry).map(|text| part::sum(&text)).collect();
                (index::of_page(keys, page, &entry), sums)
            },
        )
        .collect();
    let (found, texts): (Vec<index::Found>, Vec<Vec<u64>>) = read.into_iter().unzip();
    let reader = read_by();
    for (path, script) in part::keys(lang, &index::index(found), &texts, &|key| reader.word(key)) {
        jobs.push((path, Box::new(move || Ok(script.clone().into_bytes()))));
    }
    for (page, (source, texts)) in sources.into_iter().zip(texts).enumerate() {
        let made = Arc::new(Made::default());
        for place in 0..texts.len() {
            let made = Arc::clone(&made);
            let all = move || part::texts(lang, page, &source.entry(&read_by())).collect();
            let job = move || Ok(made.take(place, &all).into_bytes());
            jobs.push((part::path_of_text(lang, page, place), Box::new(job)));
        }
    }
    jobs
}

/// The texts of one page that were made with the first of them and not yet fetched.
#[derive(Default)]
struct Made(Mutex<BTreeMap<usize, String>>);

impl Made {
    /// Fetches one; `all` makes all of them, where this one is not there.
    fn take(&self, place: usize, all: &dyn Fn() -> Vec<String>) -> String {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !made.contains_key(&place) {
            *made = all().into_iter().enumerate().collect();
        }
        made.remove(&place).unwrap_or_default()
    }
}
