//! Findings as one JSON object.

use serde_json::{Value, json};

use super::{Tongue, count};
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;

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

/// The report of a run that could not even begin.
pub fn failure(message: &str) -> Value {
    json!({
        "findings": [{ "code": "could-not-run", "severity": "error", "message": message }],
        "errors": 1, "warnings": 0, "information": 0,
    })
}
