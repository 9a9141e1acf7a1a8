//! What the pages share: one style sheet, one script, fonts and icons, under `/assets/`.

use std::borrow::Cow;

use super::fingerprint::fingerprint;
use crate::theme::asset::Assets;

/// The order of the built-in style sheets; a project's further ones follow, by name, and so win.
const ORDER: [&str; 17] = [
    "token", "base", "frame", "find", "text", "law", "step", "table", "diagram", "count", "edition", "compare", "both",
    "trust", "view", "scheme", "print",
];

/// Where the shared files lie.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The style sheet.
    pub css: String,
    /// The script, if there is one.
    pub script: Option<String>,
    /// The script and the style of the search, if there are any; a page gets them when its reader searches.
    pub search: Option<(String, String)>,
    /// The icon, if there is one.
    pub icon: Option<String>,
}

/// A file that is no page: its path and its bytes.
pub type Plain<'a> = (String, Cow<'a, [u8]>);

/// The shared files: where the pages find them, and all of them with their bytes.
pub fn shared(assets: &Assets) -> (Shared, Vec<Plain<'_>>) {
    let css = bundle(assets, "css/", ".css", &ORDER).unwrap_or_default();
    let css = squeeze(&css);
    let script = bundle(assets, "js/", ".js", &[]);
    let search = search(assets);
    let shared = Shared {
        search: search.as_ref().map(|[(script, _), (style, _)]| (script.clone(), style.clone())),
        css: named("css", &css),
        script: script.as_ref().map(|script| named("js", script)),
        icon: assets.theme.contains_key("icons/icon.svg").then(|| "assets/icons/icon.svg".to_owned()),
    };
    let mut files: Vec<Plain<'_>> = vec![(shared.css.clone(), Cow::Owned(css.into_bytes()))];
    files.extend(shared.script.clone().zip(script.map(|script| Cow::Owned(script.into_bytes()))));
    files.extend(search.into_iter().flatten());
    for (path, bytes) in &assets.theme {
        let font = path.starts_with("fonts/") && (path.ends_with(".woff2") || path.ends_with("OFL.txt"));
        if font || path.starts_with("icons/") || path.starts_with("images/") {
            files.push((format!("assets/{path}"), Cow::Borrowed(&**bytes)));
        }
    }
    (shared, files)
}

/// The script and the style of the search. Its files are one script, whose names nobody outside sees.
fn search<'a>(assets: &Assets) -> Option<[Plain<'a>; 2]> {
    let script = bundle(assets, "search/", ".js", &[])?;
    let style = squeeze(&bundle(assets, "search/", ".css", &[])?);
    let script = format!("(() => {{\n\"use strict\";\n{script}\n}})();\n");
    let file = |ending: &str, text: String| {
        (format!("assets/search/search.{:016x}.{ending}", fingerprint(&text)), Cow::Owned(text.into_bytes()))
    };
    Some([file("js", script), file("css", style)])
}

/// All files of a kind, one after the other.
fn bundle(assets: &Assets, folder: &str, ending: &str, order: &[&str]) -> Option<String> {
    let mut files: Vec<(usize, &str, &str)> = Vec::new();
    for (path, bytes) in &assets.theme {
        let Some(name) = path.strip_prefix(folder).and_then(|name| name.strip_suffix(ending)) else { continue };
        let rank = order.iter().position(|known| *known == name).unwrap_or(order.len());
        files.push((rank, name, std::str::from_utf8(bytes).unwrap_or("")));
    }
    files.sort_unstable();
    let texts: Vec<&str> = files.iter().map(|(_, _, text)| *text).filter(|text| !text.trim().is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// A name that changes with the content, so that a browser may keep the file for ever.
fn named(ending: &str, text: &str) -> String {
    format!("assets/reglament.{:016x}.{ending}", fingerprint(text))
}

/// A style sheet without comments and without space at the ends of lines. Strings stay whole.
fn squeeze(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = next_comment(rest) {
        bare.push_str(rest.get(..start).unwrap_or(""));
        let after = rest.get(start + 2..).unwrap_or("");
        rest = after.find("*/").and_then(|end| after.get(end + 2..)).unwrap_or("");
    }
    bare.push_str(rest);
    let lines: Vec<&str> = bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Where the next comment begins that is not inside a string.
fn next_comment(css: &str) -> Option<usize> {
    let bytes = css.as_bytes();
    let mut quote = None;
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        match (quote, *byte) {
            (Some(_), b'\\') => index += 1,
            (Some(open), byte) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (None, b'/') if bytes.get(index + 1) == Some(&b'*') => return Some(index),
            _ => {}
        }
        index += 1;
    }
    None
}
