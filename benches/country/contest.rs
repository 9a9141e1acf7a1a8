//! The contest: each program builds the same regulations; in full, again without a change, and with one file changed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use walkdir::WalkDir;

use crate::corpus;
use crate::measure::{Spent, measured};

/// One that takes part.
struct Entrant {
    name: &'static str,
    /// The form of the corpus that it reads.
    format: &'static str,
    /// Its commands, with `{}` for the folder; all of them are one build.
    commands: Vec<Vec<String>>,
    /// Where its site is, below the folder.
    out: &'static [&'static str],
    /// The beginning of the name of a content file.
    changed: &'static str,
}

/// Whether a program can be run.
fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
        || Command::new(program).arg("version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn words(command: &str) -> Vec<String> {
    command.split(' ').map(str::to_owned).collect()
}

fn entrants(n: usize) -> Vec<Entrant> {
    let entrant = |name, format, commands: &[&str], out, changed| Entrant {
        name,
        format,
        commands: commands.iter().map(|command| words(command)).collect(),
        out,
        changed,
    };
    let own = format!("{} build --root {{}}", env!("CARGO_BIN_EXE_reglament"));
    let floor = format!("{} --floor {{}}", std::env::current_exe().unwrap().display());
    let mut all = vec![
        entrant("reglament", "reglament", &[&own], &["public"], "service.yaml"),
        entrant("floor", "hugo", &[&floor], &["floor"], "r00001.md"),
    ];
    if is_there("hugo") {
        let lean = "hugo --source {} --config hugo.toml,nojson.toml";
        all.push(entrant("Hugo", "hugo", &[lean], &["public"], "r00001.md"));
        all.push(entrant("Hugo, JSON index", "hugo", &["hugo --source {}"], &["public"], "r00001.md"));
    }
    if is_there("zola") {
        all.push(entrant("Zola, JSON index", "zola", &["zola --root {} build"], &["public"], "r00001.md"));
        let lean = "zola --root {} --config {}/lean.toml build";
        all.push(entrant("Zola", "zola", &[lean], &["public"], "r00001.md"));
    }
    // Its time grows with the square of the pages.
    if is_there("mdbook") && n <= 1000 {
        let books = ["mdbook build {}/kk", "mdbook build {}/ru"];
        all.push(entrant("mdBook ×2", "mdbook", &books, &["kk/book", "ru/book"], "r00001.md"));
    }
    if is_there("dot") {
        // All graphs in one process: what its layout alone takes.
        all.push(entrant("+ dot, one process", "neutral", &["sh -c DOT"], &["dot"], "r00001.kk.dot"));
    }
    all
}

/// Runs it for a number of regulations.
pub fn run(place: &Path, n: usize, seed: u32) {
    println!("\n{n} regulations × 2 languages");
    println!(
        "{:22}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>10}{:>8}{:>9}",
        "", "CPU s", "wall s", "peak MB", "no-op s", "one s", "files", "MB", "pages/s", "CPU ÷"
    );
    let mut first: Option<f64> = None;
    for entrant in entrants(n) {
        let folder = place.join(format!("country-{}-{n}", entrant.format));
        corpus::write(&folder, entrant.format, n, seed);
        if entrant.format == "zola" {
            let config = fs::read_to_string(folder.join("zola.toml")).unwrap();
            fs::write(folder.join("lean.toml"), config.replace("index = true", "index = false")).unwrap();
        }
        let Some(full) = build(&entrant, &folder) else { continue };
        let (files, pages, bytes) = size(&entrant, &folder);
        let again = build(&entrant, &folder);
        change(&entrant, &folder);
        let one = build(&entrant, &folder);
        let seconds = |spent: Option<Spent>| spent.map_or_else(|| "–".to_owned(), |spent| format!("{:.2}", spent.cpu));
        let own = *first.get_or_insert(full.cpu);
        println!(
            "{:22}{:>9.2}{:>9.2}{:>9.0}{:>9}{:>9}{files:>9}{:>10.1}{:>8.0}{:>9.2}",
            entrant.name,
            full.cpu,
            full.wall,
            full.peak,
            seconds(again),
            seconds(one),
            bytes as f64 / 1e6,
            pages as f64 / full.cpu,
            full.cpu / own
        );
        let _ = fs::remove_dir_all(&folder);
    }
}

/// One build; the least of three where it is short.
fn build(entrant: &Entrant, folder: &Path) -> Option<Spent> {
    let mut sum = Spent { cpu: 0.0, wall: 0.0, peak: 0.0 };
    for command in &entrant.commands {
        let place = folder.to_str()?;
        let command: Vec<String> =
            command.iter().map(|word| word.replace("{}", place).replace("DOT", "dot -Tsvg -O dot/*.dot")).collect();
        let command: Vec<&str> = command.iter().map(String::as_str).collect();
        let spent = measured(&command, folder)?;
        sum = Spent { cpu: sum.cpu + spent.cpu, wall: sum.wall + spent.wall, peak: sum.peak.max(spent.peak) };
    }
    Some(sum)
}

/// The files, pages and bytes of a site.
fn size(entrant: &Entrant, folder: &Path) -> (usize, usize, u64) {
    let (mut files, mut pages, mut bytes) = (0, 0, 0);
    for entry in entrant.out.iter().flat_map(|out| WalkDir::new(folder.join(out))).filter_map(Result::ok) {
        if entry.file_type().is_file() {
            files += 1;
            bytes += entry.metadata().map_or(0, |metadata| metadata.len());
            let end = entry.path().extension().and_then(|end| end.to_str());
            pages += usize::from(matches!(end, Some("html" | "svg")));
        }
    }
    (files, pages, bytes)
}

/// Changes a number in one content file.
fn change(entrant: &Entrant, folder: &Path) {
    let named = |name: &str| name.ends_with(entrant.changed);
    let mut entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let found = entries.find(|entry| entry.file_type().is_file() && entry.file_name().to_str().is_some_and(named));
    let path = found.unwrap().into_path();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("№ 1", "№ 1 000 001", 1)).unwrap();
}

/// The size of the program, and what a run costs that does nothing: the least of twenty.
pub fn start() {
    let program = env!("CARGO_BIN_EXE_reglament");
    let bytes = fs::metadata(program).map_or(0, |metadata| metadata.len());
    let runs = (0..20).filter_map(|_| measured(&[program, "--version"], Path::new(".")));
    let least = runs.min_by(|one, other| one.cpu.total_cmp(&other.cpu));
    if let Some(spent) = least {
        let (cpu, wall) = (spent.cpu * 1e3, spent.wall * 1e3);
        println!(
            "the program: {:.1} MB; start: {cpu:.1} ms CPU, {wall:.1} ms, {:.0} MB",
            bytes as f64 / 1e6,
            spent.peak
        );
    }
}
