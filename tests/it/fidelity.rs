//! The official texts on the pages equal their sources to the letter, in the printed order, white space folded.
//!
//! The sources lie beside the repository (`../shared/domain/acts`); where they do not, there is nothing to compare with.
//! `docs/fidelity.md` lists what is excepted, with the reasons.

use std::path::{Path, PathBuf};

use reglament::load;
use reglament::model::{Corpus, Lang};
use reglament::output::Output;

use crate::site_html::{decode, text};
use crate::site_page::{built, page};

/// An act: its folder here, its code at zan.gov.kz, its regulations in the order of the Kazakh and of the Russian text.
type Act = (&'static str, &'static str, [&'static [&'static str]; 2]);

const ACTS: [Act; 3] = [
    // The Kazakh text prints the third regulation before the second.
    (
        "103-2014",
        "79414",
        [&["border-permit", "registration", "invitation"], &["border-permit", "invitation", "registration"]],
    ),
    ("110-2014", "78808", [&["guard-licence"], &["guard-licence"]]),
    ("302-2015", "90157", [&["standard"], &["standard"]]),
];

/// What the pages do not hold: per act and language, the captions of printed tables, the cells of a "next" row that are
/// kept under `printed` and shown only where they differ, and the places of pictures.
const EXCEPTED: [[(usize, usize, usize); 2]; 3] =
    [[(18, 0, 0), (18, 0, 3)], [(12, 4, 0), (12, 5, 0)], [(0, 0, 0), (0, 0, 0)]];

/// One piece of a source.
#[derive(Debug, PartialEq)]
enum Piece {
    /// Stands on the page at its place.
    Here(String),
    /// Stands on the page, but in another order: cells of a table that is a view, words of a drawing.
    Somewhere(String),
    /// Heads a row of a table that is a view.
    Caption(String),
    /// A cell of the row "next action".
    Next(String),
    /// The place of a picture.
    Picture,
}

fn sources() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared/domain/acts");
    folder.is_dir().then_some(folder)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without the signs of Markdown.
fn bare(line: &str) -> String {
    let line = line.trim_start_matches("> ").trim();
    let line = line.trim_start_matches('#').trim_start_matches("- ").trim();
    let line = match line.strip_prefix('*') {
        Some(_) => line.trim_matches('*'),
        None => line,
    };
    line.replace("\\.", ".").replace("\\)", ")")
}

/// The pieces of a source, in order.
fn pieces(source: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("<table>") {
            let mut table = line.to_owned();
            while table.matches("<table>").count() > table.matches("</table>").count() {
                table.push('\n');
                table.push_str(lines.next().expect("a table without end"));
            }
            found.extend(table_pieces(&table));
        } else if !line.starts_with("```") && !line.starts_with("<a id=") && !line.trim().is_empty() {
            found.extend(split(&bare(line)));
        }
    }
    found
}

/// Headings that are glued to what follows are two; those of tables and drawings stand with the process.
fn split(line: &str) -> Vec<Piece> {
    if let Some((title, _)) = line.split_once("» 1. Общие положения") {
        return vec![Piece::Here(format!("{title}»")), Piece::Here("1. Общие положения".to_owned())];
    }
    if let Some((title, rest)) = line.split_once(" 1-кесте.") {
        return vec![Piece::Here(title.to_owned()), Piece::Somewhere(format!("1-кесте.{rest}"))];
    }
    let of_a_view = ["Таблица ", "Диаграмма №", "1-кесте.", "2-кесте."].iter().any(|start| line.starts_with(start))
        || line.ends_with("диаграммасы");
    // The legend is in the words of the interface, without the signs of the list.
    let legend = line.ends_with("СФЕ;") && line.starts_with("наименование процедуры")
        || line.ends_with("ҚФБ атауы;")
        || [
            "начало или",
            "вариант выбора",
            "переход к",
            "мемлекеттік қызмет көрсетудің басталуы",
            "таңдау нұсқасы",
            "келесі рәсімге",
        ]
        .iter()
        .any(|start| line.starts_with(start));
    let words = folded(if legend { line.trim_end_matches([';', '.']) } else { line });
    vec![if of_a_view || legend { Piece::Somewhere(words) } else { Piece::Here(words) }]
}

fn cells(row: &str) -> Vec<String> {
    let row = row.replace("<th", "<td").replace("</th>", "</td>");
    let cell = |cell: &str| {
        let words = cell.split_once('>').map_or("", |(_, rest)| rest);
        words.split("</td>").next().unwrap_or_default().to_owned()
    };
    row.split("<td").skip(1).map(cell).collect()
}

