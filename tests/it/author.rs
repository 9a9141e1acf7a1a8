//! What an author is told of usual mistakes: the example of the guide with one mistake in it, and the finding at its line.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use super::guide::whole_files;
use super::support::{command, reglament, root, said, scratch};

const ACT: &str = "content/acts/77-2024/act.yaml";
const REGULATION: &str = "content/acts/77-2024/archive-extract.yaml";

/// A mistake: the file, what is written instead of what, where the finding stands (a part of its line), its code and words.
struct Mistake {
    file: &'static str,
    change: (&'static str, &'static str),
    line: &'static str,
    code: &'static str,
    words: &'static str,
}

const MISTAKES: [Mistake; 12] = [
    Mistake {
        file: REGULATION,
        change: ("ru: Сотрудник канцелярии}", "ru: Сотрудник, старший, канцелярии}"),
        line: "старший",
        code: "unknown-language",
        words: "«старший, канцелярии»",
    },
    Mistake {
        file: REGULATION,
        change: ("    kind: recipient", "    kіnd: recipient"),
        line: "kіnd",
        code: "unknown-key",
        words: "Cyrillic",
    },
    Mistake {
        file: REGULATION,
        change: ("next: a2", "next: а2"),
        line: "next: а2",
        code: "unknown-step",
        words: "`а`",
    },
    Mistake {
        file: REGULATION,
        change: ("    kind: person", "\u{a0}\u{a0}  kind: person"),
        line: "\u{a0}",
        code: "bad-yaml",
        words: "no-break space",
    },
    Mistake {
        file: REGULATION,
        change: ("    kind: person", "\tkind: person"),
        line: "\t",
        code: "bad-yaml",
        words: "with a tab",
    },
    Mistake {
        file: REGULATION,
        change: ("deadline: 4 working days", "deadline: 4"),
        line: "deadline: 4",
        code: "bad-deadline",
        words: "`4 working days`",
    },
    Mistake {
        file: REGULATION,
        change: ("deadline: 4 working days", "deadline: 4 рабочих дня"),
        line: "deadline: 4",
        code: "bad-deadline",
        words: "not understood",
    },
    Mistake {
        file: REGULATION,
        change: ("      - number: 4\n", "      - number: 4\n        id: p3\n"),
        line: "id: p3",
        code: "duplicate-id",
        words: "point 3 in line",
    },
    Mistake {
        file: ACT,
        change: ("2024-01-15", "2024-02-30"),
        line: "2024-02-30",
        code: "bad-date",
        words: "no such day",
    },
    Mistake {
        file: ACT,
        change: (
            "annexes:",
            "events:\n  - id: e\n    by: {kind: order, number: \"5\",\n      date: 2020-01-01}\n    changes: [{kind: amended}]\nannexes:",
        ),
        line: "date: 2020",
        code: "event-before-act",
        words: "2020-01-01",
    },
    Mistake {
        file: "content/site.yaml",
        change: ("[kk, ru]", "[KK, ru]"),
        line: "KK",
        code: "unknown-language",
        words: "`KK`",
    },
    Mistake {
        file: REGULATION,
        change: (
            "form: paper",
            "form: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        ),
        line: "[[[",
        code: "bad-yaml",
        words: "too deep",
    },
];

fn project(name: &str) -> std::path::PathBuf {
    let folder = scratch(name);
    fs::create_dir_all(folder.join("content/acts/77-2024")).unwrap();
    fs::write(folder.join("content/site.yaml"), "languages: [kk, ru]\ntitle: {kk: Регламенттер, ru: Регламенты}\n")
        .unwrap();
    for (file, text) in whole_files() {
        let path = folder.join("content").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn the_cause_is_told_at_its_line_and_nothing_else_is() {
    for mistake in &MISTAKES {
        let folder = project("author-mistake");
        let path = folder.join(mistake.file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(mistake.change.0), "{}", mistake.change.0);
        let text = text.replacen(mistake.change.0, mistake.change.1, 1);
        fs::write(&path, &text).unwrap();
        let output = reglament(&["check", "--format", "json", "--root", folder.to_str().unwrap()]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let all = report["findings"].as_array().unwrap();
        let told: Vec<&Value> = all.iter().filter(|finding| finding["severity"] == "error").collect();
        let [only] = told.as_slice() else { panic!("{}: {told:#?}", mistake.change.1) };
        let line = text.lines().nth(only["line"].as_u64().unwrap() as usize - 1).unwrap();
        let said = format!("{} {}", only["message"].as_str().unwrap(), only["hint"].as_str().unwrap());
        assert_eq!(only["code"], mistake.code, "{said}");
        assert!(line.contains(mistake.line), "{}: {said} at {line}", mistake.code);
        assert!(said.contains(mistake.words), "{said}");
        let silent = all.iter().any(|finding| finding["code"] == "missing-deadline");
        assert!(!silent, "{}: a deadline that is not understood is there all the same", mistake.change.1);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_not_missing() {
    let folder = project("author-encoding");
    fs::write(folder.join(REGULATION), b"title: {ru: \xcf\xf0\xe8\xea\xe0\xe7}\n").unwrap();
    let told = said(&reglament(&["check", "--root", folder.to_str().unwrap()]));
    assert!(told.contains("UTF-8") && !told.contains("missing-regulation"), "{told}");
}

/// Whoever reads may stop reading: no panic, and the exit code is that of the findings.
#[test]
fn a_closed_pipe_is_no_fault() {
    let root = root();
    let root = root.to_str().unwrap();
    for arguments in [
        vec!["check", "--format", "github", "--root", root],
        vec!["check", "--format", "sarif", "--root", root],
        vec!["check", "--root", root],
        vec!["explain", "--all"],
        vec!["explain"],
        vec!["schema", "act"],
        vec!["completions", "bash"],
        vec!["man"],
    ] {
        let mut child = command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        let code = child.wait().unwrap().code();
        assert!(!told.contains("panicked") && code == Some(0), "{arguments:?}: {code:?} {told}");
        let mut deaf = command(&arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        drop(deaf.stderr.take());
        assert_eq!(deaf.wait().unwrap().code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn a_wrong_day_is_told_in_the_language_of_the_reader() {
    let folder = scratch("author-day");
    let root = folder.to_str().unwrap();
    let output =
        reglament(&["init", root, "--number", "5", "--adopted", "05.06.2015", "--service-ru", "А", "--lang", "ru"]);
    let told = said(&output);
    assert!(told.contains("05.06.2015") && told.contains("2015-05-30") && !told.contains("invalid"), "{told}");
}

/// The fault stands in a block that begins with a quote: the caret is under it, and `--fix` mends it.
#[test]
fn a_block_that_begins_with_a_quote_is_mended() {
    let folder = project("author-block");
    let path = folder.join(REGULATION);
    let text = fs::read_to_string(&path).unwrap();
    let wrong = text.replacen(
        "мемлекеттік көрсетілетін қызмет регламенті",
        "мемлекеттiк көрсетілетін\n    қызмет регламентi",
        1,
    );
    assert_ne!(text, wrong);
    fs::write(&path, format!("standing: {{kk: editorial}}\n{wrong}")).unwrap();
    let root = folder.to_str().unwrap();
    let report: Value =
        serde_json::from_slice(&reglament(&["check", "--format", "json", "--root", root]).stdout).unwrap();
    let found =
        report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == "mixed-letters").unwrap();
    assert_eq!((found["line"].as_u64(), found["column"].as_u64()), (Some(5), Some(30)), "{found}");
    reglament(&["check", "--fix", "--yes", "--root", root]);
    let mended = fs::read_to_string(&path).unwrap();
    assert!(mended.contains("мемлекеттік көрсетілетін\n    қызмет регламенті\n"), "{mended}");
}
