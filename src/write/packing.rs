//! Packing: compressed copies beside the files, and the list of their hashes, made while the files pass on to another sink.
//!
//! Both are for whoever publishes the folder: servers send the copies (`gzip_static`), rsync and object stores compare the
//! hashes. The same files give the same bytes: no copy carries a time or a name.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _};
use std::sync::{Mutex, PoisonError};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzEncoder;
use sha2::{Digest, Sha256};

use crate::output::Sink;

/// The file of the hashes, in the form of `sha256sum`.
pub const SUMS: &str = "SHA256SUMS";

/// Endings of files that compress well; pictures and WOFF2 are compressed already.
const TEXTS: [&str; 6] = ["html", "css", "js", "svg", "xml", "json"];
/// Smaller ones fit into one packet as they are, in bytes.
const LEAST: usize = 1024;
/// Of 11: the steps above cost ten times as much for a twentieth of the size.
const BROTLI: i32 = 9;
/// 2 to this many bytes of memory.
const WINDOW: i32 = 20;

/// A sink in front of another one.
pub struct Packing<'a, S> {
    sink: &'a S,
    compress: bool,
    /// The hashes by path, where they are wanted.
    sums: Option<Mutex<BTreeMap<String, String>>>,
}

impl<'a, S: Sink> Packing<'a, S> {
    /// Passes files on to a sink, with compressed copies and hashes if they are wanted.
    pub fn new(sink: &'a S, compress: bool, sums: bool) -> Self {
        Self { sink, compress, sums: sums.then(Mutex::default) }
    }

    /// Passes the list of the hashes on; after all files.
    ///
    /// # Errors
    /// That of the sink.
    pub fn finish(&self) -> Result<(), S::Error> {
        let Some(sums) = &self.sums else { return Ok(()) };
        let mut text = String::new();
        for (path, sum) in &*sums.lock().unwrap_or_else(PoisonError::into_inner) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{sum}  {path}");
        }
        self.sink.take(SUMS, text.into_bytes())
    }

    fn pass(&self, path: &str, bytes: Vec<u8>) -> Result<(), S::Error> {
        if let Some(sums) = &self.sums {
            let sum = Sha256::digest(&bytes).iter().fold(String::new(), |sum, byte| sum + &format!("{byte:02x}"));
            sums.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), sum);
        }
        self.sink.take(path, bytes)
    }
}

impl<S: Sink> Sink for Packing<'_, S> {
    type Error = S::Error;

    fn take(&self, path: &str, bytes: Vec<u8>) -> Result<(), S::Error> {
        let is_text = path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending));
        if self.compress && is_text && bytes.len() >= LEAST {
            for (ending, packed) in [("gz", gzip(&bytes)), ("br", brotli(&bytes))] {
                if let Some(packed) = packed.filter(|packed| packed.len() < bytes.len()) {
                    self.pass(&format!("{path}.{ending}"), packed)?;
                }
            }
        }
        self.pass(path, bytes)
    }
}

/// Without name and time. Reading from memory cannot fail.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = Vec::new();
    GzEncoder::new(bytes, Compression::best()).read_to_end(&mut packed).ok()?;
    Some(packed)
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality: BROTLI, lgwin: WINDOW, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut packed, &parameters).ok()?;
    Some(packed)
}
