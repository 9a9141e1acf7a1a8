//! Files that are made to harm, or that no repository can hold: each is one finding, found within the reader's budget.
//!
//! Nothing here looks at a clock. A file that would take minutes or gigabytes has to be refused by what it is made of;
//! were it read after all, the finding would be missing.

use std::fmt::Write as _;

use reglament::diagnostic::Finding;
use reglament::load::{Loaded, load};

use crate::scratch::{ACT, Scratch};

const FILE: &str = "content/acts/500-2015/act.yaml";

fn loaded(scratch: &Scratch) -> Loaded {
    load(scratch.root()).unwrap()
}

fn of_act(text: impl AsRef<[u8]>) -> Vec<Finding> {
    let scratch = Scratch::new();
    scratch.write(FILE, text);
    loaded(&scratch).findings
}

/// One finding of this code, with a message that a terminal can hold.
#[track_caller]
fn one(findings: &[Finding], code: &str, says: &str) {
    let [finding] = findings else { panic!("{} findings, not one: {:?}", findings.len(), findings.first()) };
    assert_eq!(finding.code, code, "{}", finding.message);
    assert!(finding.message.contains(says), "{}", finding.message);
    assert!(finding.message.len() < 1000, "a message of {} bytes", finding.message.len());
}

#[test]
fn brackets_without_end_are_refused_by_depth() {
    for sign in ["[", "{", "{a: ", "- ", "? ", "[{", "&a [", "!!seq ["] {
        let nest = sign.repeat(100_000 / sign.len());
        let findings = of_act(format!("{ACT}points:\n  {nest}\n"));
        let [finding] = findings.as_slice() else { panic!("{sign}: {} findings", findings.len()) };
        assert_eq!(finding.code, "bad-yaml", "{sign}");
        assert!(finding.message.len() < 1000, "{sign}");
    }
}

#[test]
fn deep_blocks_are_refused_by_depth() {
    let mut text = ACT.to_owned();
    for depth in 0..2000 {
        writeln!(text, "{}a:", " ".repeat(depth)).unwrap();
    }
    one(&of_act(text), "bad-yaml", "nested too deep");
}

/// A point with so many points inside each other, the innermost of them with a text.
fn nested_points(depth: usize) -> String {
    let open: String = (0..depth).map(|index| format!("{{number: {index}, parts: [")).collect();
    format!("{ACT}points: [{open}{{text: {{kk: x}}}}{}]\n", "]}".repeat(depth))
}

#[test]
fn what_is_as_deep_as_allowed_fits_the_stack_of_a_thread() {
    assert_eq!(of_act(nested_points(14)), []);
    one(&of_act(nested_points(15)), "bad-yaml", "nested too deep");
}

#[test]
fn aliases_that_multiply_are_refused_by_count() {
    let mut text = ACT.to_owned();
    text.push_str("notes:\n  - &a0 {kk: x}\n");
    for level in 1..12 {
        let inner = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(text, "  - &a{level} [{inner}]").unwrap();
    }
    one(&of_act(text), "bad-yaml", "stand for too much");
}

#[test]
fn a_long_text_behind_many_aliases_is_refused_by_ratio() {
    let text = "x".repeat(100_000);
    let aliases = vec!["{kk: *long}"; 10_000].join(", ");
    one(
        &of_act(format!("{ACT}requisites: {{kk: &long {text}}}\nnotes: [{aliases}]\n")),
        "bad-yaml",
        "stand for too much",
    );
}

#[test]
fn merge_keys_that_multiply_are_refused() {
    let mut text = ACT.to_owned();
    text.push_str("notes:\n  - &m0 {kk: x}\n");
    for level in 1..2000 {
        let before = level - 1;
        writeln!(text, "  - &m{level} {{<<: [*m{before}, *m{before}, *m{before}, *m{before}], ru: y}}").unwrap();
    }
    one(&of_act(text), "bad-yaml", "stand for too much");
}

#[test]
fn more_values_than_an_act_can_have_are_refused_by_count() {
    one(&of_act(format!("{ACT}sources: [{}]\n", "{}, ".repeat(300_000))), "bad-yaml", "more than one act can");
    one(&of_act(format!("{ACT}notes:\n{}", "  - \n".repeat(300_000))), "bad-yaml", "more than one act can");
}

#[test]
fn documents_without_end_are_refused_at_the_second() {
    one(&of_act(format!("{ACT}{}", "---\na: b\n".repeat(50_000))), "bad-yaml", "one document");
}

#[test]
fn many_unknown_keys_are_each_found_without_comparing_each_to_each() {
    let mut text = ACT.to_owned();
    for index in 0..60_000 {
        writeln!(text, "k{index}: x").unwrap();
    }
    let findings = of_act(text);
    assert_eq!(findings.len(), 60_000);
    assert!(findings.iter().all(|finding| finding.code == "unknown-key"));
}

#[test]
fn a_huge_word_is_shown_shortened_and_compared_with_nothing() {
    let huge = "я".repeat(2_000_000);
    one(&of_act(ACT.replace("order", &huge)), "unknown-value", "unknown value `яя");
    one(&of_act(ACT.replace("2015-05-30", &huge)), "bad-date", "is not a date");
    one(&of_act(format!("{ACT}? {huge}\n: x\n")), "unknown-key", "unknown key `яя");
    let event = format!("{ACT}events: [{{id: {huge}, reason: {{kk: x}}, changes: [{{kind: repealed}}]}}]\n");
    one(&of_act(event), "bad-id", "cannot be an id");
}

