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

use rayon::prelude::*;

use super::ground::Ground;
use super::job::Jobs;
use super::path;
use crate::language::Language;
use crate::language::key::Keys;
use crate::model::words::Lang;

/// The folder of the index and of the script that reads it.
pub const FOLDER: &str = "assets/search";

/// Adds the search pages, and the index of each language. The index is made at once, on all cores, because nothing else
/// tells how many parts it has; the texts of its results, which are most of it, are jobs of their own.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages() {
        let file = path::search(lang);
        jobs.page((lang, file), "page/search.html", |reader| page::page(reader, ground.shared, &ground.services));
        index(jobs, ground, lang);
    }
}

fn index<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>, lang: &'a Lang) {
    let read_by = move || ground.reader(lang, path::search(lang));
    let sources = entry::sources(ground.timelines);
    let read: Vec<(index::Found, Vec<u64>)> = sources
        .par_iter()
        .enumerate()
        .map_init(
            || Keys::new(Language::of(lang)),
            |keys, (page, source)| {
                let entry = source.entry(&read_by());
                (index::of_page(keys, &entry), part::texts(lang, page, &entry).map(|text| part::sum(&text)).collect())
            },
        )
        .collect();
    let (found, texts): (Vec<index::Found>, Vec<Vec<u64>>) = read.into_iter().unzip();
    let reader = read_by();
    for (path, script) in part::keys(lang, &index::index(found), &texts, &|key| reader.word(key)) {
        jobs.file(path, move || script.clone().into_bytes());
    }
    for (page, (source, texts)) in sources.into_iter().zip(texts).enumerate() {
        for place in 0..texts.len() {
            let text = move || part::texts(lang, page, &source.entry(&read_by())).nth(place).unwrap_or_default();
            jobs.file(part::path_of_text(lang, page, place), move || text().into_bytes());
        }
    }
}
