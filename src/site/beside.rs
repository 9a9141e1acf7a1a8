//! Files that stand beside the pages, for robots and servers: made of the list of all files.

use super::ground::Ground;
use super::headers;
use super::job::Jobs;
use super::sitemap;

/// Adds them; after all others.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    let site = &ground.corpus.site;
    jobs.file("robots.txt".to_owned(), || sitemap::robots(site).into_bytes());
    for (file, pages) in sitemap::files(site, jobs.listed()) {
        jobs.file(file, move || sitemap::text(site, &pages).into_bytes());
    }
    let headers = headers::headers(site, jobs.paths());
    jobs.file("_headers".to_owned(), move || headers.clone().into_bytes());
}
