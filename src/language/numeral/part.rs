//! What numerals are made of.

/// The gender of what is counted, for Russian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gender {
    /// один день, два дня.
    #[default]
    Masculine,
    /// одна минута, две минуты.
    Feminine,
    /// одно действие, два действия.
    Neuter,
}

/// The value of one word within a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its value.
    pub value: u64,
    /// Whether it is an ordinal.
    pub ordinal: bool,
}
