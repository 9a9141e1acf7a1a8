//! Every page of the real content: languages, policy, addresses, the same bytes twice.

use std::path::Path;

use reglament::load;
use reglament::model::{Corpus, Lang};
use reglament::output::Output;
use reglament::site::{self, finding::Told};
use reglament::theme::{Assets, Interface};

use crate::site_html::{tags, text};

/// The real content.
pub(crate) fn content() -> Corpus {
    load::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap().corpus
}

/// The order that the project exists for, alone.
pub(crate) fn real() -> Corpus {
    let mut corpus = content();
    corpus.acts.retain(|act| act.id == "500-2015");
    corpus
}

/// The words of the interface in the languages of a corpus.
pub(crate) fn words(corpus: &Corpus) -> Interface {
    let (interface, findings) = load::interface::interface(&Assets::default(), &corpus.site.languages);
    assert_eq!(findings, []);
    interface
}

/// The site of a corpus.
pub(crate) fn built(corpus: &Corpus) -> Output {
    site::build(corpus, &words(corpus), &Assets::default(), &Told::default()).unwrap()
}

/// The pages of an output.
pub(crate) fn pages(output: &Output) -> Vec<(&str, &str)> {
    let page = |(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?));
    output.iter().filter(|(path, _)| path.ends_with(".html")).filter_map(page).collect()
}

/// The page at a path.
pub(crate) fn page<'a>(output: &'a Output, path: &str) -> &'a str {
    std::str::from_utf8(output.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

pub(crate) fn ids(html: &str) -> Vec<String> {
    tags(html).into_iter().filter_map(|(_, mut attributes)| attributes.remove("id")).collect()
}

#[test]
fn nothing_is_inline_and_every_page_has_the_policy() {
    let output = built(&real());
    for (path, html) in pages(&output) {
        let tags = tags(html);
        for (name, attributes) in &tags {
            assert!(name != "style", "{path}: a style element");
            assert!(name != "script" || attributes.contains_key("src"), "{path}: a script inside the page");
            for attribute in attributes.keys() {
                assert!(attribute != "style" && !attribute.starts_with("on"), "{path}: <{name} {attribute}>");
            }
        }
        let policy = tags.iter().find(|(_, attributes)| {
            attributes.get("http-equiv").is_some_and(|value| value == "Content-Security-Policy")
        });
        let policy = policy.and_then(|(_, attributes)| attributes.get("content")).unwrap();
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{path}: {policy}");
    }
}

#[test]
fn every_page_names_its_language_and_links_the_others() {
    let corpus = real();
    let output = built(&corpus);
    for (path, html) in pages(&output) {
        let tags = tags(html);
        let lang = tags.iter().find(|(name, _)| name == "html").and_then(|(_, attributes)| attributes.get("lang"));
        let lang = lang.unwrap_or_else(|| panic!("{path} has no language")).clone();
        assert!(!path.contains('/') || path.starts_with(&format!("{lang}/")), "{path} says that it is in {lang}");
        let alternates: Vec<&String> = tags
            .iter()
            .filter(|(name, attributes)| name == "link" && attributes.get("rel").is_some_and(|rel| rel == "alternate"))
            .filter_map(|(_, attributes)| attributes.get("hreflang"))
            .collect();
        assert_eq!(alternates, ["kk", "ru", "x-default"], "{path}");
        for other in corpus.site.languages.iter().filter(|other| other.tag() != lang) {
            let linked = tags.iter().any(|(name, attributes)| {
                name == "a" && attributes.get("hreflang").is_some_and(|lang| lang == other.tag())
            });
            assert!(linked, "{path} has no link to {other}");
        }
        assert!(
            tags.iter().any(|(name, _)| name == "title") && tags.iter().filter(|(name, _)| name == "h1").count() == 1
        );
    }
}

#[test]
fn two_builds_are_the_same_and_small() {
    let corpus = content();
    let (one, two) = (built(&corpus), built(&corpus));
    assert_eq!(one, two);
    for (path, bytes) in one.iter() {
        // A drawing that is cut for paper is on the page twice.
        let cut = std::str::from_utf8(bytes).is_ok_and(|html| html.contains(" on-paper\""));
        let most = if cut {
            360_000
        } else if path.ends_with(".html") {
            130_000
        } else {
            64_000
        };
        // Side by side there is everything in each language.
        let most = if path.contains("/both/") { most * corpus.site.languages.len() } else { most };
        assert!(bytes.len() < most, "{path} has {} bytes", bytes.len());
    }
}

#[test]
fn an_absolute_address_is_written_only_where_the_site_has_one() {
    let mut corpus = real();
    assert!(!page(&built(&corpus), "kk/index.html").contains("rel=\"canonical\""));
    corpus.site.base_url = "https://example.kz/reglament".to_owned();
    let output = built(&corpus);
    let html = page(&output, "ru/500-2015/border-permit/index.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.kz/reglament/ru/500-2015/border-permit/\">"));
    assert!(html.contains("hreflang=\"kk\" href=\"https://example.kz/reglament/kk/500-2015/border-permit/\""));
    // Shown at any address, so it cannot be relative.
    assert!(page(&output, "404.html").contains("href=\"/reglament/kk/index.html\""));
    assert!(html.contains("hreflang=\"x-default\" href=\"https://example.kz/reglament/\""));
}

#[test]
fn two_pages_with_one_address_are_a_finding() {
    let mut corpus = real();
    let again = corpus.acts[0].clone();
    corpus.acts.push(again);
    let findings = site::build(&corpus, &words(&corpus), &Assets::default(), &Told::default()).unwrap_err();
    assert!(findings.iter().all(|finding| finding.code == "address-taken" && finding.address.is_some()));
    // The corpus now has each page of the act twice; what runs across the acts stays single.
    let once = built(&real());
    let of_act = pages(&once).into_iter().filter(|(path, _)| path.contains("/500-2015/")).count();
    assert_eq!(findings.len(), of_act, "{findings:#?}");
}

#[test]
fn a_language_of_its_own_words_needs_no_rust() {
    let mut corpus = real();
    let kk = Lang::new("kk");
    corpus.site.languages = vec![kk];
    let output = built(&corpus);
    assert!(output.get("kk/index.html").is_some() && output.get("ru/index.html").is_none());
    assert!(text(page(&output, "404.html")).contains("Мұндай бет жоқ"));
}
