//! `different-order`: the languages of an act print its annexes, and with them its regulations, in different orders.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::act::Act;
use crate::model::body::{Annex, AnnexContent};
use crate::model::corpus::Corpus;
use crate::model::words::Lang;

/// The fault.
pub const CODE: Code = Code {
    name: "different-order",
    severity: Severity::Information,
    explanation: "`order` says that a language prints the annexes of the act in another order than the other one. Pages keep the \
        printed order of each; whoever compares the two, or cites an annex by its place, should know.\n\n\
        Published acts have this. If it is a mistake of yours, leave `order` out: then every language has the order of the file.\n\n\
        Source: order № 103 of 2014, whose Kazakh text prints the third regulation before the second.",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    let [kazakh, russian] = ["kk", "ru"].map(Lang::new);
    for act in corpus.acts.iter().filter(|act| !act.orders.is_empty()) {
        let [kk, ru] = [&kazakh, &russian].map(|lang| act.annexes_in(lang));
        if kk == ru {
            continue;
        }
        let message = say!(
            "the languages print the annexes in different orders: Kazakh {kk}, Russian {ru}",
            kk = said(act, &kk),
            ru = said(act, &ru)
        );
        let hint = "compare both with the printed act; leave `order` out if they have one order";
        findings.push(Finding::about(&CODE, act.address.field("order"), message).hint(hint));
    }
}

/// The annexes by what the content calls them: a regulation by its id, another by its anchor.
fn said(act: &Act, annexes: &[&Annex]) -> String {
    let name = |annex: &&Annex| match &annex.content {
        AnnexContent::Regulation(id) => id.clone(),
        _ => annex.address.anchor_id().unwrap_or(act.id.as_str()).to_owned(),
    };
    annexes.iter().map(name).collect::<Vec<_>>().join(", ")
}
