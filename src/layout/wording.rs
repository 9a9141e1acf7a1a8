//! What the caller says in one language: the words that no regulation holds.

use crate::model::deadline::Deadline;
use crate::model::process::Step;
use crate::model::words::Lang;

/// The words of one language that a drawing needs besides those of the regulation.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// How the number of a step is said: `1`, `процесс 1`, `условие 2`; nothing for a step that has none. The second
    /// argument counts the steps of the same kind in the process from 1.
    pub number: &'a dyn Fn(&Step, usize) -> String,
    /// How a deadline is said.
    pub deadline: &'a dyn Fn(&Deadline) -> String,
    /// What stands at the branch that is taken when no condition holds: `әйтпесе`, `иначе`.
    pub otherwise: &'a str,
}

/// The printed wording of a deadline, where there is one: of the whole cell or of its terms.
pub fn printed(deadline: &Deadline, lang: &Lang) -> String {
    if !deadline.printed.is_empty() {
        return deadline.printed.best_text(lang).to_owned();
    }
    let terms: Vec<&str> = deadline.terms.iter().map(|term| term.printed.best_text(lang)).collect();
    terms.join("; ")
}
