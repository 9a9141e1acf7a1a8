//! Jobs: the files of a site, each a path and what makes its bytes. Pure, and each for itself.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use super::code;
use super::ground::Ground;
use super::reader::Reader;
use crate::diagnostic::finding::{Finding, sort};
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::words::Lang;
use crate::output::{Sink, is_safe};
use crate::render::template::Speaker;

/// Makes the bytes of a file.
pub type Job<'a> = Box<dyn Fn() -> Result<Vec<u8>, Vec<Finding>> + Send + Sync + 'a>;

/// The jobs of a site by their paths.
pub struct Jobs<'a> {
    ground: &'a Ground<'a>,
    speakers: &'a BTreeMap<Lang, Speaker>,
    all: BTreeMap<String, Job<'a>>,
    late: Vec<Late<'a>>,
    /// The first page of each template.
    samples: BTreeMap<&'static str, String>,
    /// The pages that search engines are to list.
    listed: BTreeSet<String>,
    findings: Vec<Finding>,
}

/// Jobs below a folder that takes long to list: a preview lists it when one of its files is asked for.
struct Late<'a> {
    folder: String,
    /// One of its files from each of the folders in it.
    samples: Vec<String>,
    list: Box<dyn Fn() -> Vec<(String, Job<'a>)> + Send + Sync + 'a>,
    listed: OnceLock<BTreeMap<String, Job<'a>>>,
}

impl<'a> Late<'a> {
    fn jobs(&self) -> &BTreeMap<String, Job<'a>> {
        self.listed.get_or_init(|| (self.list)().into_iter().collect())
    }
}

/// Why not all jobs were done.
#[derive(Debug)]
pub enum Stopped<E> {
    /// Templates have faults.
    Faults(Vec<Finding>),
    /// The sink took no more.
    Sink(E),
}

impl<'a> Jobs<'a> {
    /// No jobs yet.
    pub fn new(ground: &'a Ground<'a>, speakers: &'a BTreeMap<Lang, Speaker>) -> Self {
        let (samples, listed) = (BTreeMap::new(), BTreeSet::new());
        let (all, late) = (BTreeMap::new(), Vec::new());
        Self { ground, speakers, all, late, samples, listed, findings: Vec::new() }
    }

