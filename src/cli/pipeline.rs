//! The whole way from a root folder to a site in memory: load, check, pages.

use std::path::Path;

use super::progress::Progress;
use crate::check;
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::{self, Finding};
use crate::load::{self, Loaded, interface, overrides};
use crate::output::Output;
use crate::site;
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// What a run of the pipeline gave.
pub struct Built {
    /// The site; none when the content has errors.
    pub output: Option<Output>,
    /// Everything that is wrong, in the order of places.
    pub findings: Vec<Finding>,
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
pub fn checked(root: &Path, progress: &Progress) -> Result<(Loaded, Assets, Interface), String> {
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
    Ok((loaded, assets, interface))
}

/// Whether a finding only says that act.yaml names a regulation whose own file has errors: those are reported, and
/// would be hidden behind this one.
fn is_in_the_wake(finding: &Finding, incomplete: &[String]) -> bool {
    let names = [check::unknown_regulation::CODE.name, check::unknown_anchor::CODE.name];
    let page = finding.address.as_ref().map(|address| address.page_path());
    names.contains(&finding.code) && page.is_some_and(|page| incomplete.iter().any(|act| act == page))
}

/// Gives each finding its place and all of them their order.
fn settle(root: &Path, loaded: &mut Loaded) {
    load::settle::settle(root, &mut loaded.findings, &loaded.places);
    finding::sort(&mut loaded.findings);
}

/// Loads, checks and makes the pages.
///
/// # Errors
/// As [`checked`].
pub fn build(root: &Path, progress: &Progress) -> Result<Built, String> {
    let (mut loaded, assets, interface) = checked(root, progress)?;
    let regulations = loaded.corpus.acts.iter().map(|act| act.regulations.len()).sum();
    let counts = (loaded.corpus.acts.len(), regulations);
    let mut output = None;
    if !has_errors(&loaded.findings) {
        progress.stage("drawing and laying out pages");
        match site::build(&loaded.corpus, &interface, &assets) {
            Ok(site) => output = Some(site),
            Err(findings) => {
                loaded.findings.extend(findings);
                settle(root, &mut loaded);
            }
        }
    }
    Ok(Built { output, findings: loaded.findings, counts })
}
