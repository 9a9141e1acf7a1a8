//! What is told of the content: the findings, and the sentences of each language to tell them with.

use std::collections::BTreeMap;

use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::Catalogue;
use crate::model::words::Lang;

/// What was found, and the sentences to tell it with.
#[derive(Debug, Default)]
pub struct Told<'a> {
    /// The findings, in their order.
    pub findings: &'a [Finding],
    /// The sentences of each language of the site.
    pub catalogues: BTreeMap<Lang, Catalogue>,
}
