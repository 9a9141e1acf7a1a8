//! `printed-translation`: a cell of a printed annex says one thing in Kazakh and another in Russian.

use super::deadline::agree;
use super::printed::{Next, Row, next, plain, rows};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::language::Language;
use crate::language::deadline::deadlines;
use crate::model::corpus::Corpus;
use crate::model::deadline::Amount;
use crate::model::words::{Lang, Text, Words};

/// The fault.
pub const CODE: Code = Code {
    name: "printed-translation",
    severity: Severity::Information,
    explanation: "A cell of a printed annex, recorded under `printed` in several languages, names other actions, amounts or \
        units in one than in another, or is empty in one only.\n\n\
        Bad:\n\n    next: {kk: \"5 – төлемесе; 6 – төлесе\", ru: \"6 – не оплатил; 7 – оплатил\"}\n\n\
        Good:\n\n    next: {kk: \"6 – төлемесе; 7 – төлесе\", ru: \"6 – не оплатил; 7 – оплатил\"}\n\n\
        Source: the «next» cells of № 296 of 2015 differ between the languages (regulations.md, section 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for row in rows(corpus) {
        let cells = [
            ("unit", &row.row.unit),
            ("name", &row.row.name),
            ("outcome", &row.row.outcome),
            ("deadline", &row.row.deadline),
            ("next", &row.row.next),
        ];
        for (field, words) in cells {
            let mut texts = words.iter();
            let Some(first) = texts.next() else { continue };
            for other in texts.filter(|other| !is_same(&row, field, first, *other)) {
                let message = say!(
                    "row {row} prints «{one}» in `{first}` and «{other}» in `{second}`",
                    row = row.called(),
                    one = &first.1.text,
                    first = first.0.tag(),
                    other = &other.1.text,
                    second = other.0.tag()
                );
                let hint = "nothing to mend if both are printed so; otherwise correct the one that was copied wrong";
                let address = row.address.field(field).field(other.0.tag());
                findings.push(Finding::about(&CODE, address, message).hint(hint));
            }
        }
    }
}

/// Whether two languages of a cell say the same, as far as that can be read.
fn is_same(row: &Row<'_>, field: &str, one: (&Lang, &Text), other: (&Lang, &Text)) -> bool {
    let is_empty = |text: &Text| text.text.chars().all(|sign| !sign.is_alphanumeric());
    if is_empty(one.1) || is_empty(other.1) {
        // An empty cell and a dash say the same.
        return is_empty(one.1) && is_empty(other.1);
    }
    match field {
        "next" => match (next(&one.1.text), next(&other.1.text)) {
            (Next::Words, _) | (_, Next::Words) => true,
            (one, other) => one == other,
        },
        "deadline" => match (amounts(one), amounts(other)) {
            (Some(one), Some(other)) => {
                let covers = |some: &[Amount], all: &[Amount]| {
                    some.iter().all(|one| all.iter().any(|other| agree(*one, *other)))
                };
                covers(&one, &other) && covers(&other, &one)
            }
            _ => true,
        },
        "unit" => match (units(row, one), units(row, other)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        },
        _ => true,
    }
}

fn amounts((lang, text): (&Lang, &Text)) -> Option<Vec<Amount>> {
    let found = deadlines(&text.text, Language::of(lang)?);
    (!found.is_empty()).then(|| found.into_iter().map(|one| one.amount).collect())
}

/// The units of the regulation that a cell is the name of; none where it is nobody's.
fn units<'a>(row: &Row<'a>, (lang, text): (&Lang, &Text)) -> Option<Vec<&'a str>> {
    let printed = plain(&text.text);
    let called = |words: &Words| words.text(lang).is_some_and(|name| plain(name) == printed);
    let units = row.regulation.units.iter().filter(|unit| called(&unit.name) || called(&unit.abbreviation));
    let found: Vec<&str> = units.map(|unit| unit.id.as_str()).collect();
    (!found.is_empty()).then_some(found)
}
