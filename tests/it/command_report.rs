//! The report of `check` as a shell, a code host and a reader of Kazakh or Russian see it.

use std::fs;

use serde_json::Value;

use super::support::{reglament, said};

/// A fixture with two warnings and nothing else.
const WARNED: &str = "tests/fixtures/reference.missing-translation";

fn check(arguments: &[&str]) -> std::process::Output {
    let root = super::support::root().join(WARNED);
    let mut all = vec!["check", "--root", root.to_str().unwrap()];
    all.extend(arguments);
    reglament(&all)
}

#[test]
fn warnings_are_let_pass_unless_they_are_denied() {
    assert_eq!(check(&[]).status.code(), Some(0));
    assert_eq!(check(&["--deny", "warnings"]).status.code(), Some(1));
    assert_eq!(check(&["--deny", "information"]).status.code(), Some(1));
    let clean = super::support::root().join("tests/fixtures/good.allowances");
    let output = reglament(&["check", "--deny", "information", "--root", clean.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "what is allowed is not denied: {}", said(&output));
}

#[test]
fn a_report_for_code_hosts() {
    let sarif: Value = serde_json::from_slice(&check(&["--format", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules: Vec<&Value> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().collect();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
        assert_eq!(result["level"], "warning");
        let place = &result["locations"][0]["physicalLocation"];
        let file = super::support::root().join(WARNED).join(place["artifactLocation"]["uri"].as_str().unwrap());
        let text = fs::read_to_string(file).unwrap();
        let line = text.lines().nth(place["region"]["startLine"].as_u64().unwrap() as usize - 1).unwrap();
        assert!(line.contains("#~ missing-translation"), "{line}");
    }
}

#[test]
fn a_report_for_workflows() {
    let report = String::from_utf8(check(&["--format", "github"]).stdout).unwrap();
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines.len(), 2, "{report}");
    assert!(lines[0].starts_with("::warning file=content/acts/500-2015/act.yaml,line="), "{report}");
    assert!(lines.iter().all(|line| line.contains(",title=missing-translation::")), "{report}");
    assert!(lines[0].contains("%0A"), "the hint is on a line of its own: {report}");
}

#[test]
fn findings_are_told_in_kazakh_and_russian() {
    for (lang, words) in [("ru", ["предупреждение", "перевод", "подсказка"]), ("kk", ["ескерту", "аударма", "кеңес"])]
    {
        let output = check(&["--lang", lang]);
        let said = said(&output);
        for word in words {
            assert!(said.contains(word), "{lang}: `{word}` is not in:\n{said}");
        }
        // The quoted lines hold the fixture's own comments.
        let own: Vec<&str> = said.lines().filter(|line| !line.contains("#~")).collect();
        assert!(!own.iter().any(|line| line.contains("missing in")), "{lang}: {said}");
    }
}

#[test]
fn the_maintainers_can_have_a_page_of_findings() {
    let project = super::support::scratch("command-findings-page");
    super::support::copy(&super::support::root().join(WARNED), &project);
    fs::write(project.join("content/site.yaml"), "findings_page: true\n").unwrap();
    let output = reglament(&["build", "--root", project.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for (lang, word) in [("kk", "ескерту"), ("ru", "предупреждение")] {
        let page = fs::read_to_string(project.join(format!("public/{lang}/check/index.html"))).unwrap();
        assert_eq!(page.matches("<code>missing-translation</code>").count(), 2, "{page}");
        assert!(page.contains(word) && page.contains("content/acts/500-2015/permit.yaml"), "{page}");
    }
}

#[test]
fn the_document_of_checks_is_that_of_the_registry() {
    let path = super::support::root().join("docs/checks.md");
    let made = String::from_utf8(reglament(&["explain", "--all"]).stdout).unwrap();
    if std::env::var_os("REGLAMENT_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/checks.md is not what `reglament explain --all` prints; bless it with REGLAMENT_BLESS=1"
    );
}
