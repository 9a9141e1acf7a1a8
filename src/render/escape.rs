//! Escaping: any text becomes harmless between tags and inside quoted attributes, in HTML and in SVG.

use std::io::{self, Write};

/// Escapes a text for HTML and SVG, in text and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut escaped);
    escaped
}

/// Escapes a text to the end of another.
pub fn escape_into(text: &str, out: &mut String) {
    pieces(text, |piece| out.push_str(piece));
}

/// Escapes a text to whatever takes bytes.
///
/// # Errors
/// That of the taker.
pub fn escape_to(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut written = Ok(());
    pieces(text, |piece| {
        if written.is_ok() {
            written = out.write_all(piece.as_bytes());
        }
    });
    written
}

/// What a text is when it is escaped, piece by piece. What needs no escape is one piece.
pub(super) fn pieces(text: &str, mut take: impl FnMut(&str)) {
    let mut rest = text;
    // Where the piece began that is not taken yet, and where to look on in it.
    let mut from = 0;
    while let Some(at) = rest.as_bytes().iter().skip(from).position(|byte| is_suspect(*byte)) {
        let at = from + at;
        let mut signs = rest.get(at..).unwrap_or_default().chars();
        let escaped = match signs.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            // HTML and XML forbid these, whatever they are written as.
            Some(
                '\u{0}'..='\u{8}'
                | '\u{b}'
                | '\u{c}'
                | '\u{e}'..='\u{1f}'
                | '\u{7f}'..='\u{9f}'
                | '\u{fffe}'
                | '\u{ffff}',
            )
            | None => "",
            Some(sign) => {
                from = at + sign.len_utf8();
                continue;
            }
        };
        take(rest.get(..at).unwrap_or_default());
        take(escaped);
        rest = signs.as_str();
        from = 0;
    }
    take(rest);
}

/// Whether a sign that is not copied as it is can begin with this byte: `&<>"'`, the control signs of one byte, those of two
/// (0xc2 …), U+FFFE and U+FFFF (0xef …).
fn is_suspect(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0..=0x1f | 0x7f | 0xc2 | 0xef)
}
