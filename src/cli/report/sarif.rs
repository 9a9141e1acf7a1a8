//! Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.

use serde_json::{Value, json};

use super::Tongue;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;

/// One run. `codes` are all codes that a finding can have; the run describes those that it uses.
pub fn sarif(findings: &[Finding], codes: &[&Code], tongue: &Tongue) -> Value {
    let used: Vec<&&Code> =
        codes.iter().filter(|code| findings.iter().any(|finding| finding.code == code.name)).collect();
    let rules: Vec<Value> = used
        .iter()
        .map(|code| {
            json!({
                "id": code.name,
                "shortDescription": { "text": tongue.explained(code) },
                "help": { "text": tongue.explained_in_full(code), "markdown": tongue.explained_in_full(code) },
                "defaultConfiguration": { "level": level(code.severity) },
            })
        })
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let mut text = tongue.say(&finding.message);
            if let Some(hint) = &finding.hint {
                text.push_str(".\n");
                text.push_str(&tongue.say(hint));
            }
            json!({
                "ruleId": finding.code,
                "ruleIndex": used.iter().position(|code| code.name == finding.code),
                "level": level(finding.severity),
                "message": { "text": text },
                "locations": finding.place.iter().map(|place| json!({
                    "physicalLocation": {
                        "artifactLocation": { "uri": *place.file, "uriBaseId": "ROOT" },
                        "region": { "startLine": place.line, "startColumn": place.column },
                    },
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "reglament",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "note",
    }
}
