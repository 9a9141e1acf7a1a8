//! `orphan-regulation`: a regulation that no annex of its act names.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::body::AnnexContent;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "orphan-regulation",
    severity: Severity::Warning,
    explanation: "A regulation has a file beside act.yaml, and no annex of the act says that it is there, so no page of the act leads \
        to it. Usually the annex was forgotten, or names another id.\n\n\
        Bad: `border-permit.yaml` beside an `act.yaml` without\n\nGood:\n\n    annexes:\n      - number: 1\n        \
        regulation: border-permit\n\n\
        Source: an order approves its regulations as annexes («согласно приложению 1 к настоящему приказу»).",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        let named = |id: &str| {
            act.annexes.iter().any(|annex| matches!(&annex.content, AnnexContent::Regulation(named) if named == id))
        };
        for regulation in act.regulations.iter().filter(|regulation| !named(&regulation.id)) {
            let message = say!(
                "no annex of the act `{act}` names the regulation `{regulation}`",
                act = &act.id,
                regulation = &regulation.id
            );
            let hint = say!("write an annex with `regulation: {regulation}` in act.yaml", regulation = &regulation.id);
            findings.push(Finding::about(&CODE, regulation.address.clone(), message).hint(hint));
        }
    }
}
