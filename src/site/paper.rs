//! The documents that print a page: where they lie, and the links to them, where the site has any.

use super::frame::Crumb;
use super::path;
use super::reader::Reader;
use super::shown::Shown;
use crate::model::address::Address;
use crate::model::words::Lang;

/// The file of a document that prints a page: beside it, by a name that says what it is. `key` is that of its edition, `sheet`
/// what it is printed on, where that is not to be read.
pub fn file(page: &str, address: &str, key: Option<&str>, lang: &str, sheet: Option<&str>) -> String {
    let folder = page.strip_suffix("index.html").unwrap_or(page);
    let parts =
        [Some(address.replace('/', "-")), key.map(str::to_owned), Some(lang.to_owned()), sheet.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{folder}{}.pdf", parts.join("-"))
}

/// The languages of a document with all of them side by side, as its name has them.
pub fn tongues(languages: &[Lang]) -> String {
    let tags: Vec<&str> = languages.iter().map(Lang::tag).collect();
    tags.join("-")
}

/// The links from the page of an act or a regulation; `drawn` is whether it has a drawing to hang up.
pub fn links(reader: &Reader<'_>, shown: &Shown<'_>, page: &Address, drawn: bool) -> Vec<Crumb> {
    if !reader.corpus.site.pdf {
        return Vec::new();
    }
    let key = reader.edition.and_then(|(timeline, place)| timeline.edition(timeline.shown(page, place)?));
    let key = key.map(|edition| edition.key.as_str());
    let name = |sheet| file(&reader.file, page.page_path(), key, reader.lang.tag(), sheet);
    let link = |text, file: &str| Crumb { href: Some(reader.link(file)), text };
    let mut links = vec![link(reader.word("print.pdf"), &name(None))];
    if reader.edition.is_none() && shown.place == shown.timeline.current {
        for sheet in ["a3", "a1"].into_iter().filter(|_| drawn) {
            links.push(link(reader.filled("print.poster", &[("format", &sheet.to_uppercase())]), &name(Some(sheet))));
        }
        let languages = &reader.corpus.site.languages;
        if let Some(first) = languages.first().filter(|_| languages.len() > 1) {
            let both = file(&path::both(first, page), page.page_path(), None, &tongues(languages), None);
            links.push(link(reader.word("print.both"), &both));
        }
    }
    links
}

/// The link from the page of a unit.
pub fn of_unit(reader: &Reader<'_>, id: &str) -> Option<Crumb> {
    let file = file(&reader.file, id, None, reader.lang.tag(), None);
    reader.corpus.site.pdf.then(|| Crumb { href: Some(reader.link(&file)), text: reader.word("print.pdf") })
}

/// The link to the book of the whole site.
pub fn of_site(reader: &Reader<'_>) -> Option<Crumb> {
    let file = file(&reader.file, "book", None, reader.lang.tag(), None);
    reader.corpus.site.pdf.then(|| Crumb { href: Some(reader.link(&file)), text: reader.word("print.pdf") })
}
