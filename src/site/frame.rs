//! What every page has around its matter: title, languages, way back, styles, policy, publisher.

use serde::Serialize;

use super::asset::Shared;
use super::path;
use super::reader::Reader;
use super::text::TextView;
use crate::model::address::Address;
use crate::model::words::Lang;
use crate::render::markdown::link;

/// What the pages may load: nothing but the site's own styles, fonts, pictures and script.
///
/// `connect-src`: judges of pages (Lighthouse) ask for `robots.txt` in the name of the page.
/// `'self'` also holds for pages opened from a folder (checked in Chromium; see `tests/it/site_page.rs`).
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'self'";

/// The frame of a page.
#[derive(Debug, Serialize)]
pub struct Frame {
    lang: String,
    /// The title of the page.
    title: String,
    /// The title of the page with that of the site.
    head_title: String,
    description: String,
    /// The page's own address, whole. On the page of an edition too: it says what the page of what holds now does not.
    canonical: Option<String>,
    /// Whether search engines are asked to leave it out. Pages of editions are: whoever searches for a rule shall find
    /// the one that holds, and old law must not come before it; their links are followed, and a canonical address of
    /// another page beside this would contradict it.
    unlisted: bool,
    languages: Vec<LanguageView>,
    /// The chooser of languages, for `hreflang="x-default"`.
    chooser: String,
    css: String,
    /// The search, with its script and style.
    search: Option<SearchView>,
    script: Option<String>,
    icon: Option<String>,
    policy: &'static str,
    crumbs: Vec<Crumb>,
    home: String,
    about: String,
    /// The lists of the site, with the keys of their names.
    lists: Vec<(&'static str, String)>,
    site_title: String,
    publisher: Option<TextView>,
    feedback: Option<FeedbackView>,
    /// Right spellings of words that the page prints as the act does, with Latin letters among the Cyrillic.
    spellings: Vec<String>,
}

/// Where the search is.
#[derive(Debug, Serialize)]
pub struct SearchView {
    href: String,
    script: String,
    style: String,
}

/// A language of the page.
#[derive(Debug, Serialize)]
pub struct LanguageView {
    lang: String,
    /// The language in its own words.
    name: String,
    href: String,
    /// The whole address, where the site has one.
    absolute: Option<String>,
    current: bool,
}

/// One step of the way back.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Where it leads; the page itself has no link.
    pub href: Option<String>,
    /// What it is called.
    pub text: String,
}

/// How to tell of a mistake.
#[derive(Debug, Serialize)]
pub struct FeedbackView {
    href: Option<String>,
    text: String,
}

/// What a page says of itself.
pub struct About<'a> {
    /// Its title, in one line.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// The way back, without the home page.
    pub crumbs: Vec<Crumb>,
    /// The page of an act or regulation, where it is one.
    pub page: Option<&'a Address>,
    /// The file of the same page in another language.
    pub file_in: &'a dyn Fn(&Lang) -> String,
}

/// The frame of a page; made last, when the page's texts are known.
pub fn frame(reader: &Reader<'_>, shared: &Shared, about: About<'_>) -> Frame {
    let site = &reader.corpus.site;
    let site_title = reader.plain(&site.title);
    let home = reader.link(&path::page(reader.lang, &Address::root()));
    let mut crumbs = vec![Crumb { href: Some(home.clone()), text: reader.word("nav.home") }];
    crumbs.extend(about.crumbs);
    let mut title = about.title;
    if let (Some(edition), Some((timeline, _))) = (super::era::name(reader), reader.edition) {
        // The page of what holds now is above that of an edition.
        let page = about.page.unwrap_or(&timeline.address);
        if let Some(last) = crumbs.last_mut().filter(|last| last.href.is_none() && timeline.has(page)) {
            last.href = Some(reader.link(&path::page(reader.lang, page)));
        }
        title = format!("{edition}. {title}");
        crumbs.push(Crumb { href: None, text: edition });
    }
    let language = |lang: &Lang| {
        let file = (about.file_in)(lang);
        LanguageView {
            lang: lang.tag().to_owned(),
            name: reader.interface.word(lang, "language.name").to_owned(),
            href: reader.link(&file),
            absolute: path::public(&site.base_url, &file),
            // The chooser and the page for lost addresses stand in no language.
            current: file == reader.file,
        }
    };
    Frame {
        lang: reader.lang.tag().to_owned(),
        head_title: if title == site_title || site_title.is_empty() {
            title.clone()
        } else {
            format!("{title} – {site_title}")
        },
        title,
        description: shortened(&about.description),
        unlisted: reader.edition.is_some(),
        canonical: path::public(&site.base_url, &reader.file),
        languages: site.languages.iter().map(language).collect(),
        chooser: path::public(&site.base_url, "index.html").unwrap_or_else(|| reader.link("index.html")),
        css: reader.link(&shared.css),
        search: shared.search.as_ref().map(|(script, style)| SearchView {
            href: reader.link(&path::search(reader.lang)),
            script: reader.link(script),
            style: reader.link(style),
        }),
        script: shared.script.as_ref().map(|file| reader.link(file)),
        icon: shared.icon.as_ref().map(|file| reader.link(file)),
        policy: POLICY,
        crumbs: if crumbs.len() > 1 { crumbs } else { Vec::new() },
        home,
        about: reader.link(&path::about(reader.lang)),
        lists: vec![
            ("services.title", reader.link(&path::services(reader.lang))),
            ("units.title", reader.link(&path::units(reader.lang))),
            ("kin.title", reader.link(&path::acts(reader.lang))),
        ],
        site_title,
        publisher: reader.text(&site.publisher),
        feedback: feedback(reader),
        spellings: reader.spellings.borrow().iter().cloned().collect(),
    }
}

fn feedback(reader: &Reader<'_>) -> Option<FeedbackView> {
    let written = reader.corpus.site.feedback.best(reader.lang)?.1.text.trim();
    let address = (written.contains(':') && link::is_safe(written)).then(|| written.to_owned());
    let text = written.strip_prefix("mailto:").unwrap_or(written).to_owned();
    Some(FeedbackView { href: address, text })
}

/// The text in one line, cut after a word where it is longer than search engines show.
fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() >= MOST {
            line.push('…');
            return line;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
