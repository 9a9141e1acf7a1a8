//! Messages: a sentence with its arguments, which English, Kazakh and Russian each put in their own order.
//!
//! The English sentence stands in the code, where the fault is found, and is the key of the other languages' sentences
//! (as in gettext): `templates/i18n/finding/ru.yaml`. A sentence that has no translation is said in English.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use crate::model::plural;
use crate::model::words::Lang;

/// A sentence in English that knows how it was made, so that it can be said again in another language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    text: String,
    template: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// What fills a gap of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Words or a number, the same in every language.
    Text(String),
    /// A sentence or part of one, said in the language of the whole.
    Said(Message),
    /// Several of them, one after the other.
    List(Vec<Message>),
    /// Words of the content by the tag of their language: those in the language of the whole are said, or else the first.
    Named(Vec<(String, String)>),
}

/// Under this key a catalogue says its own language, as the empty sentence does in gettext.
const OWN_LANGUAGE: &str = "";

/// The sentences of one language: English → that language.
pub type Catalogue = BTreeMap<String, String>;

/// Makes a [`Message`] from an English sentence and its arguments: `say!("unknown unit `{name}`", name = id)`.
///
/// A gap `{count}` is filled with the argument; a gap `{count:point|points}` with the form of the word that goes with that
/// number: two forms as in English, three as in Russian (1, 2–4, 5–20).
macro_rules! say {
    ($template:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::diagnostic::message::Message::new(
            $template,
            vec![$((stringify!($name), $crate::diagnostic::message::Argument::from($value))),*],
        )
    };
}

pub(crate) use say;

impl Message {
    /// A sentence with its arguments; `say!` is the way to write it.
    pub fn new(template: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        let text = fill(template, &arguments, &Catalogue::new());
        Self { text, template, arguments }
    }

    /// Words of the content, as `make` gives them in each language of a site; elsewhere those in its first are said.
    pub fn named(languages: &[Lang], make: impl Fn(&Lang) -> String) -> Self {
        let mut all: Vec<(String, String)> =
            languages.iter().map(|lang| (lang.tag().to_owned(), shortened(make(lang)))).collect();
        if all.is_empty() {
            all.push((String::new(), shortened(make(&Lang::new("kk")))));
        }
        let text = all.first().map(|(_, text)| text.clone()).unwrap_or_default();
        Self { text, template: "", arguments: vec![("", Argument::Named(all))] }
    }

    /// The sentence in the language of a catalogue.
    pub fn in_words_of(&self, catalogue: &Catalogue) -> String {
        if let [(_, named @ Argument::Named(_))] = self.arguments.as_slice() {
            return named.said(catalogue);
        }
        if self.template.is_empty() {
            return catalogue.get(&self.text).unwrap_or(&self.text).clone();
        }
        fill(catalogue.get(self.template).map_or(self.template, String::as_str), &self.arguments, catalogue)
    }

    /// The English sentence without its arguments; empty where it comes from outside (a parser, the system).
    pub fn template(&self) -> &'static str {
        self.template
    }
}

fn fill(template: &str, arguments: &[(&str, Argument)], catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, gap)) = rest.split_once('{') {
        out.push_str(before);
        let filled =
            gap.split_once('}').and_then(|(inside, after)| Some((filling(inside, arguments, catalogue)?, after)));
        if let Some((text, after)) = filled {
            // A name with marks of its own («Е-лицензиялау» АЖ) takes the inner ones between ours.
            let quoted = before.ends_with('«') && after.starts_with('»');
            out.push_str(&if quoted { text.replace('«', "„").replace('»', "“") } else { text });
            rest = after;
        } else {
            out.push('{');
            rest = gap;
        }
    }
    out.push_str(rest);
    out
}

/// What fills a gap; none if no argument is meant, since sentences also speak of `{`.
fn filling(gap: &str, arguments: &[(&str, Argument)], catalogue: &Catalogue) -> Option<String> {
    let (name, forms) = gap.split_once(':').map_or((gap, None), |(name, forms)| (name, Some(forms)));
    let (_, argument) = arguments.iter().find(|(known, _)| *known == name)?;
    let said = argument.said(catalogue);
    Some(match forms {
        None => shortened(said),
        Some(forms) => form(&said, forms).to_owned(),
    })
}

/// The form of a word that goes with a number; one that is not whole counts as a fraction.
fn form<'a>(number: &str, forms: &'a str) -> &'a str {
    plural::form(number.parse::<u64>().map_or(1500, |number| number.saturating_mul(1000)), forms)
}

/// Messages quote what was written; of a quote that fills a screen the beginning and the end are enough.
fn shortened(text: String) -> String {
    const MOST: usize = 240;
    const END: usize = 60;
    let count = text.chars().count();
    if count <= MOST {
        return text;
    }
    let begin = text.chars().take(MOST - END);
    begin.chain(" … ".chars()).chain(text.chars().skip(count - END)).collect()
}

impl Argument {
    fn said(&self, catalogue: &Catalogue) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Said(message) => message.in_words_of(catalogue),
            Self::List(messages) => {
                messages.iter().map(|message| message.in_words_of(catalogue)).collect::<Vec<_>>().join(", ")
            }
            Self::Named(all) => {
                let own = catalogue.get(OWN_LANGUAGE);
                let own = all.iter().find(|(tag, text)| Some(tag) == own && !text.is_empty());
                own.or(all.first()).map(|(_, text)| text.clone()).unwrap_or_default()
            }
        }
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

impl From<&Message> for Argument {
    fn from(message: &Message) -> Self {
        Self::Said(message.clone())
    }
}

impl From<Vec<Message>> for Argument {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}

macro_rules! plain {
    ($($type:ty),+) => {
        $(impl From<$type> for Argument {
            fn from(value: $type) -> Self {
                Self::Text(value.to_string())
            }
        })+
    };
}

plain!(&str, String, &String, char, u16, &u16, u32, &u32, u64, usize, i32, i64);

impl Deref for Message {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Message {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

/// Words from outside: the parser's, the system's, the schema's. They are said in another language only where its
/// catalogue has them word for word.
impl From<String> for Message {
    fn from(text: String) -> Self {
        Self { text: shortened(text), template: "", arguments: Vec::new() }
    }
}

/// A sentence without gaps.
impl From<&'static str> for Message {
    fn from(template: &'static str) -> Self {
        Self { text: template.to_owned(), template, arguments: Vec::new() }
    }
}
