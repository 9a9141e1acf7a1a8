//! `printed-wording`: a printed annex words an action or its outcome differently from the model.

use super::printed::{plain, rows};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "printed-wording",
    severity: Severity::Information,
    explanation: "A printed annex, recorded under `printed`, names an action or its outcome (form of completion) in other words \
        than the step of the model that it stands for.\n\n\
        Quotes, dashes, spaces, capital letters and a full stop at the end do not count. It is compared only where both \
        have the language.\n\n\
        Bad:\n\n    steps: [… {action: a1, name: {ru: Прием документов}} …]\n    printed:\n      - place: annex-2\n        \
        rows: [{step: a1, name: {ru: Регистрация документов}}]\n\n\
        Good: the same row, if it is really printed so.\n\n\
        Source: the drawing of № 300 of 2015 words its boxes anew (regulations.md, section 2).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for row in rows(corpus) {
        let Some(step) = row.step else { continue };
        for (field, printed, model) in
            [("name", &row.row.name, &step.name), ("outcome", &row.row.outcome, &step.outcome)]
        {
            for (lang, cell) in printed.iter() {
                let Some(meant) = model.text(lang) else { continue };
                if plain(&cell.text) == plain(meant) {
                    continue;
                }
                let message = say!(
                    "row {row} prints «{printed}»; in the model: «{model}»",
                    row = row.called(),
                    printed = &cell.text,
                    model = meant
                );
                let hint = "nothing to mend if both are printed; otherwise correct the one that was copied wrong";
                let address = row.address.field(field).field(lang.tag());
                findings.push(Finding::about(&CODE, address, message).hint(hint));
            }
        }
    }
}