fn table_pieces(table: &str) -> Vec<Piece> {
    if table.contains("<em>[Image]</em>") {
        let inner = cells(table).into_iter().filter(|cell| !cell.contains('<') && !cell.trim().is_empty());
        let mut found: Vec<Piece> = inner.map(|cell| Piece::Somewhere(folded(&decode(&cell)))).collect();
        found.push(Piece::Picture);
        return found;
    }
    let actions = ["№ действия", "Іс-әрекет"].iter().any(|caption| table.contains(caption));
    let lanes = table.contains("<th>Услугополучатель</th>");
    if !actions && !lanes {
        // A laid-out form: its lines.
        let plain = ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<pre>", "</pre>"];
        let text = plain.iter().fold(decode(table), |text, tag| text.replace(tag, "\n"));
        return text.lines().map(folded).filter(|line| !line.is_empty()).map(Piece::Here).collect();
    }
    let mut found = Vec::new();
    for row in table.split("<tr>").skip(1) {
        let row: Vec<String> = cells(row).iter().map(|cell| folded(&decode(cell))).collect();
        if lanes {
            found.extend(row.into_iter().map(Piece::Somewhere));
            continue;
        }
        let next = row
            .get(1)
            .is_some_and(|caption| caption == "Номер следующего действия" || caption == "Келесі іс-әрекеттің нөмірі");
        for (index, cell) in row.into_iter().enumerate() {
            match index {
                _ if cell.is_empty() => {}
                // The number of a row.
                0 if cell.len() == 1 => {}
                0 | 1 => found.push(Piece::Caption(cell)),
                _ if next => found.push(Piece::Next(cell)),
                _ => found.push(Piece::Somewhere(cell)),
            }
        }
    }
    found
}

/// The texts of an act's pages in the printed order: the act up to its annexes, then each annex and its regulation.
fn stream(output: &Output, lang: &str, act: &str, regulations: &[&str]) -> String {
    let whole = page(output, &format!("{lang}/{act}/index.html"));
    let mut parts = whole.split("<section class=\"annex");
    let mut stream = text(parts.next().unwrap());
    let annexes: Vec<String> = parts.map(|part| text(&format!("<section class=\"annex{part}"))).collect();
    for id in regulations {
        let regulation = page(output, &format!("{lang}/{act}/{id}/index.html"));
        let law = &regulation[regulation.find("<section class=\"law\"").unwrap()..];
        let title = text(&regulation[regulation.find("<h1>").unwrap()..regulation.find("</h1>").unwrap()]);
        let annex = annexes.iter().find(|annex| annex.contains(&title)).unwrap_or_else(|| panic!("no annex is {id}"));
        stream.push_str(&format!(" {annex} {}", text(law)));
    }
    stream
}

/// The words of the "next" cells that are recorded as printed.
fn recorded(corpus: &Corpus, act: &str, lang: &Lang) -> Vec<String> {
    let act = corpus.acts.iter().find(|known| known.id == act).unwrap();
    let processes = act.regulations.iter().flat_map(|regulation| &regulation.processes);
    let rows = processes.flat_map(|process| &process.printed).flat_map(|annex| &annex.rows);
    rows.filter_map(|row| row.next.text(lang)).map(folded).collect()
}

#[test]
fn the_pages_of_official_acts_equal_their_sources() {
    let Some(sources) = sources() else {
        eprintln!("no sources beside the repository: nothing compared");
        return;
    };
    let corpus = load::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap().corpus;
    let output = built(&corpus);
    for ((act, code, regulations), excepted) in ACTS.iter().zip(EXCEPTED) {
        for (index, (lang, file)) in [("kk", "kaz.md"), ("ru", "rus.md")].into_iter().enumerate() {
            let source = std::fs::read_to_string(sources.join(code).join(file)).unwrap();
            let stream = stream(&output, lang, act, regulations[index]);
            let everything: Vec<String> = regulations[index]
                .iter()
                .map(|id| text(page(&output, &format!("{lang}/{act}/{id}/index.html"))))
                .collect();
            let recorded = recorded(&corpus, act, &Lang::new(lang));
            let mut at = 0;
            let mut seen = (0, 0, 0);
            for piece in pieces(&source) {
                match piece {
                    Piece::Here(words) => match stream[at..].find(&words) {
                        Some(found) => at += found + words.len(),
                        None => panic!("{act}, {lang}: not on the pages at its place: {words}"),
                    },
                    Piece::Somewhere(words) => {
                        assert!(
                            everything.iter().any(|page| page.contains(&words)),
                            "{act}, {lang}: not on a page: {words}"
                        );
                    }
                    Piece::Next(words) => {
                        assert!(recorded.contains(&words), "{act}, {lang}: not recorded: {words}");
                        seen.1 += usize::from(!everything.iter().any(|page| page.contains(&words)));
                    }
                    Piece::Caption(_) => seen.0 += 1,
                    Piece::Picture => seen.2 += 1,
                }
            }
            assert_eq!(seen, excepted[index], "{act}, {lang}");
        }
    }
}
