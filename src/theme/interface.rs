//! The interface words of each language, from `templates/i18n/LANGUAGE.yaml`.

use std::collections::{BTreeMap, HashMap};

use crate::model::plural;
use crate::model::words::Lang;

/// Words by language and key; keys are written with dots: `action.next`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Interface {
    words: BTreeMap<Lang, BTreeMap<String, String>>,
    /// The same to be looked up: a page asks for thousands.
    known: HashMap<Lang, HashMap<String, String>>,
}

impl Interface {
    /// Sets the words of a language.
    pub fn insert(&mut self, lang: Lang, words: BTreeMap<String, String>) {
        self.known.insert(lang.clone(), words.clone().into_iter().collect());
        self.words.insert(lang, words);
    }

    /// The words of a language.
    pub fn language(&self, lang: &Lang) -> Option<&BTreeMap<String, String>> {
        self.words.get(lang)
    }

    /// The words of a language for whoever asks for many.
    pub fn known(&self, lang: &Lang) -> Option<&HashMap<String, String>> {
        self.known.get(lang)
    }

    /// A word; the key itself where it is missing, which `load` has reported then.
    pub fn word<'a>(&'a self, lang: &Lang, key: &'a str) -> &'a str {
        self.known.get(lang).and_then(|words| words.get(key)).map_or(key, String::as_str)
    }

    /// A word with its `{name}` places filled.
    pub fn filled(&self, lang: &Lang, key: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.word(lang, key);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let value = after.split_once('}').and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(known, _)| *known == name)?;
                Some((*value, after))
            });
            filled.push_str(value.map_or("{", |(value, _)| value));
            rest = value.map_or(after, |(_, after)| after);
        }
        filled.push_str(rest);
        filled
    }

    /// A count with its noun, in the form that the number asks for.
    ///
    /// The word holds the forms divided by `|`: `рабочий день|рабочих дня|рабочих дней` ([`plural`]).
    pub fn counted(&self, lang: &Lang, key: &str, thousandths: u64) -> String {
        format!("{}\u{a0}{}", decimal(thousandths), plural::form(thousandths, self.word(lang, key)))
    }
}

/// Thousandths as a decimal with a comma, as both languages write it: 1500 → `1,5`.
pub fn decimal(thousandths: u64) -> String {
    let part = format!("{:03}", thousandths % 1000);
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{}", thousandths / 1000) } else { format!("{},{part}", thousandths / 1000) }
}
