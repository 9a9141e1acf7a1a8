//! The whole way from a root folder to a site: load, check, pages.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::progress::Progress;
use crate::check;
use crate::diagnostic::allowance;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::{self, Finding};
use crate::diagnostic::message::Message;
use crate::load::catalogue::catalogue;
use crate::load::known::Known;
use crate::load::{self, Loaded, interface, overrides};
use crate::model::words::Lang;
use crate::output::Sink;
use crate::render;
use crate::site;
use crate::site::finding::Told;
use crate::site::job::{Jobs, Stopped};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// Content that was loaded and checked: what is wrong with it, and the pages that can be made of it.
pub struct Ready {
    /// The content and everything that is wrong, in the order of places.
    pub loaded: Loaded,
    /// The templates and words of the project.
    pub assets: Assets,
    /// The words of the interface.
    pub interface: Interface,
}

impl Ready {
    /// Whether any finding forbids a site.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.loaded.findings)
    }

    /// How many acts and regulations were read.
    pub fn counts(&self) -> (usize, usize) {
        let acts = &self.loaded.corpus.acts;
        (acts.len(), acts.iter().map(|act| act.regulations.len()).sum())
    }

    /// Lists the jobs of the site for `then`.
    ///
    /// # Errors
    /// As [`site::with`].
    pub fn with<R>(&self, then: impl FnOnce(&Jobs<'_>) -> R) -> Result<R, Vec<Finding>> {
        let Self { loaded, assets, interface } = self;
        let site = &loaded.corpus.site;
        let tongue = |lang: &Lang| (lang.clone(), catalogue(assets, lang.tag()));
        // Only the page of findings tells any.
        let catalogues = site.languages.iter().filter(|_| site.findings_page).map(tongue).collect();
        site::with(&loaded.corpus, interface, assets, &Told { findings: &loaded.findings, catalogues }, then)
    }

    /// Makes all pages; faults of the templates join the findings. Content with errors gives none.
    ///
    /// # Errors
    /// That of the sink.
    pub fn pages<S: Sink>(&mut self, root: &Path, sink: &S, progress: &Progress) -> Result<(), S::Error> {
        if self.has_errors() {
            return Ok(());
        }
        progress.stage("drawing and laying out pages");
        let made = self.with(|jobs| {
            progress.expect(jobs.len());
            jobs.run(&Counted { sink, progress })
        });
        match made {
            Ok(Ok(())) => {}
            Ok(Err(Stopped::Sink(error))) => return Err(error),
            Ok(Err(Stopped::Faults(findings))) | Err(findings) => {
                self.loaded.findings.extend(findings);
                settle(root, &mut self.loaded);
            }
        }
        Ok(())
    }

    /// Prints the documents for paper, where the site has any; faults of their templates join the findings.
    ///
    /// # Errors
    /// That of the sink.
    #[cfg(feature = "pdf")]
    pub fn papers<S: Sink>(&mut self, root: &Path, sink: &S, progress: &Progress) -> Result<(), S::Error> {
        use crate::print::Wish;
        use crate::write::shelf::Shelf;

        if self.has_errors() || !self.loaded.corpus.site.pdf {
            return Ok(());
        }
        progress.stage("printing");
        let mut refused = None;
        let mut done = |path: &str, bytes: Vec<u8>, total: usize| {
            progress.expect(total);
            // Names beside pages are free: no page ends in .pdf.
            let taken = Counted { sink, progress }.take(path, bytes);
            let fine = taken.is_ok();
            refused = taken.err().or(refused.take());
            fine
        };
        let shelf = Shelf::new(root, true);
        let Self { loaded, assets, interface } = self;
        let printed = super::paper::print(&loaded.corpus, interface, assets, &Wish::everything(), &shelf, &mut done);
        if let Some(error) = refused {
            return Err(error);
        }
        if let Err(findings) = printed {
            self.loaded.findings.extend(findings);
            settle(root, &mut self.loaded);
        }
        Ok(())
    }

    /// A program that cannot print adds nothing.
    ///
    /// # Errors
    /// None.
    #[cfg(not(feature = "pdf"))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same call with and without the feature")]
    pub fn papers<S: Sink>(&mut self, _: &Path, _: &S, _: &Progress) -> Result<(), S::Error> {
        Ok(())
    }
}

/// A sink that tells how far the work has come.
struct Counted<'a, S> {
    sink: &'a S,
    progress: &'a Progress,
}

impl<S: Sink> Sink for Counted<'_, S> {
    type Error = S::Error;

    fn take(&self, path: &str, bytes: Vec<u8>) -> Result<(), S::Error> {
        self.sink.take(path, bytes)?;
        self.progress.step();
        Ok(())
    }
}

