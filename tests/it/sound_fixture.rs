//! The seeded faults of how processes run: in the fixtures `sound.…` each is found where it is, and nothing else is.
//!
//! `findings.rs` lets advice pass that a fixture does not ask for. Here it does not pass: one fault has one finding (or the
//! few that the fixture names), so that the root cause is told and not all that comes of it.

use std::collections::BTreeSet;

use reglament::check::check;
use reglament::diagnostic::{Finding, Place};
use reglament::load::load;

use crate::findings::placed;
use crate::fixture::{self, Fixture};

fn seeded() -> Vec<Fixture> {
    fixture::all().into_iter().filter(|fixture| fixture.name.starts_with("sound.")).collect()
}

/// Codes that the seeded faults expect.
fn codes() -> BTreeSet<String> {
    seeded().iter().flat_map(fixture::expected).map(|expected| expected.code).collect()
}

fn found(fixture: &Fixture, codes: &BTreeSet<String>) -> Vec<(Finding, Place)> {
    let loaded = load(&fixture.root).unwrap();
    let findings = check(&loaded.corpus).into_iter().chain(loaded.findings);
    placed(findings.filter(|finding| codes.contains(finding.code)).collect(), &loaded.places)
}

#[test]
fn sound_faults_are_found_and_nothing_else() {
    let codes = codes();
    let mut report = String::new();
    for fixture in seeded() {
        let found = found(&fixture, &codes);
        let difference = fixture::difference(&fixture::expected(&fixture), &found);
        if !difference.is_empty() {
            report.push_str(&format!("\n{}\n{}\n", fixture.name, difference.join("\n")));
        }
    }
    assert!(report.is_empty(), "what is found is not what was seeded:\n{report}");
}

#[test]
fn sound_faults_are_many_and_of_many_regulations() {
    let all = seeded();
    let regulations: BTreeSet<&str> =
        all.iter().filter_map(|fixture| fixture.name.strip_prefix("sound.")?.split('-').next()).collect();
    println!("{} faults over {} regulations, {} codes", all.len(), regulations.len(), codes().len());
    assert!(all.len() >= 70 && regulations.len() >= 8 && codes().len() >= 20);
}

/// What the seeded faults were seeded in, the other good fixtures, the real cases and the real content are no errors.
#[test]
fn sound_regulations_are_told_off_for_nothing() {
    let codes = codes();
    let mut report = Vec::new();
    for fixture in fixture::all() {
        let good = fixture.name.starts_with("good.");
        if good || fixture.name.starts_with("case.") {
            for (finding, place) in found(&fixture, &codes) {
                if good || finding.severity == reglament::diagnostic::Severity::Error {
                    report.push(format!("{}:{} {} {}", fixture.name, place.line, finding.code, finding.message));
                }
            }
        }
    }
    assert!(report.is_empty(), "{}", report.join("\n"));
}
