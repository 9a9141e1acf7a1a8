//! The keys under which the words of a text are found, however somebody writes them: without their endings, without the
//! letters that only Kazakh has, in Latin letters, with a letter of the other script among them.
//!
//! `theme/search/{word,kazakh,russian}.js` do the same for what a reader types; `tests/it/search_key.rs` runs both over the
//! same words. A key is never shown.
//!
//! 1. [`letter`]: small letters; look-alikes of the other script in a Cyrillic word; a Latin word as Cyrillic.
//! 2. The ending goes: [`kazakh`] by our own rules, Russian by Snowball.
//! 3. [`letter::folded`]: letters that people take for each other become one, doubled letters single.

mod kazakh;
pub mod letter;

use std::cell::RefCell;
use std::collections::HashMap;

use ecow::EcoString;
use rust_stemmers::{Algorithm, Stemmer};

use super::Language;

/// Finds the keys of texts in one language.
pub struct Keys {
    language: Option<Language>,
    russian: Stemmer,
    /// Words come again and again; each is read once. Only looked up, so that its order is no matter.
    known: RefCell<HashMap<String, EcoString>>,
}

/// More letters than this in a part of a number (`15-тармақ`) make it a word.
const MOST_LETTERS: usize = 3;

impl Keys {
    /// For texts in a language; where its endings are not known (none), they stay.
    pub fn new(language: Option<Language>) -> Self {
        Self { language, russian: Stemmer::create(Algorithm::Russian), known: RefCell::default() }
    }

    /// The keys of a text, in its order: of each word, of each number, and of a number that is written with signs
    /// (`А-6/229`) also as a whole, before its parts.
    pub fn of(&self, text: &str) -> Vec<EcoString> {
        let mut keys = Vec::new();
        let mut joined: Vec<(String, char)> = Vec::new();
        let mut word = String::new();
        let mut before = ' ';
        for sign in text.chars().chain([' ', ' ']) {
            if letter::is_of_word(sign) {
                word.push(sign);
                continue;
            }
            if letter::is_hidden(sign) {
                continue;
            }
            let joins = matches!(sign, '-' | '/' | '.' | '\u{2010}' | '\u{2011}');
            if !word.is_empty() {
                joined.push((std::mem::take(&mut word), before));
            } else if !joined.is_empty() {
                self.close(&mut joined, &mut keys);
            }
            if !joins && !joined.is_empty() {
                self.close(&mut joined, &mut keys);
            }
            before = sign;
        }
        keys
    }

    /// The keys of words that signs join without a space.
    fn close(&self, joined: &mut Vec<(String, char)>, keys: &mut Vec<EcoString>) {
        let digits = |word: &str| word.chars().any(|sign| sign.is_ascii_digit());
        let short = |word: &str| digits(word) || word.chars().count() <= MOST_LETTERS;
        if joined.len() > 1 && joined.iter().any(|(word, _)| digits(word)) && joined.iter().all(|(word, _)| short(word))
        {
            let mut whole = String::new();
            for (word, _) in joined.iter() {
                let key = self.key(word);
                let between = |text: &str, last: bool| {
                    let sign = if last { text.chars().next_back() } else { text.chars().next() };
                    sign.is_some_and(|sign| sign.is_ascii_digit())
                };
                if between(&whole, true) && between(&key, false) {
                    whole.push('/');
                }
                whole.push_str(&key);
            }
            keys.push(whole.into());
        }
        keys.extend(joined.drain(..).map(|(word, _)| self.key(&word)).filter(|key| !key.is_empty()));
    }

    /// The key of one word: letters and digits without anything between.
    pub fn key(&self, word: &str) -> EcoString {
        if let Some(key) = self.known.borrow().get(word) {
            return key.clone();
        }
        let key = EcoString::from(self.read(word));
        self.known.borrow_mut().insert(word.to_owned(), key.clone());
        key
    }

    fn read(&self, word: &str) -> String {
        let cyrillic = letter::cyrillic(word);
        if cyrillic.iter().any(char::is_ascii_digit) {
            return letter::folded(&cyrillic);
        }
        let bare: String = match self.language {
            Some(Language::Russian) => {
                let plain: String = cyrillic.iter().map(|sign| letter::russian(*sign)).collect();
                self.russian.stem(&plain).into_owned()
            }
            _ => cyrillic.into_iter().collect(),
        };
        let signs: Vec<char> = bare.chars().collect();
        let mut wide = letter::wide(&signs);
        if self.language == Some(Language::Kazakh) {
            kazakh::cut(&mut wide);
        }
        letter::single(&wide)
    }
}
