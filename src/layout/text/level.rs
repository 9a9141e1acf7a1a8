//! How unwelcome a line end is.

/// How unwelcome a line end is at some place, from welcome to last resort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Level {
    /// Between words.
    Free,
    /// Allowed, better not: after a short preposition, after the hyphen of a compound.
    Soft,
    /// Only if what it holds is wider than the box: `1 (бір) | жұмыс`, `2) | тармақ`.
    Loose,
    /// As `Loose`, holding faster: `жұмыс | күні`, `6 | сәуірдегі`.
    Firm,
    /// As `Firm`, holding fastest of all glue: `№ | 500`, `ІІД- | ге`, a no-break space.
    Tight,
    /// Between syllables, with a hyphen.
    Syllable,
    /// Between letters.
    Letter,
}
