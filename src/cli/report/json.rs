//! Findings as one JSON object.

use std::path::Path;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{Tongue, count, counts};
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::write::staging::Written;

/// The report of a run.
pub fn json(findings: &[Finding], tongue: &Tongue) -> Value {
    let all: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code,
                "severity": finding.severity.name(),
                "message": tongue.say(&finding.message),
                "hint": finding.hint.as_ref().map(|hint| tongue.say(hint)),
                "file": finding.place.as_ref().map(|place| place.file.to_string()),
                "line": finding.place.as_ref().map(|place| place.line),
                "column": finding.place.as_ref().map(|place| place.column),
                "address": finding.address.as_ref().map(|address| address.as_str()),
            })
        })
        .collect();
    json!({
        "findings": all,
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "information": count(findings, Severity::Information),
    })
}

/// What a build did.
pub struct Built<'a> {
    /// The folder of the site.
    pub out: &'a Path,
    /// How many acts and regulations were read.
    pub counts: (usize, usize),
    /// What was written; none if nothing was.
    pub written: Option<Written>,
    /// How long it took.
    pub took: Duration,
}

/// The report of a build: that of its findings, and what was written.
pub fn built(built: &Built<'_>, findings: &[Finding], tongue: &Tongue) -> Value {
    let mut report = json(findings, tongue);
    let written = built.written.unwrap_or_default();
    let more = json!({
        "built": built.written.is_some(),
        "out": built.out.display().to_string(),
        "acts": built.counts.0,
        "regulations": built.counts.1,
        "files": written.changed + written.kept,
        "bytes": written.bytes,
        "changed": written.changed,
        "kept": written.kept,
        "removed": written.removed,
        "milliseconds": u64::try_from(built.took.as_millis()).unwrap_or(u64::MAX),
    });
    if let (Some(report), Value::Object(more)) = (report.as_object_mut(), more) {
        report.extend(more);
    }
    report
}

/// The report of a run that could not even begin, for the preview.
pub fn failure(message: &Message, tongue: &Tongue) -> Value {
    let heading = tongue.say(&say!("{count} {count:error|errors}", count = 1usize));
    json!({
        "findings": [{ "code": "could-not-run", "severity": "error", "message": tongue.say(message) }],
        "errors": 1, "warnings": 0, "information": 0,
        "words": words(&heading, tongue),
    })
}

/// The report of a run, with the words that the preview shows around the findings.
pub fn preview(findings: &[Finding], tongue: &Tongue) -> Value {
    around(findings, tongue, |counts| say!("{counts}: the page shows the last good content", counts = counts))
}

/// The same for content that is shown, although no site can be built of it where there are errors.
pub fn shown(findings: &[Finding], tongue: &Tongue) -> Value {
    around(findings, tongue, |counts| say!("{counts}: `reglament build` writes no site of this", counts = counts))
}

fn around(findings: &[Finding], tongue: &Tongue, failed: impl Fn(Vec<Message>) -> Message) -> Value {
    let counts = counts(findings);
    let heading = if count(findings, Severity::Error) > 0 {
        tongue.say(&failed(counts))
    } else {
        counts.iter().map(|one| tongue.say(one)).collect::<Vec<_>>().join(", ")
    };
    let mut report = json(findings, tongue);
    if let Some(report) = report.as_object_mut() {
        report.insert("words".to_owned(), words(&heading, tongue));
    }
    report
}

fn words(heading: &str, tongue: &Tongue) -> Value {
    let severities = [Severity::Error, Severity::Warning, Severity::Information].map(Severity::name);
    let severities: Map<String, Value> =
        severities.into_iter().map(|name| (name.to_owned(), tongue.word(name).into())).collect();
    json!({ "lang": tongue.tag(), "heading": heading, "severity": severities })
}
