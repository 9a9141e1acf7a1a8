//! Allowances: findings that a maintainer has looked at and lets be, each with a reason, beside what it concerns.
//!
//! ```yaml
//! # reglament: allow mixed-script – kept as published
//! - number: "4"
//! ```
//!
//! The comment has a line to itself and covers the line that follows it, with what is indented below that line.

use super::code::{Code, Severity};
use super::finding::Finding;
use super::message::say;
use super::place::Place;
use super::suggest;

/// One comment that allows findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The code of the findings that are allowed.
    pub code: String,
    /// Why; empty when the comment gives no reason.
    pub reason: String,
    /// Where the comment stands.
    pub place: Place,
    /// The lines that it covers, from 1, both included.
    pub lines: (u32, u32),
}

/// How bad the maintainer wants a fault to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The code as written in site.yaml.
    pub code: String,
    /// The severity; none to be silent about it.
    pub severity: Option<Severity>,
    /// Where it was written.
    pub place: Place,
}

/// The fault of a comment or setting that cannot have an effect.
pub const BAD_ALLOWANCE: Code = Code {
    name: "bad-allowance",
    severity: Severity::Error,
    explanation: "A comment `# reglament: allow CODE – reason`, or a line under `severity:` in site.yaml, that cannot do what \
        it says: there is no such code, the reason is missing, or no site can be made of content with that fault.\n\n\
        Bad:\n\n    # reglament: allow mixed-scripts\n    text: {kk: \"дәлелдi\"}\n\nGood:\n\n    \
        # reglament: allow mixed-script – kept as published\n    text: {kk: \"дәлелдi\"}",
};

/// The fault of a comment that allows what is not there any more.
pub const UNUSED_ALLOWANCE: Code = Code {
    name: "unused-allowance",
    severity: Severity::Warning,
    explanation: "A comment `# reglament: allow CODE – reason` that matches no finding: the fault was mended, or the comment \
        stands in the wrong place. It covers the line after it and what is indented below that line.\n\n\
        Delete it, or move it to what it concerns.",
};

/// Both, for `explain`.
pub const CODES: &[Code] = &[BAD_ALLOWANCE, UNUSED_ALLOWANCE];

/// Applies settings, then allowances, to findings that have their places. `soft` are the codes that may be judged,
/// `firm` those that exist but may not.
pub fn judge(
    findings: Vec<Finding>,
    settings: &[Setting],
    allowances: &[Allowance],
    soft: &[&str],
    firm: &[&str],
) -> Vec<Finding> {
    let mut faults = Vec::new();
    for setting in settings {
        fault(&setting.code, &setting.place, soft, firm, &mut faults);
    }
    let judged = findings.into_iter().filter_map(|mut finding| {
        let Some(setting) = settings.iter().rev().find(|setting| setting.code == finding.code) else {
            return Some(finding);
        };
        if soft.contains(&finding.code) {
            finding.severity = setting.severity?;
        }
        Some(finding)
    });
    let mut used = vec![false; allowances.len()];
    let mut kept: Vec<Finding> = judged
        .filter(|finding| {
            let mut allowed = false;
            for (allowance, used) in allowances.iter().zip(&mut used) {
                if soft.contains(&finding.code) && covers(allowance, finding) {
                    *used = true;
                    allowed = true;
                }
            }
            !allowed
        })
        .collect();
    for (allowance, used) in allowances.iter().zip(used) {
        if fault(&allowance.code, &allowance.place, soft, firm, &mut faults) {
            continue;
        }
        if allowance.reason.is_empty() {
            let message = say!("`{code}` is allowed here without a reason", code = &allowance.code);
            let hint = say!("write why: `# reglament: allow {code} – kept as published`", code = &allowance.code);
            faults.push(Finding::at(&BAD_ALLOWANCE, allowance.place.clone(), message).hint(hint));
        } else if !used {
            let message = say!("nothing here is found to be `{code}`", code = &allowance.code);
            let finding = Finding::at(&UNUSED_ALLOWANCE, allowance.place.clone(), message);
            faults.push(finding.hint("delete the comment, or move it right before what it concerns"));
        }
    }
    kept.append(&mut faults);
    kept
}

fn covers(allowance: &Allowance, finding: &Finding) -> bool {
    let Some(place) = &finding.place else { return false };
    allowance.code == finding.code
        && !allowance.reason.is_empty()
        && allowance.place.file == place.file
        && (allowance.lines.0..=allowance.lines.1).contains(&place.line)
}

/// Reports a code that cannot be judged; says whether it did.
fn fault(code: &str, place: &Place, soft: &[&str], firm: &[&str], faults: &mut Vec<Finding>) -> bool {
    if soft.contains(&code) {
        return false;
    }
    let finding = if firm.contains(&code) {
        let message = say!("`{code}` cannot be allowed: no site can be made with it", code = code);
        Finding::at(&BAD_ALLOWANCE, place.clone(), message).hint("mend what it finds")
    } else {
        let message = say!("there is no check `{code}`", code = code);
        Finding::at(&BAD_ALLOWANCE, place.clone(), message).hint(suggest::hint(code, soft.iter().copied()))
    };
    faults.push(finding);
    true
}
