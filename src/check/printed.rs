//! The rows of printed annexes with their steps, for the checks that compare them with the model.

use std::collections::BTreeSet;

use crate::diagnostic::message::Message;
use crate::language::token::comparable;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::process::{PrintedAnnex, PrintedRow, Process, Step, StepKind};
use crate::model::regulation::Regulation;

use super::reference::regulations;

/// A printed row and what it stands for.
pub struct Row<'a> {
    /// The regulation.
    pub regulation: &'a Regulation,
    /// The process.
    pub process: &'a Process,
    /// The annex.
    pub annex: &'a PrintedAnnex,
    /// The row.
    pub row: &'a PrintedRow,
    /// Its address.
    pub address: Address,
    /// The step of the model, where there is one.
    pub step: Option<&'a Step>,
}

impl Row<'_> {
    /// What the row is called in a finding: its number, or else its place.
    pub fn called(&self) -> Message {
        let number = self.row.number.clone().or(self.step.and_then(|step| step.number.clone()));
        number.map_or_else(|| "without number".into(), Message::from)
    }
}

/// Every printed row of the corpus.
pub fn rows(corpus: &Corpus) -> Vec<Row<'_>> {
    let mut all = Vec::new();
    for regulation in regulations(corpus) {
        for process in &regulation.processes {
            for (index, annex) in process.printed.iter().enumerate() {
                let address = annex_address(regulation, process, index);
                for (row, printed) in annex.rows.iter().enumerate() {
                    let step = printed.step.as_deref().and_then(|id| process.step(id));
                    let address = address.field(&format!("row{row}"));
                    all.push(Row { regulation, process, annex, row: printed, address, step });
                }
            }
        }
    }
    all
}

/// The address of a printed annex.
pub fn annex_address(regulation: &Regulation, process: &Process, index: usize) -> Address {
    regulation.address.anchor(&format!("process-{}", process.id)).field(&format!("printed{index}"))
}

/// What a "next" cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Nothing follows: `-`, or an empty cell.
    Nothing,
    /// These numbers follow.
    Numbers(BTreeSet<String>),
    /// Words that name no number.
    Words,
}

/// Understands a "next" cell: `2 – если…; 3 – если…`, `3, 7`, `-`, `2;`, `10-проверка…`, `5 – егер төлемесе, 6 – егер төлесе`.
pub fn next(cell: &str) -> Next {
    let cell = cell.trim();
    if cell.chars().all(|sign| is_dash(sign) || sign.is_whitespace()) {
        return Next::Nothing;
    }
    let mut numbers = BTreeSet::new();
    // A number is meant where a part of the cell begins with one; commas inside the conditions begin no part.
    for part in cell.split([';', '\n', ',']).flat_map(|part| part.split(" и ")).flat_map(|part| part.split(" және "))
    {
        if let Some(number) = label(part) {
            numbers.insert(number);
        }
    }
    if numbers.is_empty() { Next::Words } else { Next::Numbers(numbers) }
}

/// The number that a part of a cell begins with, if it stands there as a number: `2`, `О-6`, `3 – если…`, `4.`.
fn label(part: &str) -> Option<String> {
    let part = part.trim_start().trim_start_matches('№').trim_start();
    let (letter, digits) = match part.split_once(['-', '–']) {
        Some((letter, rest)) if letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic) => {
            (Some(letter), rest)
        }
        _ => (None, part),
    };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = digits.split_at_checked(length)?;
    let rest = rest.trim_start();
    let conditional = ["если", "егер", "при", "в случае"].iter().any(|word| rest.starts_with(word));
    let ends = rest.is_empty() || rest.starts_with(is_dash) || rest.starts_with(['.', ')', ':', '(']) || conditional;
    let plain = (1..=3).contains(&number.len()) && ends;
    plain.then(|| key(&letter.map_or_else(|| number.to_owned(), |letter| format!("{letter}-{number}"))))
}

/// A number made comparable: `О-6` in whichever letters, `1.` as `1`.
pub fn key(number: &str) -> String {
    let number = number.trim().trim_end_matches(['.', ')']);
    comparable(&number.chars().map(|sign| if is_dash(sign) { '-' } else { sign }).collect::<String>())
        .replace(['o', 'о'], "о")
        .replace(['a', 'а'], "а")
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A text made comparable: small letters, one kind of quote, dash and space, no full stop at its end.
pub fn plain(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let kept = word.chars().filter(|sign| !matches!(sign, '"' | '«' | '»' | '“' | '”' | '„' | '\''));
        comparable(&kept.map(|sign| if is_dash(sign) { '-' } else { sign }).collect::<String>())
    });
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").trim_end_matches(['.', ';', ',']).to_owned()
}

/// The actions that follow a step in the model, through decisions, forks and joins; none where it goes on in another process.
pub fn following<'a>(process: &'a Process, step: &'a Step) -> Option<Vec<&'a Step>> {
    let mut seen: Vec<&str> = Vec::new();
    let mut actions: Vec<&Step> = Vec::new();
    let mut waiting: Vec<&Step> = vec![step];
    while let Some(one) = waiting.pop() {
        for next in &one.next {
            let Some(to) = process.step(&next.to) else { continue };
            if seen.contains(&to.id.as_str()) {
                continue;
            }
            seen.push(&to.id);
            match to.kind {
                StepKind::Action => actions.push(to),
                StepKind::Link { .. } => return None,
                StepKind::End(_) => {}
                _ => waiting.push(to),
            }
        }
    }
    let at = |step: &&Step| process.steps.iter().position(|one| one.id == step.id);
    actions.sort_by_key(at);
    Some(actions)
}
