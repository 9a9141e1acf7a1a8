//! A crawler over built sites: the real content and every fixture that can be built. Nothing leads nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use reglament::load;
use reglament::output::Output;

use crate::site_html::tags;
use crate::site_page::{built, content, pages};

/// Attributes that name elements of the same page by their ids.
const NAMING: [&str; 7] =
    ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "for", "headers"];

/// What a page leads to, and what can be led to on it.
#[derive(Default)]
struct Crawled {
    ids: BTreeSet<String>,
    /// Files and fragments inside the site.
    links: Vec<(String, String)>,
    /// Where the other languages are: those that keep the place.
    languages: Vec<String>,
}

pub(crate) fn resolved(from: &str, link: &str) -> Result<String, String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop().ok_or_else(|| format!("{from}: {link} leaves the site"))?;
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

/// Where the site is published in tests that name an address: below a path of its server.
pub(crate) const BASE: &str = "https://example.kz/reglament";

/// The file that a whole address, or one from the root of the server, names, where it is one of the site.
pub(crate) fn named(link: &str) -> Option<String> {
    let below = link.strip_prefix(BASE).or_else(|| link.strip_prefix("/reglament"))?.strip_prefix('/')?;
    Some(if below.is_empty() || below.ends_with('/') { format!("{below}index.html") } else { below.to_owned() })
}

fn crawl(path: &str, html: &str, faults: &mut Vec<String>) -> Crawled {
    let mut crawled = Crawled::default();
    let mut named = Vec::new();
    for (name, attributes) in tags(html) {
        if let Some(id) = attributes.get("id")
            && !crawled.ids.insert(id.clone())
        {
            faults.push(format!("{path}: two elements have the id {id}"));
        }
        for attribute in NAMING {
            let ids = attributes.get(attribute).into_iter().flat_map(|ids| ids.split_whitespace());
            named.extend(ids.map(|id| (attribute, id.to_owned())));
        }
        let Some(link) = attributes.get("href").or_else(|| attributes.get("src")) else { continue };
        let (whole, anchor) = link.split_once('#').unwrap_or((link, ""));
        if let Some(file) = self::named(whole) {
            crawled.links.push((file, anchor.to_owned()));
            continue;
        }
        if link.contains(':') {
            let known = ["https://adilet.zan.kz/", "https://zan.gov.kz/", "mailto:"];
            let right = known.iter().any(|start| link.starts_with(start)) || link == "https://adilet.zan.kz";
            if name != "a" || !(right || link.starts_with("https://")) {
                faults.push(format!("{path}: <{name}> leads to {link}"));
            }
            continue;
        }
        let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
        // The page for lost addresses is shown at any address, so its links may begin at the root.
        let file = file.strip_prefix('/').unwrap_or(file);
        let target = if file.is_empty() { Ok(path.to_owned()) } else { resolved(path, file) };
        match target {
            Ok(target) => {
                if name == "a" && attributes.get("rel").is_some_and(|rel| rel == "alternate") {
                    crawled.languages.push(target.clone());
                }
                crawled.links.push((target, fragment.to_owned()));
            }
            Err(fault) => faults.push(fault),
        }
    }
    let lost = named.into_iter().filter(|(_, id)| !crawled.ids.contains(id));
    faults.extend(lost.map(|(attribute, id)| format!("{path}: {attribute} names {id}, which is not there")));
    crawled
}

