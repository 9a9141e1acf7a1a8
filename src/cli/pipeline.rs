//! The whole way from a root folder to a site in memory: load, check, pages.

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
use crate::load::{self, Loaded, interface, overrides};
use crate::model::words::Lang;
use crate::output::Output;
use crate::render;
use crate::site::{self, finding::Told};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// Whether documents for paper are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Where the settings say so.
    Settings,
    /// Whatever they say.
    Always,
}

/// What a run of the pipeline gave.
pub struct Built {
    /// The site; none when the content has errors.
    pub output: Option<Output>,
    /// Everything that is wrong, in the order of places.
    pub findings: Vec<Finding>,
    /// The templates and words of the project.
    pub assets: Assets,
    /// How many acts and regulations were read.
    pub counts: (usize, usize),
}

impl Built {
    /// Whether any finding forbids a site.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.findings)
    }
}

/// Whether any finding forbids a site.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// Loads and checks.
///
/// # Errors
/// When there is nothing to load, in words.
pub fn checked(root: &Path, progress: &Progress) -> Result<(Loaded, Assets, Interface), Message> {
    progress.stage("reading content");
    let mut loaded = load::load(root)?;
    let assets = Assets::new(overrides::files(root, "templates")?, overrides::files(root, "theme")?);
    let (interface, missing) = interface::interface(&assets, &loaded.corpus.site.languages);
    loaded.findings.extend(missing);
    progress.stage("checking");
    let found = check::check(&loaded.corpus).into_iter().filter(|finding| !is_in_the_wake(finding, &loaded.incomplete));
    let found: Vec<Finding> = found.collect();
    loaded.findings.extend(found);
    settle(root, &mut loaded);
    judge(&mut loaded);
    Ok((loaded, assets, interface))
}

/// Whether a finding only says that act.yaml names a regulation whose own file has errors: those are reported, and
/// would be hidden behind this one.
fn is_in_the_wake(finding: &Finding, incomplete: &[String]) -> bool {
    let names = [check::unknown_regulation::CODE.name, check::unknown_anchor::CODE.name];
    let page = finding.address.as_ref().map(|address| address.page_path());
    names.contains(&finding.code) && page.is_some_and(|page| incomplete.iter().any(|act| act == page))
}

/// Lets the maintainers' settings and allowances have their say.
fn judge(loaded: &mut Loaded) {
    let soft: Vec<&str> =
        check::ALL.iter().filter(|check| !check.firm).flat_map(|check| check.codes).map(|code| code.name).collect();
    let firm: Vec<&str> = codes().iter().map(|code| code.name).filter(|name| !soft.contains(name)).collect();
    let findings = std::mem::take(&mut loaded.findings);
    loaded.findings = allowance::judge(findings, &loaded.settings, &loaded.allowances, &soft, &firm);
    finding::sort(&mut loaded.findings);
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

/// Loads, checks and makes the pages; `date` is the day that is called now, before that of the settings.
///
/// # Errors
/// As [`checked`].
pub fn build(root: &Path, date: Option<Date>, progress: &Progress) -> Result<Built, Message> {
    build_with(root, date, None, progress)
}

/// The same with the documents for paper, if those are asked for or `asked` leaves that to the settings.
///
/// # Errors
/// As [`checked`].
pub fn build_with(
    root: &Path,
    date: Option<Date>,
    asked: Option<Asked>,
    progress: &Progress,
) -> Result<Built, Message> {
    let (mut loaded, assets, interface) = checked(root, progress)?;
    let wanted = loaded.corpus.site.pdf;
    loaded.corpus.site.pdf = cfg!(feature = "pdf") && asked.is_some_and(|asked| wanted || asked == Asked::Always);
    loaded.corpus.site.date = date.or(loaded.corpus.site.date).or_else(day_of_source);
    let regulations = loaded.corpus.acts.iter().map(|act| act.regulations.len()).sum();
    let counts = (loaded.corpus.acts.len(), regulations);
    let mut output = None;
    if !has_errors(&loaded.findings) {
        progress.stage("drawing and laying out pages");
        let site = {
            let site = &loaded.corpus.site;
            let tongue = |lang: &Lang| (lang.clone(), catalogue(&assets, lang.tag()));
            // Only the page of findings tells any.
            let catalogues = site.languages.iter().filter(|_| site.findings_page).map(tongue).collect();
            let told = Told { findings: &loaded.findings, catalogues };
            site::build(&loaded.corpus, &interface, &assets, &told)
        };
        let site = site.and_then(|site| papers(root, site, &loaded, &assets, &interface, progress));
        match site {
            Ok(site) => output = Some(site),
            Err(findings) => {
                loaded.findings.extend(findings);
                settle(root, &mut loaded);
            }
        }
    }
    Ok(Built { output, findings: loaded.findings, assets, counts })
}

/// The site with its documents for paper, where it has any.
#[cfg(feature = "pdf")]
fn papers(
    root: &Path,
    mut site: Output,
    loaded: &Loaded,
    assets: &Assets,
    interface: &Interface,
    progress: &Progress,
) -> Result<Output, Vec<Finding>> {
    use crate::print::Wish;
    use crate::write::shelf::Shelf;

    if !loaded.corpus.site.pdf {
        return Ok(site);
    }
    let begun = std::time::Instant::now();
    let mut done = |path: &str, bytes: Vec<u8>, count: usize, total: usize| {
        progress.counted("printing", count, total, begun.elapsed());
        // Names beside pages are free: no page ends in .pdf.
        site.add(path, bytes).is_ok()
    };
    let shelf = Shelf::new(root, true);
    super::paper::print(&loaded.corpus, interface, assets, &Wish::everything(), &shelf, &mut done)?;
    Ok(site)
}

/// A program that cannot print adds nothing.
#[cfg(not(feature = "pdf"))]
fn papers(_: &Path, site: Output, _: &Loaded, _: &Assets, _: &Interface, _: &Progress) -> Result<Output, Vec<Finding>> {
    Ok(site)
}
