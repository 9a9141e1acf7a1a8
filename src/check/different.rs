//! The checks of what the two languages say differently, together: every text is read once for all five of them.

use super::page::Pair;
use super::parity::{self, Kind};
use super::{different_date, different_deadline, different_number, different_part, different_reference};
use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Message;

/// Finds what all five look for.
pub fn run(pair: Pair<'_, '_>, findings: &mut Vec<Finding>) {
    parity::each_difference(pair, &mut |difference| {
        let (code, message): (&Code, fn(&str, &str) -> Message) = match difference.kind {
            Kind::Date => (&different_date::CODE, different_date::message),
            Kind::Deadline => (&different_deadline::CODE, different_deadline::message),
            Kind::Reference => (&different_reference::CODE, different_reference::message),
            Kind::Marker => (&different_part::CODE, different_part::message),
            Kind::Number => (&different_number::CODE, different_number::message),
        };
        let kazakh = parity::said(&pair.kazakh.text.text, &difference.kazakh);
        let russian = parity::said(&pair.russian.text.text, &difference.russian);
        findings.push(parity::finding(code, pair, difference, message(&kazakh, &russian)));
    });
    different_part::paragraphs(pair, findings);
}
