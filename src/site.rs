//! The site: every page in every language, from the corpus alone. Pure: model in, bytes out.
//!
//! A page is made in two steps: a *view* says in plain data what it shows (`regulation`, `act`, `home` …), a template says
//! how. A view is made for one [`reader::Reader`]: language, words, place in the site.
//!
//! The site is a list of [`job::Job`]s: a path and what makes its bytes. All stand on the same [`ground::Ground`], none knows
//! of another, so they run on all cores, in any order, with the same bytes, and a preview runs only those it is asked for.
//! A new type of page is a file with a function that adds its jobs, and one line in [`FAMILIES`].

pub mod about;
pub mod act;
pub mod alphabet;
pub mod annex;
pub mod asset;
pub mod beside;
pub mod body;
pub mod both;
pub mod caption;
pub mod code;
pub mod compare;
pub mod contents;
pub mod deadline;
pub mod diagram;
pub mod door;
pub mod drawn;
pub mod edition;
pub mod embed;
pub mod era;
pub mod event;
pub mod family;
pub mod feed;
pub mod finding;
pub mod frame;
pub mod ground;
pub mod headers;
pub mod home;
pub mod job;
pub mod kin;
pub mod legend;
pub mod linked;
pub mod links;
pub mod name;
pub mod numbering;
pub mod paper;
pub mod path;
pub mod performers;
pub mod phrase;
pub mod picture;
pub mod place;
pub mod point;
pub mod preview;
pub mod printed;
pub mod process;
pub mod reader;
pub mod regulation;
pub mod requisite;
pub mod role;
pub mod run;
pub mod search;
pub mod service;
pub mod services;
pub mod shown;
pub mod sitemap;
pub mod slug;
pub mod social;
pub mod spelling;
pub mod standing;
pub mod standings;
pub mod status;
pub mod step;
pub mod summary;
pub mod symbol;
pub mod table;
pub mod table_printed;
pub mod term;
pub mod text;
pub mod timeline;
pub mod told;
pub mod tree;
pub mod trust;
pub mod unit;
pub mod vocabulary;
pub mod when;

use std::sync::{Mutex, PoisonError};

use crate::citation::resolve::Numbered;
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;
use crate::output::Output;
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

use self::finding::Told;
use self::ground::{Base, Ground};
use self::job::{Jobs, Stopped};

/// Adds the jobs of one type of page, in every language.
type Family = for<'a> fn(&mut Jobs<'a>, &'a Ground<'a>);

/// Every type of page.
const FAMILIES: &[Family] = &[
    home::jobs,
    about::jobs,
    finding::jobs,
    family::jobs,
    service::jobs,
    unit::jobs,
    act::jobs,
    regulation::jobs,
    compare::jobs,
    both::jobs,
    search::jobs,
    door::jobs,
    embed::jobs,
    feed::jobs,
    social::jobs,
];

/// Makes the list of the jobs of a site and hands it to `then`.
///
/// # Errors
/// With findings: a template of the project that is not understood, or two pages that want one address.
pub fn with<R>(
    corpus: &Corpus,
    interface: &Interface,
    assets: &Assets,
    told: &Told<'_>,
    then: impl FnOnce(&Jobs<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let base = Base::new(corpus, interface, assets)?;
    let numbered = Numbered::new(corpus);
    let ground = Ground::new(corpus, interface, told, (&base, &numbered));
    let mut jobs = Jobs::new(&ground, &base.speakers);
    for (path, bytes) in &base.files {
        jobs.file(path.clone(), move || bytes.to_vec());
    }
    FAMILIES.iter().for_each(|family| family(&mut jobs, &ground));
    beside::jobs(&mut jobs, &ground);
    jobs.whole()?;
    Ok(then(&jobs))
}

/// Makes the whole site, held in memory.
///
/// # Errors
/// As [`with`], and with the faults of templates that show when they are filled.
pub fn build(corpus: &Corpus, interface: &Interface, assets: &Assets, told: &Told<'_>) -> Result<Output, Vec<Finding>> {
    with(corpus, interface, assets, told, |jobs| {
        let output = Mutex::default();
        match jobs.run(&output) {
            Ok(()) => Ok(output.into_inner().unwrap_or_else(PoisonError::into_inner)),
            Err(Stopped::Faults(findings)) => Err(findings),
            Err(Stopped::Sink(never)) => match never {},
        }
    })?
}
