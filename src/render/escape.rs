//! Escaping: any text becomes harmless between tags and inside quoted attributes, in HTML and in SVG.

/// Escapes a text for HTML and SVG, in text and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut escaped);
    escaped
}

/// Escapes a text to the end of another. What needs no escape is copied in one go.
pub fn escape_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_suspect) {
        out.push_str(rest.get(..at).unwrap_or_default());
        let mut signs = rest.get(at..).unwrap_or_default().chars();
        match signs.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            Some('\'') => out.push_str("&#39;"),
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
            | None => {}
            Some(sign) => out.push(sign),
        }
        rest = signs.as_str();
    }
    out.push_str(rest);
}

/// Whether a sign that is not copied as it is can begin with this byte: `&<>"'`, the control signs of one byte, those of two
/// (0xc2 …), U+FFFE and U+FFFF (0xef …).
fn is_suspect(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0..=0x1f | 0x7f | 0xc2 | 0xef)
}
