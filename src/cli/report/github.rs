//! Findings as workflow commands, which GitHub shows beside the lines of a change.

use super::Tongue;
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;

/// One line a finding: `::error file=…,line=…,col=…,title=…::message`.
pub fn github(finding: &Finding, tongue: &Tongue) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "notice",
    };
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        format!("file={},line={},col={},", property(&place.file), place.line, place.column)
    });
    let mut text = tongue.say(&finding.message);
    if let Some(hint) = &finding.hint {
        text.push('\n');
        text.push_str(&tongue.say(hint));
    }
    format!("::{level} {place}title={}::{}", finding.code, data(&text))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
