//! Findings in Kazakh and Russian: every sentence of the source has its translation, with the same gaps, and no more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use reglament::diagnostic::message::{Argument, Message};
use reglament::load::schema::{Kind, schema};
use serde_json::Value;

use super::sentence::Sentences;
use super::support::{reglament, root, said};

/// Words of the report that are no sentences of a finding.
const WORDS: [&str; 7] = ["error", "warning", "information", "help", "Bad", "Good", ""];

fn catalogue(lang: &str) -> BTreeMap<String, String> {
    let path = root().join(format!("templates/i18n/finding/{lang}.yaml"));
    serde_saphyr::from_str(&fs::read_to_string(&path).unwrap()).unwrap()
}

/// The names of the gaps of a sentence.
fn gaps(sentence: &str) -> BTreeSet<&str> {
    let gaps = sentence.split('{').skip(1).filter_map(|part| part.split('}').next());
    let names = gaps.map(|gap| gap.split(':').next().unwrap_or(gap));
    names.filter(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_')).collect()
}

/// What the schemas say of the keys that a mapping has to have: the hint where one is missing.
fn about_required_keys() -> BTreeSet<String> {
    fn collect(schema: &Value, into: &mut BTreeSet<String>) {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for key in required {
            let about =
                schema.get("properties").and_then(|properties| properties.get(key)?.get("description")?.as_str());
            into.extend(about.map(|about| about.replace('\n', " ")));
        }
        match schema {
            Value::Object(map) => map.values().for_each(|inner| collect(inner, into)),
            Value::Array(list) => list.iter().for_each(|inner| collect(inner, into)),
            _ => {}
        }
    }
    let mut all = BTreeSet::new();
    Kind::ALL.into_iter().for_each(|kind| collect(&schema(kind), &mut all));
    all
}

#[test]
fn every_sentence_is_translated() {
    let mut sentences = Sentences::of_source().said;
    assert!(sentences.len() > 100, "only {} sentences were found in the source", sentences.len());
    sentences.extend(about_required_keys());
    sentences.extend(WORDS.map(str::to_owned));
    let mut faults = Vec::new();
    for lang in ["kk", "ru"] {
        let catalogue = catalogue(lang);
        for sentence in &sentences {
            match catalogue.get(sentence) {
                None => faults.push(format!("{lang} lacks: {sentence}")),
                Some(said) if gaps(said) != gaps(sentence) => faults.push(format!("{lang} has other gaps: {sentence}")),
                Some(_) => {}
            }
        }
        for key in catalogue.keys().filter(|key| !sentences.contains(*key)) {
            faults.push(format!("{lang} has what the source does not say: {key}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_is_said_in_english_alone() {
    let only = Sentences::of_source().only_english;
    assert!(
        only.is_empty(),
        "`say!` them, or make them a `Message`:\n{}",
        only.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn what_the_fixtures_find_can_be_told() {
    let mut faults = BTreeSet::new();
    let catalogues = ["kk", "ru"].map(|lang| (lang, catalogue(lang)));
    for fixture in crate::fixture::all() {
        for (finding, _) in crate::findings::found(&fixture) {
            for message in [Some(&finding.message), finding.hint.as_ref()].into_iter().flatten() {
                for (lang, catalogue) in &catalogues {
                    if !message.template().is_empty() && !catalogue.contains_key(message.template()) {
                        faults.insert(format!("{lang} lacks: {}", message.template()));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_lone_brace_is_no_gap_and_numbers_choose_their_form() {
    let hint = "content is never nested this deep: look for a `[` or `{` too many";
    let catalogue = catalogue("ru");
    assert_eq!(Message::from(hint).in_words_of(&catalogue), catalogue[hint]);
    let days = |count: &str| {
        let count = ("count", Argument::from(count));
        Message::new("{count} {count:working day|working days}", vec![count]).in_words_of(&catalogue)
    };
    for (count, said) in [
        ("1", "1 рабочий день"),
        ("3", "3 рабочих дня"),
        ("11", "11 рабочих дней"),
        ("21", "21 рабочий день"),
        ("1.5", "1.5 рабочих дня"),
    ] {
        assert_eq!(days(count), said);
    }
}

/// What every fault is, in a paragraph: no code without one, no paragraph without a code, and none in the other language.
#[test]
fn every_code_is_explained() {
    let codes: BTreeSet<&str> = reglament::cli::pipeline::codes().iter().map(|code| code.name).collect();
    for (lang, letters) in [("kk", "қғңөәұүі"), ("ru", "щюэё")] {
        let path = root().join(format!("templates/i18n/explain/{lang}.yaml"));
        let explained: BTreeMap<String, String> = serde_saphyr::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(explained.keys().map(String::as_str).collect::<BTreeSet<_>>(), codes, "{lang}");
        let whole: String = explained.values().map(String::as_str).collect();
        assert!(letters.chars().any(|letter| whole.contains(letter)), "{lang}");
        for (code, text) in &explained {
            let own = text.chars().filter(|sign| ('\u{400}'..='\u{52f}').contains(sign)).count();
            assert!(own > 10, "{lang} {code}: {text}");
        }
    }
}

/// Why it matters and where it comes from: each paragraph that is no example is translated, and nothing else is.
#[test]
fn every_reason_is_told_in_every_language() {
    let codes = reglament::cli::pipeline::codes();
    let paragraphs = codes.iter().flat_map(|code| code.explanation.split("\n\n").skip(1));
    let words = paragraphs.filter(|one| !one.starts_with("    ") && !matches!(*one, "Bad:" | "Good:"));
    let told: BTreeSet<&str> = words.collect();
    for lang in ["kk", "ru"] {
        let path = root().join(format!("templates/i18n/reason/{lang}.yaml"));
        let reasons: BTreeMap<String, String> = serde_saphyr::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let known: BTreeSet<&str> = reasons.keys().map(String::as_str).collect();
        let difference: Vec<&&str> = told.symmetric_difference(&known).collect();
        assert!(difference.is_empty(), "{lang}: {difference:#?}");
    }
}

#[test]
fn a_fault_is_explained_in_the_language_that_is_asked_for() {
    let explained = |arguments: &[&str]| {
        let output = reglament(&[&["explain"], arguments].concat());
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let one = explained(&["wrong-number-in-words", "--lang", "kk"]);
    assert!(one.starts_with("wrong-number-in-words (ескерту)\n\nСан цифрмен"), "{one}");
    assert!(one.contains("\n\nҚате:\n\n    kk: 7 (алты) жұмыс күні\n\nДұрыс:\n\n    kk: 7 (жеті)"), "{one}");
    let all = explained(&["--lang", "ru"]);
    assert_eq!(all.lines().count(), reglament::cli::pipeline::codes().len());
    assert!(all.contains("Процесс может остановиться"), "{all}");
    let lost = reglament(&["explain", "wrong-numbr-in-words", "--lang", "ru"]);
    assert_eq!(lost.status.code(), Some(2));
    assert!(said(&lost).contains("кода `wrong-numbr-in-words` нет"), "{}", said(&lost));
    assert!(said(&lost).contains("возможно, имелось в виду `wrong-number-in-words`?"), "{}", said(&lost));
    let nowhere = reglament(&["check", "--root", "/nowhere", "--lang", "kk"]);
    assert!(said(&nowhere).contains("/nowhere/content бумасы жоқ"), "{}", said(&nowhere));
}
