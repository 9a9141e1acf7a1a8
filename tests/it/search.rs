//! The search through the real script in node: what is asked for comes first, and no query loads more than its share.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use reglament::language::Language;
use reglament::language::key::Keys;
use reglament::model::words::Lang;
use reglament::site::search::entry::{Entry, Field, Unit};
use reglament::site::search::{index, part};
use serde_json::{Value, json};

use super::support::{copy, files, project, reglament, root, said, scratch};

/// Whether there is no node; then the test says so and is skipped, unless everything is required.
pub fn node_is_missing() -> bool {
    let missing = Command::new("node").arg("--version").output().is_err();
    assert!(
        !missing || std::env::var_os("REGLAMENT_REQUIRE_ALL").is_none(),
        "node is missing, and everything is required"
    );
    if missing {
        println!("skipped: there is no node");
    }
    missing
}

/// Asks the script of a site.
pub fn ask(question: &Value) -> Value {
    let mut node = Command::new("node")
        .arg(root().join("tests/search/run.cjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(question.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The queries of a language, each with the page that has to come first.
fn queries(lang: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join(format!("tests/search/{lang}.tsv"))).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split_once('\t').unwrap()).map(|(query, page)| (query.to_owned(), page.to_owned())).collect()
}

fn is_meant(result: &Value, lang: &str, page: &str) -> bool {
    let href = result["href"].as_str().unwrap().replace("index.html", "");
    let href = href.strip_prefix(&format!("{lang}/")).unwrap();
    if page.contains('#') { href == page } else { href.split('#').next().unwrap() == page }
}

#[test]
fn what_is_asked_for_comes_first() {
    if node_is_missing() {
        return;
    }
    let project = project("search");
    for (case, acts) in [
        ("driver-licence-2014", "192-2014"),
        ("forensic-licence-2015", "296-2015"),
        ("passports-2012", "394-2012"),
        ("border-pass-2014", "584-2012"),
    ] {
        let acts = Path::new("content/acts").join(acts);
        copy(&root().join(format!("tests/fixtures/case.{case}")).join(&acts), &project.join(&acts));
    }
    let built = reglament(&["build", "--root", project.to_str().unwrap()]);
    assert!(built.status.success(), "{}", said(&built));
    let public = project.join("public");
    let mut all = 0;
    for lang in ["kk", "ru"] {
        let queries = queries(lang);
        let asked: Vec<&str> = queries.iter().map(|(query, _)| query.as_str()).collect();
        let answers = ask(&json!({ "site": &public, "lang": lang, "queries": asked }));
        let (mut first, mut five, mut missed) = (0, 0, Vec::new());
        for ((query, page), answer) in queries.iter().zip(answers.as_array().unwrap()) {
            let place = answer["results"].as_array().unwrap().iter().position(|one| is_meant(one, lang, page));
            first += usize::from(place == Some(0));
            five += usize::from(place.is_some_and(|place| place < 5));
            if place != Some(0) {
                missed.push(format!("{query} → {page}: {place:?}"));
            }
            // Every part that a result leads to is there.
            for result in answer["results"].as_array().unwrap() {
                let (file, anchor) = result["href"]
                    .as_str()
                    .unwrap()
                    .split_once('#')
                    .unwrap_or_else(|| (result["href"].as_str().unwrap(), ""));
                let html = fs::read_to_string(public.join(file)).unwrap();
                assert!(anchor.is_empty() || html.contains(&format!("id=\"{anchor}\"")), "{file}#{anchor}");
            }
        }
        println!("{lang}: {} queries, first {first}, in the first five {five}", queries.len());
        assert!(first * 100 >= queries.len() * 95, "{first} of {} first: {missed:#?}", queries.len());
        assert!(five * 100 >= queries.len() * 99, "{five} of {} in the first five: {missed:#?}", queries.len());
        all += queries.len();
    }
    assert!(all >= 200, "only {all} queries");
    // The index is the same whoever makes it.
    let again = scratch("search-again");
    let built = reglament(&["build", "--root", project.to_str().unwrap(), "--out", again.to_str().unwrap()]);
    assert!(built.status.success(), "{}", said(&built));
    let of = |folder: &Path| files(&folder.join("assets/search"));
    assert!(of(&public) == of(&again));
}

/// As many regulations as are asked for, near-copies of each other as real ones are: words of the real acts, some of them
/// in every text, others in few, and a place and a number of its own for each.
fn country(count: usize) -> Vec<Entry> {
    let text = fs::read_to_string(root().join("content/acts/103-2014/registration.yaml")).unwrap();
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| word.len() > 6 && !word.is_ascii())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    assert!(words.len() > 300, "only {} words", words.len());
    let mut state = 500_u64;
    let mut draw = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 40).unwrap()
    };
    let mut entries = Vec::new();
    for number in 0..count {
        let mut sentence = |length: usize| {
            let mut said = String::new();
            for _ in 0..length {
                // The first words are in nearly every text, the last in few.
                let place = draw() % words.len() * (draw() % words.len()) / words.len();
                said.push_str(words[place]);
                // Names that only some have.
                if draw() % 12 == 0 {
                    said.push_str(words[draw() % words.len()]);
                }
                said.push(' ');
            }
            said
        };
        let title = sentence(12);
        let unit = |point: usize, text: String| Unit {
            anchor: format!("p{point}"),
            label: format!("{point}-тармақ"),
            text,
            field: Field::Point,
        };
        entries.push(Entry {
            file: format!("kk/{number}-2020/service/index.html"),
            act: format!("2020 жылғы 1 қаңтардағы № {number} бұйрық"),
            badge: None,
            names: vec![(Field::Title, title.clone()), (Field::ActNumber, number.to_string())],
            units: (0..30).map(|point| unit(point, sentence(45))).collect(),
            short: Vec::new(),
            title,
        });
    }
    entries
}

