//! Languages side by side: every part of either language is in exactly one row, in the order of the text.

use std::collections::BTreeMap;

use reglament::comparison::{Sort, outline};
use reglament::load;
use reglament::model::{Corpus, Lang, Words};
use reglament::site::path;
use reglament::site::timeline::Timelines;

use crate::fixture;
use crate::site_html::{Piece, read};
use crate::site_page::{built, content, page};

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of a page: their anchors, and the words of each cell by language, without marks and numbers.
fn rows(html: &str) -> Vec<(Option<String>, BTreeMap<String, String>)> {
    let mut rows: Vec<(Option<String>, BTreeMap<String, String>)> = Vec::new();
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut cell = None;
    // How many elements are open around the cell.
    let mut depth = 0;
    for piece in read(html) {
        match piece {
            Piece::Open(name, attributes) => {
                if ["meta", "link", "br", "circle", "path", "rect"].contains(&name.as_str()) {
                    if let (Some(lang), Some((_, cells)), "br") = (&cell, rows.last_mut(), name.as_str()) {
                        cells.get_mut(lang).unwrap().push(' ');
                    }
                    continue;
                }
                let class = attributes.get("class").map(String::as_str).unwrap_or_default();
                let has = |wanted: &str| class.split(' ').any(|class| class == wanted);
                if has("pair") {
                    rows.push((attributes.get("id").cloned(), BTreeMap::new()));
                    cell = None;
                } else if has("cell") {
                    cell = attributes.get("lang").cloned();
                    rows.last_mut().unwrap().1.insert(cell.clone().unwrap(), String::new());
                } else if has("half") {
                    cell = None;
                }
                let apart = has("mark") || has("n") || has("tongue") || name == "dl" || has("kind");
                if has("cell") {
                    depth = open.len();
                }
                open.push((name, apart || open.last().is_some_and(|(_, apart)| *apart)));
            }
            Piece::Close(name) => {
                if let Some(place) = open.iter().rposition(|(open, _)| *open == name) {
                    open.truncate(place);
                }
                if open.len() <= depth {
                    cell = None;
                }
            }
            Piece::Text(text) => {
                let apart = open.last().is_none_or(|(_, apart)| *apart);
                if let (Some(lang), Some((_, cells)), false) = (&cell, rows.last_mut(), apart) {
                    cells.get_mut(lang).unwrap().push_str(&text);
                }
            }
        }
    }
    rows
}

fn holds(corpus: &Corpus) -> usize {
    let output = built(corpus);
    let mut compared = 0;
    for timeline in Timelines::of(corpus).iter() {
        let act = &timeline.now().unwrap().act;
        let regulations =
            act.regulations.iter().map(|regulation| (&regulation.address, outline::regulation(regulation)));
        for (address, lines) in std::iter::once((&act.address, outline::act(act))).chain(regulations) {
            let mut anchors: Vec<&str> = lines.iter().filter_map(|line| line.part.anchor_id()).collect();
            let mut seen = std::collections::BTreeSet::new();
            anchors.retain(|anchor| seen.insert(*anchor));
            for lang in &corpus.site.languages {
                let html = page(&output, &path::both(lang, address));
                let rows = rows(html);
                let ids: Vec<&str> = rows.iter().filter_map(|(id, _)| id.as_deref()).collect();
                let found: Vec<&str> = ids.iter().copied().filter(|id| seen.contains(id)).collect();
                assert_eq!(found, anchors, "{address} {lang}");
                for column in &corpus.site.languages {
                    let mut texts =
                        rows.iter().filter_map(|(_, cells)| cells.get(column.tag())).map(|text| folded(text));
                    for line in lines.iter().filter(|line| line.sort != Sort::Notes) {
                        let cells: Vec<&str> = line.words.iter().filter_map(|words| words.text(column)).collect();
                        let wanted = folded(&cells.concat());
                        assert!(wanted.is_empty() || texts.any(|text| text == wanted), "{address} {column}: {wanted}");
                        compared += 1;
                    }
                    assert!(
                        rows.iter().filter(|(id, _)| id.is_some()).all(|(_, cells)| cells.contains_key(column.tag()))
                    );
                }
            }
        }
    }
    compared
}

#[test]
fn every_part_of_either_language_is_in_one_row_in_the_order_of_the_text() {
    let mut compared = holds(&content());
    for fixture in fixture::all().into_iter().filter(|fixture| fixture.name.starts_with("history.")) {
        compared += holds(&load::load(&fixture.root).unwrap().corpus);
    }
    println!("{compared} lines");
    assert!(compared > 1500, "only {compared} lines were compared");
}

/// A text that one language lacks, or has as a translation, says so in the cell of that language.
#[test]
fn what_is_missing_or_unofficial_is_told_in_its_cell() {
    let mut corpus = content();
    corpus.acts.retain(|act| act.id == "302-2015");
    let ru = Lang::new("ru");
    let point = &mut corpus.acts[0].chapters[0].points[0];
    let Some(reglament::model::Block::Paragraph(paragraph)) = point.body.first_mut() else { panic!("no paragraph") };
    let kept: Words =
        paragraph.words.iter().filter(|(lang, _)| **lang != ru).map(|(a, b)| (a.clone(), b.clone())).collect();
    paragraph.words = kept;
    let anchor = point.address.anchor_id().unwrap().to_owned();
    let output = built(&corpus);
    let html = page(&output, "ru/302-2015/both/index.html");
    let row = html.split_once(&format!("id=\"{anchor}\"")).unwrap().1;
    let cell = row.split_once("<div class=\"cell\" lang=\"ru\">").unwrap().1.split("</div>").next().unwrap();
    assert!(cell.contains("На этом языке этого нет."), "{cell}");
    assert!(
        cell.contains(&format!("../../../ru/302-2015/index.html#{anchor}"))
            || cell.contains(&format!("../index.html#{anchor}")),
        "{cell}"
    );
}
