//! `unbalanced-brackets`: a bracket or quotation mark is opened and not closed, or closed and not opened.

use std::ops::Range;

use super::text::Spoken;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::model::leaf::Role;

/// The fault.
pub const CODE: Code = Code {
    name: "unbalanced-brackets",
    severity: Severity::Warning,
    explanation: "A bracket or quotation mark has no partner. `1)` in a list is none, and where two quotations end (or, in \
        Kazakh, begin) together, one mark stands for both, as acts print it: «Об утверждении стандарта «Выдача пропуска».\n\n\
        Bad:\n\n    ru: Департамент внутренних дел (далее – ДВД осуществляет прием.\n\n\
        Good:\n\n    ru: Департамент внутренних дел (далее – ДВД) осуществляет прием.\n\n\
        Source: order № 500 of 2015, annex 3 (regulations.md, section 8, E).",
};

/// Finds it.
pub fn run(spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
    let text = spoken.text.text.as_str();
    let skipped = matches!(spoken.role, Role::Form | Role::Header);
    if skipped || !spoken.may_have(&['(', ')', '[', ']', '"', '«', '“']) {
        return;
    }
    let mut faults: Vec<(Range<usize>, Message)> = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        brackets(text, open, close, &mut faults);
    }
    quotes(text, &mut faults);
    for (range, message) in faults {
        let hint = spoken.hint("close what is opened; a quotation in a quotation may share the last mark");
        findings.push(spoken.finding(&CODE, range, Vec::new(), message).hint(hint));
    }
}

fn brackets(text: &str, open: char, close: char, faults: &mut Vec<(Range<usize>, Message)>) {
    let mut opened: Vec<usize> = Vec::new();
    for (at, sign) in text.char_indices() {
        if sign == open {
            opened.push(at);
        } else if sign == close && opened.pop().is_none() && !is_list_sign(text, at) {
            faults.push((at..at + 1, say!("`{sign}` closes nothing", sign = close)));
        }
    }
    // `1)` inside brackets closes them early and leaves the true end over; one of each is no fault then.
    for at in opened {
        faults.push((at..at + 1, say!("`{sign}` is not closed", sign = open)));
    }
}

/// `1)`, `2-1)`, `а)` at the start of a text or after a space.
fn is_list_sign(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(|sign: char| sign.is_whitespace() || matches!(sign, '(' | '*' | '«' | '"')).next();
    word.is_some_and(|word| {
        let number = word.contains(|sign: char| sign.is_ascii_digit())
            && word.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '-' | '–' | '.' | ',' | '№'));
        number || word.chars().count() == 1
    })
}

fn quotes(text: &str, faults: &mut Vec<(Range<usize>, Message)>) {
    let count = |sign: char| text.matches(sign).count();
    let (opened, closed) = (count('«'), count('»'));
    // One » may stand for as many as end together, one « for two that begin together; but nothing stays open.
    let never_closed = text.rfind('«').is_some_and(|open| text.rfind('»').is_none_or(|close| close < open));
    if never_closed || closed > opened + 1 || (opened == 0 && closed > 0) {
        let sign = if never_closed { '«' } else { '»' };
        let at = if never_closed { text.rfind(sign) } else { text.find(sign) }.unwrap_or(0);
        let message = say!("«» do not match: {opened} opened, {closed} closed", opened = opened, closed = closed);
        faults.push((at..at + sign.len_utf8(), message));
    }
    let straight = count('"');
    if straight % 2 == 1 {
        let at = text.rfind('"').unwrap_or(0);
        let message = say!("an odd number of `\"`: {count}", count = straight);
        faults.push((at..at + 1, message));
    }
}
