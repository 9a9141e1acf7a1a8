//! Where pages lie in the output, and how one leads to another: always relative, always to a file, so that the site
//! works on any server, below any path, and from a folder.

use crate::model::address::Address;
use crate::model::words::Lang;

/// The file of a page of the corpus in a language: `kk/500-2015/index.html`.
pub fn page(lang: &Lang, address: &Address) -> String {
    match address.page_path() {
        "" => format!("{lang}/index.html"),
        path => format!("{lang}/{path}/index.html"),
    }
}

/// The file of a page of the corpus as it stands in an edition, by the edition's key:
/// `kk/500-2015/border-permit/2020-04-11/index.html`. The address without key is that of what holds now.
pub fn edition(lang: &Lang, address: &Address, key: &str) -> String {
    format!("{lang}/{}/{key}/index.html", address.page_path())
}

/// The file of the page of findings in a language.
pub fn findings(lang: &Lang) -> String {
    format!("{lang}/check/index.html")
}

/// The file of the page on provenance in a language.
pub fn about(lang: &Lang) -> String {
    format!("{lang}/about/index.html")
}

/// The file of the comparison of two editions of a page, by their keys: `kk/500-2015/compare/2015-05-30/2020-03-31/index.html`.
pub fn compare(lang: &Lang, address: &Address, old: &str, new: &str) -> String {
    format!("{lang}/{}/compare/{old}/{new}/index.html", address.page_path())
}

/// The file of a page with its languages side by side: `kk/500-2015/both/index.html`.
pub fn both(lang: &Lang, address: &Address) -> String {
    format!("{lang}/{}/both/index.html", address.page_path())
}

/// The link from one file of the output to another.
pub fn relative(from: &str, to: &str) -> String {
    // What both paths begin with, up to the end of a folder.
    let shared = from.bytes().zip(to.bytes()).take_while(|(one, other)| one == other).map(|(one, _)| one);
    let shared = shared.enumerate().filter(|(_, byte)| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
    let up = from.bytes().skip(shared).filter(|byte| *byte == b'/').count();
    let down = to.get(shared..).unwrap_or_default();
    let mut link = String::with_capacity(3 * up + down.len());
    (0..up).for_each(|_| link.push_str("../"));
    link.push_str(down);
    link
}

/// The path of the site on its server: `/reglament` of `https://example.kz/reglament`; none where it has no address.
pub fn root(base: &str) -> Option<String> {
    let (_, rest) = base.split_once("://")?;
    Some(rest.split_once('/').map(|(_, path)| format!("/{path}")).unwrap_or_default())
}

/// The public address of a file, where the site has one: without the `index.html` that only files need.
pub fn public(base: &str, file: &str) -> Option<String> {
    let path = file.strip_suffix("index.html").unwrap_or(file);
    (!base.is_empty()).then(|| format!("{base}/{path}"))
}

/// The file of the search in a language.
pub fn search(lang: &Lang) -> String {
    format!("{lang}/search/index.html")
}

/// The file of the page of all acts in a language.
pub fn acts(lang: &Lang) -> String {
    format!("{lang}/acts/index.html")
}

/// The file of the list of units in a language.
pub fn units(lang: &Lang) -> String {
    format!("{lang}/units/index.html")
}

/// The file of the page of a unit in a language.
pub fn unit(lang: &Lang, id: &str) -> String {
    format!("{lang}/units/{id}/index.html")
}

/// The file of the list of services in a language.
pub fn services(lang: &Lang) -> String {
    format!("{lang}/services/index.html")
}

/// The file of the page of a service in a language.
pub fn service(lang: &Lang, id: &str) -> String {
    format!("{lang}/services/{id}/index.html")
}

/// The file of the feed of a language.
pub fn feed(lang: &Lang) -> String {
    format!("{lang}/feed.xml")
}
