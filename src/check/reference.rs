//! References by id: the shared part of all `unknown-…` checks.

use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::suggest;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::regulation::Regulation;

/// Reports a name that is not among the known ones.
pub fn known(
    code: &Code,
    what: impl Into<Message>,
    name: &str,
    known: &[&str],
    address: impl FnOnce() -> Address,
    findings: &mut Vec<Finding>,
) {
    if !known.contains(&name) {
        let finding = Finding::about(code, address(), say!("unknown {what} `{name}`", what = what.into(), name = name));
        findings.push(finding.hint(suggest::hint(name, known.iter().copied())));
    }
}

/// Every regulation of the corpus.
pub fn regulations(corpus: &Corpus) -> impl Iterator<Item = &Regulation> {
    corpus.acts.iter().flat_map(|act| &act.regulations)
}
