//! What a build makes: paths and bytes, offered to a [`Sink`] one by one, so that a large site is never held whole;
//! [`Output`] holds a small one. Only `write` and `serve` take them out of the program.

pub mod fingerprint;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};

/// Takes the files of a site as they are made: from any thread, in any order, each path once.
pub trait Sink: Sync {
    /// Why a file cannot be taken.
    type Error: Send;

    /// Takes a file.
    ///
    /// # Errors
    /// When the file cannot be taken; no more are offered then.
    fn take(&self, path: &str, bytes: Vec<u8>) -> Result<(), Self::Error>;
}

/// The files of a site by their path below its folder, with `/`; in the order of the paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

/// Why a file could not be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Two pages want the same path; one of them would be lost.
    Taken(String),
    /// The path would leave the site's folder, or is none on some system.
    Unsafe(String),
}

impl Output {
    /// Adds a file.
    ///
    /// # Errors
    /// When the path is taken, also in another case of its letters, or unsafe.
    pub fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), Refusal> {
        if !is_safe(path) {
            return Err(Refusal::Unsafe(path.to_owned()));
        }
        if self.files.contains_key(path) {
            return Err(Refusal::Taken(path.to_owned()));
        }
        self.files.insert(path.to_owned(), bytes.into());
        Ok(())
    }

    /// Takes over the files of another output.
    ///
    /// # Errors
    /// As [`Output::add`].
    pub fn merge(&mut self, other: Self) -> Result<(), Refusal> {
        other.files.into_iter().try_for_each(|(path, bytes)| self.add(&path, bytes))
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Holds all files.
impl Sink for Mutex<Output> {
    type Error = Infallible;

    fn take(&self, path: &str, bytes: Vec<u8>) -> Result<(), Infallible> {
        self.lock().unwrap_or_else(PoisonError::into_inner).files.insert(path.to_owned(), bytes);
        Ok(())
    }
}

/// Looks at each file and lets it go: for those who only want to know whether the site can be made.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    type Error = Infallible;

    fn take(&self, _: &str, _: Vec<u8>) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Whether a path can be that of a file of a site: relative, without `.`, `..`, empty parts, backslashes, colons or control signs.
pub fn is_safe(path: &str) -> bool {
    let part_is_safe = |part: &str| !part.is_empty() && part != "." && part != ".." && part.len() <= 200;
    path.split('/').all(part_is_safe) && !path.chars().any(|sign| sign.is_control() || matches!(sign, '\\' | ':'))
}
