//! Words: one text in several languages, each with its own standing.

use std::fmt;

use ecow::EcoString;
use jiff::civil::Date;

/// A language by its BCP 47 tag: `kk`, `ru`, `en`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(EcoString);

impl Lang {
    /// Takes the tag as it is written.
    pub fn new(tag: &str) -> Self {
        Self(tag.into())
    }

    /// The tag itself.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// How much a text weighs: whether a reader may rely on its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Standing {
    /// The wording of the published act, kept to the letter.
    #[default]
    Official,
    /// A translation that no authority has approved.
    Translation,
    /// Written by the maintainers from the points of the act, where the act's own drawing or table is lost.
    Reconstructed,
    /// Explanation in plain words, ours, beside the law.
    Editorial,
}

impl Standing {
    /// The word used in YAML, in class names and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Translation => "translation",
            Self::Reconstructed => "reconstructed",
            Self::Editorial => "editorial",
        }
    }
}

/// One text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    /// The text, verbatim; Markdown where the place allows it.
    pub text: String,
    /// How much it weighs.
    pub standing: Standing,
    /// Where the wording comes from: an act and point, in the maintainer's words.
    pub source: Option<String>,
    /// The date of the edition that this text renders, where it differs from the act's.
    pub dated: Option<Date>,
}

/// One text in any number of languages; a language may be missing. In the order of the tags.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Words(Vec<(Lang, Text)>);

impl Words {
    /// No text in any language.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds or replaces the text of a language.
    pub fn insert(&mut self, lang: Lang, text: Text) {
        match self.0.binary_search_by(|(known, _)| known.cmp(&lang)) {
            Ok(place) => self.0.splice(place..=place, [(lang, text)]).for_each(drop),
            Err(place) => self.0.insert(place, (lang, text)),
        }
    }

    /// Takes away the texts of the languages that are not to stay.
    pub fn retain(&mut self, stays: impl Fn(&Lang) -> bool) {
        self.0.retain(|(lang, _)| stays(lang));
    }

    /// The text in this language, if there is one.
    pub fn get(&self, lang: &Lang) -> Option<&Text> {
        self.0.iter().find(|(known, _)| known == lang).map(|(_, text)| text)
    }

    /// The bare text in this language, if there is one.
    pub fn text(&self, lang: &Lang) -> Option<&str> {
        self.get(lang).map(|text| text.text.as_str())
    }

    /// The text in this language or else in the first other one, with the language it is really in.
    pub fn best<'a>(&'a self, lang: &Lang) -> Option<(&'a Lang, &'a Text)> {
        let own = self.0.iter().find(|(known, _)| known == lang);
        own.or_else(|| self.0.first()).map(|(lang, text)| (lang, text))
    }

    /// The bare best text, or nothing: for labels that must say something.
    pub fn best_text(&self, lang: &Lang) -> &str {
        self.best(lang).map_or("", |(_, text)| text.text.as_str())
    }

    /// Every language that has a text, in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &Text)> {
        self.0.iter().map(|(lang, text)| (lang, text))
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Lang, Text)> for Words {
    fn from_iter<I: IntoIterator<Item = (Lang, Text)>>(leaves: I) -> Self {
        let mut words = Self::none();
        leaves.into_iter().for_each(|(lang, text)| words.insert(lang, text));
        // Most texts stay as they are: no room is kept for more languages.
        words.0.shrink_to_fit();
        words
    }
}
