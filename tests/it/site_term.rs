//! Terms of an act's own text: explained where they are used, by the definition that holds there; forms in cells.

use reglament::load::load;
use reglament::model::Corpus;
use reglament::output::Output;

use crate::scratch::Scratch;
use crate::site_html::{tags, text};
use crate::site_page::{built, ids, page};

const ACT: &str = "\
kind: decree
issuer: {kk: Әкімдік, ru: Акимат}
number: \"А-6/229\"
title: {kk: Бекіту туралы, ru: Об утверждении}
adopted: 2015-01-10
entry: {date: 2015-02-01}
abbreviations:
  - {short: {kk: Басқарма, ru: Управление}, long: {kk: Алматы қаласының басқармасы, ru: управление города Алматы}, defined_in: p1}
  - {short: {kk: Басқарма, ru: Управление}, long: {kk: Астана қаласының басқармасы, ru: управление города Астаны}, defined_in: p3}
points:
  - number: 1
    text:
      kk: Алматы қаласының басқармасы (бұдан әрі – Басқарма) тапсырсын.
      ru: Поручить управлению города Алматы (далее – Управление).
  - number: 2
    text: {kk: Басқарма орындасын., ru: Управлению исполнить.}
  - number: 3
    text:
      kk: Астана қаласының басқармасы (бұдан әрі – Басқарма) тапсырсын.
      ru: Поручить управлению города Астаны (далее – Управление).
  - number: 4
    text: {kk: Басқарма орындасын., ru: Управлению исполнить.}
    table:
      rows:
        - cells:
            - form: {kk: \"Аты   ______\\n\\nКүні  ______\", ru: \"Имя   ______\\n\\nДата  ______\"}
            - {text: {kk: Басқарма, ru: Управление}}
events:
  - id: a
    by: {kind: decree, number: \"1\", date: 2016-01-01}
    entry: {date: 2016-02-01}
    changes: [{kind: restated, target: p2, text: {kk: Басқарма бақыласын., ru: Управлению проследить.}}]
";

fn corpus() -> Corpus {
    let scratch = Scratch::new();
    scratch.write("content/acts/a-6-229/act.yaml", ACT);
    let loaded = load(scratch.root()).unwrap();
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    loaded.corpus
}

/// What the terms in a point are said to mean.
fn meant(output: &Output, file: &str, point: &str) -> Vec<String> {
    let html = page(output, file);
    let start = html.find(&format!("id=\"{point}\"")).unwrap_or_else(|| panic!("{file}: no {point}"));
    let rest = &html[start..];
    let end = rest[1..].find("<div class=\"point").map_or(rest.len(), |end| end + 1);
    let is_term = |attributes: &std::collections::BTreeMap<String, String>| {
        attributes.get("class").is_some_and(|class| class == "term")
    };
    let terms = tags(&rest[..end]).into_iter().filter(|(_, attributes)| is_term(attributes));
    terms.map(|(_, attributes)| attributes["data-means"].clone()).collect()
}

#[test]
fn terms_of_an_act_are_explained_by_the_definition_that_holds_there() {
    let output = built(&corpus());
    for edition in ["", "2015-02-01/", "2016-02-01/"] {
        let file = |lang: &str| format!("{lang}/a-6-229/{edition}index.html");
        for (lang, first, second) in [
            ("ru", "управление города Алматы", "управление города Астаны"),
            ("kk", "Алматы қаласының басқармасы", "Астана қаласының басқармасы"),
        ] {
            let file = file(lang);
            assert_eq!(meant(&output, &file, "p2"), [first], "{file}");
            assert_eq!(meant(&output, &file, "p4"), [second], "{file}");
            assert!(meant(&output, &file, "p1").is_empty() && meant(&output, &file, "p3").is_empty(), "{file}");
            let html = page(&output, &file);
            assert_eq!(html.matches("<dfn>").count(), 2, "{file}");
            let ids = ids(html);
            for id in ["Terms", "Term-1", "Term-2"] {
                assert!(ids.iter().any(|known| known == id), "{file}: no {id}");
            }
        }
    }
}

#[test]
fn a_form_in_a_cell_keeps_its_lines_and_spaces() {
    let output = built(&corpus());
    let html = page(&output, "ru/a-6-229/index.html");
    assert!(html.contains("<td><pre class=\"form\">Имя   ______\n\nДата  ______</pre></td>"), "{html}");
    assert!(text(html).contains("Имя"));
    // Its spaces are no mistake.
    let told: Vec<&str> = reglament::check::check(&corpus()).iter().map(|finding| finding.code).collect();
    assert!(!told.contains(&"double-space"), "{told:?}");
}

#[test]
fn an_act_that_defines_a_term_in_no_point_of_its_own_is_told() {
    let scratch = Scratch::new();
    scratch.write("content/acts/a-6-229/act.yaml", ACT.replace("defined_in: p3", "defined_in: p7"));
    let findings = reglament::check::check(&load(scratch.root()).unwrap().corpus);
    let told: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
    assert!(told.contains(&"unknown-anchor"), "{told:?}");
}
