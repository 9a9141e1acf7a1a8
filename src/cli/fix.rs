//! `reglament check --fix`: what is sure is mended in our own texts; the difference is shown first.

use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal};
use std::path::Path;
use std::sync::Arc;

use super::ending::{Ending, could_not_run};
use super::report::Tongue;
use super::voice;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::load::Loaded;
use crate::load::settle::{Patch, Sources, patched, patches};
use crate::write::single;

/// How many lines stand around a change.
const AROUND: usize = 3;

/// Shows what can be mended, asks, and mends it.
pub fn run(root: &Path, loaded: &Loaded, yes: bool, tongue: &Tongue) -> Ending {
    let told = |message: &Message| voice::aside(format_args!("{}\n", tongue.say(message)));
    let mut sources = Sources::default();
    let changes = changes(root, loaded, &mut sources);
    if changes.is_empty() {
        let nothing: Message = "nothing can be mended by itself".into();
        told(&nothing);
        return Ending::Clean;
    }
    let mut files = Vec::new();
    for (file, patches) in &changes {
        let Some(before) = sources.text(root, file).map(str::to_owned) else { continue };
        let after = patched(&before, patches);
        voice::answer(difference(file, &before, &after));
        files.push((file, after));
    }
    let count = changes.values().map(Vec::len).sum::<usize>();
    if !yes && !asked(count, files.len(), tongue) {
        let unchanged: Message = "nothing was changed; `--fix --yes` changes it without asking".into();
        told(&unchanged);
        return Ending::Findings;
    }
    for (file, after) in files {
        if let Err(refused) = single::file(&root.join(&**file), after.as_bytes()) {
            return could_not_run(tongue, &refused.message, *refused.hint);
        }
    }
    told(&say!(
        "{places} {places:place|places} mended in {files} {files:file|files}",
        places = count,
        files = changes.len()
    ));
    Ending::Clean
}

fn changes(root: &Path, loaded: &Loaded, sources: &mut Sources) -> BTreeMap<Arc<str>, Vec<Patch>> {
    let mut changes: BTreeMap<Arc<str>, Vec<Patch>> = BTreeMap::new();
    let of = |finding: &Finding| Some((finding.spot.clone()?, loaded.places.find(finding.address.as_ref()?)?));
    for (spot, place) in loaded.findings.iter().filter_map(of) {
        if spot.edits.is_empty() {
            continue;
        }
        let found = sources.text(root, &place.file).and_then(|source| patches(source, &place, &spot));
        if let Some(found) = found {
            changes.entry(place.file).or_default().extend(found);
        }
    }
    for patches in changes.values_mut() {
        patches.sort();
        patches.dedup();
    }
    changes
}

fn asked(places: usize, files: usize, tongue: &Tongue) -> bool {
    if !std::io::stdin().is_terminal() {
        return false;
    }
    let question = say!(
        "change {places} {places:place|places} in {files} {files:file|files}? [y/N]",
        places = places,
        files = files
    );
    voice::aside(format_args!("{} ", tongue.say(&question)));
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).is_ok() && is_yes(answer.trim())
}

/// Whether an answer agrees, in any of the languages; nothing else does.
pub fn is_yes(answer: &str) -> bool {
    matches!(answer.to_lowercase().as_str(), "y" | "yes" | "и" | "иә" | "д" | "да")
}

/// The difference as a unified diff. Changes stay within their lines, so the lines of both files match one to one.
pub fn difference(file: &str, before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    if before.len() != after.len() {
        return String::new();
    }
    let changed: Vec<usize> = (0..before.len()).filter(|line| before.get(*line) != after.get(*line)).collect();
    let mut out = format!("--- {file}\n+++ {file}\n");
    let mut rest = changed.as_slice();
    while let Some(first) = rest.first() {
        let mut last = *first;
        let together = rest.iter().take_while(|line| {
            let near = **line <= last + 2 * AROUND;
            last = if near { **line } else { last };
            near
        });
        let count = together.count();
        let (from, to) = (first.saturating_sub(AROUND), (last + AROUND + 1).min(before.len()));
        out.push_str(&format!("@@ -{0},{1} +{0},{1} @@\n", from + 1, to - from));
        for line in from..to {
            let (old, new) = (before.get(line).unwrap_or(&""), after.get(line).unwrap_or(&""));
            if old == new {
                out.push_str(&format!(" {old}\n"));
            } else {
                out.push_str(&format!("-{old}\n+{new}\n"));
            }
        }
        rest = rest.get(count..).unwrap_or_default();
    }
    out
}
