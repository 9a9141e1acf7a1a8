//! Every fixture's findings are those that its own files expect: the same code, at the same line, no more and no less.

use std::collections::BTreeSet;

use reglament::check;
use reglament::cli::pipeline::checked;
use reglament::cli::progress::Progress;
use reglament::diagnostic::{Finding, Place, Places, Severity};

use crate::fixture::{self, Fixture};

/// Codes that no file on disk can show: they are about words of the interface, made at run time, or take a process with more
/// than 100,000 states (`sound::sound_faults_without_a_witness_are_told`).
const ELSEWHERE: [&str; 3] = ["missing-interface-words", "symbolic-link", "unsound"];

/// The findings of a fixture, each with the place at which it is shown. What the checks only advise counts where the
/// fixture expects that advice, and in a good fixture: a small one that shows another fault need not be perfect.
pub(crate) fn found(fixture: &Fixture) -> Vec<(Finding, Place)> {
    let checked = checked(&fixture.root, &Progress::new()).unwrap_or_else(|error| panic!("{}: {error}", fixture.name));
    let expected = fixture::expected(fixture);
    let advice = |finding: &Finding| finding.severity != Severity::Error;
    let asked = |finding: &Finding| is_good(fixture) || expected.iter().any(|one| one.code == finding.code);
    let by_check = |finding: &Finding| check::ALL.iter().any(|check| check.finds(finding.code));
    let findings = checked.0.findings.into_iter();
    let findings = findings.filter(|finding| !by_check(finding) || !advice(finding) || asked(finding));
    placed(findings.collect(), &checked.0.places)
}

pub(crate) fn placed(mut findings: Vec<Finding>, places: &Places) -> Vec<(Finding, Place)> {
    reglament::diagnostic::sort(&mut findings);
    let place = |finding: &Finding| {
        let about = finding.address.as_ref().and_then(|address| places.find(address));
        finding.place.clone().or(about).unwrap_or_else(|| Place { file: "".into(), line: 0, column: 0 })
    };
    findings.into_iter().map(|finding| (place(&finding), finding)).map(|(place, finding)| (finding, place)).collect()
}

fn is_good(fixture: &Fixture) -> bool {
    fixture.name.starts_with("good.")
}

fn is_broken(fixture: &Fixture) -> bool {
    !fixture.name.starts_with("case.") && !fixture.name.starts_with("history.") && !is_good(fixture)
}

#[test]
fn every_fixture_is_found_fault_with_as_it_expects() {
    let only = std::env::var("REGLAMENT_FIXTURE").unwrap_or_default();
    let mut report = String::new();
    for fixture in fixture::all().iter().filter(|fixture| fixture.name.contains(&only)) {
        let found = found(fixture);
        let expected = fixture::expected(fixture);
        for (finding, place) in &found {
            // Seen with `-- --nocapture`: what a maintainer would read.
            println!("{} {}:{}:{} {}", fixture.name, place.file, place.line, place.column, finding.code);
            println!("    {}\n    {}", finding.message, finding.hint.as_deref().unwrap_or("(no hint)"));
        }
        let difference = fixture::difference(&expected, &found);
        if !difference.is_empty() {
            report.push_str(&format!("\n{}\n{}\n", fixture.name, difference.join("\n")));
        }
    }
    assert!(report.is_empty(), "what is found is not what the fixtures expect:\n{report}");
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    let mut silent = Vec::new();
    for fixture in fixture::all() {
        for (finding, place) in found(&fixture) {
            let hint = finding.hint.as_deref().unwrap_or_default();
            if finding.message.trim().is_empty() || hint.trim().is_empty() {
                silent.push(format!("{} {}:{} {}", fixture.name, place.file, place.line, finding.code));
            }
        }
    }
    assert!(silent.is_empty(), "without message or hint:\n{}", silent.join("\n"));
}

#[test]
fn every_place_is_a_line_of_its_file() {
    for fixture in fixture::all() {
        for (finding, place) in found(&fixture) {
            let path = fixture.root.join(&*place.file);
            let lines = std::fs::read(&path).map_or(1, |bytes| bytes.split(|byte| *byte == b'\n').count());
            let inside = place.line >= 1 && place.column >= 1 && place.line as usize <= lines;
            assert!(inside, "{}: {}:{}:{} {}", fixture.name, place.file, place.line, place.column, finding.code);
        }
    }
}

#[test]
fn there_are_enough_broken_fixtures() {
    let all = fixture::all();
    let broken: Vec<&Fixture> = all.iter().filter(|fixture| is_broken(fixture)).collect();
    assert!(broken.len() >= 100, "only {} broken fixtures are left in {}", broken.len(), fixture::folder().display());
    let silent: Vec<&str> = broken
        .iter()
        .filter(|fixture| fixture::expected(fixture).is_empty())
        .map(|fixture| fixture.name.as_str())
        .collect();
    assert!(silent.is_empty(), "broken fixtures that expect nothing: {}", silent.join(", "));
}

#[test]
fn every_code_has_a_fixture() {
    let mut expected: BTreeSet<String> = ELSEWHERE.map(str::to_owned).into();
    for fixture in fixture::all() {
        expected.extend(fixture::expected(&fixture).into_iter().map(|expected| expected.code));
    }
    let checks = reglament::check::ALL.iter().flat_map(|check| check.codes).map(|code| code.name);
    let codes = reglament::load::code::ALL.iter().map(|code| code.name).chain(checks);
    let bare: Vec<&str> = codes.filter(|code| !expected.contains(*code)).collect();
    assert!(bare.is_empty(), "codes that no fixture shows: {}", bare.join(", "));
}

/// The comparison itself: what is missing, what is too much, and what differs in line, column, code or words is told.
#[test]
fn a_difference_is_seen() {
    let place = Place { file: "content/site.yaml".into(), line: 3, column: 5 };
    let finding = Finding::at(&reglament::load::code::BAD_DATE, place.clone(), "`x` is not a date").hint("write it");
    let found = [(finding, place)];
    let is = |line: &str| fixture::listed(line).unwrap();
    for right in ["content/site.yaml:3 bad-date", "content/site.yaml:3:5 bad-date \"write it\""] {
        assert_eq!(fixture::difference(&[is(right)], &found), Vec::<String>::new(), "{right}");
    }
    let right = is("content/site.yaml:3 bad-date");
    assert_eq!(fixture::difference(&[], &found).len(), 1);
    assert_eq!(fixture::difference(std::slice::from_ref(&right), &[]).len(), 1);
    assert_eq!(fixture::difference(&[right.clone(), right], &found).len(), 1);
    for wrong in [
        "content/site.yaml:4 bad-date",
        "content/site.yaml:3:6 bad-date",
        "content/site.yaml:3 bad-id",
        "content/acts:3 bad-date",
        "content/site.yaml:3 bad-date \"something else\"",
    ] {
        assert_eq!(fixture::difference(&[is(wrong)], &found).len(), 2, "{wrong}");
    }
}