/// Whether any finding forbids a site.
fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// Loads and checks.
///
/// # Errors
/// When there is nothing to load, in words.
pub fn checked(root: &Path, progress: &Progress) -> Result<(Loaded, Assets, Interface), Message> {
    let mut ready = read(root, &mut Known::default(), progress)?;
    progress.stage("checking");
    ready.loaded.findings = examined(root, &ready.loaded);
    Ok((ready.loaded, ready.assets, ready.interface))
}

/// Loads; the findings are those about the form of the files, without place.
fn read(root: &Path, known: &mut Known<Loaded>, progress: &Progress) -> Result<Ready, Message> {
    progress.stage("reading content");
    let mut loaded = load::again(root, known)?;
    let assets = Assets::new(overrides::files(root, "templates")?, overrides::files(root, "theme")?);
    let (interface, missing) = interface::interface(&assets, &loaded.corpus.site.languages);
    loaded.findings.extend(missing);
    Ok(Ready { loaded, assets, interface })
}

/// Loads, and checks only what pages cannot be made without: for the preview, which shows the page first. What is `known` from
/// the last time is not read again.
///
/// # Errors
/// As [`checked`].
pub fn draft(root: &Path, known: &mut Known<Loaded>, progress: &Progress) -> Result<Ready, Message> {
    let mut ready = read(root, known, progress)?;
    progress.stage("checking");
    ready.loaded.corpus.site.date = ready.loaded.corpus.site.date.or_else(day_of_source);
    // The preview prints nothing, so nothing leads there.
    ready.loaded.corpus.site.pdf = false;
    let found: Vec<Finding> = awake(check::firm(&ready.loaded.corpus), &ready.loaded).collect();
    ready.loaded.findings.extend(found);
    settle(root, &mut ready.loaded);
    Ok(ready)
}

/// Everything that is wrong with what was loaded, each with its place; the maintainers' settings and allowances have had
/// their say.
pub fn examined(root: &Path, loaded: &Loaded) -> Vec<Finding> {
    let mut findings = loaded.findings.clone();
    findings.extend(awake(check::check(&loaded.corpus), loaded));
    load::settle::settle(root, &mut findings, &loaded.places);
    let soft: Vec<&str> =
        check::ALL.iter().filter(|check| !check.firm).flat_map(|check| check.codes).map(|code| code.name).collect();
    let firm: Vec<&str> = codes().iter().map(|code| code.name).filter(|name| !soft.contains(name)).collect();
    let mut findings = allowance::judge(findings, &loaded.settings, &loaded.allowances, &soft, &firm);
    finding::sort(&mut findings);
    findings
}

/// Findings without those that only follow from what could not be loaded.
fn awake(findings: Vec<Finding>, loaded: &Loaded) -> impl Iterator<Item = Finding> {
    findings.into_iter().filter(|finding| !is_in_the_wake(finding, &loaded.incomplete))
}

/// Whether a finding only says that act.yaml names a regulation whose own file has errors: those are reported, and
/// would be hidden behind this one.
fn is_in_the_wake(finding: &Finding, incomplete: &[String]) -> bool {
    let names = [check::unknown_regulation::CODE.name, check::unknown_anchor::CODE.name];
    let page = finding.address.as_ref().map(|address| address.page_path());
    names.contains(&finding.code) && page.is_some_and(|page| incomplete.iter().any(|act| act == page))
}

/// Every code that a finding can have, sorted by name.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<&Code> = load::code::ALL.iter().collect();
    codes.extend(check::ALL.iter().flat_map(|check| check.codes));
    codes.extend(render::CODES);
    codes.extend(allowance::CODES);
    codes.sort_by_key(|code| code.name);
    codes
}

/// Gives each finding its place and all of them their order.
fn settle(root: &Path, loaded: &mut Loaded) {
    load::settle::settle(root, &mut loaded.findings, &loaded.places);
    finding::sort(&mut loaded.findings);
}

/// The day of the environment's `SOURCE_DATE_EPOCH`, seconds since 1970 in UTC: how builds that have to be repeated name
/// their day (<https://reproducible-builds.org/specs/source-date-epoch/>).
#[allow(
    clippy::disallowed_methods,
    reason = "whoever sets it asks for this day; nothing else of the environment is read"
)]
pub fn day_of_source() -> Option<Date> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.trim().parse().ok()?;
    Some(Timestamp::from_second(seconds).ok()?.to_zoned(TimeZone::UTC).date())
}

/// Loads and checks, for the pages of a day: `date` is the day that is called now, before that of the settings.
///
/// # Errors
/// As [`checked`].
pub fn ready(root: &Path, date: Option<Date>, progress: &Progress) -> Result<Ready, Message> {
    let (mut loaded, assets, interface) = checked(root, progress)?;
    loaded.corpus.site.date = date.or(loaded.corpus.site.date).or_else(day_of_source);
    Ok(Ready { loaded, assets, interface })
}
