//! A run of the press: many documents on all processors, each known one taken from the shelf.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::matter::matter;
use super::plan::Document;
use super::press::Press;
use crate::diagnostic::finding::{Finding, sort};
use crate::site::ground::Ground;

/// Where documents are kept from one run to the next, by their keys. What it gives is trusted; it may lose anything.
pub trait Shelf: Sync {
    /// The document with this key, whole or not at all.
    fn get(&self, key: u128) -> Option<Vec<u8>>;
    /// Keeps a document.
    fn put(&self, key: u128, bytes: &[u8]);
}

/// Prints documents. `done` is told each one as soon as it is there, in no order, and never twice at once; the second number
/// says how many are done. When it says no, no further document is begun.
///
/// # Errors
/// With the findings of all documents that could not be printed.
pub fn run<'a>(
    press: &Press,
    ground: &'a Ground<'a>,
    documents: &'a [Document],
    shelf: &dyn Shelf,
    done: &mut (dyn FnMut(&Document, Vec<u8>, usize) -> bool + Send),
) -> Result<(), Vec<Finding>> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new((done, Vec::new(), 0));
    let work = || {
        while let Some(document) = documents.get(next.fetch_add(1, Ordering::Relaxed)) {
            let set = print(press, ground, document, shelf);
            // A panic of another worker does not make what it left here wrong.
            let mut results = results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let (done, findings, count) = &mut *results;
            *count += 1;
            let goes_on = match set {
                Ok(Some(bytes)) => done(document, bytes, *count),
                Ok(None) => true,
                Err(faults) => {
                    findings.extend(faults);
                    true
                }
            };
            if !goes_on {
                next.store(documents.len(), Ordering::Relaxed);
            }
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(documents.len().max(1));
    thread::scope(|scope| {
        for _ in 1..workers {
            scope.spawn(work);
        }
        work();
    });
    let (_, mut findings, _) = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    if findings.is_empty() {
        return Ok(());
    }
    sort(&mut findings);
    Err(findings)
}

fn print<'a>(
    press: &Press,
    ground: &'a Ground<'a>,
    document: &'a Document,
    shelf: &dyn Shelf,
) -> Result<Option<Vec<u8>>, Vec<Finding>> {
    let Some(matter) = matter(ground, document) else { return Ok(None) };
    let order = press.order(&matter)?;
    let key = order.key;
    if let Some(bytes) = shelf.get(key) {
        return Ok(Some(bytes));
    }
    let bytes = press.set(order)?;
    shelf.put(key, &bytes);
    Ok(Some(bytes))
}
