//! A small reader of the HTML that the site writes: tags with their attributes, and the text between them.

use std::collections::BTreeMap;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    /// `<a href="…">`, with attributes decoded.
    Open(String, BTreeMap<String, String>),
    /// `</a>`.
    Close(String),
    /// Text, decoded.
    Text(String),
}

/// Reads a page; what is no tag is text.
pub(crate) fn read(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        if start > 0 {
            pieces.push(Piece::Text(decode(&rest[..start])));
        }
        rest = &rest[start..];
        if let Some(end) = rest.strip_prefix("<!--").and_then(|comment| comment.find("-->")) {
            rest = &rest[end + 7..];
            continue;
        }
        let end = end_of_tag(rest);
        let inner = &rest[1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inner.strip_prefix('/') {
            pieces.push(Piece::Close(name.trim().to_lowercase()));
        } else if !inner.starts_with('!') {
            pieces.push(tag(inner));
        }
    }
    pieces.push(Piece::Text(decode(rest)));
    pieces
}

fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (index, sign) in rest.char_indices() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '>') => return index,
            _ => {}
        }
    }
    panic!("a tag without end: {}", rest.chars().take(80).collect::<String>())
}

fn tag(inner: &str) -> Piece {
    let inner = inner.trim_end_matches('/');
    let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let mut attributes = BTreeMap::new();
    let mut rest = inner[name_end..].trim_start();
    while !rest.is_empty() {
        let end = rest.find(|sign: char| sign == '=' || sign.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_lowercase();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let quote = after.chars().next().unwrap_or(' ');
            assert!(matches!(quote, '"' | '\''), "an attribute without quotes: {inner}");
            let close = after[1..].find(quote).unwrap_or_else(|| panic!("an open quote: {inner}")) + 1;
            value = decode(&after[1..close]);
            rest = &after[close + 1..];
        }
        assert!(attributes.insert(name.clone(), value).is_none(), "{name} twice: {inner}");
        rest = rest.trim_start();
    }
    Piece::Open(inner[..name_end].to_lowercase(), attributes)
}

/// The text behind character references.
pub(crate) fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// All tags of a page with their attributes.
pub(crate) fn tags(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let tag = |piece| match piece {
        Piece::Open(name, attributes) => Some((name, attributes)),
        _ => None,
    };
    read(html).into_iter().filter_map(tag).collect()
}

/// The words that a reader sees, with single spaces.
pub(crate) fn text(html: &str) -> String {
    let mut all = String::new();
    for piece in read(html) {
        match piece {
            Piece::Text(text) => all.push_str(&text),
            Piece::Open(name, _) | Piece::Close(name) if name == "p" || name == "li" || name == "br" => all.push(' '),
            _ => {}
        }
    }
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}
