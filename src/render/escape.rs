//! Escaping: any text becomes harmless between tags and inside quoted attributes, in HTML and in SVG.

/// Escapes a text for HTML and SVG, in text and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut escaped);
    escaped
}

/// Escapes a text to the end of another.
pub fn escape_into(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // HTML and XML forbid these, whatever they are written as.
            '\u{0}'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            sign => out.push(sign),
        }
    }
}
