//! What numerals are made of.

use std::collections::HashMap;

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

/// The forms of the numerals of a language, looked up once for each word of each text.
///
/// A table of the letters that they begin with tells nearly all other words apart without a look at the forms.
pub struct Forms<V> {
    forms: HashMap<String, V>,
    begin: Beginnings,
}

impl<V: Copy> Forms<V> {
    /// Puts them into order.
    pub fn new(forms: HashMap<String, V>) -> Self {
        let begin = Beginnings::of(forms.keys().map(String::as_str));
        Self { forms, begin }
    }

    /// What is known of a form.
    pub fn get(&self, word: &str) -> Option<V> {
        if self.may_have(word) { self.forms.get(word).copied() } else { None }
    }

    /// Whether a form begins as this word does.
    pub fn may_have(&self, word: &str) -> bool {
        self.begin.may_have(word)
    }
}

/// How words begin: their first three letters, as far as the last bytes of these tell them. Words of two letters count whole.
pub struct Beginnings(Vec<u64>);

impl Beginnings {
    /// Those of these words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut table = vec![0; 64 * 64];
        for (row, column) in words.filter_map(beginning) {
            if let Some(row) = table.get_mut(row) {
                *row |= 1 << column;
            }
        }
        Self(table)
    }

    /// Whether one of them begins as this word does; sometimes also where none does.
    pub fn may_have(&self, word: &str) -> bool {
        let place = beginning(word).and_then(|(row, column)| Some(self.0.get(row)? >> column & 1));
        place == Some(1)
    }
}

fn beginning(word: &str) -> Option<(usize, usize)> {
    let bytes = word.as_bytes();
    let of = |at: usize| Some(usize::from(bytes.get(at)? & 63));
    Some((of(1)? * 64 + of(3)?, of(5).unwrap_or(0)))
}
