//! Places inside texts, and mending them in their file: nothing else of the file changes.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use reglament::check::check;
use reglament::load::load;
use reglament::load::scalar::places;
use reglament::load::settle::{patched, patches};

use crate::random;
use crate::scratch::{ACT, Scratch};

/// However a text is written, each of its letters is found where it stands.
#[test]
fn letters_are_found_in_every_style() {
    let mut runner = TestRunner::new(random::config(200));
    let words = proptest::collection::vec("[а-яәіңғүұқөһa-z]{1,9}[,;]?", 1..30);
    runner
        .run(&(words, 0_usize..6, 0_usize..12), |(words, style, width)| {
            let text = words.join(" ");
            let broken = |indent: &str| {
                let lines: Vec<String> = words.chunks(width + 1).map(|line| line.join(" ")).collect();
                lines.join(&format!("\n{indent}"))
            };
            let (head, body) = match style {
                0 => ("kk: ".to_owned(), broken("    ")),
                1 => ("kk: ".to_owned(), format!("\"{}\"", broken("    "))),
                2 => ("kk: ".to_owned(), format!("'{}'", broken("    "))),
                3 => ("kk: ".to_owned(), format!(">-\n    {}\n", broken("    "))),
                4 => ("kk: >-\n    ".to_owned(), broken("    ")),
                _ => ("kk: ".to_owned(), format!("|-\n    {text}\n")),
            };
            let source = format!("title:\n  {head}{body}\nother: x\n");
            let found = places(&source, "title:\n  ".len() + head.len(), &text);
            prop_assert!(found.is_some(), "{source}");
            let found = found.unwrap();
            for (at, sign) in text.char_indices().filter(|(_, sign)| *sign != ' ') {
                prop_assert!(source[found[at]..].starts_with(sign), "{source}");
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn quotes_and_escapes_are_read_over() {
    for (source, text) in [
        ("'d''accord  x'", "d'accord  x"),
        ("\"a \\\"b\\\" \\u043a\"", "a \"b\" к"),
        ("|-\n  бір\n    екі\n\n  үш\n", "бір\n  екі\n\nүш"),
        (">-\n  бір\n  екі\n\n  үш\n", "бір екі\nүш"),
    ] {
        let found = places(source, 0, text).unwrap_or_else(|| panic!("{source:?}"));
        assert_eq!(found.len(), text.len() + 1);
    }
    assert_eq!(places("*alias", 0, "text"), None);
}

#[test]
fn only_our_own_text_is_mended_and_nothing_else_changes() {
    let scratch = Scratch::new();
    scratch.write("content/acts/1-2024/act.yaml", ACT);
    let source = "# a comment  with two spaces\ntitle: {kk: Iс  регламентi, ru: Регламент}   # kept\n\
        standing: {ru: translation}\nresult:\n  kk: Iстiң нәтижесі\n  ru: >-\n    Рeзультат  услуги\n    с отказoм\n";
    let path = scratch.write("content/acts/1-2024/service.yaml", source);
    let loaded = load(scratch.root()).unwrap();
    let mut all = Vec::new();
    for finding in check(&loaded.corpus) {
        let Some(spot) = finding.spot else { continue };
        let place = loaded.places.find(&finding.address.unwrap()).unwrap();
        all.extend(patches(source, &place, &spot).unwrap_or_default());
    }
    let mended = patched(source, &all);
    let expected = source.replace("Рeзультат  услуги", "Результат услуги").replace("отказoм", "отказом");
    assert_eq!(mended, expected);
    std::fs::write(&path, &mended).unwrap();
    let again = load(scratch.root()).unwrap();
    assert!(again.findings.is_empty(), "{:?}", again.findings);
    let left = check(&again.corpus).into_iter().filter_map(|finding| finding.spot).any(|spot| !spot.edits.is_empty());
    assert!(!left, "what was mended is found again");
}
