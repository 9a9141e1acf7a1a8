//! What lowering one file needs: its name, its default standing, and where findings and places go.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::super::at::At;
use super::super::code;
use super::super::form::choice::StandingForm;
use super::super::form::words::{LeafForm, WordsForm};
use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::place::{Place, Places};
use crate::diagnostic::suggest;
use crate::model::address::Address;
use crate::model::words::{Lang, Standing, Text, Words};

/// The state of lowering one file.
pub struct Context<'a> {
    file: Arc<str>,
    languages: &'a [Lang],
    by_language: BTreeMap<String, Standing>,
    overriding: Option<Standing>,
    displaced: BTreeSet<(u32, u32)>,
    /// What was found wrong so far.
    pub findings: Vec<Finding>,
    /// Where the parts of the model were written.
    pub places: Places,
}

impl<'a> Context<'a> {
    /// Begins a file. `languages` are those of the site.
    pub fn new(file: Arc<str>, languages: &'a [Lang]) -> Self {
        Self {
            file,
            languages,
            by_language: BTreeMap::new(),
            overriding: None,
            displaced: BTreeSet::new(),
            findings: Vec::new(),
            places: Places::default(),
        }
    }

    /// Takes the default standing of the file's texts.
    pub fn file_standing(&mut self, standing: &BTreeMap<String, At<StandingForm>>) {
        for (tag, word) in standing {
            if self.language(tag, "standing", word) {
                self.by_language.insert(tag.clone(), word.value.into());
            }
        }
    }

    /// The default standing of the file's texts.
    pub fn standing(&self) -> BTreeMap<String, Standing> {
        self.by_language.clone()
    }

    /// Sets the default standing back to what it was.
    pub fn set_standing(&mut self, standing: BTreeMap<String, Standing>) {
        self.by_language = standing;
    }

    /// Whether the site has a language; if not, that is reported at the value that was written for it under `key`.
    pub fn language<T>(&mut self, tag: &str, key: &str, written: &At<T>) -> bool {
        let known = self.languages.iter().any(|lang| lang.tag() == tag);
        if !known {
            let hint = suggest::hint(tag, self.languages.iter().map(Lang::tag));
            let message =
                say!("`{key}` names the language `{tag}`, which site.yaml does not list", key = key, tag = tag);
            self.report(&code::UNKNOWN_LANGUAGE, written, message, hint);
        }
        known
    }

    /// Lowers a part whose texts have another default standing.
    pub fn with_standing<T>(&mut self, standing: Option<StandingForm>, part: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.overriding;
        self.overriding = standing.map(Standing::from).or(before);
        let lowered = part(self);
        self.overriding = before;
        lowered
    }

    /// The place of a value in this file.
    pub fn place<T>(&self, at: &At<T>) -> Place {
        Place { file: Arc::clone(&self.file), line: at.line.max(1), column: at.column.max(1) }
    }

    /// Notes where a part of the model was written.
    pub fn note<T>(&mut self, address: &Address, at: &At<T>) {
        let place = self.place(at);
        if self.displaced.remove(&(at.line, at.column)) {
            self.places.renote(address, place);
        } else {
            self.places.note(address, place);
        }
    }

    /// The next part that is noted stands here, even if its address is another part's too.
    pub fn displaced<T>(&mut self, at: &At<T>) {
        self.displaced.insert((at.line, at.column));
    }

    /// Reports a fault at a value.
    pub fn report<T>(&mut self, code: &Code, at: &At<T>, message: impl Into<Message>, hint: impl Into<Message>) {
        let finding = Finding::at(code, self.place(at), message).hint(hint);
        self.findings.push(finding);
    }

    /// Understands words; each leaf's place is noted as a field of the part. An empty text is none.
    pub fn words(&mut self, form: &WordsForm, address: &Address) -> Words {
        self.leaves(form, address).into_iter().filter(|(_, text)| !text.text.is_empty()).collect()
    }

    /// Understands what a printed cell says: an empty text is a cell that is printed empty, no text one not recorded.
    pub fn cell(&mut self, form: &WordsForm, address: &Address) -> Words {
        self.leaves(form, address).into_iter().collect()
    }

