//! Documents from a corpus, for `print` and for `build`.

use std::collections::BTreeMap;

use crate::citation::resolve::Numbered;
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;
use crate::print::{self, Document, Press, Wish};
use crate::site::finding::Told;
use crate::site::ground::{Base, Ground};
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;
use crate::write::shelf::Shelf;

impl print::Shelf for Shelf {
    fn get(&self, key: u128) -> Option<Vec<u8>> {
        Self::get(self, key)
    }

    fn put(&self, key: u128, bytes: &[u8]) {
        Self::put(self, key, bytes);
    }
}

/// Told of each document: its path, its bytes, how many are done and how many there are. When it says no, no more are begun.
pub type Done<'d> = &'d mut (dyn FnMut(&str, Vec<u8>, usize, usize) -> bool + Send);

/// Prints what is wished for; says how many documents that were.
///
/// # Errors
/// With the findings of the templates and documents.
pub fn print(
    corpus: &Corpus,
    interface: &Interface,
    assets: &Assets,
    wish: &Wish,
    shelf: &Shelf,
    done: Done<'_>,
) -> Result<usize, Vec<Finding>> {
    let press = Press::new(assets)?;
    let base = Base::new(corpus, interface, assets)?;
    let numbered = Numbered::new(corpus);
    let told = Told { findings: &[], catalogues: BTreeMap::default() };
    let ground = Ground::new(corpus, interface, &told, (&base, &numbered));
    let documents = print::plan(&ground, wish);
    let total = documents.len();
    let mut done = |document: &Document, bytes: Vec<u8>, count: usize| done(&document.path, bytes, count, total);
    print::run(&press, &ground, &documents, shelf, &mut done)?;
    Ok(total)
}

/// Addresses that can be printed, the first of them.
pub fn addresses(corpus: &Corpus) -> Vec<String> {
    const MOST: usize = 8;
    let of = |act: &crate::model::act::Act| {
        let regulations = act.regulations.iter().map(|regulation| regulation.address.to_string()).collect::<Vec<_>>();
        std::iter::once(act.address.to_string()).chain(regulations)
    };
    corpus.acts.iter().flat_map(of).take(MOST).collect()
}
