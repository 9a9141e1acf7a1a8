//! What a regulation takes from the standard that it carries out: deadlines, documents and grounds for refusal, from the
//! points that it names. Standards of different years have them in different points, so none is assumed.

use super::code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Block, Point};
use crate::model::corpus::Corpus;
use crate::model::reference::ActReference;
use crate::model::regulation::{DocumentKind, Regulation, Requirement};

/// What was found for a regulation.
#[derive(Default)]
struct Carried {
    terms: Vec<Requirement>,
    documents: Vec<Requirement>,
    refusals: Vec<Requirement>,
}

/// Fills in what the regulations do not say themselves; reports points that a standard does not have.
pub fn carry(corpus: &mut Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut found = Vec::new();
    for (act, own) in corpus.acts.iter().enumerate() {
        for (place, regulation) in own.regulations.iter().enumerate() {
            let carried = carried(corpus, regulation, &mut findings);
            found.extend(carried.map(|carried| (act, place, carried)));
        }
    }
    for (act, place, carried) in found {
        let Some(regulation) = corpus.acts.get_mut(act).and_then(|act| act.regulations.get_mut(place)) else {
            continue;
        };
        regulation.terms = carried.terms;
        if regulation.documents.is_empty() {
            regulation.documents = carried.documents;
        }
        if regulation.refusals.is_empty() {
            regulation.refusals = carried.refusals;
        }
    }
    findings
}

fn carried(corpus: &Corpus, regulation: &Regulation, findings: &mut Vec<Finding>) -> Option<Carried> {
    let standard = regulation.standard.as_ref()?;
    let document = document(act(corpus, &standard.act)?, regulation)?;
    if document.chapters.iter().all(|chapter| chapter.points.is_empty()) {
        // Its text is not held here.
        return None;
    }
    let mut of = |number: &Option<String>| {
        let Some(number) = number else { return Vec::new() };
        let points = document.chapters.iter().flat_map(|chapter| &chapter.points);
        match points.into_iter().find(|point| point.number == *number) {
            Some(point) => items(point),
            None => {
                let address = regulation.address.field("standard");
                let message = say!("the standard has no point {number}", number = number);
                let finding = Finding::about(&code::BAD_STANDARD, address, message);
                findings.push(finding.hint("write the number as the standard prints it"));
                Vec::new()
            }
        }
    };
    Some(Carried {
        terms: of(&standard.deadline_point),
        documents: of(&standard.documents_point),
        refusals: of(&standard.refusal_point),
    })
}

/// The act of the corpus that a reference means: by its id, or by its number, date and kind.
fn act<'a>(corpus: &'a Corpus, reference: &ActReference) -> Option<&'a Act> {
    let same = |act: &&Act| match &reference.id {
        Some(id) => act.id == *id,
        None => act.number == reference.number && Some(act.adopted) == reference.date && act.kind == reference.kind,
    };
    corpus.acts.iter().find(same)
}

/// The standard of an act: the only one, or that of the same service.
fn document<'a>(act: &'a Act, regulation: &Regulation) -> Option<&'a Regulation> {
    let standards: Vec<&Regulation> =
        act.regulations.iter().filter(|document| document.kind == DocumentKind::Standard).collect();
    let same_service = |document: &&&Regulation| {
        let mut names = document.service.iter();
        names.any(|(lang, text)| regulation.service.text(lang).is_some_and(|own| own.trim() == text.text.trim()))
    };
    match standards.as_slice() {
        [only] => Some(only),
        several => several.iter().find(same_service).copied(),
    }
}

/// What a point lists: its subpoints, or what it says itself where it has none.
fn items(point: &Point) -> Vec<Requirement> {
    let mut all = Vec::new();
    let lists = point.body.iter().any(|block| matches!(block, Block::Subpoint(_)));
    collect(&point.address, &point.body, !lists, &mut all);
    all
}

fn collect(address: &Address, body: &[Block], says: bool, all: &mut Vec<Requirement>) {
    for block in body {
        match block {
            Block::Paragraph(paragraph) if says => all.push(Requirement {
                categories: Vec::new(),
                text: paragraph.words.clone(),
                from: Some(address.clone()),
            }),
            Block::Subpoint(below) => collect(&below.address, &below.body, true, all),
            Block::Paragraph(_) | Block::Form(_) | Block::Table(_) => {}
        }
    }
}
