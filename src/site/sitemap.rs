//! `sitemap.xml`: every page that search engines are to list, each with its languages (`hreflang`); and `robots.txt`, which
//! says where it is. Both name whole addresses, so a site whose address nobody names has no sitemap.
//!
//! The forms: <https://www.sitemaps.org/protocol.html>, for languages
//! <https://developers.google.com/search/docs/specialty/international/localized-versions>.

use std::fmt::Write as _;

use super::path;
use crate::model::corpus::Site;
use crate::render::escape::escape;

/// The most pages of one file; the protocol allows 50,000 and 50 MB.
const MOST: usize = 20_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// What a sitemap names.
pub enum Named {
    /// Pages.
    Pages(Vec<String>),
    /// Other sitemaps.
    Sitemaps(Vec<String>),
}

/// The files by their paths: a sitemap of these pages, or several and the list of them.
pub fn files(site: &Site, pages: Vec<String>) -> Vec<(String, Named)> {
    let main = "sitemap.xml".to_owned();
    if site.base_url.is_empty() {
        return Vec::new();
    }
    if pages.len() <= MOST {
        return vec![(main, Named::Pages(pages))];
    }
    let parts = (1..).zip(pages.chunks(MOST)).map(|(number, part)| (format!("sitemap-{number}.xml"), part.to_vec()));
    let mut files: Vec<(String, Named)> = parts.map(|(file, part)| (file, Named::Pages(part))).collect();
    let names = files.iter().map(|(file, _)| file.clone()).collect();
    files.push((main, Named::Sitemaps(names)));
    files
}

/// The text of a sitemap.
pub fn text(site: &Site, named: &Named) -> String {
    match named {
        Named::Pages(pages) => part(site, pages),
        Named::Sitemaps(files) => {
            let mut list = format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for file in files {
                let _ = writeln!(list, "<sitemap><loc>{}</loc></sitemap>", address(site, file));
            }
            list.push_str("</sitemapindex>\n");
            list
        }
    }
}

fn part(site: &Site, pages: &[String]) -> String {
    let mut text = format!(
        "{HEAD}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for page in pages {
        let _ = write!(text, "<url><loc>{}</loc>", address(site, page));
        let own = page.split_once('/').filter(|(tag, _)| site.languages.iter().any(|lang| lang.tag() == *tag));
        // The chooser at the root is the page for readers of all other languages.
        let others = site.languages.iter().map(|lang| {
            let file = own.map_or_else(|| format!("{lang}/index.html"), |(_, tail)| format!("{lang}/{tail}"));
            (lang.tag(), file)
        });
        for (tag, file) in others.chain([("x-default", "index.html".to_owned())]) {
            let address = address(site, &file);
            let _ = write!(text, "\n<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

fn address(site: &Site, file: &str) -> String {
    escape(&path::public(&site.base_url, file).unwrap_or_default())
}

/// `robots.txt`: nothing is kept from robots. A page that is not to be listed says so itself, which only those see that may
/// read it.
pub fn robots(site: &Site) -> String {
    let sitemap = path::public(&site.base_url, "sitemap.xml").map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nDisallow:\n{}", sitemap.unwrap_or_default())
}