#[test]
fn a_long_text_is_no_fault() {
    let text = "бұйрық ".repeat(300_000);
    let scratch = Scratch::new();
    scratch.write(FILE, format!("{ACT}preamble: {{kk: \"{text}\"}}\n"));
    let loaded = loaded(&scratch);
    assert_eq!(loaded.findings, []);
    let words = &loaded.corpus.acts[0].preamble;
    assert_eq!(words.iter().next().unwrap().1.text, text.trim());
}

#[test]
fn a_file_above_the_limit_is_not_read() {
    let findings = of_act("#".repeat(9 * 1024 * 1024));
    one(&findings, "unreadable-file", "9437184 bytes");
}

#[test]
fn a_corpus_in_another_encoding_is_refused_where_that_begins() {
    let mut bytes = ACT.as_bytes().to_vec();
    bytes.extend(b"# \xd0\xaf \xff\n");
    let findings = of_act(bytes);
    one(&findings, "unreadable-file", "UTF-8");
    let place = findings[0].place.as_ref().unwrap();
    assert_eq!((place.line, place.column), (6, 5));
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    const OUTSIDE: &str = "kind: order\ntitle: {kk: құпия, ru: тайна}\n";

    /// Codes and files, sorted.
    fn summary(scratch: &Scratch) -> Vec<String> {
        let loaded = loaded(scratch);
        let mut lines: Vec<String> = loaded
            .findings
            .iter()
            .map(|finding| format!("{} {}", finding.place.as_ref().unwrap().file, finding.code))
            .collect();
        lines.sort();
        assert!(!format!("{:?}", loaded.corpus).contains("тайна"), "read through a link");
        lines
    }

    #[test]
    fn links_are_not_followed_wherever_they_lead() {
        let outside = Scratch::new();
        let secret = outside.write("act.yaml", OUTSIDE);
        let scratch = Scratch::new();
        scratch.write(FILE, ACT);
        let acts = scratch.root().join("content/acts");
        fs::create_dir(acts.join("linked-file")).unwrap();
        symlink(&secret, acts.join("linked-file/act.yaml")).unwrap();
        symlink(outside.root(), acts.join("linked-folder")).unwrap();
        symlink("500-2015", acts.join("inside")).unwrap();
        symlink("act.yaml", acts.join("500-2015/permit.yaml")).unwrap();
        symlink("nowhere", acts.join("500-2015/dangling.yaml")).unwrap();
        symlink(".", acts.join("500-2015/loop")).unwrap();
        symlink(&secret, scratch.root().join("content/site.yaml")).unwrap();
        assert_eq!(
            summary(&scratch),
            [
                "content/acts/500-2015/dangling.yaml symbolic-link",
                "content/acts/500-2015/loop symbolic-link",
                "content/acts/500-2015/permit.yaml symbolic-link",
                "content/acts/inside symbolic-link",
                "content/acts/linked-file/act.yaml symbolic-link",
                "content/acts/linked-folder symbolic-link",
                "content/site.yaml symbolic-link",
            ]
        );
    }

    #[test]
    fn a_content_folder_that_is_a_link_is_refused() {
        let outside = Scratch::new();
        outside.write(FILE, ACT);
        let scratch = Scratch::new();
        symlink(outside.root().join("content"), scratch.root().join("content")).unwrap();
        let refusal = load(scratch.root()).unwrap_err();
        assert!(refusal.contains("is not a folder"), "{refusal}");
    }

    #[test]
    fn what_is_no_file_is_not_read() {
        let scratch = Scratch::new();
        scratch.write("content/acts/500-2015/notes.md", "x");
        let path = scratch.root().join(FILE);
        // A socket's path may not be long, so it is made elsewhere and moved here.
        let short = std::env::temp_dir().join(format!("reglament-{}", std::process::id()));
        fs::remove_file(&short).ok();
        let _socket = UnixListener::bind(&short).unwrap();
        if fs::rename(&short, &path).is_err() {
            fs::remove_file(&short).ok();
            return; // Another file system: a socket cannot be moved there.
        }
        assert_eq!(summary(&scratch), ["content/acts/500-2015/act.yaml unreadable-file"]);
    }

    #[test]
    fn a_file_without_permission_is_a_finding() {
        let scratch = Scratch::new();
        let path = scratch.write(FILE, ACT);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(&path).is_ok() {
            return; // The superuser reads everything.
        }
        assert_eq!(summary(&scratch), ["content/acts/500-2015/act.yaml unreadable-file"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_name_that_is_no_text_is_a_finding() {
        use std::os::unix::ffi::OsStrExt as _;
        let scratch = Scratch::new();
        scratch.write(FILE, ACT);
        let acts = scratch.root().join("content/acts");
        let name = std::ffi::OsStr::from_bytes(b"500-\xff");
        fs::create_dir(acts.join(name)).unwrap();
        fs::write(acts.join("500-2015").join(std::ffi::OsStr::from_bytes(b"a\xff.yaml")), ACT).unwrap();
        let lines = summary(&scratch);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| line.ends_with(" bad-id")), "{lines:?}");
    }
}

#[test]
fn a_root_without_content_is_said_and_not_found_fault_with() {
    let scratch = Scratch::new();
    assert!(load(scratch.root()).unwrap_err().contains("there is no folder"));
    scratch.write("content", "a file");
    assert!(load(scratch.root()).unwrap_err().contains("is not a folder"));
}