/// Everything that is wrong with the ways through a site.
pub(crate) fn faults(output: &Output) -> Vec<String> {
    let mut faults = Vec::new();
    let crawled: BTreeMap<&str, Crawled> =
        pages(output).into_iter().map(|(path, html)| (path, crawl(path, html, &mut faults))).collect();
    for (path, page) in &crawled {
        for (file, fragment) in &page.links {
            if output.get(file).is_none() {
                faults.push(format!("{path}: a link leads to {file}, which is not there"));
            } else if !fragment.is_empty() && !crawled.get(file.as_str()).is_some_and(|to| to.ids.contains(fragment)) {
                faults.push(format!("{path}: {file} has no anchor {fragment}"));
            }
        }
        // The anchors of the content are the same in all languages; those of the interface begin with a capital letter.
        let anchors = |page: &Crawled| -> BTreeSet<String> {
            page.ids.iter().filter(|id| !id.starts_with(char::is_uppercase)).cloned().collect()
        };
        // The chooser and the page for lost addresses stand in no language.
        for other in page.languages.iter().filter(|_| path.contains('/')) {
            let Some(other_page) = crawled.get(other.as_str()) else { continue };
            let tail = |path: &str| path.split_once('/').map(|(_, tail)| tail.to_owned());
            if tail(path) != tail(other) {
                faults.push(format!("{path}: the language switch leads to {other}"));
            }
            let (own, others) = (anchors(page), anchors(other_page));
            let differ: Vec<&String> = own.symmetric_difference(&others).collect();
            if !differ.is_empty() {
                faults.push(format!("{path} and {other} differ in {differ:?}"));
            }
        }
    }
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut open = vec!["index.html"];
    while let Some(path) = open.pop() {
        if reached.insert(path) {
            let links = crawled.get(path).map(|page| page.links.as_slice()).unwrap_or_default();
            open.extend(links.iter().map(|(file, _)| file.as_str()).filter(|file| crawled.contains_key(file)));
        }
    }
    let lost = crawled.keys().filter(|path| **path != "404.html" && !reached.contains(**path));
    faults.extend(lost.map(|path| format!("{path} is not reached from the home page")));
    faults
}

#[test]
fn nothing_of_the_real_content_leads_nowhere() {
    let output = built(&content());
    assert!(pages(&output).len() > 50);
    assert_eq!(faults(&output), Vec::<String>::new());
}

#[test]
fn nothing_leads_nowhere_below_a_path_of_a_server() {
    let mut corpus = content();
    corpus.site.base_url = BASE.to_owned();
    assert_eq!(faults(&built(&corpus)), Vec::<String>::new());
}

#[test]
fn nothing_of_any_fixture_leads_nowhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut projects: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    projects.sort();
    let mut crawled = 0;
    for project in projects {
        let name = project.file_name().unwrap().to_str().unwrap().to_owned();
        // Faulty ones would not be built; what is right, real or a history is.
        let wanted = ["good.", "case.", "history.", "edition."].iter().any(|start| name.starts_with(start));
        if !wanted || !project.join("content").is_dir() {
            continue;
        }
        let Ok(loaded) = load::load(&project) else { continue };
        let corpus = loaded.corpus;
        if corpus.acts.is_empty() || corpus.site.languages.is_empty() {
            continue;
        }
        assert_eq!(faults(&built(&corpus)), Vec::<String>::new(), "{name}");
        crawled += 1;
    }
    assert!(crawled >= 10, "{crawled}");
}

#[test]
fn the_crawler_finds_what_is_wrong() {
    let mut output = Output::default();
    output.add("index.html", "<a href=\"kk/index.html#p1\">kk</a><a href=\"gone.html\">x</a>".to_owned()).unwrap();
    output
        .add(
            "kk/index.html",
            "<a rel=\"alternate\" href=\"../ru/index.html\">ru</a><p id=\"p2\"></p><p aria-labelledby=\"Lost\"></p>"
                .to_owned(),
        )
        .unwrap();
    output.add("ru/index.html", "<p id=\"p3\"></p><p id=\"p3\"></p>".to_owned()).unwrap();
    output.add("ru/alone/index.html", "<a href=\"../../../up.html\">x</a>".to_owned()).unwrap();
    let found = faults(&output);
    for fault in [
        "kk/index.html has no anchor p1",
        "gone.html, which is not there",
        "two elements have the id p3",
        "aria-labelledby names Lost",
        "differ in [\"p2\", \"p3\"]",
        "ru/alone/index.html is not reached",
        "leaves the site",
    ] {
        assert!(found.iter().any(|known| known.contains(fault)), "{fault}: {found:#?}");
    }
    assert_eq!(found.len(), 7, "{found:#?}");
}
