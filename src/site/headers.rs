//! `_headers`: what a server says with each file, in the form that Netlify, Cloudflare Pages and others read.
//! docs/hosting.md says the same for nginx.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::frame::POLICY;
use super::path;
use crate::model::corpus::Site;

/// A file whose name changes with its content never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A file that keeps its name: looked after again within a week.
const A_WEEK: &str = "public, max-age=604800";

/// The text of the file, for a site with these files.
pub fn headers<'f>(site: &Site, files: impl Iterator<Item = &'f str>) -> String {
    let root = path::root(&site.base_url).unwrap_or_default();
    let mut text = format!(
        "{root}/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
    );
    // By folder: whether all of its files may be kept for ever, and which may.
    let mut folders: BTreeMap<&str, (bool, Vec<&str>)> = BTreeMap::new();
    for file in files.filter(|file| file.starts_with("assets/")) {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (whole, kept) = folders.entry(folder).or_insert((true, Vec::new()));
        if is_fingerprinted(file) { kept.push(file) } else { *whole = false }
    }
    for (folder, (whole, kept)) in folders {
        // A star reaches into the folders below, which may hold others.
        match (whole && folder != "assets", kept.is_empty()) {
            (true, _) => entry(&mut text, &root, &format!("{folder}/*"), FOR_EVER),
            (false, true) => entry(&mut text, &root, &format!("{folder}/*"), A_WEEK),
            (false, false) => kept.iter().for_each(|file| entry(&mut text, &root, file, FOR_EVER)),
        }
    }
    for lang in &site.languages {
        let _ = write!(text, "{root}/{lang}/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n");
    }
    text
}

fn entry(text: &mut String, root: &str, path: &str, cache: &str) {
    let _ = write!(text, "{root}/{path}\n  Cache-Control: {cache}\n");
}

/// Whether a name carries the fingerprint of its content: `reglament.0123456789abcdef.css`.
fn is_fingerprinted(file: &str) -> bool {
    let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
    let is_print = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['.', '-']).any(is_print)
}
