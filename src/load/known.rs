//! What was loaded before: a preview that loads again reads only those acts whose files have changed.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use super::folder::ActFolder;
use crate::model::words::Lang;

/// The acts that were loaded last, by their ids, each with the number of what it was made from.
#[derive(Debug, Default)]
pub struct Known<Loaded> {
    acts: Option<HashMap<String, (u64, Arc<Loaded>)>>,
}

impl<Loaded: Clone + Send + Sync> Known<Loaded> {
    /// Nothing yet, and a place for what comes.
    pub fn keeping() -> Self {
        Self { acts: Some(HashMap::new()) }
    }

    /// Loads acts with `one`, or takes them from the last time.
    pub(super) fn acts(
        &mut self,
        folders: &[ActFolder],
        languages: &[Lang],
        one: impl Fn(&ActFolder) -> Loaded + Send + Sync,
    ) -> Vec<Loaded> {
        let Some(known) = &mut self.acts else { return folders.par_iter().map(one).collect() };
        let before = std::mem::take(known);
        let load = |folder: &ActFolder| {
            let number = number(folder, languages);
            let same = before.get(&folder.id).filter(|(known, _)| *known == number);
            let loaded = same.map_or_else(|| Arc::new(one(folder)), |(_, loaded)| Arc::clone(loaded));
            ((folder.id.clone(), (number, Arc::clone(&loaded))), (*loaded).clone())
        };
        let (kept, loaded): (Vec<_>, Vec<Loaded>) = folders.par_iter().map(load).unzip();
        *known = kept.into_iter().collect();
        loaded
    }
}

/// A number that differs when anything does that an act is made from.
fn number(folder: &ActFolder, languages: &[Lang]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (languages, folder.named).hash(&mut hasher);
    let regulations = folder.regulations.iter().map(|(_, source)| source);
    for source in folder.act.iter().chain(regulations) {
        (&source.file, &source.text).hash(&mut hasher);
    }
    hasher.finish()
}
