//! The corpus as content of reglament: an act per regulation, because each has its own number, day and agency.

use std::fmt::Write as _;

use super::generate::{DECISION, ROWS, Regulation, capital};
use super::peer::{Files, json};
use super::vocabulary::{LANGUAGES, Vocabulary};

/// Synthetic sentences say what no real act says; what is found about them is not to be listed a thousand times. All checks
/// run all the same.
const SETTINGS: &str = "languages: [kk, ru]
base_url: https://example.kz
title: {kk: Регламенттер, ru: Регламенты}
description: {kk: Жасанды мәтіндер, ru: Искусственные тексты}
publisher: {kk: Өлшеу, ru: Измерение}
about: {kk: Жасанды мәтіндер., ru: Искусственные тексты.}
";

/// All files.
pub fn files(regulations: &[Regulation], files: &mut Files<'_>) {
    let mut settings = SETTINGS.to_owned();
    settings.push_str("severity:\n");
    for code in SILENT {
        let _ = writeln!(settings, "  {code}: silent");
    }
    files("content/site.yaml", &settings);
    for regulation in regulations {
        let folder = format!("content/acts/{}", regulation.id);
        files(&format!("{folder}/act.yaml"), &act(regulation));
        files(&format!("{folder}/service.yaml"), &text(regulation));
    }
}

/// What the sentences are found guilty of.
const SILENT: [&str; 2] = ["undefined-abbreviation", "unresolved-reference"];

/// A mapping of languages.
fn words(out: &mut String, indent: usize, key: &str, of: impl Fn(usize, &Vocabulary) -> String) {
    let _ = writeln!(out, "{:indent$}{key}:", "");
    for (index, words) in LANGUAGES.iter().enumerate() {
        // The key of a list's item begins with a dash, which is part of its indent.
        let inner = indent + 2 + if key.starts_with("- ") { 2 } else { 0 };
        let _ = writeln!(out, "{:inner$}{}: {}", "", words.lang, json(&of(index, words)));
    }
}

fn act(regulation: &Regulation) -> String {
    let mut out = String::from("kind: order\n");
    words(&mut out, 0, "issuer", |index, _| regulation.agency(index).to_owned());
    let _ = writeln!(out, "number: \"{}\"\nadopted: {}", regulation.number, regulation.date);
    let _ = writeln!(out, "status: {}", if regulation.repealed { "repealed" } else { "in-force" });
    words(&mut out, 0, "title", |index, _| regulation.voices[index].title.clone());
    words(&mut out, 0, "preamble", |index, _| regulation.summary(index));
    out.push_str("annexes:\n  - number: 1\n    regulation: service\n");
    out
}

fn text(regulation: &Regulation) -> String {
    let voices = &regulation.voices;
    let mut out = String::new();
    words(&mut out, 0, "title", |index, _| voices[index].title.clone());
    words(&mut out, 0, "provider", |index, _| regulation.agency(index).to_owned());
    out.push_str("chapters:\n");
    for (number, (_, points)) in voices[0].chapters.iter().enumerate() {
        let _ = writeln!(out, "  - number: {}", number + 1);
        words(&mut out, 4, "title", |index, _| voices[index].chapters[number].0.to_owned());
        out.push_str("    points:\n");
        for (place, point) in points.iter().enumerate() {
            let _ = writeln!(out, "      - number: {}", point.number);
            let said = |index: usize| &voices[index].chapters[number].1[place];
            words(&mut out, 8, "text", |index, _| said(index).text.clone());
            for part in 0..point.parts.len() {
                if part == 0 {
                    out.push_str("        parts:\n");
                }
                let _ = writeln!(out, "          - number: {}", part + 1);
                words(&mut out, 12, "text", |index, _| said(index).parts[part].clone());
            }
        }
    }
    units(&mut out, regulation);
    process(&mut out, regulation);
    out.push_str("annexes:\n");
    for (number, view) in [(1, "table"), (2, "swimlane")] {
        let _ = writeln!(out, "  - number: {number}");
        words(&mut out, 4, "title", |_, words| {
            let title = words.annexes[number - 1];
            title.split_once(". ").map_or(title, |(_, title)| title).to_owned()
        });
        let _ = writeln!(out, "    view: {view}");
    }
    out
}

fn units(out: &mut String, regulation: &Regulation) {
    out.push_str("units:\n");
    for (lane, performer) in regulation.pool.iter().enumerate() {
        let _ = writeln!(out, "  - id: u{}\n    kind: unit", lane + 1);
        words(out, 4, "name", |_, words| capital(words.performers[*performer]));
    }
}

fn process(out: &mut String, regulation: &Regulation) {
    let voices = &regulation.voices;
    let unit = |step: usize| regulation.lanes[step] + 1;
    out.push_str("processes:\n  - id: main\n    steps:\n");
    let _ = writeln!(out, "      - start: begin\n        unit: u{}\n        next: s1", unit(0));
    words(out, 8, "name", |_, words| words.start.to_owned());
    for step in 0..ROWS {
        let _ = writeln!(out, "      - action: s{0}\n        number: {0}\n        unit: u{1}", step + 1, unit(step));
        words(out, 8, "name", |index, _| voices[index].rows[step].action.clone());
        words(out, 8, "outcome", |index, _| voices[index].rows[step].result.clone());
        let _ = writeln!(out, "        deadline: {} working days", voices[0].rows[step].days);
        match step {
            DECISION => {
                let _ = writeln!(out, "        next: asked\n      - decision: asked\n        unit: u{}", unit(step));
                words(out, 8, "question", |index, _| format!("{}?", voices[index].rows[step].result));
                out.push_str("        branches:\n");
                for (to, times) in [(step + 2, ""), (2, ", times: 1")] {
                    let answer = |words: &Vocabulary| if to == 2 { words.no } else { words.yes };
                    let said = LANGUAGES.iter().map(|words| format!("{}: {}", words.lang, json(answer(words))));
                    let said = said.collect::<Vec<_>>().join(", ");
                    let _ = writeln!(out, "          - {{to: s{to}, when: {{{said}}}{times}}}");
                }
            }
            _ if step + 1 < ROWS => {
                let _ = writeln!(out, "        next: s{}", step + 2);
            }
            _ => out.push_str("        next: done\n"),
        }
    }
    let _ = writeln!(out, "      - end: done\n        ending: rendered\n        unit: u{}", unit(ROWS - 1));
    words(out, 8, "name", |_, words| words.end.to_owned());
}
