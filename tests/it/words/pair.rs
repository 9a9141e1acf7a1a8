//! Whole acts in both languages: their paragraphs are laid beside each other and compared.
//!
//! `REGLAMENT_ACTS=../shared/domain/acts cargo test --test it pairs_of_whole -- --nocapture` prints the differences; each
//! folder there has `kaz.md` and `rus.md`. Without it the test compares the passages that are kept here.

use std::fs;
use std::path::Path;

use reglament::check::parity::{Kind, differences};

/// A paragraph with what it is known by in both languages.
struct Paragraph {
    key: String,
    text: String,
}

fn paragraphs(text: &str) -> Vec<Paragraph> {
    let pieces = text.split("\n\n").map(str::trim).filter(|piece| !piece.is_empty());
    pieces
        .map(|piece| {
            let head = piece.chars().take_while(|sign| {
                sign.is_ascii_digit() || matches!(sign, '#' | '>' | ' ' | '.' | ')' | '|' | '*' | '-')
            });
            let key: String = head.filter(|sign| !sign.is_whitespace() && *sign != '*').collect();
            let text =
                piece.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ')' | '#' | ' '));
            Paragraph { key, text: text.to_owned() }
        })
        .collect()
}

/// Pairs of paragraphs: the longest common row of keys, with what stands between them matched in its order.
fn aligned<'a>(left: &'a [Paragraph], right: &'a [Paragraph]) -> Vec<(&'a str, &'a str)> {
    let width = right.len() + 1;
    let mut best = vec![0_u32; (left.len() + 1) * width];
    for (i, one) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            let near = one.text.len().abs_diff(other.text.len()) * 3 < one.text.len().max(other.text.len()) * 2;
            let both = if one.key == other.key && near { best[(i + 1) * width + j + 1] + 2 } else { 0 };
            best[i * width + j] = both.max(best[(i + 1) * width + j]).max(best[i * width + j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < left.len() && j < right.len() {
        let here = best[i * width + j];
        if here == best[(i + 1) * width + j] {
            i += 1;
        } else if here == best[i * width + j + 1] {
            j += 1;
        } else {
            pairs.push((left[i].text.as_str(), right[j].text.as_str()));
            (i, j) = (i + 1, j + 1);
        }
    }
    pairs
}

#[test]
fn pairs_of_whole_acts() {
    let Ok(folder) = std::env::var("REGLAMENT_ACTS") else { return };
    for entry in fs::read_dir(Path::new(&folder)).unwrap() {
        let path = entry.unwrap().path();
        let (Ok(kazakh), Ok(russian)) =
            (fs::read_to_string(path.join("kaz.md")), fs::read_to_string(path.join("rus.md")))
        else {
            continue;
        };
        let (kazakh, russian) = (paragraphs(&kazakh), paragraphs(&russian));
        let pairs = aligned(&kazakh, &russian);
        println!("{}: {} and {} paragraphs, {} pairs", path.display(), kazakh.len(), russian.len(), pairs.len());
        for (kk, ru) in pairs {
            for one in differences(kk, ru) {
                let said = |text: &str, ranges: &[std::ops::Range<usize>]| {
                    ranges.iter().map(|range| text[range.clone()].to_owned()).collect::<Vec<_>>().join(" | ")
                };
                println!("  {:?}: kk «{}» ru «{}»", one.kind, said(kk, &one.kazakh), said(ru, &one.russian));
                println!("      {:.160}\n      {:.160}", kk.replace('\n', " "), ru.replace('\n', " "));
            }
        }
    }
}

/// Passages of order № 103 of 2014 (zan.gov.kz, 79414), where the languages truly differ, and where they do not.
#[test]
fn differences_of_order_103_are_found() {
    let differ = [(
        Kind::Reference,
        "Мемлекеттік қызмет Стандарттың 4-қосымшасында көрсетілген мерзімдерде көрсетіледі.",
        "Государственной услуга оказывается в сроки указанные в пункте 4 Стандарта.",
    )];
    for (kind, kazakh, russian) in differ {
        assert!(differences(kazakh, russian).iter().any(|one| one.kind == kind), "{kazakh}");
    }
    let same = [(
        "«Мемлекеттік көрсетілетін қызметтер туралы» 2013 жылғы 15 сәуірдегі Қазақстан Республикасының Заңы 10-бабының \
         2-тармағына сәйкес БҰЙЫРАМЫН:",
        "В соответствии с пунктом 2 статьи 10 Закона Республики Казахстан от 15 апреля 2013 года «О государственных \
         услугах», ПРИКАЗЫВАЮ:",
    )];
    for (kazakh, russian) in same {
        assert_eq!(differences(kazakh, russian), [], "{kazakh}");
    }
}
