//! The corpus as nobody's content: the data itself, to be compared with what `gencorpus.py` writes.

use std::fmt::Write as _;

use super::generate::{DECISION, ROWS, Regulation};
use super::peer::{Files, json};
use super::picture::{dot, svg};
use super::vocabulary::{AGENCIES, LANGUAGES};

/// All files.
pub fn files(regulations: &[Regulation], files: &mut Files<'_>) {
    for regulation in regulations {
        files(&format!("data/{}.yaml", regulation.id), &data(regulation));
        for (index, words) in LANGUAGES.iter().enumerate() {
            let name = format!("{}.{}", regulation.id, words.lang);
            files(&format!("diagrams/{name}.svg"), &svg(regulation, index));
            files(&format!("dot/{name}.dot"), &dot(regulation, index));
        }
    }
}

/// A line per language.
fn words(out: &mut String, lead: &str, of: impl Fn(usize) -> String) {
    for (index, words) in LANGUAGES.iter().enumerate() {
        let lead = if index == 0 { lead.to_owned() } else { lead.replace('-', " ") };
        let _ = writeln!(out, "{lead}{}: {}", words.lang, json(&of(index)));
    }
}

fn data(regulation: &Regulation) -> String {
    let voices = &regulation.voices;
    let mut out = format!(
        "id: {}\nagency: {}\norder: {{number: {}, date: {}}}\nstatus: {}\n",
        regulation.id,
        AGENCIES[regulation.agency].0,
        regulation.number,
        regulation.date,
        if regulation.repealed { "repealed" } else { "in-force" }
    );
    out.push_str("title:\n");
    words(&mut out, "  ", |index| voices[index].title.clone());
    out.push_str("summary:\n");
    words(&mut out, "  ", |index| regulation.summary(index));
    out.push_str("chapters:\n");
    for (chapter, (_, points)) in voices[0].chapters.iter().enumerate() {
        out.push_str("  - title:\n");
        words(&mut out, "      ", |index| voices[index].chapters[chapter].0.to_owned());
        out.push_str("    points:\n");
        for (place, point) in points.iter().enumerate() {
            let said = |index: usize| &voices[index].chapters[chapter].1[place];
            let _ = writeln!(out, "      - no: {}", point.number);
            words(&mut out, "        ", |index| said(index).text.clone());
            if !point.parts.is_empty() {
                out.push_str("        items:\n");
            }
            for part in 0..point.parts.len() {
                words(&mut out, "          - ", |index| said(index).parts[part].clone());
            }
        }
    }
    out.push_str("steps:\n");
    for step in 0..ROWS {
        let _ = writeln!(out, "  - id: s{}", step + 1);
        if step == DECISION {
            out.push_str("    kind: decision\n");
        }
        for (column, key) in ["unit", "action", "result", "due"].into_iter().enumerate() {
            let _ = writeln!(out, "    {key}:");
            words(&mut out, "      ", |index| voices[index].cells(step)[column + 1].clone());
        }
        if step == DECISION {
            let _ = writeln!(out, "    next: [{{to: s{}, when: yes}}, {{to: s2, when: no}}]", step + 2);
        } else if step + 1 < ROWS {
            let _ = writeln!(out, "    next: [{{to: s{}}}]", step + 2);
        }
    }
    out
}
