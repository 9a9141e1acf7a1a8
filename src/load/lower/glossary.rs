//! The glossary file.

use std::collections::BTreeMap;

use super::super::at::At;
use super::super::code;
use super::super::form::glossary::GlossaryForm;
use super::context::Context;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::glossary::{Concept, Glossary};
use crate::model::words::Lang;

/// Lowers the glossary; a concept's place is noted as `glossary.ID`.
pub fn glossary(context: &mut Context<'_>, form: &GlossaryForm) -> Glossary {
    let mut concepts: Vec<Concept> = Vec::new();
    for concept in &form.concepts {
        let id = context.id(&concept.id);
        if concepts.iter().any(|earlier| earlier.id == id) {
            let message = say!("the concept `{id}` stands in the glossary twice", id = &id);
            context.report(&code::DUPLICATE_ID, &concept.id, message, "put all its terms into one entry");
        }
        context.note(&address(&id), &concept.id);
        let terms = terms(context, &concept.terms, "terms");
        let avoid = self::terms(context, &concept.avoid, "avoid");
        concepts.push(Concept { id, terms, avoid });
    }
    Glossary { concepts }
}

/// The address of a concept.
pub fn address(id: &str) -> Address {
    Address::from_written("glossary").field(id)
}

fn terms(
    context: &mut Context<'_>,
    form: &BTreeMap<String, At<Vec<String>>>,
    key: &str,
) -> BTreeMap<Lang, Vec<String>> {
    let mut terms = BTreeMap::new();
    for (tag, written) in form {
        if context.language(tag, key, written) {
            let words = written.value.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
            terms.insert(Lang::new(tag), words.collect());
        }
    }
    terms
}
