//! `entry-differs`: the day of entry is not the one that follows from the rule, or the rule differs from its words.

use super::history;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::edition::entry::{self, Days};
use crate::edition::rule;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::deadline::Span;
use crate::model::reference::{Entry, EntryRule};

/// The fault.
pub const CODE: Code = Code {
    name: "entry-differs",
    severity: Severity::Warning,
    explanation: "The date of entry that is written is not the one that follows from the rule and the day of publication, \
        registration or signing; or the rule as data (`from`, `after`) is not the rule in words; or the words of two \
        languages state two rules.\n\n\
        A term that runs from a day begins on the next one (Civil Code of the Republic of Kazakhstan, article 173), so what \
        is published on 14 July and takes effect when ten calendar days have run out does so on 25 July.\n\n\
        Bad:\n\n    entry: {from: publication, after: 10 calendar days, published: 2015-07-14, date: 2015-07-24}\n\n\
        Good:\n\n    entry: {from: publication, after: 10 calendar days, published: 2015-07-14}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        compare(&act.entry, Days::of_act(act), &act.address.field("entry"), findings);
        for event in &act.events {
            let address = history::event_address(act, event).field("entry");
            compare(&event.entry, Days::of_event(event), &address, findings);
        }
    }
}

fn compare(entry: &Entry, days: Days, address: &Address, findings: &mut Vec<Finding>) {
    if let (Some(written), Some(counted)) = (entry.date, entry::entry_date(entry, days))
        && written != counted
    {
        let message = say!(
            "the date of entry is {written}, but by its rule it is {counted}",
            written = written.to_string(),
            counted = counted.to_string()
        );
        let hint = "mend the date or the rule, or leave the date out: it follows from the rule";
        findings.push(Finding::about(&CODE, address.field("date"), message).hint(hint));
    }
    let stated: Vec<(&str, EntryRule)> = entry
        .rule
        .iter()
        .filter_map(|(lang, text)| Some((lang.tag(), rule::in_language(lang.tag(), &text.text)?)))
        .collect();
    if let Some(counted) = entry.counted
        && let Some((lang, other)) = stated.iter().find(|(_, other)| *other != counted)
    {
        let message = say!(
            "the rule of entry is {rule}, but its words ({lang}) say {other}",
            rule = said(counted),
            lang = *lang,
            other = said(*other)
        );
        let hint = "mend `from` and `after`, or the words of the rule";
        findings.push(Finding::about(&CODE, address.field("rule"), message).hint(hint));
    }
    if let [(first, rule), (second, other)] = stated.as_slice()
        && rule != other
    {
        let message = say!(
            "the rule of entry is {rule} in one language ({first}) and {other} in another ({second})",
            rule = said(*rule),
            first = *first,
            other = said(*other),
            second = *second
        );
        let hint = "look at both texts; if they are published so, allow it in place";
        findings.push(Finding::about(&CODE, address.field("rule"), message).hint(hint));
    }
    if let Some(force) = &entry.force {
        compare(force, days, &address.field("force"), findings);
    }
}

/// A rule as the format writes it: `publication + 10 calendar days`.
fn said(rule: EntryRule) -> String {
    let after = |span: Span| {
        let count = span.thousandths / 1000;
        let plural = if count == 1 { "" } else { "s" };
        format!("{} + {count} {}{plural}", rule.from.name(), span.unit.name())
    };
    rule.after.map_or_else(|| rule.from.name().to_owned(), after)
}
