//! Documents for paper: every document of the real content against the rules of PDF/UA-1 and PDF/A-2a, its text against the
//! content, its contents against its pages.
//!
//! They need feature `pdf`, and of other programs qpdf, poppler-utils and `tests/pdf/.venv` (`.ci/run` makes it). What is missing
//! is said; with `REGLAMENT_REQUIRE_ALL=1` nothing may be missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use reglament::model::Lang;
use reglament::model::body::{Block, Point};
use reglament::site::timeline::{Timeline, Timelines};

use super::support::{command, project, root, said};

/// Says what is not there to test with.
fn missing(what: &str) {
    assert!(std::env::var_os("REGLAMENT_REQUIRE_ALL").is_none(), "{what} is missing, and everything is required");
    println!("skipped: there is no {what}");
}

/// Runs the program on a project.
fn run(project: &Path, arguments: &[&str]) -> std::process::Output {
    let out = project.join("print");
    let places = ["--root", project.to_str().unwrap(), "--out", out.to_str().unwrap()];
    command(&[&["print"], arguments, &places].concat()).output().unwrap()
}

/// A project in which everything was printed once for all tests; none where this program cannot print.
fn printed() -> Option<&'static PathBuf> {
    static PRINTED: OnceLock<Option<PathBuf>> = OnceLock::new();
    let printed = PRINTED.get_or_init(|| {
        if !cfg!(feature = "pdf") {
            return None;
        }
        let project = project("print");
        let settings = project.join("content/site.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        fs::write(&settings, format!("base_url: https://example.kz/reglament\n{text}")).unwrap();
        let output = run(&project, &["--format", "a4,a3,a1", "--editions"]);
        assert!(output.status.success(), "{}", said(&output));
        Some(project)
    });
    if printed.is_none() {
        missing("feature `pdf`");
    }
    printed.as_ref()
}

fn documents(project: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(project.join("print")).sort_by_file_name().into_iter().map(Result::unwrap);
    files
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .collect()
}

/// What another program says, where it is there.
fn told(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(
                output.status.success(),
                "{program} {arguments:?}: {text}{}",
                String::from_utf8_lossy(&output.stderr)
            );
            Some(text)
        }
        Err(_) => {
            missing(program);
            None
        }
    }
}

fn python() -> Option<PathBuf> {
    let python = root().join("tests/pdf/.venv/bin/python");
    if !python.exists() {
        missing("tests/pdf/.venv (see .ci/run)");
    }
    python.exists().then_some(python)
}

#[test]
fn a_program_without_printing_says_how_to_get_it() {
    if cfg!(feature = "pdf") {
        return;
    }
    for arguments in [&["print"][..], &["build", "--pdf"]] {
        let output = command(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("--features pdf"), "{}", said(&output));
    }
}

#[test]
fn no_document_breaks_a_rule_of_its_standards() {
    let (Some(project), Some(python)) = (printed(), python()) else { return };
    let documents = documents(project);
    assert!(documents.len() > 50, "only {} documents", documents.len());
    let checked = Command::new(python).arg(root().join("tests/pdf/check.py")).args(&documents).output().unwrap();
    let report = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{report}{}", String::from_utf8_lossy(&checked.stderr));
    for document in &documents {
        let Some(_) = told("qpdf", &["--check", document.to_str().unwrap()]) else { return };
    }
}

#[test]
fn the_checker_finds_every_fault_put_into_a_good_document() {
    let (Some(project), Some(python)) = (printed(), python()) else { return };
    let good = project.join("print/ru/500-2015/border-permit/500-2015-border-permit-ru.pdf");
    let proved = Command::new(python).arg(root().join("tests/pdf/seeds.py")).arg(good).output().unwrap();
    let report = String::from_utf8_lossy(&proved.stdout);
    assert!(proved.status.success(), "{report}{}", String::from_utf8_lossy(&proved.stderr));
}

