//! What the texts say in numbers: numerals in words and deadlines, in Kazakh and Russian.
//!
//! Knows nothing of processes and files: text in, values and places in the text out. Other languages are not read.

pub mod date;
pub mod deadline;
pub mod key;
pub mod letter;
pub mod numeral;
pub mod stem;
pub mod token;

use crate::model::words::Lang;

/// A language whose numbers and deadlines are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh in Cyrillic letters.
    Kazakh,
    /// Russian.
    Russian,
}

impl Language {
    /// The language of a text; none where its numbers cannot be read.
    pub fn of(lang: &Lang) -> Option<Self> {
        let (language, rest) = lang.tag().split_at_checked(2)?;
        let whole = rest.is_empty() || rest.starts_with(['-', '_']);
        match language {
            "kk" if whole => Some(Self::Kazakh),
            "ru" if whole => Some(Self::Russian),
            _ => None,
        }
    }
}
