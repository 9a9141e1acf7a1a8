//! What the pages share: one style sheet, one script, fonts and icons, under `/assets/`.

use std::borrow::Cow;

use crate::calendar::{Days, number};
use crate::model::calendar::Calendar;
use crate::output::fingerprint::fingerprint;
use crate::theme::asset::Assets;

/// The order of the built-in style sheets; a project's further ones follow, by name, and so win.
const ORDER: [&str; 19] = [
    "token", "base", "frame", "find", "text", "law", "step", "table", "when", "diagram", "count", "edition", "compare",
    "both", "embed", "trust", "view", "scheme", "print",
];

const ICO: &str = "icons/favicon.ico";

/// Where the shared files lie.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The style sheet.
    pub css: String,
    /// The script, if there is one.
    pub script: Option<String>,
    /// The script and the style of the search, if there are any; a page gets them when its reader searches.
    pub search: Option<(String, String)>,
    /// The script of the deadline calculator with the days off, where there is a calendar.
    pub calculator: Option<String>,
    /// The icon, if there is one.
    pub icon: Option<String>,
    /// The same as pixels, for browsers that read no SVG; at the root, where some ask for it unasked.
    pub ico: Option<String>,
    /// The icon on the home screen of a phone.
    pub touch: Option<String>,
}

/// A file that is no page: its path and its bytes.
pub type Plain<'a> = (String, Cow<'a, [u8]>);

/// The shared files: where the pages find them, and all of them with their bytes.
pub fn shared<'a>(assets: &'a Assets, calendar: &Calendar) -> (Shared, Vec<Plain<'a>>) {
    let css = bundle(assets, "css/", ".css", &ORDER).unwrap_or_default();
    let css = squeeze(&css);
    let script = bundle(assets, "js/", ".js", &[]);
    let search = search(assets);
    let calculator = calculator(assets, calendar);
    let shared = Shared {
        calculator: calculator.as_ref().map(|(path, _)| path.clone()),
        search: search.as_ref().map(|[(script, _), (style, _)]| (script.clone(), style.clone())),
        css: named("css", &css),
        script: script.as_ref().map(|script| named("js", script)),
        icon: assets.theme.contains_key("icons/icon.svg").then(|| "assets/icons/icon.svg".to_owned()),
        ico: assets.theme.contains_key(ICO).then(|| "favicon.ico".to_owned()),
        touch: assets.theme.contains_key("icons/icon-180.png").then(|| "assets/icons/icon-180.png".to_owned()),
    };
    let mut files: Vec<Plain<'a>> = vec![(shared.css.clone(), Cow::Owned(css.into_bytes()))];
    files.extend(shared.script.clone().zip(script.map(|script| Cow::Owned(script.into_bytes()))));
    files.extend(search.into_iter().flatten());
    files.extend(calculator);
    for (path, bytes) in &assets.theme {
        if path == ICO {
            files.push(("favicon.ico".to_owned(), Cow::Borrowed(&**bytes)));
            continue;
        }
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
        (format!("assets/search/search.{:016x}.{ending}", fingerprint(text.as_bytes())), Cow::Owned(text.into_bytes()))
    };
    Some([file("js", script), file("css", style)])
}

/// The script of the calculator, which begins with the days off: as numbers since 1970.
fn calculator<'a>(assets: &Assets, calendar: &Calendar) -> Option<Plain<'a>> {
    let script = bundle(assets, "calculator/", ".js", &[])?;
    let days = Days::of(calendar)?;
    let (first, last) = days.span();
    let data = serde_json::json!({
        "first": number(first),
        "last": number(last),
        "off": days.off().map(number).collect::<Vec<_>>(),
        "working": days.working().map(number).collect::<Vec<_>>(),
        "complete": calendar.complete,
    });
    let script = format!("(() => {{\n\"use strict\";\n{script}\nstart({data});\n}})();\n");
    Some((format!("assets/calculator.{:016x}.js", fingerprint(script.as_bytes())), Cow::Owned(script.into_bytes())))
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
    format!("assets/reglament.{:016x}.{ending}", fingerprint(text.as_bytes()))
}

/// A line of a style sheet without the spaces that say nothing; one with a string stays as it is.
fn tight(line: &str) -> String {
    if line.contains(['"', '\'']) {
        return line.to_owned();
    }
    let joined =
        [": ", "; ", ", ", "{ ", "} "].iter().fold(line.to_owned(), |line, pair| line.replace(pair, &pair[..1]));
    joined.replace(" {", "{").replace(" }", "}").replace(";}", "}")
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
    let lines: Vec<String> = bare.lines().map(str::trim).filter(|line| !line.is_empty()).map(tight).collect();
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
