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
/// A table of the two letters that they begin with tells most other words apart without a look at the forms.
pub struct Forms<V> {
    forms: HashMap<String, V>,
    begin: [u64; 64],
}

impl<V: Copy> Forms<V> {
    /// Puts them into order.
    pub fn new(forms: HashMap<String, V>) -> Self {
        let mut begin = [0; 64];
        for (row, column) in forms.keys().filter_map(|form| beginning(form)) {
            if let Some(row) = begin.get_mut(row) {
                *row |= 1 << column;
            }
        }
        Self { forms, begin }
    }

    /// What is known of a form.
    pub fn get(&self, word: &str) -> Option<V> {
        if self.may_have(word) { self.forms.get(word).copied() } else { None }
    }

    /// Whether a form begins as this word does.
    pub fn may_have(&self, word: &str) -> bool {
        let place = beginning(word).and_then(|(row, column)| Some(self.begin.get(row)? >> column & 1));
        place == Some(1)
    }
}

/// The first two letters, as far as their last bytes tell them.
fn beginning(word: &str) -> Option<(usize, usize)> {
    let bytes = word.as_bytes();
    Some((usize::from(bytes.get(1)? & 63), usize::from(bytes.get(3)? & 63)))
}
