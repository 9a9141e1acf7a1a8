//! The official texts on the pages equal their sources to the letter, in the printed order, white space folded.
//!
//! The sources lie beside the repository (`../shared/domain/acts`); where they do not, there is nothing to compare with.
//! `docs/fidelity.md` lists what is excepted, with the reasons.

use std::path::{Path, PathBuf};

use reglament::load;
use reglament::output::Output;

use crate::site_html::{decode, text};
use crate::site_page::{built, page};

/// An act: its folder here, its code at zan.gov.kz, its regulations.
type Act = (&'static str, &'static str, &'static [&'static str]);

const ACTS: [Act; 3] = [
    ("103-2014", "79414", &["border-permit", "invitation", "registration"]),
    ("110-2014", "78808", &["guard-licence"]),
    ("302-2015", "90157", &["standard"]),
];

/// What the pages do not hold: per act and language the places of pictures, and signs of a list of which the legend is
/// made (`;`, `.`).
const EXCEPTED: [[(usize, usize); 2]; 3] = [[(0, 0), (3, 0)], [(0, 4), (0, 4)], [(0, 0), (0, 0)]];

/// One piece of a source.
#[derive(Debug, PartialEq)]
enum Piece {
    /// Stands on the page at its place.
    Here(String),
    /// Stands on the page, but in another order: cells of a table that is a view, words of a drawing.
    Somewhere(String),
    /// The number and caption of a row of a table that is a view.
    Caption(String),
    /// A row of the legend, which is in the words of the interface, and the signs of the list that it loses there.
    Legend(String, usize),
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
    if legend {
        let words = line.trim_end_matches([';', '.']);
        return vec![Piece::Legend(folded(words), line.len() - words.len())];
    }
    vec![if of_a_view { Piece::Somewhere(folded(line)) } else { Piece::Here(folded(line)) }]
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
        let mut number = String::new();
        for (index, cell) in row.into_iter().enumerate() {
            match index {
                _ if cell.is_empty() => {}
                0 if cell.len() == 1 => number = cell + " ",
                0 | 1 => found.push(Piece::Caption(format!("{number}{cell}"))),
                _ => found.push(Piece::Somewhere(cell)),
            }
        }
    }
    found
}

/// The texts of an act's pages in their order: the act up to its annexes, then each annex and its regulation.
fn stream(output: &Output, lang: &str, act: &str, regulations: &[&str]) -> String {
    let whole = page(output, &format!("{lang}/{act}/index.html"));
    let mut parts = whole.split("<section class=\"annex");
    let mut stream = text(parts.next().unwrap());
    for part in parts {
        let annex = part.split("</section>").next().unwrap();
        let is_it = |id: &&&str| annex.contains(&format!("href=\"{id}/index.html\""));
        let id = regulations.iter().find(is_it).expect("an annex is a regulation");
        let regulation = page(output, &format!("{lang}/{act}/{id}/index.html"));
        let law = &regulation[regulation.find("<section class=\"law\"").unwrap()..];
        stream.push_str(&format!(" {} {}", text(&format!("<section class=\"annex{annex}</section>")), text(law)));
    }
    stream
}

fn signs(text: &str) -> usize {
    text.chars().filter(|sign| !sign.is_whitespace()).count()
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
            let stream = stream(&output, lang, act, regulations);
            let everything: Vec<String> =
                regulations.iter().map(|id| text(page(&output, &format!("{lang}/{act}/{id}/index.html")))).collect();
            let mut at = 0;
            let mut seen = (0, 0);
            let mut equal = 0;
            for piece in pieces(&source) {
                match piece {
                    Piece::Here(words) => match stream[at..].find(&words) {
                        Some(found) => {
                            at += found + words.len();
                            equal += signs(&words);
                        }
                        None => panic!("{act}, {lang}: not on the pages at its place: {words}"),
                    },
                    Piece::Somewhere(words) | Piece::Caption(words) => {
                        equal += signs(&words);
                        assert!(
                            everything.iter().any(|page| page.contains(&words)),
                            "{act}, {lang}: not on a page: {words}"
                        );
                    }
                    Piece::Legend(words, lost) => {
                        assert!(
                            everything.iter().any(|page| page.contains(&words)),
                            "{act}, {lang}: no legend {words}"
                        );
                        equal += signs(&words);
                        seen.1 += lost;
                    }
                    Piece::Picture => seen.0 += 1,
                }
            }
            println!("{act} {lang}: {equal} signs without spaces are on the pages; {seen:?} are not");
            assert_eq!(seen, excepted[index], "{act}, {lang}");
        }
    }
}