    fn leaves(&mut self, form: &WordsForm, address: &Address) -> Vec<(Lang, Text)> {
        let mut leaves = Vec::new();
        if let Some((first, _)) = form.0.first() {
            self.note(address, first);
        }
        let mut before: Option<(&str, Vec<&str>)> = None;
        for (index, (tag, leaf)) in form.0.iter().enumerate() {
            let unknown = !self.languages.iter().any(|lang| lang.tag() == tag.value);
            if unknown && matches!(leaf.value, LeafForm::Missing) && !is_tag(&tag.value) {
                // `{ru: городской, районный отдел}`: the comma ended the text.
                if before.is_none()
                    && let Some((_, At { value: LeafForm::Bare(text), .. })) =
                        index.checked_sub(1).and_then(|index| form.0.get(index))
                {
                    let tail = form.0.get(index..).unwrap_or_default().iter();
                    let tail =
                        tail.take_while(|(tag, leaf)| matches!(leaf.value, LeafForm::Missing) && !is_tag(&tag.value));
                    before = Some((text, tail.map(|(tag, _)| tag.value.as_str()).collect()));
                    if let Some((text, rest)) = &before {
                        let message = comma(text, &rest.join(", "));
                        let hint = quotes(text, &rest.join(", "));
                        self.report(&code::UNKNOWN_LANGUAGE, tag, message, hint);
                    }
                }
                if before.is_some() {
                    continue;
                }
            }
            before = None;
            let Some(lang) = self.languages.iter().find(|lang| lang.tag() == tag.value).cloned() else {
                let hint = suggest::hint(&tag.value, self.languages.iter().map(Lang::tag));
                let message = say!("unknown language `{tag}`: site.yaml does not list it", tag = &tag.value);
                self.report(&code::UNKNOWN_LANGUAGE, tag, message, hint);
                continue;
            };
            let default = self.overriding.or_else(|| self.by_language.get(lang.tag()).copied()).unwrap_or_default();
            let text = match &leaf.value {
                LeafForm::Missing => continue,
                LeafForm::Bare(text) => {
                    Text { text: text.trim().to_owned(), standing: default, source: None, dated: None }
                }
                LeafForm::Full(full) => Text {
                    text: full.text.value.trim().to_owned(),
                    standing: full.standing.map_or(default, Standing::from),
                    source: full.source.clone(),
                    dated: full.dated.as_ref().and_then(|date| self.date(date)),
                },
            };
            match &leaf.value {
                LeafForm::Full(full) => self.note(&address.field(lang.tag()), &full.text),
                _ => self.note(&address.field(lang.tag()), leaf),
            }
            leaves.push((lang, text));
        }
        leaves
    }

    /// Understands a date written YYYY-MM-DD.
    pub fn date(&mut self, written: &At<String>) -> Option<Date> {
        let text = written.value.trim();
        let date = text.parse::<Date>().ok().filter(|_| text.len() == 10);
        if date.is_none() && has_the_form_of_a_date(text) {
            let message = say!("there is no such day: {written}", written = text);
            self.report(&code::BAD_DATE, written, message, "look the day up in the act");
        } else if date.is_none() {
            let message = say!("`{written}` is not a date", written = &written.value);
            self.report(&code::BAD_DATE, written, message, "write it as year-month-day: 2015-05-30");
        }
        date
    }

    /// Understands an id; a bad one is reported and kept, so that what refers to it still finds it.
    pub fn id(&mut self, written: &At<String>) -> String {
        if !is_id(&written.value) {
            let message = say!("`{written}` cannot be an id", written = &written.value);
            let hint = suggest::twin(&written.value).unwrap_or_else(|| {
                "use small Latin letters, digits and single hyphens, beginning with a letter: `police-window`".into()
            });
            self.report(&code::BAD_ID, written, message, hint);
        }
        written.value.clone()
    }

    /// Notes and copies a list of ids that refer to other parts; `field` is their common address.
    pub fn references(&mut self, written: &[At<String>], field: &Address) -> Vec<String> {
        for (index, reference) in written.iter().enumerate() {
            self.note(&field.field(&index.to_string()), reference);
        }
        written.iter().map(|reference| reference.value.clone()).collect()
    }

    /// Notes and copies one reference to another part.
    pub fn reference(&mut self, written: Option<&At<String>>, field: &Address) -> Option<String> {
        let written = written?;
        self.note(field, written);
        Some(written.value.clone())
    }
}

/// What a comma without quotes does to a text between `{` and `}`.
pub fn comma(text: &str, rest: &str) -> Message {
    say!("a comma ended the text «{text}»; what follows it, «{rest}», is read as a key", text = text, rest = rest)
}

/// What to do about it.
pub fn quotes(text: &str, rest: &str) -> Message {
    say!("put quotes around the whole text: \"{text}, {rest}\"", text = text, rest = rest)
}

/// Whether a word has the form of a language tag, in capitals or not.
pub fn is_tag(word: &str) -> bool {
    let letters = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_alphanumeric());
    (2..=20).contains(&word.len()) && word.split('-').all(letters)
}

/// Whether a text is four, two and two digits, as a date is.
fn has_the_form_of_a_date(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    let lengths: Vec<usize> = text.split('-').filter(|part| digits(part)).map(str::len).collect();
    lengths == [4, 2, 2]
}

/// Whether a word can be an id: safe in a path, an anchor and a URL on every system.
pub fn is_id(word: &str) -> bool {
    word.len() <= 64
        && word.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && word
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit()))
}
