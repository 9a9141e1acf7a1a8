//! A page as the checks read it: all its texts, gone through once for all the checks that look into them.

use std::rc::Rc;

use rayon::prelude::*;

use super::concept::{self, Ready};
use super::text::Spoken;
use crate::citation::resolve::Numbered;
use crate::diagnostic::finding::Finding;
use crate::language::Language;
use crate::model::act::Act;
use crate::model::corpus::Corpus;
use crate::model::leaf::{self, Leaf, Role};
use crate::model::regulation::Regulation;

/// The texts of the settings, of an act without its regulations, or of a regulation.
#[derive(Debug)]
pub struct Page<'a> {
    /// The acts of the whole corpus.
    pub acts: &'a Numbered<'a>,
    /// The concepts of the glossary.
    pub concepts: &'a [Ready<'a>],
    /// The act; none for the settings.
    pub act: Option<&'a Act>,
    /// The regulation; none for the act's own page.
    pub regulation: Option<&'a Regulation>,
    texts: Vec<Spoken<'a>>,
}

/// A text in Kazakh and in Russian.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'s, 'a> {
    /// In Kazakh.
    pub kazakh: &'s Spoken<'a>,
    /// In Russian.
    pub russian: &'s Spoken<'a>,
}

impl<'a> Pair<'_, 'a> {
    /// What the text is on its page.
    pub fn role(&self) -> Role<'a> {
        self.kazakh.role
    }
}

/// Goes through all pages, on all cores, and gathers what `visit` finds in the order of the acts; what is read of a page
/// is let go before the next.
pub fn each(corpus: &Corpus, visit: &(dyn Fn(&Page<'_>, &mut Vec<Finding>) + Sync)) -> Vec<Finding> {
    let acts = Numbered::new(corpus);
    let concepts = concept::all(&corpus.glossary);
    let page = |act, regulation| Page { acts: &acts, concepts: &concepts, act, regulation, texts: Vec::new() };
    let mut findings = Vec::new();
    let mut site = page(None, None);
    leaf::of_site(&corpus.site, &mut |leaf| site.add(&leaf));
    visit(&site, &mut findings);
    findings.par_extend(corpus.acts.par_iter().flat_map_iter(|act| {
        let mut found = Vec::new();
        let mut own = page(Some(act), None);
        leaf::of_act(act, &mut |leaf| own.add(&leaf));
        visit(&own, &mut found);
        for regulation in &act.regulations {
            let mut page = page(Some(act), Some(regulation));
            leaf::of_regulation(regulation, &mut |leaf| page.add(&leaf));
            visit(&page, &mut found);
        }
        found
    }));
    findings
}

impl<'a> Page<'a> {
    fn add(&mut self, leaf: &Leaf<'a, '_>) {
        let address: Rc<str> = leaf.address_written().into();
        self.texts.extend(leaf.words.iter().map(|(lang, text)| Spoken::new(&address, leaf.role, lang, text)));
    }

    /// All texts in their order, each in each language; what `printed` records of an annex too.
    pub fn all(&self) -> impl Iterator<Item = &Spoken<'a>> {
        self.texts.iter()
    }

    /// All texts but for what `printed` records of an annex.
    pub fn texts(&self) -> impl Iterator<Item = &Spoken<'a>> {
        self.texts.iter().filter(|spoken| spoken.role != Role::Record)
    }

    /// All texts that are there in both languages; records of printed annexes are kept to differ.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_, 'a>> {
        self.texts.chunk_by(Spoken::is_beside).filter_map(|texts| {
            let find = |language| texts.iter().find(|spoken| spoken.language == Some(language));
            let (kazakh, russian) = (find(Language::Kazakh)?, find(Language::Russian)?);
            (kazakh.role != Role::Record).then_some(Pair { kazakh, russian })
        })
    }
}
