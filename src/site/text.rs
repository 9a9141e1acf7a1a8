//! A text of the content as a page shows it: to the letter, with its language and standing.

use serde::Serialize;

use super::run::{self, Run, Span};
use super::spelling;
use crate::model::words::{Lang, Standing, Words};

/// A text in one language.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct TextView {
    /// The text, divided at blank lines and otherwise untouched.
    pub paragraphs: Vec<String>,
    /// The same, cut into words that lead somewhere and others; nothing where none does.
    pub runs: Vec<Vec<Run>>,
    /// The language, where it is not the page's.
    pub lang: Option<String>,
    /// How much it weighs: `official`, `translation`, `reconstructed`, `editorial`.
    pub standing: &'static str,
    /// Where the wording comes from.
    pub source: Option<String>,
    /// The date of the edition that it renders, where that is not the act's.
    pub dated: Option<String>,
    /// The right spellings of its mixed-script words.
    pub spellings: Vec<String>,
}

impl TextView {
    /// Words of the interface, where the act prints none.
    pub fn own(text: String) -> Self {
        let standing = Standing::Editorial.name();
        Self {
            paragraphs: vec![text],
            runs: Vec::new(),
            lang: None,
            standing,
            source: None,
            dated: None,
            spellings: Vec::new(),
        }
    }

    /// Words made from the model, which say the same as the act in other words.
    pub fn neutral(text: String) -> Self {
        Self { standing: Standing::Official.name(), ..Self::own(text) }
    }

    /// The text with some of its words made to lead somewhere; `bare` is what it was made from.
    pub fn with(mut self, bare: &str, spans: Vec<Span>) -> Self {
        if spans.is_empty() {
            return self;
        }
        // The pages make one sign longer: the space after a number sign.
        let before = |at: usize| bare.get(..at).map_or(0, |before| before.matches("№ ").count());
        let moved = |span: Span| {
            let range = span.range.start + before(span.range.start)..span.range.end + before(span.range.end);
            Span { range, ..span }
        };
        self.runs = run::runs(&glued(bare), spans.into_iter().map(moved).collect());
        self
    }

    /// Whether the wording is that of the published act.
    pub fn is_official(&self) -> bool {
        self.standing == Standing::Official.name()
    }
}

/// A text as a page in this language shows it: in its language or else in another one.
pub fn view(words: &Words, lang: &Lang) -> Option<TextView> {
    let (found, text) = words.best(lang)?;
    Some(TextView {
        paragraphs: run::paragraphs(&glued(&text.text)),
        runs: Vec::new(),
        lang: (found != lang).then(|| found.tag().to_owned()),
        standing: text.standing.name(),
        source: text.source.as_deref().map(glued),
        dated: None,
        spellings: spelling::corrected(&text.text),
    })
}

/// The number sign does not part from its number at the end of a line. This is the one sign that the pages change: a space
/// into a space at which no line ends.
pub fn glued(text: &str) -> String {
    if text.contains('№') { text.replace("№ ", "№\u{a0}") } else { text.to_owned() }
}
