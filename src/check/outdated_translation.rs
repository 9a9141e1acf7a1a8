//! `outdated-translation`: a text renders an older edition than the text in the other language.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf};
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "outdated-translation",
    severity: Severity::Warning,
    explanation: "The text of one language renders an older edition of the act than that of the other, so readers of it are \
        shown what is no longer so. `editions` of the act gives the date of each language, `dated` that of one text.\n\n\
        Bad:\n\n    editions: {kk: 2020-08-25, ru: 2018-02-01}\n\nGood: the same date, once the text is brought up to it.\n\n\
        Source: № 300 of 2015, whose languages have different edition dates in the state's own store (`version_date` per \
        language; regulations.md, sections 4 and 8).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        whole(act, findings);
        let mut each = |leaf: Leaf<'_, '_>| one(&act.editions, &leaf, findings);
        leaf::of_act(act, &mut each);
        for regulation in &act.regulations {
            leaf::of_regulation(regulation, &mut each);
        }
    }
}

fn whole(act: &Act, findings: &mut Vec<Finding>) {
    let Some((newest_lang, newest)) = act.editions.iter().max_by_key(|(_, date)| **date) else { return };
    for (lang, date) in act.editions.iter().filter(|(_, date)| *date < newest) {
        let message = say!(
            "the texts in `{lang}` are of {date}, those in `{newest_lang}` of {newest}",
            lang = lang.tag(),
            date = date.to_string(),
            newest_lang = newest_lang.tag(),
            newest = newest.to_string()
        );
        let hint = "bring the older texts up to the newer edition, then give its date";
        findings.push(Finding::about(&CODE, act.address.field("editions").field(lang.tag()), message).hint(hint));
    }
}

/// A text with a date of its own, against the same text in the other languages.
fn one(editions: &BTreeMap<Lang, Date>, leaf: &Leaf<'_, '_>, findings: &mut Vec<Finding>) {
    if leaf.words.iter().all(|(_, text)| text.dated.is_none()) {
        return;
    }
    let date = |lang: &Lang, dated: Option<Date>| dated.or_else(|| editions.get(lang).copied());
    let dates = leaf.words.iter().filter_map(|(lang, text)| Some((lang, date(lang, text.dated)?)));
    let Some((newest_lang, newest)) = dates.max_by_key(|(_, date)| *date) else { return };
    for (lang, text) in leaf.words.iter() {
        let Some(own) = date(lang, text.dated).filter(|own| *own < newest) else { continue };
        let message = say!(
            "this text in `{lang}` is of {date}, that in `{newest_lang}` of {newest}",
            lang = lang.tag(),
            date = own.to_string(),
            newest_lang = newest_lang.tag(),
            newest = newest.to_string()
        );
        let hint = "translate the newer text, then give its date in `dated`";
        findings.push(Finding::about(&CODE, leaf.address().field(lang.tag()), message).hint(hint));
    }
}