#[test]
fn the_same_content_gives_the_same_bytes_and_a_spoilt_shelf_is_no_matter() {
    let Some(project) = printed() else { return };
    let path = project.join("print/kk/500-2015/border-permit/500-2015-border-permit-kk.pdf");
    let first = fs::read(&path).unwrap();
    let output = run(project, &["500-2015/border-permit", "--fresh"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(first == fs::read(&path).unwrap(), "printed anew it differs");
    for kept in walkdir::WalkDir::new(project.join(".reglament")).into_iter().map(Result::unwrap) {
        if kept.file_type().is_file() {
            fs::write(kept.path(), "spoilt").unwrap();
        }
    }
    let output = run(project, &["500-2015/border-permit", "--language", "kk"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(first == fs::read(&path).unwrap(), "after the shelf was spoilt it differs");
}

#[test]
fn fonts_are_embedded_and_subset_and_kazakh_letters_are_themselves() {
    let Some(project) = printed() else { return };
    let mut letters = String::new();
    for document in documents(project) {
        let Some(fonts) = told("pdffonts", &[document.to_str().unwrap()]) else { return };
        for font in fonts.lines().skip(2) {
            let words: Vec<&str> = font.split_whitespace().rev().take(5).collect();
            assert_eq!(words[2..], ["yes", "yes", "yes"], "{}: {font}", document.display());
        }
        if document.to_str().unwrap().ends_with("-kk.pdf") {
            letters.push_str(&told("pdftotext", &[document.to_str().unwrap(), "-"]).unwrap());
        }
    }
    // Those that the acts have: һ is rare.
    let acts = walkdir::WalkDir::new(project.join("content/acts")).into_iter().map(Result::unwrap);
    let acts = acts.filter(|file| file.file_type().is_file());
    let written: String = acts.map(|file| fs::read_to_string(file.path()).unwrap()).collect();
    for letter in "әғқңөұүһіӘҒҚҢӨҰҮІ".chars().filter(|letter| written.contains(*letter)) {
        assert!(letters.contains(letter), "{letter} is nowhere");
    }
}

/// Letters and digits alone: lines may end anywhere.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The paragraphs of a point in their order.
fn paragraphs(point: &Point, lang: &Lang, into: &mut Vec<String>) {
    let mut label = Some(point.label.clone());
    for block in &point.body {
        match block {
            Block::Paragraph(paragraph) => {
                let text = paragraph.words.text(lang).unwrap_or_default();
                into.push(format!("{}{text}", label.take().unwrap_or_default()));
            }
            Block::Subpoint(inner) => paragraphs(inner, lang, into),
            Block::Table(_) | Block::Form(_) => {}
        }
    }
}

/// The text of the acts and regulations as it stands now is in their documents, to the letter and in order. A foot of a page may come
/// between two lines of a paragraph.
#[test]
fn the_text_is_there_to_the_letter_and_in_order() {
    let Some(project) = printed() else { return };
    let (loaded, ..) =
        reglament::cli::pipeline::checked(project, &reglament::cli::progress::Progress::new()).ok().unwrap();
    let timelines = Timelines::of(&loaded.corpus);
    let mut count = 0;
    for lang in ["kk", "ru"].map(Lang::new) {
        let pages = timelines.iter().filter_map(Timeline::now).map(|state| &state.act).flat_map(|act| {
            let regulations = act.regulations.iter().map(|regulation| (&regulation.address, &regulation.chapters));
            std::iter::once((&act.address, &act.chapters)).chain(regulations)
        });
        for (address, chapters) in pages {
            let mut wanted = Vec::new();
            for point in chapters.iter().flat_map(|chapter| &chapter.points) {
                paragraphs(point, &lang, &mut wanted);
            }
            let name = format!("{}-{lang}", address.as_str().replace('/', "-"));
            let file = project.join(format!("print/{lang}/{address}/{name}.pdf"));
            // The window leaves out the running heads.
            let window = ["-raw", "-x", "0", "-y", "60", "-W", "850", "-H", "735"];
            let Some(text) = told("pdftotext", &[&window[..], &[file.to_str().unwrap(), "-"]].concat()) else { return };
            let text = bare(&text);
            let mut at = 0;
            for paragraph in wanted.iter().map(|paragraph| bare(paragraph)) {
                at = after(&text, at, &paragraph).unwrap_or_else(|| panic!("{name} lacks, in its place: {paragraph}"));
                count += 1;
            }
        }
    }
    assert!(count > 80, "only {count} paragraphs were compared");
}

/// Where a paragraph ends in a text: whole, or in two pieces with the foot of a page between them.
fn after(text: &str, at: usize, paragraph: &str) -> Option<usize> {
    const FOOT: usize = 6000;
    let rest = text.get(at..)?;
    if let Some(found) = rest.find(paragraph) {
        return Some(at + found + paragraph.len());
    }
    let mut cuts: Vec<usize> = paragraph.char_indices().map(|(cut, _)| cut).collect();
    cuts.reverse();
    cuts.into_iter().filter(|cut| *cut > 0).find_map(|cut| {
        let (first, second) = paragraph.split_at(cut);
        let start = at + rest.find(first)? + first.len();
        let mut end = (start + FOOT).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Some(start + text.get(start..end)?.find(second)? + second.len())
    })
}

/// The head of each page names the act, in documents with their languages in columns too.
#[test]
fn heads_of_pages_name_the_act() {
    let Some(project) = printed() else { return };
    let mut count = 0;
    for document in documents(project).iter().filter(|path| path.to_str().unwrap().contains("/500-2015/")) {
        let name = document.to_str().unwrap();
        if name.ends_with("-a3.pdf") || name.ends_with("-a1.pdf") {
            continue;
        }
        let Some(text) = told("pdftotext", &["-f", "2", "-l", "2", "-layout", name, "-"]) else { return };
        let head = text.lines().find(|line| !line.trim().is_empty()).unwrap();
        assert!(head.contains("500"), "{name}: {head}");
        count += 1;
    }
    assert!(count > 8, "only {count} documents were looked at");
}

/// Each heading stands on the page that the contents say.
#[test]
fn the_contents_name_the_right_pages() {
    let Some(project) = printed() else { return };
    let mut count = 0;
    for document in documents(project).iter().filter(|path| !path.to_str().unwrap().contains("/both/")) {
        let Some(text) = told("pdftotext", &["-layout", document.to_str().unwrap(), "-"]) else { return };
        let pages: Vec<&str> = text.split('\u{c}').collect();
        let mut heads: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let mut entry = String::new();
        for line in pages.iter().flat_map(|page| page.lines()) {
            // A long title goes on in the next line; its dots come last and, joined to them, its page.
            match line.rsplit_once('\u{2060}') {
                Some((name, dots)) => {
                    let page: String = dots.chars().filter(char::is_ascii_digit).collect();
                    heads.entry(page.parse().unwrap()).or_default().push(bare(&format!("{entry}{name}")));
                    entry.clear();
                }
                None => entry = if line.trim().is_empty() { String::new() } else { line.to_owned() },
            }
        }
        for (page, names) in heads {
            let own = bare(pages[page - 1]);
            for name in names {
                let end: String = name.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
                assert!(own.contains(&end), "{}: `{name}` is not on page {page}", document.display());
                count += 1;
            }
        }
    }
    assert!(count > 80, "only {count} headings were looked up");
}
