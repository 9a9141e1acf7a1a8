//! `missing-translation`: a regulation, an act or the site has texts that are missing in a language.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "missing-translation",
    severity: Severity::Warning,
    explanation: "A page has texts in one language that are missing in another; readers of that language are shown the \
        text that there is, with a notice.\n\n\
        The finding counts them per page and names the first. Every text counts: titles, points, notes, the signatures, the \
        words of the process, remarks. What `printed` records of an annex does not: it is written in the languages that \
        differ.\n\n\
        Bad:\n\n    notes: [{kk: \"Ескерту. …\"}]\n\n\
        Good:\n\n    notes: [{kk: \"Ескерту. …\", ru: {text: \"Сноска. …\", standing: translation}}]\n\n\
        Source: law of 11 July 1997 № 151 on languages, article 9: acts are drawn up in Kazakh and, if need be, in Russian.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let languages = &corpus.site.languages;
    let mut page = Page::new(languages);
    leaf::of_site(&corpus.site, &mut |leaf| page.leaf(&leaf));
    page.report(&Address::root(), findings);
    for act in &corpus.acts {
        let mut page = Page::new(languages);
        leaf::of_act(act, &mut |leaf| page.leaf(&leaf));
        page.report(&act.address, findings);
        for regulation in &act.regulations {
            let mut page = Page::new(languages);
            leaf::of_regulation(regulation, &mut |leaf| page.leaf(&leaf));
            page.report(&regulation.address, findings);
        }
    }
}

/// What is missing on one page, per language: how many texts, and the first of them.
struct Page<'a> {
    languages: &'a [Lang],
    missing: Vec<(usize, Option<Address>)>,
}

impl<'a> Page<'a> {
    fn new(languages: &'a [Lang]) -> Self {
        Self { languages, missing: vec![(0, None); languages.len()] }
    }

    fn leaf(&mut self, leaf: &Leaf<'_, '_>) {
        if leaf.role == Role::Record {
            return;
        }
        for (lang, (count, first)) in self.languages.iter().zip(&mut self.missing) {
            if leaf.words.get(lang).is_none() {
                *count += 1;
                first.get_or_insert_with(|| leaf.address());
            }
        }
    }

    fn report(self, page: &Address, findings: &mut Vec<Finding>) {
        for (lang, (count, first)) in self.languages.iter().zip(self.missing) {
            let Some(first) = first else { continue };
            let message = say!(
                "{count} {count:text is|texts are} missing in `{lang}` on the page {page}",
                count = count,
                lang = lang.tag(),
                page = if page.as_str().is_empty() { "/" } else { page.as_str() }
            );
            let hint = say!(
                "the first is here; add `{lang}:` with `standing: translation` if no official text exists",
                lang = lang.tag()
            );
            findings.push(Finding::about(&CODE, first, message).hint(hint));
        }
    }
}