#[test]
fn a_query_among_a_thousand_regulations_loads_at_most_100_kb() {
    if node_is_missing() {
        return;
    }
    let project = project("search-country");
    let built = reglament(&["build", "--root", project.to_str().unwrap()]);
    assert!(built.status.success(), "{}", said(&built));
    let site = project.join("public");
    let lang = Lang::new("kk");
    let entries = country(1000);
    let keys = Keys::new(Some(Language::Kazakh));
    let mut sums = Vec::new();
    let folder = site.join("assets/search/kk");
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir_all(folder.join("t")).unwrap();
    for (page, entry) in entries.iter().enumerate() {
        let texts: Vec<String> = part::texts(&lang, page, entry).collect();
        for (place, text) in texts.iter().enumerate() {
            fs::write(site.join(part::path_of_text(&lang, page, place)), text).unwrap();
        }
        sums.push(texts.iter().map(|text| part::sum(text)).collect());
    }
    let found = entries.iter().enumerate().map(|(page, entry)| index::of_page(&keys, page, entry)).collect();
    for (path, script) in part::keys(&lang, &index::index(found), &sums, &|_| "{count}".to_owned()) {
        fs::write(site.join(path), script).unwrap();
    }
    let mut asked: Vec<String> = queries("kk").into_iter().map(|(query, _)| query).collect();
    // Whole titles, single words, beginnings, numbers.
    for entry in entries.iter().step_by(40) {
        asked.push(entry.title.clone());
        asked.push(entry.title.split(' ').next().unwrap().to_owned());
        asked.push(entry.title.chars().take(2).collect());
        asked.push(entry.names[1].1.clone());
    }
    let answers = ask(&json!({ "site": &site, "lang": "kk", "queries": asked }));
    let mut most = (0, String::new());
    let mut sum = 0;
    for (query, answer) in asked.iter().zip(answers.as_array().unwrap()) {
        let bytes = answer["bytes"].as_u64().unwrap();
        assert!(bytes <= 100_000, "`{query}` loads {bytes} bytes: {}", answer["files"]);
        sum += bytes;
        if bytes > most.0 {
            most = (bytes, query.clone());
        }
    }
    println!(
        "{} queries load {} bytes on average, at most {} (`{}`)",
        asked.len(),
        sum / asked.len() as u64,
        most.0,
        most.1
    );
    // A whole title finds its own page.
    for (entry, answer) in
        entries.iter().step_by(40).zip(answers.as_array().unwrap().iter().skip(queries("kk").len()).step_by(4))
    {
        assert_eq!(
            answer["results"][0]["href"].as_str().unwrap().split('#').next().unwrap(),
            entry.file,
            "{}",
            entry.title
        );
    }
}
