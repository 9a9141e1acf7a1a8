//! The real order: what is true of it is found, and nothing else.

use reglament::check::check;
use reglament::diagnostic::{Finding, Severity};
use reglament::load::load;

use crate::scratch::{ACT, Scratch};
use crate::site_page::real;
use crate::support::root;

fn of(code: &str, findings: &[Finding]) -> Vec<Finding> {
    findings.iter().filter(|finding| finding.code == code).cloned().collect()
}

/// regulations.md, section 8, C: lines 70, 88 and 120 of the seed have nine words with Latin letters: points 2, 4 and 13.
#[test]
fn the_nine_words_of_the_order() {
    let findings = check(&real());
    let mixed = of("mixed-letters", &findings);
    let in_points = mixed.iter().filter(|finding| {
        let address = finding.address.as_ref().unwrap().as_str();
        ["#p2.kk", "#p4.kk", "#p13.kk"].iter().any(|point| address.ends_with(point))
    });
    let words: usize = in_points.map(|finding| finding.message.matches('`').count() / 2).sum();
    assert_eq!(words, 9);
    assert!(mixed.iter().all(|finding| finding.severity == Severity::Information), "kept as published");
}

#[test]
fn the_languages_of_the_order_agree_and_its_references_lead_somewhere() {
    let findings = check(&real());
    for code in [
        "different-number",
        "different-deadline",
        "different-date",
        "different-reference",
        "different-part",
        "different-definition",
        "wrong-number-in-words",
        "unresolved-reference",
        "ambiguous-reference",
        "inconsistent-term",
        "missing-translation",
        "outdated-translation",
        "undefined-abbreviation",
        "early-abbreviation",
    ] {
        assert_eq!(of(code, &findings), [], "{code}");
    }
    // The act itself defines ІІД twice, once for all departments; the translation follows it.
    assert_eq!(of("doubled-definition", &findings).len(), 2);
    assert!(findings.iter().all(|finding| finding.severity != Severity::Error));
}

/// The same text is a note where it is official and a warning that can be mended where it is ours.
#[test]
fn official_texts_are_kept() {
    for (standing, severity, edits) in [("official", Severity::Information, 0), ("translation", Severity::Warning, 1)] {
        let scratch = Scratch::new();
        scratch.write("content/acts/1-2024/act.yaml", ACT);
        let text = format!(
            "title: {{kk: Регламент, ru: Регламент}}\nstanding: {{kk: {standing}}}\nresult: {{kk: Iс, ru: Дело}}\n"
        );
        scratch.write("content/acts/1-2024/service.yaml", text);
        let loaded = load(scratch.root()).unwrap();
        let findings = of("mixed-letters", &check(&loaded.corpus));
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!((finding.severity, finding.spot.as_ref().unwrap().edits.len()), (severity, edits), "{standing}");
    }
}

/// Each number of a deadline, date or reference of the order, changed in one language, is found.
#[test]
fn every_changed_digit_of_the_points_is_found() {
    let loaded = load(&root()).unwrap();
    let mut changed = 0;
    let mut missed = Vec::new();
    for act in &loaded.corpus.acts {
        let mut texts = Vec::new();
        let mut keep = |leaf: reglament::model::leaf::Leaf<'_, '_>| {
            let text = |tag| leaf.words.text(&reglament::model::Lang::new(tag)).map(str::to_owned);
            let skipped =
                matches!(leaf.role, reglament::model::leaf::Role::Remark | reglament::model::leaf::Role::Record);
            if let (Some(kk), Some(ru), false) = (text("kk"), text("ru"), skipped) {
                texts.push((kk, ru));
            }
        };
        reglament::model::leaf::of_act(act, &mut keep);
        for regulation in &act.regulations {
            reglament::model::leaf::of_regulation(regulation, &mut keep);
        }
        for (kazakh, russian) in texts {
            for (at, sign) in russian.char_indices().filter(|(_, sign)| sign.is_ascii_digit()) {
                let other = char::from_digit((sign.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
                let wrong: String = [&russian[..at], &other.to_string(), &russian[at + 1..]].concat();
                changed += 1;
                if reglament::check::parity::differences(&kazakh, &wrong).is_empty() {
                    missed.push(wrong);
                }
            }
        }
    }
    assert!(changed > 150, "only {changed} digits were changed");
    assert!(missed.is_empty(), "{} of {changed} changes are not seen, the first: {:?}", missed.len(), missed.first());
}
