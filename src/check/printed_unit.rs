//! `printed-unit`: a printed annex gives an action to another unit than the model does.

use super::printed::{Row, plain, rows};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;
use crate::model::unit::Unit;
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "printed-unit",
    severity: Severity::Information,
    explanation: "A printed annex, recorded under `printed`, gives an action to a unit that does not perform it in the model, or \
        to one that the regulation does not list under that name.\n\n\
        Names and abbreviations are compared in the language of the cell, without regard to quotes, dashes and capital \
        letters; a cell may name several units. A unit that has no name in that language is let be.\n\n\
        Bad:\n\n    steps: [… {action: a1, unit: kmp} …]\n    printed:\n      - place: annex-1\n        rows: \
        [{number: 5, step: a1, unit: {ru: УМП}}]\n\n\
        Good: the same cell, if it is really printed so, with a remark that says what is meant.\n\n\
        Source: the third header of «Таблица 2» in № 394 of 2012 is УМП instead of КМП (regulations.md, sections 1 and 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for row in rows(corpus) {
        let Some(step) = row.step.filter(|step| !step.performer.units.is_empty()) else { continue };
        let own: Vec<&Unit> = step.performer.units.iter().filter_map(|id| row.regulation.unit(id)).collect();
        for (lang, cell) in row.row.unit.iter() {
            let printed = plain(&cell.text);
            let nameless = own.iter().any(|unit| names(unit, lang).is_empty());
            if printed.is_empty() || nameless || is_printed(&row, &own, &printed, lang) {
                continue;
            }
            let address = row.address.field("unit").field(lang.tag());
            let model: Vec<&str> = own.iter().filter_map(|unit| label(unit, lang)).collect();
            let other = row.regulation.units.iter().any(|unit| names(unit, lang).contains(&printed));
            let message = if other {
                say!(
                    "row {row} gives this action to {unit}; in the model it is performed by {model}",
                    row = row.called(),
                    unit = &cell.text,
                    model = model.join(", ")
                )
            } else {
                say!(
                    "row {row} names {unit}, as no unit of this action is called; in the model: {model}",
                    row = row.called(),
                    unit = &cell.text,
                    model = model.join(", ")
                )
            };
            let hint = "compare with the points of the act; correct the model, or keep the cell and say in `remark` who is meant";
            findings.push(Finding::about(&CODE, address, message).hint(hint));
        }
    }
}

/// What a unit is called in a language, made comparable; the abbreviation last.
fn names(unit: &Unit, lang: &Lang) -> Vec<String> {
    [&unit.name, &unit.abbreviation].into_iter().filter_map(|words| words.text(lang)).map(plain).collect()
}

/// What a unit is called in a language: its abbreviation, or else its name.
fn label<'a>(unit: &'a Unit, lang: &Lang) -> Option<&'a str> {
    unit.abbreviation.text(lang).or(unit.name.text(lang))
}

/// Whether a name begins with these words and goes on with others: `эксперт` of `эксперт управления`.
fn begins(name: &str, printed: &str) -> bool {
    name.strip_prefix(printed).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a cell names the units that perform the action, all of them and no other.
fn is_printed(row: &Row<'_>, own: &[&Unit], printed: &str, lang: &Lang) -> bool {
    // A table may shorten a name, as long as it is nobody else's beginning.
    let short = |part: &str| {
        let mut units =
            row.regulation.units.iter().filter(|unit| names(unit, lang).iter().any(|name| begins(name, part)));
        units.next().filter(|_| units.next().is_none()).map(|unit| unit.id.as_str())
    };
    let called = |unit: &Unit, part: &str| {
        let members = unit.members.iter().filter_map(|id| row.regulation.unit(id));
        names(unit, lang).iter().any(|name| name == part)
            || short(part) == Some(unit.id.as_str())
            || members.into_iter().any(|one| names(one, lang).iter().any(|name| name == part))
    };
    if let [unit] = own
        && names(unit, lang).iter().any(|name| name == printed)
    {
        return true;
    }
    let parts: Vec<&str> = printed
        .split([',', ';', '/'])
        .flat_map(|part| part.split(" и "))
        .flat_map(|part| part.split(" және "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let all_meant = parts.iter().all(|part| own.iter().any(|unit| called(unit, part)));
    let all_said = own.iter().all(|unit| parts.iter().any(|part| called(unit, part)));
    all_meant && all_said
}
