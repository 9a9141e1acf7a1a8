//! `unknown-category`: a deadline, document, ground or process is for a category that the regulation does not list.

use super::reference::{known, regulations};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::deadline::Deadline;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-category",
    severity: Severity::Error,
    explanation: "`for:` names a category or sub-service that `categories` does not list.\n\n\
        Bad:\n\n    deadline: [{is: 1 working day, for: [urgnt]}]\n\nGood:\n\n    categories: [{id: urgent, name: {…}}]\n    …\n    \
        deadline: [{is: 1 working day, for: [urgent]}]",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let ids: Vec<&str> = regulation.categories.iter().map(|category| category.id.as_str()).collect();
        let mut check = |names: &[String], address: &Address| {
            for (index, name) in names.iter().enumerate() {
                known(&CODE, "category", name, &ids, || address.field(&index.to_string()), findings);
            }
        };
        let mut deadline = |deadline: Option<&Deadline>, address: &Address| {
            for (index, term) in deadline.iter().flat_map(|deadline| &deadline.terms).enumerate() {
                let single = deadline.is_some_and(|deadline| deadline.terms.len() == 1);
                let term_address = if single { address.clone() } else { address.field(&index.to_string()) };
                check(&term.categories, &term_address.field("for"));
            }
        };
        deadline(regulation.total.as_ref(), &regulation.address.field("total"));
        for process in &regulation.processes {
            for step in &process.steps {
                let address = regulation.address.anchor(&step.id);
                deadline(step.deadline.as_ref(), &address.field("deadline"));
                for (index, transition) in step.next.iter().enumerate() {
                    deadline(transition.wait.as_ref(), &address.field(&format!("next{index}")).field("wait"));
                }
            }
        }
        for process in &regulation.processes {
            let address = regulation.address.anchor(&format!("process-{}", process.id));
            check(&process.categories, &address.field("for"));
        }
        for (field, requirements) in [("documents", &regulation.documents), ("refusals", &regulation.refusals)] {
            for (index, requirement) in requirements.iter().enumerate() {
                check(&requirement.categories, &regulation.address.field(field).field(&index.to_string()).field("for"));
            }
        }
    }
}
