//! For whom a page is made: its language, its words and its place in the site. Every view is made through this.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::drawn::Drawn;
use super::links::Stand;
use super::path;
use super::phrase;
use super::term::Terms;
use super::text::{TextView, glued, view};
use super::timeline::{Timeline, Timelines};
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::words::{Lang, Words};
use crate::theme::interface::Interface;

/// The page that is being made.
pub struct Reader<'a> {
    /// All content.
    pub corpus: &'a Corpus,
    /// The words of the interface.
    pub interface: &'a Interface,
    /// The editions of all acts.
    pub timelines: &'a Timelines,
    /// The edition that the page stays in, by its act and place; none on a page of what holds now.
    pub edition: Option<(&'a Timeline, usize)>,
    /// The language of the page.
    pub lang: &'a Lang,
    /// The words of the interface in that language.
    words: Option<&'a HashMap<String, String>>,
    /// Whether it is for paper, where a drawing is a picture with all of it in words beside.
    pub is_paper: bool,
    /// What was drawn already.
    pub drawn: &'a Drawn,
    /// The file of the page in the output.
    pub file: String,
    /// The path of the site on its server, where links have to begin there: the page for lost addresses is shown at
    /// any address, so that nothing relative would hold.
    pub root: Option<String>,
    /// The page of the corpus that it is, for the references of its texts.
    pub stand: Option<Stand<'a>>,
    /// The terms that its texts use.
    pub terms: Terms,
    /// Which of them have been explained in which point so far.
    pub explained: RefCell<BTreeSet<(String, String)>>,
    /// How often the page has used each label of a scroller.
    pub labels: RefCell<BTreeMap<String, u32>>,
    /// The right spellings of mixed-script words that the page has shown so far.
    pub spellings: RefCell<BTreeSet<String>>,
}

impl<'a> Reader<'a> {
    /// Begins a page.
    pub fn new(
        corpus: &'a Corpus,
        interface: &'a Interface,
        timelines: &'a Timelines,
        drawn: &'a Drawn,
        (lang, file): (&'a Lang, String),
    ) -> Self {
        Self {
            corpus,
            interface,
            timelines,
            edition: None,
            lang,
            words: interface.known(lang),
            is_paper: false,
            drawn,
            file,
            root: None,
            stand: None,
            terms: Terms::default(),
            explained: RefCell::default(),
            labels: RefCell::default(),
            spellings: RefCell::default(),
        }
    }

    /// A reader of the same page in another language, who has read nothing of it yet.
    pub fn beside(&self, lang: &'a Lang) -> Self {
        let reader = Self::new(self.corpus, self.interface, self.timelines, self.drawn, (lang, self.file.clone()));
        Self { is_paper: self.is_paper, ..reader }
    }

    /// The other languages of the site.
    pub fn others(&self) -> impl Iterator<Item = &'a Lang> {
        let lang = self.lang;
        self.corpus.site.languages.iter().filter(move |other| *other != lang)
    }

    /// The link to another file of the output.
    pub fn link(&self, file: &str) -> String {
        match &self.root {
            Some(root) => format!("{root}/{file}"),
            None => path::relative(&self.file, file),
        }
    }

    /// The file of a page of the corpus in a language: on a page of an edition, as it stands in that one.
    pub fn file_of(&self, lang: &Lang, address: &Address) -> String {
        let edition = || {
            let (timeline, place) = self.edition?;
            let shown = timeline.shown(&Address::from_written(address.page_path()), place)?;
            Some(path::edition(lang, address, &timeline.edition(shown)?.key))
        };
        edition().unwrap_or_else(|| path::page(lang, address))
    }

    /// The file of a page of an act as it stands in an edition, in this language: of what holds now the one without a day,
    /// unless the page stays in an edition.
    pub fn file_in(&self, timeline: &Timeline, place: usize, page: &Address) -> String {
        let shown = timeline.shown(page, place);
        let holds = shown == timeline.shown(page, timeline.current) && self.edition.is_none();
        match shown.filter(|_| !holds).and_then(|shown| timeline.edition(shown)) {
            Some(edition) => path::edition(self.lang, page, &edition.key),
            None => path::page(self.lang, page),
        }
    }

    /// The link to a page or part of the corpus, in this language.
    pub fn link_to(&self, address: &Address) -> String {
        let file = self.file_of(self.lang, address);
        let anchor = address.anchor_id().map(|anchor| format!("#{anchor}")).unwrap_or_default();
        if file == self.file && !anchor.is_empty() { anchor } else { format!("{}{anchor}", self.link(&file)) }
    }

    /// A text for the page, in its language or else in another one; none where there is no text at all.
    pub fn text(&self, words: &Words) -> Option<TextView> {
        let mut view = view(words, self.lang)?;
        let dated = words.best(self.lang).and_then(|(_, text)| text.dated);
        view.dated = dated.map(|date| self.filled("standing.dated", &[("date", &self.date(date))]));
        self.spellings.borrow_mut().extend(view.spellings.iter().cloned());
        Some(view)
    }

    /// The bare text of words, for labels.
    pub fn plain(&self, words: &Words) -> String {
        glued(words.best_text(self.lang))
    }

    /// A word of the interface.
    pub fn word(&self, key: &str) -> String {
        self.words.and_then(|words| words.get(key)).map_or(key, String::as_str).to_owned()
    }

    /// A word of the interface with its places filled.
    pub fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        glued(&self.interface.filled(self.lang, key, values))
    }

    /// A label that no other scroller of the page has: the second one of a name is counted.
    pub fn unique(&self, label: String) -> String {
        let mut labels = self.labels.borrow_mut();
        let times = labels.entry(label.clone()).or_default();
        *times += 1;
        if *times == 1 { label } else { format!("{label} ({times})") }
    }

    /// A date in words.
    pub fn date(&self, date: Date) -> String {
        phrase::date(self.interface, self.lang, date)
    }
}
