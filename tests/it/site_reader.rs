//! What a reader has on every page beside its matter: the panel for weak sight, what the page can be held to, extracts.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::site_html::{tags, text};
use crate::site_page::{built, content, page, pages, real};

#[test]
fn every_page_has_the_panel_and_one_choice_of_each_kind_is_made() {
    let output = built(&real());
    for (path, html) in pages(&output) {
        let radios: Vec<_> = tags(html)
            .into_iter()
            .filter(|(name, attributes)| name == "input" && attributes.get("type").is_some_and(|kind| kind == "radio"))
            .map(|(_, attributes)| attributes)
            .collect();
        for group in ["size", "scheme", "letters", "lines", "images"] {
            let own: Vec<_> = radios.iter().filter(|radio| radio["name"] == format!("view-{group}")).collect();
            assert!(own.len() > 1, "{path} has no choice of {group}");
            let chosen = own.iter().filter(|radio| radio.contains_key("checked")).count();
            assert_eq!(chosen, 1, "{path}: {group}");
        }
    }
}

#[test]
fn the_style_sheet_answers_every_choice_of_the_panel() {
    let output = built(&real());
    let css =
        output.iter().find(|(path, _)| path.ends_with(".css")).map(|(_, bytes)| String::from_utf8(bytes.to_vec()));
    let css = css.unwrap().unwrap();
    let html = page(&output, "kk/index.html");
    for (_, attributes) in tags(html).iter().filter(|(name, _)| name == "input") {
        let (id, standard) = (&attributes["id"], attributes.contains_key("checked"));
        assert_eq!(css.contains(&format!("#{id}:checked")) || css.contains(&format!("#{id}, ")), !standard, "{id}");
    }
}

#[test]
fn a_page_is_cited_in_each_language_with_words_of_that_language_alone() {
    let output = built(&real());
    let html = page(&output, "ru/500-2015/border-permit/index.html");
    let cited: Vec<String> =
        html.split("<p class=\"cite\"").skip(1).map(|rest| text(rest.split("</p>").next().unwrap())).collect();
    assert_eq!(cited.len(), 2);
    assert!(cited[0].contains("500 ") && cited[0].contains("қызмет") && !cited[0].contains("услуг"), "{}", cited[0]);
    assert!(cited[1].contains("500 ") && cited[1].contains("услуг") && !cited[1].contains("қызмет"), "{}", cited[1]);
    assert!(html.contains("data-point=\"{number}-тармақ\"") && html.contains("data-point=\"пункт {number}\""));
}

#[test]
fn the_citation_of_an_edition_names_the_edition() {
    let output = built(&real());
    let html = page(&output, "ru/500-2015/border-permit/2015-07-25/index.html");
    let cited = html.split("<p class=\"cite\"").nth(2).unwrap().split("</p>").next().unwrap();
    assert!(text(cited).contains("Редакция с 25 июля 2015"), "{cited}");
}

#[test]
fn the_digest_is_that_of_the_files_as_anyone_can_count_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/acts/500-2015");
    let mut files: Vec<_> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "yaml"));
    files.sort();
    let mut hash = Sha256::new();
    files.iter().for_each(|file| hash.update(fs::read(file).unwrap()));
    let digest = hash.finalize().iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"));
    let output = built(&real());
    for path in ["kk/500-2015/index.html", "ru/500-2015/border-permit/index.html"] {
        assert!(page(&output, path).contains(&format!("<code>{digest}</code>")), "{path}");
    }
}

#[test]
fn a_regulation_leads_to_the_extract_of_each_unit_and_the_extract_is_there() {
    let output = built(&content());
    for (path, html) in
        pages(&output).into_iter().filter(|(path, _)| path.ends_with("500-2015/border-permit/index.html"))
    {
        let list = html.split("<details class=\"roles\">").nth(1).unwrap_or_else(|| panic!("{path} has none"));
        let links: Vec<String> = tags(list.split("</details>").next().unwrap())
            .into_iter()
            .filter_map(|(_, mut attributes)| attributes.remove("href"))
            .collect();
        assert!(links.len() > 2, "{path}: {links:?}");
        for link in links {
            let (unit, anchor) = link.split_once('#').unwrap();
            let lang = path.split('/').next().unwrap();
            let file = format!("{lang}/{}", unit.trim_start_matches("../"));
            assert_eq!(anchor, "In-500-2015-border-permit");
            assert!(page(&output, &file).contains(&format!("<section id=\"{anchor}\"")), "{file}");
        }
    }
}

#[test]
fn services_are_listed_by_status() {
    let output = built(&content());
    let html = page(&output, "ru/services/index.html");
    for (id, regulation) in [("Is-excluded", "500-2015/registration"), ("Is-repealed", "500-2015/border-permit")] {
        let group = html.split(&format!("<h2 id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no {id}"));
        assert!(group.split("</section>").next().unwrap().contains(regulation), "{id}");
    }
}