    /// Adds a page: a template filled with the view that `view` makes for its reader.
    pub fn page<T: Serialize>(
        &mut self,
        (lang, file): (&'a Lang, String),
        template: &'static str,
        view: impl Fn(&Reader<'a>) -> T + Send + Sync + 'a,
    ) {
        let ground = self.ground;
        self.page_of(template, move || ground.reader(lang, file.clone()), move |reader| view(&reader));
    }

    /// Adds a page whose reader has more than a language and a place; its file is asked for when the job is added.
    pub fn page_of<T: Serialize>(
        &mut self,
        template: &'static str,
        reader: impl Fn() -> Reader<'a> + Send + Sync + 'a,
        view: impl Fn(Reader<'a>) -> T + Send + Sync + 'a,
    ) {
        let Reader { file, lang, edition, root, .. } = reader();
        if edition.is_none() && root.is_none() {
            self.listed.insert(file.clone());
        }
        let Some(speaker) = self.speakers.get(lang) else { return };
        self.samples.entry(template).or_insert_with(|| file.clone());
        self.add(file, Box::new(move || speaker.fill(template, &view(reader()))));
    }

    /// Adds a page that search engines are asked to leave out.
    pub fn unlisted<T: Serialize>(
        &mut self,
        template: &'static str,
        (lang, file): (&'a Lang, String),
        view: impl Fn(&Reader<'a>) -> T + Send + Sync + 'a,
    ) {
        self.page((lang, file.clone()), template, view);
        self.listed.remove(&file);
    }

    /// Adds a file that is no page.
    pub fn file(&mut self, path: String, make: impl Fn() -> Vec<u8> + Send + Sync + 'a) {
        self.add(path, Box::new(move || Ok(make())));
    }

    /// Adds the files of a folder of their own, no pages, that are listed only when one of them is asked for; `samples` are
    /// some that it has whatever the content, one from each of the folders in it.
    pub fn late(
        &mut self,
        folder: String,
        samples: Vec<String>,
        list: impl Fn() -> Vec<(String, Job<'a>)> + Send + Sync + 'a,
    ) {
        self.late.push(Late { folder, samples, list: Box::new(list), listed: OnceLock::new() });
    }

    fn add(&mut self, path: String, job: Job<'a>) {
        let (code, message) = match self.all.entry(path.clone()) {
            Entry::Vacant(free) if is_safe(&path) => {
                free.insert(job);
                return;
            }
            Entry::Vacant(_) => (&code::ADDRESS_UNSAFE, say!("`{path}` cannot be the address of a page", path = &path)),
            Entry::Occupied(_) => {
                let message = say!("two pages want the address `{path}`, so one of them would be lost", path = &path);
                (&code::ADDRESS_TAKEN, message)
            }
        };
        let address = path.trim_end_matches("index.html").trim_end_matches('/');
        let address = address.split_once('/').map_or("", |(_, address)| address);
        let finding = Finding::about(code, Address::from_written(address), message);
        self.findings.push(finding.hint("rename the file or folder of one of them"));
    }

    /// Whether every file has an address of its own.
    ///
    /// # Errors
    /// With a finding for each that has none.
    pub fn whole(&mut self) -> Result<(), Vec<Finding>> {
        sort(&mut self.findings);
        if self.findings.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.findings)) }
    }

    /// The pages that search engines are to list, in the order of their paths.
    pub fn listed(&self) -> Vec<String> {
        self.listed.iter().cloned().collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len() + self.late.iter().map(|late| late.jobs().len()).sum::<usize>()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty() && self.late.iter().all(|late| late.jobs().is_empty())
    }

    /// The paths of all files; of a folder that is listed late one from each folder in it.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let late = self.late.iter().flat_map(|late| &late.samples);
        self.all.keys().chain(late).map(String::as_str)
    }

    /// A page of each type: where a template has a fault, one of them shows it.
    pub fn samples(&self) -> Vec<String> {
        self.samples.values().cloned().collect()
    }

    /// Makes one file; none where the site has no such.
    pub fn make(&self, path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
        let late = || self.late.iter().find(|late| path.starts_with(&late.folder))?.jobs().get(path);
        self.all.get(path).or_else(late).map(|job| job())
    }

    /// Does all jobs, on all cores; each file goes to the sink as soon as it is made.
    ///
    /// # Errors
    /// With the faults of all templates, or else with that of the sink that comes first in the order of paths.
    pub fn run<S: Sink>(&self, sink: &S) -> Result<(), Stopped<S::Error>> {
        let late = self.late.iter().flat_map(|late| late.jobs());
        let mut jobs: Vec<(&String, &Job<'a>)> = self.all.iter().chain(late).collect();
        // The pages of one act are near each other in all languages, so that what they share is at hand.
        jobs.sort_by_cached_key(|(path, _)| path.split_once('/').map_or("", |(_, rest)| rest));
        // A site with faults is of no use; what follows is made only to find all of them.
        let useless = AtomicBool::new(false);
        let one = |(path, job): &(&String, &Job<'a>)| {
            match job() {
                Ok(_) if useless.load(Ordering::Relaxed) => Ok(()),
                Ok(bytes) => sink.take(path, bytes).map_err(Stopped::Sink),
                Err(findings) => Err(Stopped::Faults(findings)),
            }
            .inspect_err(|_| useless.store(true, Ordering::Relaxed))
            .err()
        };
        let stopped: Vec<Stopped<S::Error>> = jobs.par_iter().filter_map(one).collect();
        let (mut faults, mut first) = (Vec::new(), None);
        for stop in stopped {
            match stop {
                Stopped::Faults(findings) => faults.extend(findings),
                Stopped::Sink(error) => first = first.or(Some(error)),
            }
        }
        sort(&mut faults);
        match first {
            _ if !faults.is_empty() => Err(Stopped::Faults(faults)),
            Some(error) => Err(Stopped::Sink(error)),
            None => Ok(()),
        }
    }
}
