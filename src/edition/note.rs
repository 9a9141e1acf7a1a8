//! Notes: what the official texts print about a change (Ескерту / Сноска, Алып тасталды / Исключен), made from the event.
//!
//! The grammar is that of the notes published by the Republican Centre of Legal Information (`domain/regulations.md`
//! section 4). A note that the content gives word for word goes before the one made here.

mod kk;
mod ru;
mod subject;
mod told;

use super::change;
use super::state::{Mark, State};
use crate::model::words::Lang;
use told::Told;

/// The note of a change as a page shows it: the printed one where the content has it, or else the one that is made.
pub fn note(state: &State, mark: Mark, lang: &Lang) -> Option<String> {
    let (_, change) = change::of(&state.act, mark)?;
    change.note.text(lang).map(str::to_owned).or_else(|| made(state, mark, lang))
}

/// The note made from the event; none in a language whose grammar is not known, and where there is nothing to say.
///
/// `state` is one in which the change has been made: the numbers are those printed then.
pub fn made(state: &State, mark: Mark, lang: &Lang) -> Option<String> {
    let (event, change) = change::of(&state.act, mark)?;
    let told = Told { act: &state.act, event, change, subject: subject::of(state, change)? };
    match lang.tag() {
        "ru" => ru::note(&told),
        "kk" => kk::note(&told),
        _ => None,
    }
}

/// The note of a change to come, as it is printed above the text (Примечание РЦПИ! / РҚАО-ның ескертпесі!).
pub fn coming(state: &State, mark: Mark, lang: &Lang) -> Option<String> {
    let (event, change) = change::of(&state.act, mark)?;
    let told = Told { act: &state.act, event, change, subject: subject::of(state, change)? };
    match lang.tag() {
        "ru" => ru::coming(&told),
        "kk" => kk::coming(&told),
        _ => None,
    }
}
