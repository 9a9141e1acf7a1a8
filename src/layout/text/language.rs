//! The languages with rules of their own.

/// The languages with rules of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Kazakh in Cyrillic letters.
    Kazakh,
    /// Russian.
    Russian,
    /// Any other: Unicode line breaking and the glue rules; a word wider than its box is cut between letters.
    #[default]
    Other,
}

impl Language {
    /// The language of a BCP 47 tag: `kk`, `ru-KZ`, `KK`. Kazakh in Latin or Arabic letters (`kk-Latn`) is `Other`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let foreign = parts.any(|part| part.len() == 4 && !part.eq_ignore_ascii_case("cyrl"));
        match language {
            _ if foreign => Self::Other,
            kk if kk.eq_ignore_ascii_case("kk") => Self::Kazakh,
            ru if ru.eq_ignore_ascii_case("ru") => Self::Russian,
            _ => Self::Other,
        }
    }
}
