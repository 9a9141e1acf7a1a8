//! The page of findings: what `reglament check` says of the content, for the maintainers, by file.

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::path;
use super::reader::Reader;
pub use super::told::Told;
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Catalogue;
use crate::model::address::Address;

/// The page of findings.
#[derive(Debug, Serialize)]
pub struct FindingsPage {
    page: Frame,
    counts: Vec<CountView>,
    files: Vec<FileView>,
}

/// How many findings of a severity there are.
#[derive(Debug, Serialize)]
pub struct CountView {
    severity: &'static str,
    count: usize,
}

/// The findings of one file.
#[derive(Debug, Serialize)]
pub struct FileView {
    id: String,
    file: String,
    findings: Vec<FindingView>,
}

/// One finding.
#[derive(Debug, Serialize)]
pub struct FindingView {
    severity: &'static str,
    code: &'static str,
    place: Option<String>,
    message: String,
    hint: Option<String>,
    /// Where it is seen on the site, if it concerns a part of a page.
    href: Option<String>,
}

/// Adds the pages of findings, where the site wants them.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    for lang in ground.languages().iter().filter(|_| ground.corpus.site.findings_page) {
        jobs.page((lang, path::findings(lang)), "page/findings.html", |reader| {
            page(reader, ground.shared, ground.told)
        });
    }
}

/// Makes the page of findings.
pub fn page(reader: &Reader<'_>, shared: &Shared, told: &Told<'_>) -> FindingsPage {
    let none = Catalogue::new();
    let catalogue = told.catalogues.get(reader.lang).unwrap_or(&none);
    let mut files: Vec<FileView> = Vec::new();
    for finding in told.findings {
        let file = finding.place.as_ref().map_or("", |place| &*place.file);
        if files.last().is_none_or(|last| last.file != file) {
            let id = format!("File-{}", files.len() + 1);
            files.push(FileView { id, file: file.to_owned(), findings: Vec::new() });
        }
        if let Some(last) = files.last_mut() {
            last.findings.push(view(reader, finding, catalogue));
        }
    }
    let title = reader.word("findings.title");
    let about = About {
        description: reader.word("findings.description"),
        crumbs: vec![Crumb { href: None, text: title.clone() }],
        title,
        page: None,
        file_in: &path::findings,
    };
    let counts = [Severity::Error, Severity::Warning, Severity::Information].into_iter().map(|severity| CountView {
        severity: severity.name(),
        count: told.findings.iter().filter(|finding| finding.severity == severity).count(),
    });
    FindingsPage { page: frame(reader, shared, about), counts: counts.collect(), files }
}

fn view(reader: &Reader<'_>, finding: &Finding, catalogue: &Catalogue) -> FindingView {
    FindingView {
        severity: finding.severity.name(),
        code: finding.code,
        place: finding.place.as_ref().map(|place| format!("{}:{}", place.line, place.column)),
        message: finding.message.in_words_of(catalogue),
        hint: finding.hint.as_ref().map(|hint| hint.in_words_of(catalogue)),
        href: finding.address.as_ref().and_then(|address| page_of(reader, address)),
    }
}

/// The page of an address, if it is one of a regulation or an act.
fn page_of(reader: &Reader<'_>, address: &Address) -> Option<String> {
    let path = address.page_path().split('.').next().unwrap_or_default();
    let known = reader.corpus.acts.iter().any(|act| {
        act.address.as_str() == path || act.regulations.iter().any(|regulation| regulation.address.as_str() == path)
    });
    known.then(|| reader.link_to(&Address::from_written(path)))
}
