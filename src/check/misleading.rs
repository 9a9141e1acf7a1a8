//! The checks of where references lead, together: every text is read and every reference resolved once for both.

use super::citations;
use super::page::Page;
use super::{ambiguous_reference, unresolved_reference};
use crate::diagnostic::code::Severity;
use crate::diagnostic::finding::Finding;

/// Finds what both look for. It stays a warning in official text too: a reader follows the reference and finds nothing.
pub fn run(page: &Page<'_>, findings: &mut Vec<Finding>) {
    citations::each(page, &mut |spoken, citation, target| {
        let nowhere =
            unresolved_reference::said(spoken, citation, target).map(|said| (&unresolved_reference::CODE, said));
        let several =
            || ambiguous_reference::said(spoken, citation, target).map(|said| (&ambiguous_reference::CODE, said));
        let Some((code, (message, hint))) = nowhere.or_else(several) else { return };
        let mut finding = spoken.finding(code, citation.range.clone(), Vec::new(), message).hint(hint);
        finding.severity = Severity::Warning;
        findings.push(finding);
    });
}
